"""A stretch of whole days: from a first day, to a last day that may not be known yet."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Period:
    """Begins on a day and ends before another. Both are dates in the United Kingdom; an open end is None."""

    begins_on: date
    ends_on: date | None = None

    def __post_init__(self) -> None:
        if self.ends_on is not None and self.ends_on < self.begins_on:
            raise ValueError("A period cannot end before it begins.")

    def covers(self, on: date) -> bool:
        """Whether the day lies inside: the first day does, the day it ends does not."""
        return self.begins_on <= on and (self.ends_on is None or on < self.ends_on)

    def overlaps(self, other: "Period") -> bool:
        """Whether the two share at least one day."""
        return max(self.begins_on, other.begins_on) < min(self._end, other._end)

    @property
    def _end(self) -> date:
        return self.ends_on or date.max


def months_after(day: date, months: int) -> date:
    """The same day so many calendar months later; the last of the month where it has no such day."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
