"""Days and lengths of time as people say them."""

from datetime import date

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

NEAR = {
    -1: gettext_lazy("Yesterday"),
    0: gettext_lazy("Today"),
    1: gettext_lazy("Tomorrow"),
}
A_WEEK = 7  # days within which the name of the day is enough


def near(day: date, on: date) -> str:
    """A day in one word where that is enough: today, tomorrow, Fri; else 16 Oct."""
    distance = (day - on).days
    if distance in NEAR:
        return str(NEAR[distance])
    return date_format(day, "D" if abs(distance) < A_WEEK else "j M")


def in_full(day: date, on: date) -> str:
    """A day with its month, and the year when it is another one."""
    return date_format(day, "j F" if day.year == on.year else "j F Y")


def beneath(day: date, on: date) -> str:
    """What stands below the one word: the day and month where the word leaves them out, or the year."""
    distance = (day - on).days
    if abs(distance) < A_WEEK:
        return "" if distance in NEAR else date_format(day, "j M")
    return "" if day.year == on.year else str(day.year)


def lasting(minutes: int | None) -> str:
    """A length of time: 45 minutes, 1 hour, 1 hour 30 minutes."""
    hours, rest = divmod(minutes or 0, 60)
    said = [ngettext("%(count)d hour", "%(count)d hours", hours) % {"count": hours}] if hours else []
    if rest:
        said.append(ngettext("%(count)d minute", "%(count)d minutes", rest) % {"count": rest})
    return " ".join(said)


def by_when(day: date | None, on: date) -> str:
    """By when something is promised."""
    return near(day, on) if day else _("No day")
