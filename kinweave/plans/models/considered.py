"""What was considered for a person's plan, and the risks in it: what could go well first."""

from uuid import UUID

from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from kinweave.events.models import Event
from kinweave.foundation.text import StrictCharField, StrictTextField
from kinweave.parties.models import Capacity, Party
from kinweave.parties.records import Record, Versioned, Withholdable, withheld_says_why
from kinweave.plans import queries
from kinweave.ties.models import Author, Tie


class PlanCheck(Record):
    """Whether language, faith, culture, law and ethics were thought of for a plan: a note each, or "none".

    Criterion: 002-P13.
    """

    person = models.ForeignKey(Party, on_delete=models.PROTECT, related_name="plan_checks")
    event = models.ForeignKey(Event, null=True, on_delete=models.PROTECT, related_name="plan_checks")
    language = StrictCharField(_("language"), max_length=300)
    faith = StrictCharField(_("faith"), max_length=300)
    culture = StrictCharField(_("culture"), max_length=300)
    legal = StrictCharField(_("law"), max_length=300)
    ethical = StrictCharField(_("what is right"), max_length=300)
    checked_on = models.DateField()

    objects = queries.PlanQuerySet.as_manager()

    def __str__(self) -> str:
        return str(self.checked_on)

    @property
    def about_id(self) -> UUID:
        return self.person_id


class Risk(Record, Versioned, Withholdable):
    """Something a person wants to do that could go wrong: why it matters to them, what helps, who does what.

    Criterion: 002-P11.
    """

    class Source(models.TextChoices):
        PRIVATE = "private", _("family and private life")
        COMMUNITY = "community", _("the community, with people who only seem to be friends")
        SERVICE = "service", _("a service")
        SELF = "self", _("not looking after oneself")

    class Degree(models.TextChoices):
        SMALL = "small", _("small")
        MIDDLE = "middle", _("neither small nor great")
        GREAT = "great", _("great")

    person = models.ForeignKey(Party, on_delete=models.PROTECT, related_name="risks")
    tie = models.ForeignKey(Tie, null=True, on_delete=models.PROTECT, related_name="risks")
    event = models.ForeignKey(Event, null=True, on_delete=models.PROTECT, related_name="risks")
    wants = StrictCharField(_("what I want to do"), max_length=200)
    matters = StrictTextField(_("why it matters to me"), max_length=1000)
    go_well = StrictTextField(_("what could go well"), max_length=1000)
    go_wrong = StrictTextField(_("what could go wrong"), max_length=1000)
    source = models.CharField(_("where it comes from"), max_length=10, choices=Source)
    likelihood = models.CharField(_("how likely that is"), max_length=6, choices=Degree)
    impact = models.CharField(_("how bad it would be"), max_length=6, choices=Degree)
    tried = StrictTextField(_("what was tried"), max_length=1000, blank=True)
    helps = StrictTextField(_("what helps"), max_length=1000)
    who_does_what = StrictTextField(_("who does what"), max_length=1000)
    signs = StrictTextField(_("warning signs, and what we do then"), max_length=1000)
    capacity = models.ForeignKey(Capacity, null=True, on_delete=models.PROTECT, related_name="risks")
    is_agreed = models.BooleanField(_("agreed"), null=True)
    not_agreed_because = StrictCharField(_("why not"), max_length=300, blank=True)
    decided_on = models.DateField()
    review_on = models.DateField()
    ended_on = models.DateField(null=True)

    objects = queries.RiskQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=~Q(go_well=""), name="a_risk_says_what_could_go_well"),
            models.CheckConstraint(
                condition=~Q(is_agreed=False) | ~Q(not_agreed_because=""), name="not_agreed_says_why"
            ),
            models.CheckConstraint(condition=Q(review_on__gte=F("decided_on")), name="a_risk_is_reviewed_later"),
            withheld_says_why("a_withheld_risk_says_why"),
        ]
        indexes = [models.Index(fields=["person", "ended_on", "review_on"], name="risks_of_somebody")]

    def __str__(self) -> str:
        return self.wants

    def get_absolute_url(self) -> str:
        return reverse("risk", args=[self.pk])

    @property
    def about_id(self) -> UUID:
        return self.person_id


class RiskOpinion(Record):
    """What somebody thinks about a risk. Disagreement is kept, and never averaged."""

    risk = models.ForeignKey(Risk, on_delete=models.PROTECT, related_name="opinions")
    who = models.CharField(_("who says so"), max_length=10, choices=Author)
    name = StrictCharField(_("their name"), max_length=80)
    words = StrictTextField(_("what they think"), max_length=1000)
    agrees = models.BooleanField(_("they agree"))
    said_on = models.DateField()

    objects = queries.OfRiskQuerySet.as_manager()
    person_path = "risk__person"

    def __str__(self) -> str:
        return self.words

    @property
    def about_id(self) -> UUID:
        return self.risk.person_id


class RiskReview(Record):
    """A risk was looked at again: what happened, and whether it made life better."""

    class Better(models.TextChoices):
        YES = "yes", _("Yes")
        A_BIT = "a_bit", _("A bit")
        NO = "no", _("No")
        TOO_SOON = "too_soon", _("It is too soon to say")

    risk = models.ForeignKey(Risk, on_delete=models.PROTECT, related_name="reviews")
    day = models.DateField()
    happened = StrictTextField(_("what happened"), max_length=2000)
    better = models.CharField(_("did it make life better?"), max_length=8, choices=Better)
    person_says = StrictTextField(_("in the person’s words"), max_length=1000, blank=True)

    objects = queries.OfRiskQuerySet.as_manager()
    person_path = "risk__person"

    def __str__(self) -> str:
        return self.get_better_display()

    @property
    def about_id(self) -> UUID:
        return self.risk.person_id
