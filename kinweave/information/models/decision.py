"""What was decided about sharing, and the steps that were asked for. Never changed. Criteria: 003-P23, P24."""

from uuid import UUID

from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from kinweave.agreements.terms import Channel, Purpose
from kinweave.concerns.models import Concern
from kinweave.foundation.sealing import SealedTextField
from kinweave.foundation.text import StrictCharField
from kinweave.foundation.unchanging import NeverChanged
from kinweave.information import queries
from kinweave.information.models.recipient import Recipient
from kinweave.parties.models import Party
from kinweave.parties.records import Record


class SharingDecision(Record):
    """One answer to "may I share this?": what was asked, what was known when, every gate with its clauses.

    Written in the transaction of what was done with the answer, and never changed or deleted (I21): the database
    refuses. `items` keeps for each item its id, answer and gates (`information.recording.as_kept`). The salt alone
    can be taken away: it goes with the first item that is disposed of, and what went cannot be guessed from then on.
    """

    class Outcome(models.TextChoices):
        SHARED = "shared", _("it was shared")
        NOT_SHARED = "not_shared", _("it was decided not to share it")
        TOLD = "told", _("it was told by telephone")
        ASKED = "asked", _("a step was asked for")
        OPENED = "opened", _("it was opened again")
        STOPPED = "stopped", _("it no longer opens")

    person = models.ForeignKey(Party, on_delete=models.PROTECT, related_name="sharing_decisions")
    recipient = models.ForeignKey(Recipient, null=True, on_delete=models.PROTECT, related_name="decisions")
    purpose = models.CharField(max_length=20, choices=Purpose, blank=True)
    channel = models.CharField(max_length=12, choices=Channel)
    valid_at = models.DateTimeField()
    known_at = models.DateTimeField()
    answer = models.PositiveSmallIntegerField()  # 0 do not share .. 3 share: `information.rules.Answer`
    items = models.JSONField()
    conditions = models.JSONField(default=list)
    clauses = models.CharField(max_length=20)  # the version of the body of clauses
    outcome = models.CharField(max_length=10, choices=Outcome)
    because = SealedTextField(null=True)
    commitment = models.CharField(max_length=64, blank=True)  # HMAC-SHA256 of what was released
    salt = models.CharField(max_length=64, blank=True)
    concern = models.ForeignKey(Concern, null=True, on_delete=models.PROTECT, related_name="sharing_decisions")

    objects = queries.SharingDecisionQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=~Q(outcome="not_shared") | Q(because__isnull=False), name="not_to_share_says_why"
            ),
            models.CheckConstraint(condition=~Q(outcome="shared") | Q(answer__gte=2), name="what_is_shared_may_go"),
            NeverChanged(name="a_decision_stays", but=["person", "recorded_by", "because"], emptied=["salt"]),
        ]

    def __str__(self) -> str:
        return self.get_outcome_display()

    def get_absolute_url(self) -> str:
        return reverse("sharing_decision", args=[self.pk])

    @property
    def about_id(self) -> UUID | None:
        return None if self.concern_id else self.person_id


class StepAsked(Record):
    """Somebody was asked to take a step that is needed before something may go; and their answer."""

    class Answer(models.TextChoices):
        WAITING = "waiting", _("no answer yet")
        DONE = "done", _("done")
        DECLINED = "declined", _("no")

    decision = models.ForeignKey(SharingDecision, on_delete=models.PROTECT, related_name="steps")
    step = models.CharField(max_length=24)  # `information.rules.Step`
    role_key = models.CharField(max_length=30, blank=True)  # whoever has this role at the holder
    asked_of = models.ForeignKey(Party, null=True, on_delete=models.PROTECT, related_name="+")
    words = StrictCharField(_("what is asked"), max_length=500, blank=True)
    answer = models.CharField(max_length=8, choices=Answer, default=Answer.WAITING)
    answered_by = models.ForeignKey(Party, null=True, on_delete=models.PROTECT, related_name="+")
    answered_at = models.DateTimeField(null=True)
    answer_words = StrictCharField(_("what they say"), max_length=500, blank=True)
    adviser = StrictCharField(_("who gave legal advice"), max_length=160, blank=True)
    advised_on = models.DateField(null=True)
    advised_until = models.DateField(null=True)  # the last day on which the advice is to be relied on
    seen_at = models.DateTimeField(null=True)  # whoever asked has read the answer

    objects = queries.StepAskedQuerySet.as_manager()
    person_path = "decision__person"

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(answer="waiting", answered_at__isnull=True)
                | (~Q(answer="waiting") & Q(answered_at__isnull=False)),
                name="a_step_is_answered_at_an_instant",
            )
        ]

    def __str__(self) -> str:
        return self.step

    @property
    def about_id(self) -> UUID | None:
        return self.decision.about_id
