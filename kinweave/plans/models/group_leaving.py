"""Whoever leads a group leaves it by stages: what members need, the stages, the plan they agree. 004-P25, P26, P28."""

from uuid import UUID

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from kinweave.agreements.models import Voice
from kinweave.circles.models import Member, Numbered
from kinweave.foundation.text import StrictCharField, StrictTextField
from kinweave.plans import queries
from kinweave.plans.models.group_care import OfMember


class Leaving(OfMember):
    """Somebody who leads a group began to leave it on a day; or stays after all. They are *leaving* until they left."""

    stays_on = models.DateField(null=True)

    objects = queries.LeavingQuerySet.as_manager()

    class Meta(OfMember.Meta):
        constraints = [
            *OfMember.Meta.constraints,
            models.UniqueConstraint(
                fields=["member"], condition=Q(stays_on__isnull=True), name="somebody_leaves_a_group_once"
            ),
            models.CheckConstraint(
                condition=Q(stays_on__isnull=True) | Q(stays_on__gte=F("day")), name="stays_after_beginning_to_leave"
            ),
        ]


class OfLeaving(Numbered):
    """A row that belongs to somebody's leaving."""

    leaving = models.ForeignKey(Leaving, on_delete=models.PROTECT, related_name="%(class)s_rows")
    day = models.DateField()

    class Meta(Numbered.Meta):
        abstract = True


class LeavingStage(OfLeaving):
    """A stage of leaving: what changes from a day on, and how this may feel. The members read it. Criterion: 004-P26.

    It begins on its day or later, once the plan that speaks of it is agreed; one that nobody agreed can be dropped.
    """

    words = StrictCharField(_("what changes"), max_length=200)
    feels = StrictCharField(_("how this may feel"), max_length=300)
    begun_on = models.DateField(null=True)
    dropped_on = models.DateField(null=True)

    objects = queries.LeavingStageQuerySet.as_manager()

    class Meta(OfLeaving.Meta):
        constraints = [
            *OfLeaving.Meta.constraints,
            models.CheckConstraint(condition=~Q(words="") & ~Q(feels=""), name="a_stage_says_how_it_may_feel"),
            models.CheckConstraint(
                condition=Q(begun_on__isnull=True) | Q(begun_on__gte=F("day"), dropped_on__isnull=True),
                name="a_stage_begins_on_its_day_or_later",
            ),
        ]

    def __str__(self) -> str:
        return self.words


class LeavingPlan(OfLeaving):
    """The plan for leaving, put to the members: what happens, and who can be called afterwards until when. 004-P28.

    It holds once more than half of the members said yes and nobody no. A later one replaces it.
    """

    words = StrictTextField(_("what happens, and who does what then"), max_length=1000)
    call_who = StrictCharField(_("who can be called afterwards"), max_length=120)
    call_how = StrictCharField(_("how"), max_length=160)
    call_until = models.DateField(_("until which day"))
    last_stage = models.ForeignKey(LeavingStage, on_delete=models.PROTECT, related_name="+")
    agreed_on = models.DateField(null=True)

    objects = queries.LeavingPlanQuerySet.as_manager()

    class Meta(OfLeaving.Meta):
        constraints = [
            *OfLeaving.Meta.constraints,
            models.CheckConstraint(
                condition=~Q(words="") & ~Q(call_who="") & ~Q(call_how=""), name="a_plan_for_leaving_says_who_is_called"
            ),
            models.CheckConstraint(
                condition=Q(agreed_on__isnull=True) | Q(agreed_on__gte=F("day")), name="agreed_once_it_was_proposed"
            ),
        ]

    def __str__(self) -> str:
        return self.words


class LeavingVoice(Voice):
    """What a member says to the plan for leaving; their latest counts, also after it was agreed. Criterion: 004-P28."""

    plan = models.ForeignKey(LeavingPlan, on_delete=models.PROTECT, related_name="voices")
    words = StrictCharField(_("what would make it right"), max_length=300, blank=True)
    day = models.DateField()

    objects = queries.LeavingVoiceQuerySet.as_manager()


class LeavingWord(OfLeaving):
    """What the group still needs from who leaves; or, of a stage, how it is. Criteria: 004-P25, P26.

    By a member on their own page, by the members together, or by who leaves: apart.
    """

    class Side(models.TextChoices):
        MEMBER = "member", _("a member")
        TOGETHER = "together", _("the members, aloud")
        LEADER = "leader", _("whoever leads it")

    stage = models.ForeignKey(LeavingStage, null=True, on_delete=models.PROTECT, related_name="reactions")
    side = models.CharField(max_length=8, choices=Side)
    member = models.ForeignKey(Member, null=True, on_delete=models.PROTECT, related_name="+")
    words = StrictTextField(_("in their words"), max_length=600)

    objects = queries.LeavingWordQuerySet.as_manager()
    person_path = "member__party"

    class Meta(OfLeaving.Meta):
        constraints = [
            *OfLeaving.Meta.constraints,
            models.CheckConstraint(
                condition=Q(side="member", member__isnull=False) | (~Q(side="member") & Q(member__isnull=True)),
                name="a_member_speaks_for_themself_of_leaving",
            ),
        ]

    def __str__(self) -> str:
        return self.words

    @property
    def about_id(self) -> UUID | None:
        """Who said it, if a member did."""
        return self.member.party_id if self.member else None
