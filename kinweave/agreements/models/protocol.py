"""Information-sharing protocols: which agencies, for what, on what basis, from when to when. Criterion: 003-P20."""

from uuid import UUID

from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from kinweave.agreements import queries
from kinweave.agreements.terms import BASIS_WORDS, Category, Channel, Condition, Mode, Purpose, Whom
from kinweave.foundation.text import StrictCharField, StrictTextField
from kinweave.parties.models import Party
from kinweave.parties.records import Record, Versioned

BASES = tuple(BASIS_WORDS.items())


class Protocol(Record, Versioned):
    """An agreement between agencies about sharing. What was sent out is never changed: another version takes its place.

    Drafted by its holder, out once it was sent to be signed, in force when both sides of a passing have signed and
    the day is within its dates. It never is legal advice, and what is missing is a named step, not a silent yes.
    """

    title = StrictCharField(_("what it is called"), max_length=160)
    why = StrictTextField(_("why agencies share, in plain words"), max_length=2000, blank=True)
    number = models.PositiveSmallIntegerField(default=1)  # the version of the protocol that people read
    supersedes = models.OneToOneField("self", null=True, on_delete=models.PROTECT, related_name="superseded_by")
    superseded_on = models.DateField(null=True)  # from this day another version holds, which everybody in it signed
    what_changed = StrictTextField(_("what changed"), max_length=2000, blank=True)
    purposes = models.JSONField(_("what it is for"), default=list)  # asked first; `uses` says what goes for each
    whom = models.CharField(_("which people it is for"), max_length=10, choices=Whom, default=Whom.ALL)
    mode = models.CharField(_("whether people are asked or told"), max_length=8, choices=Mode, default=Mode.CONSENT)
    confidentiality = StrictTextField(
        _("why it may be told, though it was said in confidence"), max_length=1000, blank=True
    )
    channel = models.CharField(_("the least safe way it may go"), max_length=12, choices=Channel, default=Channel.LINK)
    keep_months = models.PositiveSmallIntegerField(_("how long the receiver keeps it, in months"), default=12)
    starts_on = models.DateField(_("first day"), null=True)
    ends_on = models.DateField(_("last day"), null=True)  # the last day on which it holds
    review_on = models.DateField(_("looked at again by"), null=True)
    sent_at = models.DateTimeField(null=True)
    ended_on = models.DateField(null=True)  # ended before its last day: from this day it no longer holds
    ended_because = StrictCharField(_("why it ended"), max_length=300, blank=True)

    objects = queries.ProtocolQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(starts_on__isnull=True) | Q(ends_on__isnull=True) | Q(ends_on__gte=F("starts_on")),
                name="a_protocol_ends_after_it_starts",
            ),
            models.CheckConstraint(
                condition=Q(sent_at__isnull=True)
                | Q(starts_on__isnull=False, ends_on__isnull=False, review_on__isnull=False),
                name="a_protocol_that_is_out_has_its_dates",
            ),
            models.CheckConstraint(
                condition=Q(ended_on__isnull=True, ended_because="")
                | (Q(ended_on__isnull=False) & ~Q(ended_because="")),
                name="a_protocol_that_ended_says_why",
            ),
        ]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        return reverse("protocol", args=[self.pk])

    @property
    def about_id(self) -> None:
        """Nobody: a protocol is between agencies."""
        return None


class OfProtocol(Record):
    """A row of a protocol, which is about nobody."""

    class Meta:
        abstract = True

    @property
    def about_id(self) -> None:
        """Nobody."""
        return None


class ProtocolParty(OfProtocol, Versioned):
    """An agency in a protocol: by identity, with its own dates, direction, basis and named contact."""

    protocol = models.ForeignKey(Protocol, on_delete=models.PROTECT, related_name="parties")
    organisation = models.ForeignKey(Party, on_delete=models.PROTECT, related_name="protocols")
    gives = models.BooleanField(_("gives information"), default=True)
    receives = models.BooleanField(_("receives information"), default=True)
    task = StrictCharField(_("for which of its tasks"), max_length=200, blank=True)
    basis = models.CharField(_("lawful basis"), max_length=24, choices=BASES, blank=True)
    condition = models.CharField(_("condition for sensitive data"), max_length=24, choices=Condition, blank=True)
    policy = StrictCharField(_("its appropriate policy document"), max_length=200, blank=True)
    contact = StrictCharField(_("whom to ask"), max_length=200, blank=True)
    joins_on = models.DateField(null=True)  # its own first and last day, inside those of the protocol
    leaves_on = models.DateField(null=True)
    left_because = StrictCharField(_("why it leaves"), max_length=300, blank=True)

    objects = queries.OfProtocolQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["protocol", "organisation"], name="an_agency_once_in_a_protocol"),
            models.CheckConstraint(
                condition=Q(leaves_on__isnull=True) | Q(joins_on__isnull=True) | Q(leaves_on__gte=F("joins_on")),
                name="an_agency_leaves_after_it_joins",
            ),
        ]

    def __str__(self) -> str:
        return str(self.organisation)


