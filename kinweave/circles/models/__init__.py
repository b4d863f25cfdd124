"""Circles, who belongs to them, and what restricts contact."""

from kinweave.circles.models.circle import Circle
from kinweave.circles.models.group import (
    AnswerTimes,
    ExistingGroup,
    GroupPlan,
    Member,
    Numbered,
    OfGroup,
    PlanLine,
    Turn,
)
from kinweave.circles.models.membership import Membership
from kinweave.circles.models.restriction import (
    Attempt,
    Breach,
    Explanation,
    Lifting,
    MayKnow,
    Restriction,
    RestrictionReview,
)

__all__ = [
    "AnswerTimes",
    "Attempt",
    "Breach",
    "Circle",
    "ExistingGroup",
    "Explanation",
    "GroupPlan",
    "Lifting",
    "MayKnow",
    "Member",
    "Membership",
    "Numbered",
    "OfGroup",
    "PlanLine",
    "Restriction",
    "RestrictionReview",
    "Turn",
]
