"""What members hope for in a group: their own, with five levels; whether this group can; what they share with it."""

from uuid import UUID

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from kinweave.agreements.models import GroupRule
from kinweave.circles.models import Member, Numbered
from kinweave.events.models import Session
from kinweave.foundation.text import StrictCharField, StrictTextField
from kinweave.plans import queries
from kinweave.plans.models.hoping import Levelled


class GroupHope(Numbered, Levelled):
    """Something a member hopes for in a group, and what helps with it there. It is theirs. Criteria: 004-P17, P18."""

    member = models.ForeignKey(Member, on_delete=models.PROTECT, related_name="hopes")
    first_step = StrictCharField(_("the first step"), max_length=200, blank=True)
    support = StrictCharField(_("what helps in a session"), max_length=200, blank=True)
    notices = StrictCharField(_("who notices"), max_length=120, blank=True)

    objects = queries.GroupHopeQuerySet.as_manager()
    person_path = "member__party"

    class Meta(Numbered.Meta):
        constraints = [
            *Numbered.Meta.constraints,
            models.CheckConstraint(condition=Q(baseline__in=(-2, -1)), name="a_hope_begins_below_what_is_hoped"),
        ]

    @property
    def about_id(self) -> UUID | None:
        """Whose hope it is."""
        return self.member.party_id


class OfHope(Numbered):
    """What is said of a hope of a member. What was said before stays beside it."""

    hope = models.ForeignKey(GroupHope, on_delete=models.PROTECT, related_name="+")
    day = models.DateField()

    person_path = "hope__member__party"

    class Meta(Numbered.Meta):
        abstract = True

    def __str__(self) -> str:
        return str(self.day)

    @property
    def about_id(self) -> UUID | None:
        """Whose hope it is."""
        return self.hope.member.party_id


class HopeFit(OfHope):
    """Whether this group can help with a hope, can partly, or somewhere else can. Criterion: 004-P17."""

    class Can(models.TextChoices):
        CAN = "can", _("this group can")
        PARTLY = "partly", _("this group can partly")
        ELSEWHERE = "elsewhere", _("somewhere else can")

    can = models.CharField(max_length=9, choices=Can)
    words = StrictTextField(_("how, or where else"), max_length=400)
    aim = models.ForeignKey(GroupRule, null=True, on_delete=models.PROTECT, related_name="+")

    objects = queries.OfGroupHopeQuerySet.as_manager()

    class Meta(OfHope.Meta):
        constraints = [
            *OfHope.Meta.constraints,
            models.CheckConstraint(condition=~Q(words=""), name="a_fit_says_how_or_where_else"),
        ]


class HopeRating(OfHope):
    """How far a hope has come, by the member or by the worker: each beside the other's. Criterion: 004-P22."""

    class Who(models.TextChoices):
        MEMBER = "member", _("the member")
        WORKER = "worker", _("the worker")

    who = models.CharField(max_length=6, choices=Who)
    level = models.SmallIntegerField()
    words = StrictCharField(_("in a few words"), max_length=300, blank=True)

    objects = queries.OfGroupHopeQuerySet.as_manager()

    class Meta(OfHope.Meta):
        constraints = [
            *OfHope.Meta.constraints,
            models.CheckConstraint(condition=Q(level__gte=-2, level__lte=2), name="a_hope_has_five_levels"),
        ]

    @property
    def is_written_down(self) -> bool:
        """Whether somebody else wrote it down as what the member says."""
        own = self.recorded_by is not None and self.recorded_by.human == self.hope.member.party.human
        return self.who == self.Who.MEMBER and not own


class SharedAim(OfHope):
    """What a member wishes the group to know of a hope, in their words. Empty: taken back. Criterion: 004-P20."""

    member = models.ForeignKey(Member, on_delete=models.PROTECT, related_name="+")
    words = StrictCharField(_("what the group reads"), max_length=200, blank=True)

    objects = queries.SharedAimQuerySet.as_manager()


class AgreedPlan(Numbered):
    """The plan of a session, agreed aloud: for all, for one, what clashes, how it was settled. Criterion: 004-P20."""

    session = models.ForeignKey(Session, on_delete=models.PROTECT, related_name="agreed_plans")
    for_all = StrictTextField(_("what is for all"), max_length=600)
    for_one = StrictTextField(_("what is for one"), max_length=600, blank=True)
    clash = StrictTextField(_("what does not go together"), max_length=600, blank=True)
    settled = StrictTextField(_("how the group settled it"), max_length=600, blank=True)
    day = models.DateField()

    objects = queries.AgreedPlanQuerySet.as_manager()

    class Meta(Numbered.Meta):
        constraints = [
            *Numbered.Meta.constraints,
            models.CheckConstraint(condition=Q(clash="") | ~Q(settled=""), name="a_clash_is_settled_by_the_group"),
        ]

    def __str__(self) -> str:
        return self.for_all
