"""Communication needs, by the states of the Accessible Information Standard."""

from datetime import date
from uuid import UUID

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from kinweave.foundation.text import StrictCharField
from kinweave.parties import queries
from kinweave.parties.models.party import Party
from kinweave.parties.records import Record, Versioned


class NeedsAsked(Record):
    """A day on which somebody was asked what helps them to understand and be understood."""

    class Answer(models.TextChoices):
        NEEDS = "needs", _("They told us what helps")
        NONE = "none", _("Nothing is needed")
        LATER = "later", _("They would rather not say now")

    party = models.ForeignKey(Party, on_delete=models.PROTECT, related_name="needs_asked")
    asked_on = models.DateField()
    answer = models.CharField(max_length=6, choices=Answer)

    objects = queries.AboutPersonQuerySet.as_manager()
    person_path = "party"

    def __str__(self) -> str:
        return self.get_answer_display()

    @property
    def about_id(self) -> UUID:
        return self.party_id


class CommunicationNeed(Record, Versioned):
    """One thing that helps: recorded, flagged, shared, met each time, and reviewed at most a year later."""

    class Category(models.TextChoices):
        METHOD = "method", _("how to contact them")
        FORMAT = "format", _("the form information comes in")
        PROFESSIONAL = "professional", _("a communication professional")
        SUPPORT = "support", _("support to communicate")
        LONGER = "longer", _("more time")

    party = models.ForeignKey(Party, on_delete=models.PROTECT, related_name="communication_needs")
    category = models.CharField(_("what kind"), max_length=12, choices=Category)
    words = StrictCharField(_("what helps, in a few words"), max_length=120)
    recorded_on = models.DateField()
    flagged_on = models.DateField(null=True)
    shared_on = models.DateField(null=True)
    review_on = models.DateField()
    reviewed_on = models.DateField(null=True)
    ended_on = models.DateField(null=True)

    objects = queries.NeedQuerySet.as_manager()
    person_path = "party"

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(shared_on__isnull=True) | Q(flagged_on__isnull=False),
                name="a_need_is_flagged_before_shared",
            )
        ]

    def __str__(self) -> str:
        return self.words

    @property
    def about_id(self) -> UUID:
        return self.party_id

    def state(self, on: date) -> str:
        """Where the need stands on a day: recorded, flagged, shared, or review due."""
        if self.review_on <= on:
            return "review due"
        return "shared" if self.shared_on else "flagged" if self.flagged_on else "recorded"


class NeedsMet(Record):
    """Whether somebody's needs were met on one day, and what was missing."""

    party = models.ForeignKey(Party, on_delete=models.PROTECT, related_name="needs_met")
    day = models.DateField()
    met = models.BooleanField()
    what_was_missing = StrictCharField(max_length=200, blank=True)

    objects = queries.AboutPersonQuerySet.as_manager()
    person_path = "party"

    def __str__(self) -> str:
        return str(_("met")) if self.met else str(_("not met"))

    @property
    def about_id(self) -> UUID:
        return self.party_id
