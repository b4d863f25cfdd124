"""Worth a thought: what the records suggest, with the records behind it. Never a score."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any
from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from kinweave.foundation import Viewer
from kinweave.parties.models import Party
from kinweave.plans.noticing import noticed
from kinweave.plans.rules.prompts import KEYS, QUIET, Prompt
from kinweave.ties.models import Tie
from kinweave.web.people.days import in_full
from kinweave.web.places import prompt_words as words
from kinweave.web.places.prompted import answer_page

COLUMNS = ("pk", "person_id", "to_party__called", "wished_on", "wish_confirmed_on")
FEW_THOUGHTS = 4


@dataclass(frozen=True, slots=True)
class Thought:
    """A sentence, why it came up, the records behind it, and where it is answered, put off or switched off."""

    person: Party
    title: str
    why: str
    href: str
    link: str
    answer: str = ""
    not_now: str = ""
    stop: str = ""


Say = Callable[[], Thought]  # there may be hundreds, and Today shows four: each is put into words when it is shown


def thoughts(viewer: Viewer, people: Sequence[Party]) -> list[Say]:
    """What is worth a thought about these people. Seven queries, however many they are."""
    by_id = {person.pk: person for person in people}
    if not by_id:
        return []
    ties = Tie.objects.visible_to(viewer).of_people(by_id).current(viewer.on).with_the_living()
    rows = list(ties.with_what_was_said(viewer.on).order_by("pk").values_list(*COLUMNS, named=True))
    return [*prompted(by_id, viewer), *not_confirmed(rows, by_id, viewer), *not_asked(rows, by_id)]


def prompted(people: Mapping[UUID, Party], viewer: Viewer) -> list[Say]:
    """Prompts about these people: by kind, and ties gone quiet the longest first."""
    found = [(people[pk], one) for pk, each in noticed(list(people.values()), viewer=viewer).items() for one in each]
    found.sort(key=lambda pair: order(pair[1], pair[0]))
    return [partial(as_thought, one, person, viewer) for person, one in found]


def order(prompt: Prompt, person: Party) -> tuple[Any, ...]:
    """Where a prompt stands in the list."""
    longest_first = -(prompt.causes[0].number or 0) if prompt.key == QUIET else 0
    return KEYS.index(prompt.key), longest_first, person.called, prompt.tie


def as_thought(prompt: Prompt, person: Party, viewer: Viewer) -> Thought:
    """A prompt in words. One about a tie leads to the tie, another to all the records behind it."""
    answer, not_now, stop = (answer_page(prompt, person, one) for one in ("answered", "not_now", "stop"))
    return Thought(
        person=person,
        title=words.title(prompt, person),
        why=words.why(prompt, viewer.on),
        href=reverse("tie", args=[prompt.tie]) if prompt.tie else reverse("prompts", args=[person.pk]),
        link=_("See the records behind this"),
        answer=answer,
        not_now=not_now,
        stop=stop,
    )


def not_confirmed(rows: Iterable[Any], people: Mapping[UUID, Party], viewer: Viewer) -> Iterator[Say]:
    """Wishes that were written down and not read back."""
    for row in rows:
        if row.wished_on and not row.wish_confirmed_on:
            yield partial(about_a_wish, row, people[row.person_id], viewer)


def about_a_wish(row: Any, person: Party, viewer: Viewer) -> Thought:
    """One such wish, in words."""
    return Thought(
        person=person,
        title=_("%(person)s has not said yes to the wish about %(other)s")
        % {"person": person.called, "other": row.to_party__called},
        why=_("Written down on %(day)s and not read back.") % {"day": in_full(row.wished_on, viewer.on)},
        href=reverse("tie", args=[row.pk]),
        link=_("See the wish"),
    )


def not_asked(rows: Iterable[Any], people: Mapping[UUID, Party]) -> Iterator[Say]:
    """People in somebody's life about whom they were never asked, as one thought for each person."""
    counts = Counter(row.person_id for row in rows if row.wished_on is None)
    for person_id, count in counts.items():
        yield partial(about_so_many, count, people[person_id])


def about_so_many(count: int, person: Party) -> Thought:
    """How many somebody was not asked about, in words."""
    text = ngettext(
        "%(name)s was not asked about %(count)d person in their circle",
        "%(name)s was not asked about %(count)d people in their circle",
        count,
    )
    return Thought(
        person=person,
        title=text % {"name": person.called, "count": count},
        why=_("Not asked is not the same as happy with it."),
        href=reverse("circle", args=[person.pk]),
        link=_("See the circle"),
    )
