"""A diary: what happened in the town, told in the order of its days, each act at the moment it was done."""

from collections.abc import Callable
from datetime import date, datetime, time, timedelta

from kinweave.foundation import LONDON

Tell = Callable[[datetime], object]
SATURDAY = 5
A_SECOND = timedelta(seconds=1)


class Diary:
    """Entries are written in any order and told in time's order, so that the trail reads as a real one."""

    def __init__(self, at: datetime) -> None:
        self.today = at.astimezone(LONDON).date()
        self._entries: list[tuple[datetime, int, Tell]] = []

    def day(self, ago: int) -> date:
        """The day that was so many days ago; a negative number is a day to come."""
        return self.today - timedelta(days=ago)

    def weekday(self, ago: int) -> int:
        """The nearest earlier working day, as days ago."""
        return ago + max(0, self.day(ago).weekday() - 4)

    def written(self, ago: int) -> int:
        """The working day on which something is written down: the same or the next, at latest yesterday."""
        return max(1, ago - {5: 2, 6: 1}.get(self.day(ago).weekday(), 0))

    def on_weekday(self, ago: int, weekday: int) -> int:
        """The nearest earlier day of the week (0 is Monday), as days ago."""
        return ago + (self.day(ago).weekday() - weekday) % 7

    def next_saturday(self) -> date:
        """The first Saturday after today."""
        return self.today + timedelta(days=(SATURDAY - self.today.weekday() - 1) % 7 + 1)

    def write(self, ago: int, clock: str, tell: Tell) -> None:
        """Write an entry for a day in the past, at a time such as "09:30". Raises ValueError for today."""
        if ago < 1:
            raise ValueError("The diary ends yesterday: nobody knows yet what time it is today.")
        when = datetime.combine(self.day(ago), time.fromisoformat(clock), LONDON)
        self._entries.append((when, len(self._entries), tell))

    def tell(self) -> None:
        """Do everything that was written, the earliest first; no two acts at the same second."""
        last = datetime.min.replace(tzinfo=LONDON)
        for when, _, tell in sorted(self._entries, key=lambda entry: entry[:2]):
            last = max(when, last + A_SECOND)
            tell(last)
