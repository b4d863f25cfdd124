"""Groups: who is in one under which name, how it was planned, how it moved on, which other groups there are."""

from uuid import UUID

from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from kinweave.circles import queries
from kinweave.circles.models.circle import Circle
from kinweave.circles.models.membership import Membership
from kinweave.circles.rules.groups import LONGEST_TO_ANSWER, LONGEST_WITHOUT_NEWS
from kinweave.foundation.text import StrictCharField, StrictTextField
from kinweave.parties.models import Party
from kinweave.parties.records import Record, Versioned


class OfGroup(Record):
    """A row of a group: held by the organisation that hosts it. It is about nobody."""

    circle = models.ForeignKey(Circle, on_delete=models.PROTECT, related_name="+")

    class Meta:
        abstract = True

    @property
    def about_id(self) -> UUID | None:
        """Nobody, unless a row says otherwise."""
        return None


class Numbered(OfGroup):
    """A row of a group that comes after others: it has a number in the group, so that the latest is known."""

    number = models.PositiveIntegerField()

    class Meta:
        abstract = True
        constraints = [models.UniqueConstraint(fields=["circle", "number"], name="a_number_once_for_each_%(class)s")]


class Member(OfGroup, Versioned):
    """Somebody in a group as the group names them: it tells nothing else of them, and leads to no record."""

    membership = models.OneToOneField(Membership, on_delete=models.PROTECT, related_name="member")
    party = models.ForeignKey(Party, on_delete=models.PROTECT, related_name="+")
    name = StrictCharField(_("the name used in the group"), max_length=80)
    is_facilitator = models.BooleanField(default=False)

    objects = queries.MemberQuerySet.as_manager()
    person_path = "party"

    def __str__(self) -> str:
        return self.name

    @property
    def about_id(self) -> UUID | None:
        """Who it is."""
        return self.party_id


class GroupPlan(OfGroup, Versioned):
    """Why a group, for whom, for whom it may be wrong, and what else there is. Criterion: 004-P1."""

    class Sort(models.TextChoices):
        PEERS = "peers", _("people who support each other")
        ACTIVITY = "activity", _("doing something together")
        LEARNING = "learning", _("learning something together")
        CARERS = "carers", _("carers and families")
        CHILDREN = "children", _("children or young people")

    circle = models.OneToOneField(Circle, on_delete=models.PROTECT, related_name="plan")
    sort = models.CharField(_("what kind of group"), max_length=10, choices=Sort)
    why = StrictTextField(_("why a group"), max_length=1000)
    for_whom = StrictTextField(_("for whom"), max_length=1000)
    wrong_for = StrictTextField(_("for whom it may be wrong"), max_length=1000)
    instead = StrictTextField(_("what else could help"), max_length=1000)
    outside_contact = StrictCharField(_("contact from outside"), max_length=160, blank=True)
    outside_reached = StrictCharField(_("how to reach them"), max_length=160, blank=True)

    objects = queries.GroupPlanQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=~Q(why="") & ~Q(for_whom="") & ~Q(wrong_for="") & ~Q(instead=""),
                name="a_plan_says_for_whom_a_group_is_wrong",
            ),
            models.CheckConstraint(
                condition=Q(outside_contact="", outside_reached="") | (~Q(outside_contact="") & ~Q(outside_reached="")),
                name="an_outside_contact_can_be_reached",
            ),
        ]

    def __str__(self) -> str:
        return self.why


class AnswerTimes(Numbered):
    """Within how many working days a worry about a group is answered, and after how many days without news it goes on.

    As the group agreed: the latest stands. It is never later than the product's own times. Criterion: 004-P23.
    """

    answer_within = models.PositiveSmallIntegerField(_("answered within, in working days"), null=True)
    news_within = models.PositiveSmallIntegerField(_("goes on without news, in days"), null=True)
    day = models.DateField()

    objects = queries.AnswerTimesQuerySet.as_manager()

    class Meta(Numbered.Meta):
        constraints = [
            *Numbered.Meta.constraints,
            models.CheckConstraint(
                condition=Q(answer_within__isnull=True) | Q(answer_within__gte=1, answer_within__lte=LONGEST_TO_ANSWER),
                name="a_group_answers_no_later_than_everybody",
            ),
            models.CheckConstraint(
                condition=Q(news_within__isnull=True) | Q(news_within__gte=1, news_within__lte=LONGEST_WITHOUT_NEWS),
                name="a_group_waits_for_news_no_longer_than_everybody",
            ),
        ]

    def __str__(self) -> str:
        return str(self.day)


