"""Break-glass: somebody opens one record without being allocated, for two hours, and says why first."""

from uuid import UUID

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from kinweave.access import queries
from kinweave.foundation.sealing import SealedTextField
from kinweave.foundation.text import StrictTextField
from kinweave.parties.models import Party
from kinweave.parties.records import Record


class BreakGlass(Record):
    """One try to open a record: whom it found (nobody, somebody, or somebody they are barred from), and its review.

    It answers in the same words whatever it found. The review is signed by another person.
    """

    by_party = models.ForeignKey(Party, on_delete=models.PROTECT, related_name="+")
    person = models.ForeignKey(Party, null=True, on_delete=models.PROTECT, related_name="+")
    because = StrictTextField(_("why"), max_length=500)
    asked_for = SealedTextField(null=True)  # what was typed, for who signs the review
    at = models.DateTimeField()
    until = models.DateTimeField()
    was_opened = models.BooleanField(default=False)
    reviewed_by = models.ForeignKey(Party, null=True, on_delete=models.PROTECT, related_name="+")
    reviewed_on = models.DateField(null=True)
    found = StrictTextField(_("what the review found"), max_length=500, blank=True)

    objects = queries.BreakGlassQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(reviewed_on__isnull=True, reviewed_by__isnull=True)
                | (Q(reviewed_on__isnull=False, reviewed_by__isnull=False) & ~Q(found="")),
                name="a_review_says_who_and_what",
            ),
            models.CheckConstraint(
                condition=Q(reviewed_by__isnull=True) | ~Q(reviewed_by=models.F("by_party")),
                name="nobody_reviews_their_own",
            ),
        ]

    def __str__(self) -> str:
        return self.because

    @property
    def about_id(self) -> UUID | None:
        return self.person_id
