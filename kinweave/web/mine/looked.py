"""Who looked, in easy read: one line for each person and day, with the pages they opened."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from kinweave.access.roles import ROLES
from kinweave.foundation import LONDON
from kinweave.ties.figures.saying import joined
from kinweave.trail.models import Look

LISTS = {"people", "people_found", "today", "thoughts", "promises", "unwritten", "mine", "risks_due"}
PAGES = (
    ("emergency_", gettext_lazy("your page in an emergency")),
    ("circle", gettext_lazy("your circle")),
    ("tie", gettext_lazy("your circle")),
    ("hope", gettext_lazy("your circle")),
    ("wishes", gettext_lazy("your wishes")),
    ("address", gettext_lazy("where you live")),
    ("note", gettext_lazy("your notes")),
    ("visit", gettext_lazy("your visits")),
    ("who_comes", gettext_lazy("your visits")),
    ("outing", gettext_lazy("your visits")),
    ("supervised", gettext_lazy("your visits")),
    ("talk", gettext_lazy("your talks")),
    ("material_add", gettext_lazy("your talks")),
    ("plan", gettext_lazy("your plan")),
    ("taking_part", gettext_lazy("your plan")),
    ("step", gettext_lazy("your plan")),
    ("risk", gettext_lazy("your plan")),
    ("outcome", gettext_lazy("your plan")),
    ("rating", gettext_lazy("your plan")),
    ("scale", gettext_lazy("your answers")),
    ("score", gettext_lazy("your answers")),
    ("family_", gettext_lazy("who we tell about you")),
)  # how the name of a page begins, and what it is to the person


@dataclass(frozen=True, slots=True)
class Looked:
    """Somebody opened pages on a day."""

    who: str
    role: str
    day: str
    pages: str


def by_day(looks: Iterable[Look]) -> list[Looked]:
    """The looks of a page, the latest day first; those of one person on one day together."""
    groups = groupby(looks, key=lambda look: (look.at.astimezone(LONDON).date(), look.by_id))
    return [looked(list(group)) for _key, group in groups]


def looked(looks: list[Look]) -> Looked:
    """One line: who, and what they opened."""
    one = looks[0]
    role = ROLES.get(one.by_role)
    return Looked(
        who=getattr(one, "by_name", "") or _("Somebody who speaks for you"),
        role=str(role.name) if role else "",
        day=date_format(one.at.astimezone(LONDON), "l j F Y"),
        pages=joined(dict.fromkeys(page_of(look.page) for look in looks)),
    )


def page_of(name: str) -> str:
    """What a page is to the person it shows."""
    if name in LISTS:
        return _("a list with your name")
    plain = name.removeprefix("mine_")
    return str(next((words for start, words in PAGES if plain.startswith(start)), _("your page")))
