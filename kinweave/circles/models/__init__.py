"""Circles, who belongs to them, and what restricts contact."""

from kinweave.circles.models.circle import Circle
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
    "Attempt",
    "Breach",
    "Circle",
    "Explanation",
    "Lifting",
    "MayKnow",
    "Membership",
    "Restriction",
    "RestrictionReview",
]
