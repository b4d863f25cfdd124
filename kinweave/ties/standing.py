"""How everybody stands in people's circles, on any day: four queries for any number of people."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from typing import Any
from uuid import UUID

from kinweave.foundation import LONDON, Viewer
from kinweave.parties.models import Party
from kinweave.ties import figures, rules
from kinweave.ties.models import Knows, Sector, Tie, TieObservation, Want, Wish

LastContacts = Mapping[tuple[UUID, UUID], date]  # (person, somebody in their life) -> the day


@dataclass(frozen=True, slots=True)
class Standing:
    """One tie on a day: what was last observed of it, and the wish that holds."""

    tie: Tie
    seen: TieObservation
    wish: Wish | None

    @property
    def name(self) -> str:
        """What the person calls them."""
        return self.tie.to_party.called

    @property
    def want(self) -> str:
        """What the person wants; not asked is not the same as keep it."""
        return self.wish.want if self.wish else "not_asked"

    @property
    def hoped_ring(self) -> int | None:
        """Where they would stand as hoped; None for nowhere, when the person wants it to stop."""
        if self.want == Want.WITHDRAW:
            return None
        asked_for = self.wish.hoped_ring if self.wish else None
        return rules.hoped_ring(want=self.want, ring=self.seen.ring, asked_for=asked_for)

    @property
    def must_ask_before_print(self) -> bool:
        """Whether it is printed only after somebody said that it is safe to show."""
        return rules.must_ask_before_print(feels=self.seen.feels, want=self.want)

    def counted(self, *, last_contact_on: date | None = None, has_step: bool = False) -> figures.Person:
        """The tie as the figures need it."""
        return figures.Person(
            id=str(self.tie.pk),
            name=self.name,
            ring=self.seen.ring,
            sector=self.seen.sector,
            support_given=frozenset(self.seen.gives),
            support_received=frozenset(self.seen.gets),
            paid=self.seen.sector == Sector.PAID,
            wish=self.want,
            has_step=has_step,
            last_contact_on=last_contact_on,
            every_weeks=None if self.tie.to_party.died_on else self.seen.every_weeks,
        )


@dataclass(frozen=True, slots=True)
class Stand:
    """A person's circle on one day. Criterion: 002-P1."""

    on: date
    ties: Sequence[Standing]
    hopes: Sequence[Wish]
    pairs: Sequence[tuple[str, str]]

    @property
    def told_on(self) -> date | None:
        """The last day on which something of it was observed."""
        return max((one.seen.seen_on for one in self.ties), default=None)

    @property
    def wished_on(self) -> date | None:
        """The last day on which a wish that holds was said."""
        wishes = [one.wish for one in self.ties if one.wish] + list(self.hopes)
        return max((wish.said_on for wish in wishes), default=None)

    def without(self, left_out: Iterable[Standing]) -> "Stand":
        """The same circle with some people left out, for a paper that others may see."""
        ids = {one.tie.pk for one in left_out}
        return replace(self, ties=[one for one in self.ties if one.tie.pk not in ids])

    def figures(self, *, contacts: LastContacts | None = None, with_step: Iterable[UUID] = ()) -> figures.Figures:
        """The circle counted. `with_step` are the ties for which a next step is written down."""
        found, stepped = contacts or {}, frozenset(with_step)
        people = [
            one.counted(
                last_contact_on=found.get((one.tie.person_id, one.tie.to_party_id)),
                has_step=one.tie.pk in stepped,
            )
            for one in self.ties
        ]
        return figures.counted(people, self.pairs, on=self.on)


@dataclass
class History:
    """All that was said of one person's circle, oldest first."""

    ties: list[Tie] = field(default_factory=list)
    seen: list[TieObservation] = field(default_factory=list)
    wishes: list[Wish] = field(default_factory=list)
    knows: list[Knows] = field(default_factory=list)

    def on(self, day: date) -> Stand:
        """The circle as it stood on a day."""
        seen = {one.tie_id: one for one in self.seen if one.seen_on <= day}
        wishes = {one.tie_id: one for one in self.wishes if one.tie_id and one.said_on <= day}
        current = [tie for tie in self.ties if rules.is_current(tie.began_on, tie.ended_on, on=day)]
        standings = [Standing(tie, seen[tie.pk], wishes.get(tie.pk)) for tie in current if tie.pk in seen]
        return Stand(day, sorted(standings, key=_order), self._hopes(day), self._pairs(day))

    def _hopes(self, day: date) -> list[Wish]:
        """For each hope without a tie, the last wish, unless it says that it is over."""
        said = {one.hope.casefold(): one for one in self.wishes if not one.tie_id and one.said_on <= day}
        return [wish for wish in said.values() if wish.want != Want.WITHDRAW]

    def _pairs(self, day: date) -> list[tuple[str, str]]:
        return [
            (str(one.one_id), str(one.other_id))
            for one in self.knows
            if rules.is_current(one.recorded_at.astimezone(LONDON).date(), one.ended_on, on=day)
        ]

    @cached_property
    def days(self) -> list[date]:
        """The days on which something was said, the latest first."""
        told = {one.seen_on for one in self.seen} | {one.said_on for one in self.wishes}
        ends = {tie.ended_on for tie in self.ties if tie.ended_on}
        return sorted(told | ends, reverse=True)

    def ended(self, on: date) -> list[Tie]:
        """The ties that have ended by a day, the latest first."""
        over = [tie for tie in self.ties if tie.ended_on and tie.ended_on <= on]
        return sorted(over, key=lambda tie: (tie.ended_on, str(tie.pk)), reverse=True)


def _order(one: Standing) -> tuple[Any, ...]:
    """Rings outwards, then part of life, then name: the order of the picture, the table and the list."""
    return one.seen.ring, Sector.values.index(one.seen.sector), one.name.casefold(), str(one.tie.pk)


def histories(people: Iterable[Party], *, viewer: Viewer) -> dict[UUID, History]:
    """What was said of each person's circle, as far as this viewer may see it, in four queries."""
    ids = [person.pk for person in people]
    found: dict[UUID, History] = defaultdict(History)
    for tie in Tie.objects.visible_to(viewer).filter(person__in=ids).select_related("to_party"):
        found[tie.person_id].ties.append(tie)
    for seen in TieObservation.objects.visible_to(viewer).filter(person__in=ids).until(viewer.on):
        found[seen.person_id].seen.append(seen)
    for wish in Wish.objects.visible_to(viewer).filter(person__in=ids).until(viewer.on):
        found[wish.person_id].wishes.append(wish)
    for knows in Knows.objects.visible_to(viewer).filter(person__in=ids):
        found[knows.person_id].knows.append(knows)
    return found


def history(person: Party, *, viewer: Viewer) -> History:
    """What was said of one person's circle."""
    return histories([person], viewer=viewer)[person.pk]
