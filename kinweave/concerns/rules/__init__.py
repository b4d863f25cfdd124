"""What is allowed with concerns, whom they reach, and by when."""

from kinweave.concerns.rules.handling import (
    may_acknowledge,
    may_act,
    may_choose,
    may_raise,
    may_resolve,
    needs_outside_contact,
)
from kinweave.concerns.rules.routing import (
    CHOSEN,
    HANDED,
    LADDER,
    OUTSIDE,
    Apart,
    Somebody,
    ladder,
    may_take,
    mentioned,
    next_of,
)
from kinweave.concerns.rules.timing import Step, due_at, must_climb, patience

__all__ = [
    "CHOSEN",
    "HANDED",
    "LADDER",
    "OUTSIDE",
    "Apart",
    "Somebody",
    "Step",
    "due_at",
    "ladder",
    "may_acknowledge",
    "may_act",
    "may_choose",
    "may_raise",
    "may_resolve",
    "may_take",
    "mentioned",
    "must_climb",
    "needs_outside_contact",
    "next_of",
    "patience",
]
