"""Somebody stops leading a group: what they hand over, to whom; how all say goodbye; whether the group still meets."""

from uuid import UUID

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from kinweave.agreements.models import RuleSettling
from kinweave.circles.models import Member, Numbered
from kinweave.concerns import queries
from kinweave.concerns.models.concern import Concern
from kinweave.events.models import Booking, Session
from kinweave.foundation.text import StrictCharField, StrictTextField
from kinweave.parties.models import Party
from kinweave.parties.records import Versioned
from kinweave.plans.models import Action, IfMissing, Part

KEYS = ("step", "part", "booking", "rule", "missing", "concern")


def key_of_each_kind() -> Q:
    """A task is kept with the one row that it is, and with no other."""
    allowed = Q(kind="other") & ~Q(words="") | Q(kind="running", words="")
    allowed &= Q(**{f"{name}__isnull": True for name in KEYS})
    for kind in KEYS:
        allowed |= Q(kind=kind, words="", **{f"{name}__isnull": name != kind for name in KEYS})
    return allowed


class Handover(Numbered, Versioned):
    """A task of whoever stops leading a group, and who takes it over: offered, taken over, or answered by hand.

    Criterion: 004-P27.
    """

    class Kind(models.TextChoices):
        RUNNING = "running", _("running the group")
        STEP = "step", _("a next step for a member")
        PART = "part", _("a part in the group")
        BOOKING = "booking", _("a booking")
        RULE = "rule", _("looking after what was agreed")
        MISSING = "missing", _("getting in touch when somebody is missing")
        CONCERN = "concern", _("a concern")
        OTHER = "other", _("something else")

    class State(models.TextChoices):
        LISTED = "listed", _("nobody has it yet")
        OFFERED = "offered", _("offered, no answer yet")
        ACCEPTED = "accepted", _("taken over")
        DECLINED = "declined", _("not taken over")
        STAYS = "stays", _("stays as it is")
        ENDED = "ended", _("not needed any more")

    SETTLED = (State.ACCEPTED, State.STAYS, State.ENDED)

    leader = models.ForeignKey(Member, on_delete=models.PROTECT, related_name="+")
    kind = models.CharField(max_length=8, choices=Kind)
    step = models.ForeignKey(Action, null=True, on_delete=models.PROTECT, related_name="+")
    part = models.ForeignKey(Part, null=True, on_delete=models.PROTECT, related_name="+")
    booking = models.ForeignKey(Booking, null=True, on_delete=models.PROTECT, related_name="+")
    rule = models.ForeignKey(RuleSettling, null=True, on_delete=models.PROTECT, related_name="+")
    missing = models.ForeignKey(IfMissing, null=True, on_delete=models.PROTECT, related_name="+")
    concern = models.ForeignKey(Concern, null=True, on_delete=models.PROTECT, related_name="+")
    words = StrictCharField(_("what it is"), max_length=200, blank=True)
    is_care = models.BooleanField(_("it is about how somebody is"), default=False)
    to = models.ForeignKey(Party, null=True, on_delete=models.PROTECT, related_name="+")
    given = models.ForeignKey(Part, null=True, on_delete=models.PROTECT, related_name="+")
    state = models.CharField(max_length=8, choices=State)
    because = StrictCharField(_("why"), max_length=200, blank=True)
    day = models.DateField()

    stands: str  # how it stands where the task itself is answered: from `with_standing`

    objects = queries.HandoverQuerySet.as_manager()

    class Meta(Numbered.Meta):
        constraints = [
            *Numbered.Meta.constraints,
            models.CheckConstraint(condition=key_of_each_kind(), name="a_task_is_what_its_kind_says"),
            models.CheckConstraint(
                condition=~Q(state__in=("offered", "accepted")) | Q(to__isnull=False), name="a_task_goes_to_somebody"
            ),
        ]
        indexes = [models.Index(fields=["to", "state"], name="tasks_offered_to_somebody")]

    def __str__(self) -> str:
        return self.words or self.get_kind_display()

    @property
    def about_id(self) -> UUID | None:
        """Who takes it over; nobody, where it is a concern."""
        return None if self.concern_id else self.to_id


class Goodbye(Numbered, Versioned):
    """Somebody stops leading a group: the last session with them, and who asks later whether the group still meets.

    Criterion: 004-P29.
    """

    class Meets(models.TextChoices):
        STILL = "still", _("Yes, it still meets")
        OTHERWISE = "otherwise", _("It meets in another way")
        ENDED = "ended", _("It has ended")

    leader = models.OneToOneField(Member, on_delete=models.PROTECT, related_name="goodbye")
    session = models.ForeignKey(Session, null=True, on_delete=models.PROTECT, related_name="+")
    was = StrictTextField(_("what we did together"), max_length=1000, blank=True)
    thanks = StrictTextField(_("thank you for"), max_length=600, blank=True)
    how = StrictTextField(_("how we say goodbye"), max_length=600, blank=True)
    checker = models.ForeignKey(Party, null=True, on_delete=models.PROTECT, related_name="+")
    reached = StrictCharField(_("how the group is reached then"), max_length=200, blank=True)
    check_on = models.DateField(null=True)
    checked_on = models.DateField(null=True)
    meets = models.CharField(_("does it still meet?"), max_length=9, choices=Meets, blank=True)
    found = StrictTextField(_("how it is"), max_length=600, blank=True)

    objects = queries.GoodbyeQuerySet.as_manager()

    class Meta(Numbered.Meta):
        constraints = [
            *Numbered.Meta.constraints,
            models.CheckConstraint(
                condition=Q(session__isnull=True, was="", thanks="", how="")
                | (Q(session__isnull=False) & ~Q(was="") & ~Q(thanks="") & ~Q(how="")),
                name="a_last_session_has_a_plan",
            ),
            models.CheckConstraint(
                condition=Q(checker__isnull=True, check_on__isnull=True)
                | Q(checker__isnull=False, check_on__isnull=False),
                name="somebody_asks_on_a_day",
            ),
            models.CheckConstraint(
                condition=Q(checked_on__isnull=True, meets="", found="")
                | (Q(check_on__isnull=False, checked_on__gte=F("check_on")) & ~Q(meets="") & ~Q(found="")),
                name="who_asked_says_how_the_group_is",
            ),
        ]
        indexes = [models.Index(fields=["checker", "checked_on", "check_on"], name="groups_to_ask_after")]

    def __str__(self) -> str:
        return str(self.check_on or self.day_of_session or "")

    @property
    def day_of_session(self) -> object:
        """The day of the last session, if one is chosen."""
        return self.session.day if self.session else None

    @property
    def about_id(self) -> UUID | None:
        """Who stops leading the group."""
        return self.leader.party_id


class GoodbyeWord(Numbered):
    """What a member says at the goodbye: their own words, for whom they choose. The latest stands. 004-P29."""

    class Ring(models.TextChoices):
        LEADER = "leader", _("only who leaves the group")
        GROUP = "group", _("everybody in the group")

    goodbye = models.ForeignKey(Goodbye, on_delete=models.PROTECT, related_name="words")
    member = models.ForeignKey(Member, on_delete=models.PROTECT, related_name="+")
    words = StrictTextField(_("what I want to say"), max_length=600, blank=True)  # empty: taken back
    ring = models.CharField(_("who reads it"), max_length=6, choices=Ring)
    day = models.DateField()

    objects = queries.GoodbyeWordQuerySet.as_manager()
    person_path = "member__party"

    def __str__(self) -> str:
        return self.words

    @property
    def about_id(self) -> UUID | None:
        """Who said it."""
        return self.member.party_id
