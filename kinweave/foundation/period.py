"""A stretch of whole days: from a first day, to a last day that may not be known yet."""

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
