"""Two rows of one person inside an organisation become one; every key that moved is kept, so that it can be undone."""

from uuid import UUID

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from kinweave.foundation.ids import new_id
from kinweave.foundation.text import StrictCharField
from kinweave.keeping import queries
from kinweave.parties.models import Party
from kinweave.parties.records import Record


class Merge(Record):
    """One row was merged into another of the same organisation: why, who agreed, and whether it was undone."""

    kept = models.ForeignKey(Party, on_delete=models.PROTECT, related_name="+")
    gone = models.ForeignKey(Party, on_delete=models.PROTECT, related_name="+")
    why = StrictCharField(_("how we know they are one person"), max_length=300)
    second = models.ForeignKey(Party, null=True, on_delete=models.PROTECT, related_name="+")
    merged_at = models.DateTimeField(null=True)
    undone_at = models.DateTimeField(null=True)

    objects = queries.MergeQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=~Q(kept=F("gone")), name="two_rows_are_merged"),
            models.CheckConstraint(
                condition=Q(second__isnull=True) | ~Q(second=F("recorded_by")), name="a_second_person_is_another"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.gone_id} into {self.kept_id}"

    @property
    def about_id(self) -> UUID:
        return self.kept_id


class MovedRow(models.Model):
    """One key that a merge moved, or one value that it changed, and what it was before."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    merge = models.ForeignKey(Merge, on_delete=models.PROTECT, related_name="moved")
    model = models.CharField(max_length=60)
    row_id = models.CharField(max_length=40)
    field = models.CharField(max_length=60)
    before = models.JSONField(null=True)
    after = models.JSONField(null=True)

    objects = queries.OfMergeQuerySet.as_manager()

    def __str__(self) -> str:
        return f"{self.model}.{self.field}"