class ProtocolUse(OfProtocol):
    """For one purpose, one category, and exactly these of its fields."""

    protocol = models.ForeignKey(Protocol, on_delete=models.PROTECT, related_name="uses")
    purpose = models.CharField(max_length=20, choices=Purpose)
    category = models.CharField(max_length=22, choices=Category)
    details = models.JSONField(default=list)  # keys of `terms.DETAILS`

    objects = queries.OfProtocolQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["protocol", "purpose", "category"], name="a_use_once_in_a_protocol")
        ]

    def __str__(self) -> str:
        return f"{self.get_purpose_display()}: {self.get_category_display()}"


class Assent(OfProtocol):
    """What an agency said to a version of a protocol: signed, signed with a reservation, declined, or withdrawn."""

    class Answer(models.TextChoices):
        SIGNED = "signed", _("signed")
        RESERVATION = "reservation", _("signed, with a reservation")
        DECLINED = "declined", _("not signed")
        WITHDRAWN = "withdrawn", _("signature withdrawn")

    party = models.ForeignKey(ProtocolParty, on_delete=models.PROTECT, related_name="assents")
    answer = models.CharField(max_length=12, choices=Answer)
    words = StrictTextField(_("reservation, or why not"), max_length=1000, blank=True)
    signed_by = StrictCharField(_("who signs, in what office"), max_length=160)
    said_at = models.DateTimeField()

    objects = queries.AssentQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(answer="signed") | ~Q(words=""), name="an_assent_but_signed_says_why")
        ]

    def __str__(self) -> str:
        return self.get_answer_display()


class Suspension(OfProtocol):
    """A protocol is suspended, whole or for one agency, from an instant to another, for a reason."""

    protocol = models.ForeignKey(Protocol, on_delete=models.PROTECT, related_name="suspensions")
    party = models.ForeignKey(ProtocolParty, null=True, on_delete=models.PROTECT, related_name="suspensions")
    because = StrictCharField(_("why"), max_length=300)
    from_at = models.DateTimeField()
    until_at = models.DateTimeField(null=True)

    objects = queries.OfProtocolQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(until_at__isnull=True) | Q(until_at__gte=F("from_at")),
                name="a_suspension_ends_after_it_began",
            )
        ]

    def __str__(self) -> str:
        return self.because


class OneOff(Record):
    """One sharing without a protocol, approved beforehand: from whom to whom, what, why, on what basis. R6.

    It repeats at most twice for one pair of agencies and purpose; then a protocol is due.
    """

    person = models.ForeignKey(Party, on_delete=models.PROTECT, related_name="one_offs")
    to_organisation = models.ForeignKey(Party, on_delete=models.PROTECT, related_name="+")
    purpose = models.CharField(max_length=20, choices=Purpose)
    categories = models.JSONField(default=list)
    details = models.JSONField(default=list)
    mode = models.CharField(max_length=8, choices=Mode)
    basis = models.CharField(max_length=24, choices=BASES)
    their_basis = models.CharField(max_length=24, choices=BASES)
    condition = models.CharField(max_length=24, choices=Condition, blank=True)
    reason = StrictTextField(_("why it is needed"), max_length=1000)
    confidentiality = StrictTextField(
        _("why it may be told, though it was said in confidence"), max_length=1000, blank=True
    )
    request_in_writing = StrictCharField(_("where their written request is kept"), max_length=200, blank=True)
    channel = models.CharField(max_length=12, choices=Channel, default=Channel.LINK)
    keep_months = models.PositiveSmallIntegerField(default=12)
    asked_by = models.ForeignKey(Party, on_delete=models.PROTECT, related_name="+")
    approved_by = models.ForeignKey(Party, null=True, on_delete=models.PROTECT, related_name="+")
    approved_at = models.DateTimeField(null=True)
    until = models.DateField()  # the last day on which it may be used

    objects = queries.OneOffQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(approved_by__isnull=True, approved_at__isnull=True)
                | Q(approved_by__isnull=False, approved_at__isnull=False),
                name="a_one_off_approval_says_who_and_when",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_purpose_display()}: {self.reason}"

    @property
    def about_id(self) -> UUID:
        return self.person_id


class LocalRule(Record):
    """What an organisation tightens for itself. There is no way to loosen anything. R30."""

    class Kind(models.TextChoices):
        NO_GRACE = "no_grace", _("nothing is shared once a protocol’s review is overdue")
        CHANNEL = "channel", _("nothing goes in a less safe way than this")
        NEVER_FOR = "never_for", _("nothing is shared for this purpose")
        NEVER_THIS = "never_this", _("this kind of information is not shared")
        OVERRIDE_HOURS = "override_hours", _("an override lasts at most so many hours")

    kind = models.CharField(max_length=14, choices=Kind)
    value = models.CharField(max_length=24, blank=True)
    because = StrictCharField(_("why"), max_length=300)
    begins_on = models.DateField()
    ends_on = models.DateField(null=True)

    objects = queries.LocalRuleQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["holder", "kind", "value"], condition=Q(ends_on__isnull=True), name="a_local_rule_once"
            )
        ]

    def __str__(self) -> str:
        return self.get_kind_display()

    @property
    def about_id(self) -> None:
        """Nobody."""
        return None
