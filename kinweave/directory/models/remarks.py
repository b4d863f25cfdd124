"""What anyone wrote because something on a page of the directory is wrong, and what was answered."""

from uuid import UUID

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from kinweave.directory import queries
from kinweave.directory.models.places import Service
from kinweave.directory.models.registers import Entry
from kinweave.foundation.ids import new_id
from kinweave.foundation.sealing import SealedTextField
from kinweave.foundation.text import StrictTextField
from kinweave.parties.models import Party


class Remark(models.Model):
    """One message about a place or an entry. Nobody is asked who they are; the words are sealed, and forgotten.

    Whoever wrote it finds the answer at an address that only they were given: its id.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    service = models.ForeignKey(Service, null=True, on_delete=models.PROTECT, related_name="+")
    entry = models.ForeignKey(Entry, null=True, on_delete=models.PROTECT, related_name="+")
    words = SealedTextField(null=True)  # None: forgotten
    said_at = models.DateTimeField()
    answer = StrictTextField(_("answer"), max_length=1000, blank=True)
    answered_at = models.DateTimeField(null=True)
    answered_by = models.ForeignKey(Party, null=True, on_delete=models.PROTECT, related_name="+")

    objects = queries.RemarkQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(service__isnull=False, entry__isnull=True) | Q(service__isnull=True, entry__isnull=False),
                name="a_remark_is_about_one_thing",
            ),
            models.CheckConstraint(
                condition=Q(answered_at__isnull=True, answered_by__isnull=True, answer="")
                | Q(answered_at__isnull=False, answered_by__isnull=False) & ~Q(answer=""),
                name="an_answer_says_who_and_when",
            ),
        ]
        indexes = [models.Index(fields=["answered_at", "said_at"], name="remarks_that_wait")]

    def __str__(self) -> str:
        return str(self.pk)

    @property
    def which(self) -> UUID:
        """The id of the place or the entry."""
        which: UUID = self.service_id or self.entry_id  # type: ignore[assignment]  # one of the two is there
        return which
