"""By when a concern is acknowledged, and when it climbs on. K31: escalate when there is no answer.

The times are the product's own. Public holidays count as working days: to be asked a day early harms nobody.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from kinweave.foundation.viewer import LONDON

IN_DANGER = timedelta(hours=1)
SOON = timedelta(hours=24)
WORKING_DAYS = 3
SOON_KINDS = frozenset({"safeguarding", "tell_someone", "adverse"})
SATURDAY = 5
PATIENT_IN_DANGER = timedelta(days=1)
PATIENT_SOON = timedelta(days=7)
PATIENT = timedelta(days=14)
CHECK_WITHIN = timedelta(days=7)  # when a group was not good for somebody, they are asked how it is now: 004-P23


@dataclass(frozen=True, slots=True)
class Step:
    """A concern reached somebody: by when they answer, whether they did, whether it went on, and if they can act."""

    due_at: datetime
    acknowledged_at: datetime | None
    climbed_at: datetime | None
    is_able: bool


def due_at(*, kind: str, is_urgent: bool, at: datetime) -> datetime:
    """The instant by which somebody has acknowledged a concern that reached them at another."""
    if is_urgent:
        return at + IN_DANGER
    return at + SOON if kind in SOON_KINDS else after_working_days(at, WORKING_DAYS)


def after_working_days(at: datetime, days: int) -> datetime:
    """The same time of day, so many working days later, in the United Kingdom."""
    when = at.astimezone(LONDON)
    while days:
        when += timedelta(days=1)
        days -= when.weekday() < SATURDAY
    return when


def patience(*, kind: str, is_urgent: bool) -> timedelta:
    """How long nothing new may be written after somebody acknowledged a concern, before it climbs on."""
    if is_urgent:
        return PATIENT_IN_DANGER
    return PATIENT_SOON if kind in SOON_KINDS else PATIENT


def must_climb(steps: Sequence[Step], *, last_progress: datetime | None, wait: timedelta, at: datetime) -> bool:
    """Whether a concern goes on to the next: nobody who can act has time left, or has done anything lately."""
    able = [step for step in steps if step.is_able]
    if any(step.acknowledged_at is None and step.climbed_at is None and at < step.due_at for step in able):
        return False
    signs = [step.acknowledged_at for step in able if step.acknowledged_at]
    if not signs:
        return True
    return max([*signs, last_progress or signs[0]]) + wait <= at
