"""The clock of a request to see what is kept: one calendar month, and what lengthens it. UK GDPR, Articles 12 and 12A.

The month begins on the day the request came, or on the day it was known who asks. It ends on the corresponding day, or
on the last day of a month that has none; at a weekend or on a bank holiday in England and Wales, on the next working
day. While the person was asked what exactly they mean, and until they answered, no day counts. A reason that is told
within the first month lengthens it by one or two months.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta

from kinweave.foundation.period import months_after
from kinweave.keeping.rules.bank_holidays import next_working_day

MOST_MONTHS_MORE = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What the clock reads. Days in the United Kingdom."""

    received_on: date
    is_identity_known: bool = True
    identity_on: date | None = None  # the day on which it was known who asks, when that was asked for
    pauses: tuple[tuple[date, date | None], ...] = field(default=())  # asked on, answered on
    more_months: int = 0


def begins_on(facts: Facts) -> date | None:
    """The day on which the month begins; None until it is known who asks."""
    if not facts.is_identity_known:
        return None
    return max(facts.received_on, facts.identity_on or facts.received_on)


def is_paused(facts: Facts) -> bool:
    """Whether no day counts now: the person was asked what they mean, and has not answered."""
    return any(answered is None for _asked, answered in facts.pauses)


def paused_days(begins: date, pauses: Iterable[tuple[date, date | None]]) -> int:
    """How many days did not count: from the day of each question to the day of its answer, each day once."""
    days: set[date] = set()
    for asked, answered in pauses:
        first, last = max(asked, begins), answered or asked
        days |= {first + timedelta(days=one) for one in range(max(0, (last - first).days))}
    return len(days)


def due_on(facts: Facts) -> date | None:
    """By when the answer is given; None while the clock has not begun, or stands still."""
    begins = begins_on(facts)
    if begins is None or is_paused(facts):
        return None
    return _ends(begins, 1 + facts.more_months, facts)


def first_month_ends_on(facts: Facts) -> date | None:
    """The last day on which a reason for more time may be told."""
    begins = begins_on(facts)
    return _ends(begins, 1, facts) if begins else None


def _ends(begins: date, months: int, facts: Facts) -> date:
    day = months_after(begins, months) + timedelta(days=paused_days(begins, facts.pauses))
    return next_working_day(day)
