"""A caseload brought in from a spreadsheet: what each column means, each row, and what became of it."""

from uuid import UUID

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from kinweave.foundation.sealing import SealedTextField
from kinweave.foundation.text import StrictCharField
from kinweave.keeping import queries
from kinweave.parties.models import Party
from kinweave.parties.records import Record, Versioned


class Mapping(Record, Versioned):
    """What the columns of one kind of sheet mean, remembered for the next one with the same headings."""

    headings = models.JSONField()
    columns = models.JSONField()  # heading to field

    objects = queries.MappingQuerySet.as_manager()

    def __str__(self) -> str:
        return ", ".join(self.headings)

    @property
    def about_id(self) -> UUID:
        return self.holder_id


class CaseloadImport(Record, Versioned):
    """One sheet: read, mapped, looked through, applied; and undone, when it was wrong."""

    name = StrictCharField(_("name of the file"), max_length=160)
    headings = models.JSONField()
    columns = models.JSONField(default=dict)
    rows = models.PositiveIntegerField()
    heading_row = models.PositiveIntegerField(default=1)  # where the headings stand in the sheet
    older_text = models.BooleanField(default=False)  # it was not written in UTF-8: letters like é need a look
    applied_at = models.DateTimeField(null=True)
    undone_at = models.DateTimeField(null=True)

    objects = queries.ImportQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(undone_at__isnull=True) | Q(applied_at__isnull=False), name="undone_after_applied"
            ),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def about_id(self) -> UUID:
        return self.holder_id


class StagedPerson(Record):
    """One row of a sheet: as it was read (sealed), what is wrong with it, who it may be already, who it became."""

    class Decision(models.TextChoices):
        UNDECIDED = "undecided", _("not decided")
        ADD = "add", _("add")
        LEAVE_OUT = "leave_out", _("leave out")

    of = models.ForeignKey(CaseloadImport, on_delete=models.PROTECT, related_name="staged")
    number = models.PositiveIntegerField()
    cells = SealedTextField(null=True)  # until the row is taken in, or thirty days have gone
    problems = models.JSONField(default=list)
    may_be = models.ForeignKey(Party, null=True, on_delete=models.PROTECT, related_name="+")
    decision = models.CharField(max_length=10, choices=Decision, default=Decision.UNDECIDED)
    became = models.ForeignKey(Party, null=True, on_delete=models.PROTECT, related_name="+")

    objects = queries.StagedQuerySet.as_manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["of", "number"], name="a_row_of_a_sheet_once")]

    def __str__(self) -> str:
        return f"{self.of_id}, row {self.number}"

    @property
    def about_id(self) -> UUID:
        return self.holder_id
