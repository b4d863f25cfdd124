"""The days of a circle: which one is asked for, and which come before and after."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.utils.formats import date_format
from django.utils.translation import gettext as _


@dataclass(frozen=True, slots=True)
class Day:
    """A day on which something was said of a circle, and where to see it."""

    on: date
    href: str
    is_shown: bool = False

    @property
    def words(self) -> str:
        """The day as people write it."""
        return date_format(self.on, "j F Y")

    @property
    def arrow(self) -> dict[str, str]:
        """The day as the pagination asks for it."""
        return {"href": self.href, "label_text": self.words}


@dataclass(frozen=True, slots=True)
class Calendar:
    """The days of a circle, the latest first, and the day that is looked at."""

    on: date
    today: date
    days: Sequence[Day]
    problem: str = ""

    @property
    def is_today(self) -> bool:
        """Whether the circle is shown as it is now."""
        return self.on == self.today

    @property
    def shown(self) -> int | None:
        """Which of the days is shown: the latest one that is not after the day looked at."""
        return next((index for index, day in enumerate(self.days) if day.on <= self.on), None)

    @property
    def before(self) -> Day | None:
        """The day before the one shown."""
        return self.days[self.shown + 1] if self.shown is not None and self.shown + 1 < len(self.days) else None

    @property
    def after(self) -> Day | None:
        """The day after the one shown."""
        index = len(self.days) if self.shown is None else self.shown
        return self.days[index - 1] if index else None

    @property
    def earlier(self) -> dict[str, str] | None:
        """The day before, as the pagination asks for it."""
        return {"text": _("Earlier"), **self.before.arrow} if self.before else None

    @property
    def later(self) -> dict[str, str] | None:
        """The day after, as the pagination asks for it."""
        return {"text": _("Later"), **self.after.arrow} if self.after else None


def calendar(asked: str, *, days: Sequence[date], today: date, page: str) -> Calendar:
    """The day that was asked for as 2026-03-02; today, with the reason, when it cannot be shown."""
    on, problem = understood(asked, today)
    latest = max((day for day in days if day <= on), default=None)
    links = [Day(day, f"{page}?on={day.isoformat()}", day == latest) for day in days]
    return Calendar(on, today, links, problem)


def understood(asked: str, today: date) -> tuple[date, str]:
    """A day from an address, or today and what was wrong."""
    if not asked:
        return today, ""
    try:
        on = date.fromisoformat(asked)
    except ValueError:
        return today, _("That is not a day we can read. Here is the circle today. Choose another day below.")
    if on > today:
        return today, _("That day is still to come. Here is the circle today. Choose another day below.")
    return on, ""
