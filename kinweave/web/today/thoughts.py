"""Worth a thought: what the records suggest, with the records behind it. Never a score."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from kinweave.events.models import Participation
from kinweave.foundation import Viewer
from kinweave.parties.models import Party
from kinweave.ties.figures.counting import Person, Quiet, quiet_tie
from kinweave.ties.figures.saying import quiet as in_words
from kinweave.ties.models import Tie
from kinweave.web.people.days import in_full

COLUMNS = (
    "pk", "person_id", "person__called", "to_party_id", "to_party__called",
    "every_weeks", "wished_on", "wish_confirmed_on",
)  # fmt: skip
FEW_THOUGHTS = 4


@dataclass(frozen=True, slots=True)
class Thought:
    """A sentence, why it came up, and the records behind it."""

    title: str
    why: str
    href: str
    link: str


def thoughts(viewer: Viewer, people: QuerySet[Party]) -> list[Thought]:
    """What is worth a thought about these people. Two queries."""
    ties = Tie.objects.visible_to(viewer).of_people(people.values("pk")).current(viewer.on)
    rows = list(ties.with_what_was_said(viewer.on).order_by("pk").values_list(*COLUMNS, named=True))
    contacts = Participation.objects.visible_to(viewer).last_contact(people.values("pk"))
    return [*gone_quiet(rows, contacts, viewer.on), *not_confirmed(rows, viewer.on), *not_asked(rows)]


def gone_quiet(rows: Iterable[Any], contacts: dict[tuple[UUID, UUID], date], on: date) -> list[Thought]:
    """Ties without contact for more than twice the agreed time, the longest first."""
    found = [(row, silence) for row in rows if (silence := silent(row, contacts, on))]
    found.sort(key=lambda pair: (-pair[1].weeks, str(pair[0].pk)))
    return [quiet_thought(row, silence) for row, silence in found]


def silent(row: Any, contacts: dict[tuple[UUID, UUID], date], on: date) -> Quiet | None:
    """Whether one tie has gone quiet."""
    last = contacts.get((row.person_id, row.to_party_id))
    somebody = Person(
        id=str(row.pk), name=row.to_party__called, ring=None, sector="",
        last_contact_on=last, every_weeks=row.every_weeks,
    )  # fmt: skip
    return quiet_tie(somebody, on)


def quiet_thought(row: Any, silence: Quiet) -> Thought:
    """A tie that has gone quiet, in words."""
    names = {"person": row.person__called, "other": row.to_party__called}
    return Thought(
        title=_("%(person)s and %(other)s have gone quiet") % names,
        why=in_words(silence),
        href=reverse("tie", args=[row.pk]),
        link=_("See the records behind this"),
    )


def not_confirmed(rows: Iterable[Any], on: date) -> Iterator[Thought]:
    """Wishes that were written down and not read back."""
    for row in rows:
        if row.wished_on and not row.wish_confirmed_on:
            names = {"person": row.person__called, "other": row.to_party__called}
            yield Thought(
                title=_("%(person)s has not said yes to the wish about %(other)s") % names,
                why=_("Written down on %(day)s and not read back.") % {"day": in_full(row.wished_on, on)},
                href=reverse("tie", args=[row.pk]),
                link=_("See the wish"),
            )


def not_asked(rows: Iterable[Any]) -> Iterator[Thought]:
    """People in somebody's life about whom they were never asked, as one thought for each person."""
    counts: dict[tuple[UUID, str], int] = {}
    for row in rows:
        if row.wished_on is None:
            key = (row.person_id, row.person__called)
            counts[key] = counts.get(key, 0) + 1
    for (person_id, called), count in counts.items():
        text = ngettext(
            "%(name)s was not asked about %(count)d person in their circle",
            "%(name)s was not asked about %(count)d people in their circle",
            count,
        )
        yield Thought(
            title=text % {"name": called, "count": count},
            why=_("Not asked is not the same as happy with it."),
            href=reverse("circle", args=[person_id]),
            link=_("See the circle"),
        )
