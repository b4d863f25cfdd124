"""A request to see what is kept: who asks, its clock, what of others and of harm is in it, who checked it, how it was
given. Criterion: 003-P26; R26; UK GDPR, Articles 12, 12A and 15."""

from uuid import UUID

from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from kinweave.foundation.sealing import SealedTextField
from kinweave.foundation.text import StrictCharField, StrictTextField
from kinweave.foundation.unchanging import NeverChanged
from kinweave.keeping import queries
from kinweave.keeping.rules.access_clock import Facts, due_on
from kinweave.parties.models import Hold, Party, SpeaksFor
from kinweave.parties.models.withholding import Exemption
from kinweave.parties.records import Record, Versioned

LED_ELSEWHERE = [
    "person",
    "recorded_by",
    "handler",
    "prepared_by",
    "checked_by",
]  # keys that a merge leads to another row


class AccessRequest(Record, Versioned):
    """Somebody asks for everything that is kept about a person. While it is open, nothing about them is disposed of.

    Once it is closed it is never changed or deleted (I21): the database refuses. The salt alone can be taken away: it
    goes with the first thing about them that is disposed of, and what was in the pack cannot be guessed from then on.
    """

    class How(models.TextChoices):
        PAGE = "page", _("on their own page")
        IN_PERSON = "in_person", _("in person")
        PHONE = "phone", _("by telephone")
        LETTER = "letter", _("in a letter or message")

    class Outcome(models.TextChoices):
        OPEN = "open", _("not answered yet")
        GIVEN = "given", _("given")
        WITHDRAWN = "withdrawn", _("they no longer want it")
        REFUSED = "refused", _("not given")

    person = models.ForeignKey(Party, on_delete=models.PROTECT, related_name="access_requests")
    speaks_for = models.ForeignKey(SpeaksFor, null=True, on_delete=models.PROTECT, related_name="+")
    brought_by = StrictCharField(_("who brings it, if somebody else does"), max_length=160, blank=True)
    how = models.CharField(_("how it came"), max_length=10, choices=How)
    received_on = models.DateField()
    wanted = StrictTextField(_("what they ask for"), max_length=1000, blank=True)
    identity_on = models.DateField(null=True)  # when it was known who asks
    identity_how = StrictCharField(_("how it was checked who they are"), max_length=200, blank=True)
    more_months = models.PositiveSmallIntegerField(default=0)
    more_because = StrictTextField(_("why more time is needed"), max_length=500, blank=True)
    more_told_on = models.DateField(null=True)
    due_on = models.DateField(null=True)  # worked out from the days above; none while the clock stands still
    hold = models.ForeignKey(Hold, null=True, on_delete=models.PROTECT, related_name="+")
    handler = models.ForeignKey(Party, null=True, on_delete=models.PROTECT, related_name="+")
    prepared_by = models.ForeignKey(Party, null=True, on_delete=models.PROTECT, related_name="+")
    prepared_at = models.DateTimeField(null=True)
    checked_by = models.ForeignKey(Party, null=True, on_delete=models.PROTECT, related_name="+")
    checked_at = models.DateTimeField(null=True)
    seal = models.CharField(max_length=64, blank=True)  # what commits to the pack that was checked, under a salt
    salt = models.CharField(max_length=64, blank=True)
    outcome = models.CharField(max_length=10, choices=Outcome, default=Outcome.OPEN)
    closed_on = models.DateField(null=True)
    given_how = StrictCharField(_("how it was given"), max_length=200, blank=True)
    given_to = StrictCharField(_("to whom it was given"), max_length=160, blank=True)
    closed_because = StrictTextField(_("why it was not given"), max_length=1000, blank=True)

    objects = queries.AccessRequestQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(outcome="open", closed_on__isnull=True) | (~Q(outcome="open") & Q(closed_on__isnull=False)),
                name="an_access_request_is_closed_on_a_day",
            ),
            models.CheckConstraint(
                condition=Q(checked_by__isnull=True) | ~Q(checked_by=F("prepared_by")),
                name="a_pack_is_checked_by_another",
            ),
            models.CheckConstraint(
                condition=~Q(outcome="given") | (Q(checked_at__isnull=False) & ~Q(given_to="") & ~Q(given_how="")),
                name="a_pack_that_was_given_was_checked",
            ),
            models.UniqueConstraint(  # each asks for themself: that somebody else did is nobody's to learn
                fields=["person"], condition=Q(outcome="open", speaks_for__isnull=True), name="one_open_access_request"
            ),
            models.UniqueConstraint(
                fields=["person", "speaks_for"],
                condition=Q(outcome="open", speaks_for__isnull=False),
                name="one_open_access_request_of_a_speaker",
            ),
            NeverChanged(name="what_was_answered_stays", once="closed_on", but=LED_ELSEWHERE, emptied=["salt"]),
        ]
        indexes = [models.Index(fields=["holder", "outcome", "due_on"], name="access_requests_by_day")]

    def __str__(self) -> str:
        return str(_("Request to see what is kept"))

    def get_absolute_url(self) -> str:
        return reverse("access_request", args=[self.pk])

    @property
    def about_id(self) -> UUID:
        return self.person_id

    @property
    def facts(self) -> Facts:
        """What its clock reads."""
        asked = self.questions.order_by("asked_on", "pk").values_list("asked_on", "answered_on")
        return Facts(
            received_on=self.received_on,
            is_identity_known=self.identity_on is not None,
            identity_on=self.identity_on,
            pauses=tuple(asked),
            more_months=self.more_months,
        )

    @property
    def is_open(self) -> bool:
        """Whether it is not answered yet."""
        return self.outcome == self.Outcome.OPEN

    def wind(self) -> None:
        """Work out anew by when it is answered; what was answered keeps its day."""
        if not self.is_open:
            return
        self.due_on = due_on(self.facts)
        self.save(update_fields=["due_on"])