class Turn(Numbered):
    """A group moved on to another state: which, when, why. Its latest is the state it is in."""

    class State(models.TextChoices):
        IDEA = "idea", _("idea")
        FORMING = "forming", _("forming")
        ACTIVE = "active", _("active")
        WINDING_DOWN = "winding", _("winding down")
        ENDED = "ended", _("ended")

    state = models.CharField(max_length=8, choices=State)
    day = models.DateField()
    because = StrictCharField(_("why"), max_length=300)

    objects = queries.TurnQuerySet.as_manager()

    def __str__(self) -> str:
        return self.get_state_display()


class PlanLine(Numbered):
    """A line of a group's plan. What was checked again is a line of its own, and the latest one stands.

    A legal duty: `says` what was found, `source` and `source_on` where it is written and of which day, `who` checked it
    on which `day`, `plain` the duty in the group’s words. A policy: `source` its name, `source_on` the version that
    was read. A practice note: `says` it, `shapes` whether this group follows it. A skill: `says` it, `who` holds it,
    `plain` what helps where nobody does. Demand: `topic` how it was noticed, `how_many`. A resource: `says` it,
    `source` who gives it, `day` by when one asks. Leadership: `topic` its type, `plain` how the options were explained,
    `who` agreed, `says` how leaders change, `day` when it is looked at again. Support: `topic` which, `says` it, `who`
    gives it, `day` when it is looked at again. Criteria: 004-P2 to P5, P7 to P10, P13.
    """

    class Kind(models.TextChoices):
        DUTY = "duty", _("law")
        POLICY = "policy", _("policy")
        PRACTICE = "practice", _("practice")
        SKILL = "skill", _("skill")
        DEMAND = "demand", _("demand")
        RESOURCE = "resource", _("resource")
        LEAD = "lead", _("leadership")
        SUPPORT = "support", _("support")

    class Answer(models.TextChoices):
        IN_PLACE = "in_place", _("in place")
        NOT_YET = "not_yet", _("not yet")
        NOT_NEEDED = "not_needed", _("not needed here")

    kind = models.CharField(max_length=8, choices=Kind)
    topic = models.CharField(max_length=12, blank=True)
    says = StrictTextField(max_length=1000, blank=True)
    answer = models.CharField(max_length=10, choices=Answer, blank=True)
    source = StrictCharField(max_length=300, blank=True)
    source_on = models.DateField(null=True)
    who = StrictCharField(max_length=160, blank=True)
    day = models.DateField(null=True)
    plain = StrictTextField(max_length=600, blank=True)
    how_many = models.PositiveSmallIntegerField(null=True)
    shapes = models.BooleanField(default=False)

    objects = queries.PlanLineQuerySet.as_manager()

    class Meta(Numbered.Meta):
        constraints = [
            *Numbered.Meta.constraints,
            models.CheckConstraint(
                condition=~Q(kind="duty")
                | (~Q(answer="") & ~Q(source="") & ~Q(who="") & Q(source_on__isnull=False, day__isnull=False)),
                name="a_duty_has_a_source_a_day_and_who_checked",
            ),
            models.CheckConstraint(condition=~Q(kind="demand") | Q(how_many__isnull=False), name="demand_is_counted"),
        ]

    def __str__(self) -> str:
        return self.says or self.source


class ExistingGroup(Record):
    """A group that is there already, on an organisation's map: what it does, and what help it wants. Asked first.

    Criterion: 004-P6.
    """

    name = StrictCharField(_("what it is called"), max_length=120)
    does = StrictTextField(_("what it does, and where"), max_length=600)
    asked_whom = StrictCharField(_("whom we asked"), max_length=160)
    asked_on = models.DateField()
    wants = StrictTextField(_("what help they want, in their words"), max_length=1000)
    offered = StrictTextField(_("what we can offer"), max_length=600, blank=True)

    objects = queries.ExistingGroupQuerySet.as_manager()

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("groups") + "#around"

    @property
    def about_id(self) -> None:
        """Nobody."""
        return None
