"""What may be asked of circles, memberships and restrictions."""

from kinweave.circles.queries.circles import CircleQuerySet
from kinweave.circles.queries.groups import (
    AnswerTimesQuerySet,
    ExistingGroupQuerySet,
    GroupPlanQuerySet,
    MemberQuerySet,
    OfGroupQuerySet,
    PlanLineQuerySet,
    SharedInGroupQuerySet,
    TurnQuerySet,
)
from kinweave.circles.queries.memberships import MembershipQuerySet
from kinweave.circles.queries.restrictions import OfRestrictionQuerySet, RestrictionQuerySet

__all__ = [
    "AnswerTimesQuerySet",
    "CircleQuerySet",
    "ExistingGroupQuerySet",
    "GroupPlanQuerySet",
    "MemberQuerySet",
    "MembershipQuerySet",
    "OfGroupQuerySet",
    "OfRestrictionQuerySet",
    "PlanLineQuerySet",
    "RestrictionQuerySet",
    "SharedInGroupQuerySet",
    "TurnQuerySet",
]
