"""Two days compared, and now with hoped for, in words."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from django.utils.translation import gettext as _

from kinweave.web.circles.picture.drawn import Drawn, Time


class Changes(NamedTuple):
    """Names of those who came closer, moved further away, are new, or are gone."""

    closer: list[str]
    further: list[str]
    new: list[str]
    gone: list[str]


def changes(before: Sequence[Drawn], after: Sequence[Drawn]) -> list[str]:
    """What is different between two days, one sentence for each person."""
    found = compared(rings(before, Time.NOW), rings(after, Time.NOW), names(before) | names(after))
    return [
        *(_("%(name)s moved closer.") % {"name": name} for name in found.closer),
        *(_("%(name)s moved further away.") % {"name": name} for name in found.further),
        *(_("%(name)s is new.") % {"name": name} for name in found.new),
        *(_("%(name)s is no longer in the circle.") % {"name": name} for name in found.gone),
    ]


def hopes(people: Sequence[Drawn]) -> Changes:
    """What the person would change: now compared with hoped for."""
    hoped = {each: ring for each, ring in rings(people, Time.HOPED).items() if not leaving(people, each)}
    return compared(rings(people, Time.NOW), hoped, names(people))


def leaving(people: Iterable[Drawn], each: str) -> bool:
    """Whether it is hoped that somebody is no longer in the circle."""
    return any(person.leaves for person in people if person.id == each)


def rings(people: Iterable[Drawn], time: Time) -> dict[str, int]:
    """The ring that each stands in, by id; those who stand nowhere are left out."""
    return {person.id: ring for person in people if (ring := person.ring_at(time))}


def names(people: Iterable[Drawn]) -> dict[str, str]:
    """Names by id."""
    return {person.id: person.name for person in people}


def compared(before: Mapping[str, int], after: Mapping[str, int], called: Mapping[str, str]) -> Changes:
    """Who moved, came or went, each list in order of name."""
    both = before.keys() & after.keys()
    ids = (
        [each for each in both if after[each] < before[each]],
        [each for each in both if after[each] > before[each]],
        after.keys() - before.keys(),
        before.keys() - after.keys(),
    )
    return Changes(*(sorted((called[each] for each in found), key=str.casefold) for found in ids))
