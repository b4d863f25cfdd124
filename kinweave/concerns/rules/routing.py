"""Whom a concern may reach, and in what order. Nobody it names, and nobody who stands for who is named."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

LADDER = ("safeguarding_lead", "manager", "team_lead")
OUTSIDE, CHOSEN, HANDED = "outside", "chosen", "handed"
RUNGS = {place: number for number, place in enumerate((*LADDER, OUTSIDE))}


@dataclass(frozen=True, slots=True)
class Somebody:
    """Somebody who could take a concern: where they stand on the ladder, since when, and for whom they stand."""

    party: UUID
    human: UUID
    place: str
    since: date
    stands_for: frozenset[UUID] = frozenset()
    outside: UUID | None = None

    @property
    def rung(self) -> int:
        """How far up the ladder they stand; whoever stands on none comes first, as they were chosen."""
        return RUNGS.get(self.place, -1)


@dataclass(frozen=True, slots=True)
class Apart:
    """Who must not hear of a concern: humans, and everybody who stands for one of these organisations."""

    humans: frozenset[UUID] = frozenset()
    organisations: frozenset[UUID] = frozenset()


def may_take(one: Somebody, apart: Apart) -> bool:
    """Whether a concern may reach somebody. Invariant 13 of the design."""
    return one.human not in apart.humans and not (one.stands_for & apart.organisations)


def ladder(everybody: Iterable[Somebody], apart: Apart) -> list[Somebody]:
    """Who may take a concern, in order; each human once, on their first rung."""
    order = sorted(everybody, key=lambda one: (one.rung, one.since, str(one.party)))
    found: dict[UUID, Somebody] = {}
    for one in order:
        if may_take(one, apart):
            found.setdefault(one.human, one)
    return list(found.values())


def next_of(everybody: Iterable[Somebody], apart: Apart, *, tried: Iterable[UUID], is_urgent: bool) -> list[Somebody]:
    """Whom a concern reaches next: the next one up; if somebody is in danger now, everybody on that rung.

    `tried` are the humans whom it has reached.
    """
    before = frozenset(tried)
    left = [one for one in ladder(everybody, apart) if one.human not in before]
    return [one for one in left if one.rung == left[0].rung] if is_urgent else left[:1]


def mentioned(text: str, names: Iterable[tuple[UUID, Sequence[str]]]) -> list[UUID]:
    """Those whose name stands in a text, as whole words, in any case."""
    return [key for key, called in names if any(stands_in(name, text) for name in called if len(name) > 1)]


def stands_in(name: str, text: str) -> bool:
    """Whether a name stands in a text as whole words."""
    return re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text, re.IGNORECASE) is not None
