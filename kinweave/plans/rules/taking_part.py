"""How a person took part in what was done, by month: counts, and never a score."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

LEVELS_OF_PART = ("did_it", "with_help", "done_for_me", "")  # the last one: nobody said
MONTHS = 6


@dataclass(frozen=True, slots=True)
class Month:
    """What was done in a month: how often at each level."""

    begins_on: date
    counts: Mapping[str, int]

    @property
    def total(self) -> int:
        """How much was done in all."""
        return sum(self.counts.values())


def first_month(on: date, months: int = MONTHS) -> date:
    """The first day of the first of several months that end with the one a day is in."""
    year, month = divmod(on.year * 12 + on.month - months, 12)
    return date(year, month + 1, 1)


def by_month(done: Iterable[tuple[date, str]], *, on: date, months: int = MONTHS) -> list[Month]:
    """How the person took part, month by month, the oldest first. Criterion: 002-P10."""
    counted = Counter((day.year, day.month, level) for day, level in done)
    begins = [first_month(on, ago) for ago in range(months, 0, -1)]
    return [
        Month(begun, {level: counted[begun.year, begun.month, level] for level in LEVELS_OF_PART}) for begun in begins
    ]
