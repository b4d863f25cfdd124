"""By when a concern is acknowledged, and when it climbs on. K31: escalate when there is no answer.

The times are the product's own. A group may agree shorter ones for a worry about it, and never longer ones. Public
holidays count as working days: to be asked a day early harms nobody.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from kinweave.circles.rules.groups import LONGEST_TO_ANSWER, LONGEST_WITHOUT_NEWS
from kinweave.foundation.viewer import LONDON

IN_DANGER = timedelta(hours=1)
SOON = timedelta(hours=24)
WORKING_DAYS = LONGEST_TO_ANSWER
SOON_KINDS = frozenset({"safeguarding", "tell_someone", "adverse"})
SATURDAY = 5
PATIENT_IN_DANGER = timedelta(days=1)
PATIENT_SOON = timedelta(days=7)
PATIENT = timedelta(days=LONGEST_WITHOUT_NEWS)
CHECK_WITHIN = timedelta(days=7)  # when a group was not good for somebody, they are asked how it is now: 004-P23


@dataclass(frozen=True, slots=True)
class Step:
    """A concern reached somebody: by when they answer, whether they did, whether it went on, and if they can act."""

    due_at: datetime
    acknowledged_at: datetime | None
    climbed_at: datetime | None
    is_able: bool


def due_at(*, kind: str, is_urgent: bool, at: datetime, agreed: int | None = None) -> datetime:
    """The instant by which somebody has acknowledged a concern that reached them at another.

    `agreed` is the working days that a group agreed for itself: what is answered within a day is not asked of it.
    """
    if is_urgent:
        return at + IN_DANGER
    return at + SOON if kind in SOON_KINDS else after_working_days(at, min(agreed or WORKING_DAYS, WORKING_DAYS))


def after_working_days(at: datetime, days: int) -> datetime:
    """The same time of day, so many working days later, in the United Kingdom."""
    when = at.astimezone(LONDON)
    while days:
        when += timedelta(days=1)
        days -= when.weekday() < SATURDAY
    return when


def patience(*, kind: str, is_urgent: bool, agreed: int | None = None) -> timedelta:
    """How long nothing new may be written after somebody acknowledged a concern, before it climbs on.

    `agreed` is the days that a group agreed for itself.
    """
    if is_urgent:
        return PATIENT_IN_DANGER
    own = PATIENT_SOON if kind in SOON_KINDS else PATIENT
    return min(timedelta(days=agreed), own) if agreed else own


def must_climb(steps: Sequence[Step], *, last_progress: datetime | None, wait: timedelta, at: datetime) -> bool:
    """Whether a concern goes on to the next: nobody who can act has time left, or has done anything lately."""
    able = [step for step in steps if step.is_able]
    if any(step.acknowledged_at is None and step.climbed_at is None and at < step.due_at for step in able):
        return False
    signs = [step.acknowledged_at for step in able if step.acknowledged_at]
    if not signs:
        return True
    return max([*signs, last_progress or signs[0]]) + wait <= at