class OfAccess(Record):
    """A row of a request: for those who answer it. Only what was asked of who asks stands on their own page."""

    request = models.ForeignKey(AccessRequest, on_delete=models.PROTECT, related_name="%(class)ss")

    person_path = "request__person"

    class Meta:
        abstract = True

    @property
    def about_id(self) -> UUID:
        return self.request.person_id


class AccessQuestion(OfAccess):
    """The person was asked what exactly they mean. Until they answer, no day counts."""

    request = models.ForeignKey(AccessRequest, on_delete=models.PROTECT, related_name="questions")
    words = StrictCharField(_("what they were asked"), max_length=500)
    asked_on = models.DateField()
    answered_on = models.DateField(null=True)
    answer = StrictCharField(_("what they answered"), max_length=500, blank=True)

    objects = queries.AccessQuestionQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(answered_on__isnull=True) | Q(answered_on__gte=F("asked_on")),
                name="an_access_question_is_answered_afterwards",
            )
        ]

    def __str__(self) -> str:
        return self.words


class AccessThirdParty(OfAccess):
    """Somebody else who is in the material: whether their name goes, and why."""

    class Decision(models.TextChoices):
        AGREED = "agreed", _("they agreed")
        OWN_ROLE = "own_role", _("they are named in their own work")
        MASKED = "masked", _("their name is left out")
        BALANCE = "balance", _("it is fair to leave their name in, and here is why")

    words = StrictCharField(_("the name, as it stands in the record"), max_length=160)
    decision = models.CharField(_("what happens with their name"), max_length=8, choices=Decision)
    because = SealedTextField(null=True)

    objects = queries.OfAccessQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["request", "words"], name="a_third_party_once_in_a_request"),
            models.CheckConstraint(
                condition=~Q(decision="balance") | Q(because__isnull=False), name="a_balance_says_why"
            ),
        ]

    def __str__(self) -> str:
        return self.words


class AccessLeftOut(OfAccess):
    """Something that does not go into the pack: on what ground of the law, and, for harm, who was asked."""

    class Answer(models.TextChoices):
        NOT_ASKED = "not_asked", _("nobody has to be asked")
        WAITING = "waiting", _("no answer yet")
        HARM = "harm", _("seeing it would cause serious harm")
        NO_HARM = "no_harm", _("it may be seen")

    sections = models.JSONField(default=list)  # keys of `keeping.copying.IN_THE_PACK`
    under = models.CharField(_("on what ground"), max_length=20, choices=Exemption)
    because = SealedTextField()
    is_told = models.BooleanField(_("the person is told that something is left out"), default=True)
    asked_of = StrictCharField(_("which professional was asked"), max_length=160, blank=True)
    asked_on = models.DateField(null=True)
    answer = models.CharField(max_length=10, choices=Answer, default=Answer.NOT_ASKED)
    answered_on = models.DateField(null=True)
    answer_words = SealedTextField(null=True)

    objects = queries.OfAccessQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(answer="not_asked", asked_of="") | (~Q(answer="not_asked") & ~Q(asked_of="")),
                name="who_was_asked_about_harm_has_a_name",
            )
        ]

    def __str__(self) -> str:
        return self.get_under_display()

    @property
    def stays_out(self) -> bool:
        """Whether it stays out of the pack: also while nobody has answered."""
        return self.answer != self.Answer.NO_HARM
