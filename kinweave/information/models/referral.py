"""Referrals: exactly which items were passed on about a person, to whom, why, and what came of it."""

from uuid import UUID

from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from kinweave.foundation.text import StrictCharField, StrictTextField
from kinweave.information import queries
from kinweave.parties.models import Party
from kinweave.parties.records import (
    Disposable,
    Record,
    Versioned,
    Withholdable,
    disposed_says_nothing,
    withheld_says_why,
)


class LegalGround(models.TextChoices):
    """On what ground something goes without the person's agreement: UK GDPR, Articles 6 and 9; DPA 2018, Schedule 1."""

    LIFE = "life", _("to save a life, or keep somebody from serious harm (vital interests)")
    SAFEGUARDING = "safeguarding", _("to safeguard a child or an adult at risk")
    DUTY = "duty", _("a law says that we must (legal obligation)")
    COURT = "court", _("a court ordered it")
    CRIME = "crime", _("to prevent or report a serious crime")
    BEST_INTERESTS = "best_interests", _("they cannot decide this now, and it is in their best interests")
    PUBLIC_TASK = "public_task", _("a public task that the law gives us")


class Referral(Record, Versioned, Withholdable):
    """A person is passed on to specialist help, with exactly these items. Criterion: 002-P24."""

    class Outcome(models.TextChoices):
        WAITING = "waiting", _("no answer yet")
        ACCEPTED = "accepted", _("they will help")
        NOT_ACCEPTED = "not_accepted", _("they cannot help")
        HELPED = "helped", _("they helped")
        DID_NOT_HELP = "did_not", _("it did not help")

    person = models.ForeignKey(Party, on_delete=models.PROTECT, related_name="referrals")
    to_whom = StrictCharField(_("to whom"), max_length=160)
    to_party = models.ForeignKey(Party, null=True, on_delete=models.PROTECT, related_name="+")
    why = StrictTextField(_("what help is asked for"), max_length=2000)
    agreed_how = StrictCharField(_("how the person agreed"), max_length=300, blank=True)
    agreed_on = models.DateField(null=True)
    without_because = StrictTextField(_("why it goes without their agreement"), max_length=1000, blank=True)
    without_basis = models.CharField(_("on what legal ground"), max_length=200, blank=True, choices=LegalGround)
    told_person_on = models.DateField(null=True)
    sent_on = models.DateField(null=True)
    sent_how = StrictCharField(_("how it was sent"), max_length=120, blank=True)
    outcome = models.CharField(max_length=12, choices=Outcome, default=Outcome.WAITING)
    outcome_on = models.DateField(null=True)
    outcome_words = StrictTextField(_("what came of it"), max_length=1000, blank=True)

    objects = queries.ReferralQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(sent_on__isnull=True)
                | Q(agreed_on__isnull=False)
                | (~Q(without_because="") & ~Q(without_basis="")),
                name="a_referral_is_agreed_or_says_why_not",
            ),
            models.CheckConstraint(
                condition=Q(outcome="waiting", outcome_on__isnull=True)
                | (~Q(outcome="waiting") & Q(outcome_on__gte=F("sent_on"))),
                name="an_outcome_comes_after_it_was_sent",
            ),
            withheld_says_why("a_withheld_referral_says_why"),
        ]

    def __str__(self) -> str:
        return self.to_whom

    def get_absolute_url(self) -> str:
        return reverse("referral", args=[self.pk])

    @property
    def about_id(self) -> UUID:
        return self.person_id


class ReferralItem(Record, Disposable):
    """One item that was passed on: the exact text, as it went, and the row it came from."""

    class Category(models.TextChoices):
        NAME = "name", _("name and date of birth")
        REACH = "reach", _("how to reach them")
        NEEDS = "needs", _("how to talk with them")
        PROFILE = "profile", _("what they want others to know")
        CIRCLE = "circle", _("people in their life")
        WISH = "wish", _("what they want")
        NOTE = "note", _("a note")
        RISK = "risk", _("a risk and what helps")
        WORDS = "words", _("something written for this")

    referral = models.ForeignKey(Referral, on_delete=models.PROTECT, related_name="items")
    category = models.CharField(max_length=8, choices=Category)
    title = StrictCharField(max_length=160)
    text = StrictTextField(max_length=8000)
    row_id = models.UUIDField(null=True)
    number = models.PositiveSmallIntegerField(default=0)  # its place on the page

    objects = queries.OfReferralQuerySet.as_manager()
    person_path = "referral__person"

    class Meta:
        constraints = [disposed_says_nothing("a_disposed_referral_item_says_nothing", title="", text="")]

    def __str__(self) -> str:
        return self.title

    @property
    def about_id(self) -> UUID:
        return self.referral.person_id
