"""How a protocol stands on a day: draft, out, in force, review due or overdue, suspended, over. 003-P20, R6."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from kinweave.foundation.period import months_after

GRACE_MONTHS = 3  # how long a review may be overdue before nothing goes any more (R6)
REMIND_DAYS_BEFORE = 30


class State(StrEnum):
    """How a protocol stands on a day."""

    DRAFT = "draft"
    OUT = "out"
    LATER = "later"
    IN_FORCE = "in_force"
    DUE = "due"
    OVERDUE = "overdue"
    LONG_OVERDUE = "long_overdue"
    SUSPENDED = "suspended"
    SUPERSEDED = "superseded"
    ENDED = "ended"


OVER = frozenset({State.SUPERSEDED, State.ENDED})
WORKS = frozenset({State.IN_FORCE, State.DUE, State.OVERDUE})  # something may go under it today


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """An agency in a protocol: what it does, and whether it is in it today."""

    gives: bool
    receives: bool
    has_signed: bool
    is_there: bool = True  # inside its own days, not suspended, and not become another agency


@dataclass(frozen=True, slots=True, kw_only=True)
class Stand:
    """All that says how a protocol stands. Days are in the United Kingdom; `ends_on` is the last day it holds."""

    is_sent: bool
    starts_on: date | None
    ends_on: date | None
    review_on: date | None
    ended_on: date | None = None
    superseded_on: date | None = None
    is_suspended: bool = False
    sides: tuple[Side, ...] = ()


def state(stand: Stand, on: date) -> State:
    """How a protocol stands on a day."""
    if not stand.is_sent:
        return State.ENDED if stand.ended_on else State.DRAFT
    if (over := _over(stand, on)) is not None:
        return over
    if stand.is_suspended:
        return State.SUSPENDED
    if not is_signed(stand):
        return State.OUT
    if stand.starts_on and on < stand.starts_on:
        return State.LATER
    if not has_a_way(stand):
        return State.SUSPENDED
    return _by_review(stand.review_on, on)


def _over(stand: Stand, on: date) -> State | None:
    if stand.superseded_on and stand.superseded_on <= on:
        return State.SUPERSEDED
    has_ended = stand.ended_on is not None and stand.ended_on <= on
    is_past = stand.ends_on is not None and stand.ends_on < on
    return State.ENDED if has_ended or is_past else None


def _by_review(review_on: date | None, on: date) -> State:
    days = overdue_days(review_on, on)
    if review_on is None or days < -REMIND_DAYS_BEFORE:
        return State.IN_FORCE
    if days <= 0:
        return State.DUE
    return State.OVERDUE if on <= months_after(review_on, GRACE_MONTHS) else State.LONG_OVERDUE


def overdue_days(review_on: date | None, on: date) -> int:
    """By how many days a review is overdue; less than nothing when it is not due yet."""
    return (on - review_on).days if review_on else 0


def is_signed(stand: Stand) -> bool:
    """Whether an agency that gives and another that receives have signed."""
    return any_way([one for one in stand.sides if one.has_signed])


def has_a_way(stand: Stand) -> bool:
    """Whether something can go from one agency to another today: both signed, and both there."""
    return any_way([one for one in stand.sides if one.has_signed and one.is_there])


def any_way(sides: Sequence[Side]) -> bool:
    """Whether one of these agencies gives and another receives."""
    return any(_pairs(sides))


def _pairs(sides: Sequence[Side]) -> Iterator[bool]:
    for number, giver in enumerate(sides):
        for other, receiver in enumerate(sides):
            yield number != other and giver.gives and receiver.receives
