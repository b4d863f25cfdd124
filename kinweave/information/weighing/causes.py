"""What keeps people apart: the restrictions, bars and concerns that touch one question, and whether who asks may know.

What a gate says rests on all of them, whoever asks; what a screen shows, only on those that may be known.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from kinweave.circles.queries.restrictions import ABOUT_KNOWING
from kinweave.information.gathering import Found, humans_of
from kinweave.information.gathering.together import Row
from kinweave.information.question import Question
from kinweave.information.rules import Gate

WHOSE = ("person__human", "tie__person__human", "event__person__human")
SIDES = ("person__human", "against__human")
WHOM = ("about_party__human", "tie__to_party__human")


@dataclass(frozen=True, slots=True)
class Causes:
    """What touches one question."""

    barring: list[Row]  # restrictions between anybody in the item and the recipient or their organisation
    vague: list[Row]  # restrictions in words, about what may be known
    has_bar: bool  # names the recipient or their organisation
    is_near_barred: bool  # the recipient is tied to somebody barred from the person
    of_recipient: list[Row]  # concerns about the person that name the recipient
    of_asker: list[Row]  # concerns about the person that name who asks
    is_close: bool  # who asks is in the person's life, and not because they are paid
    apart: frozenset[UUID]  # everybody whom any of these names beside the person
    apart_unseen: frozenset[UUID]  # those of them whom nothing names that who asks may know

    def is_hidden_at(self, gate: Gate) -> bool:
        """Whether what this gate says rests on something that who asks may not know."""
        seen: dict[Gate, list[bool]] = {
            Gate.LAW: [row.is_seen for row in self.barring or self.vague],
            Gate.RECIPIENT: [row.is_seen for row in self.of_recipient] or [self._is_bar_explained] * self._is_barred,
            Gate.WORKER: [row.is_seen for row in self.of_asker],
        }
        return not all(seen.get(gate, []))

    @property
    def _is_barred(self) -> bool:
        return self.has_bar or self.is_near_barred

    @property
    def _is_bar_explained(self) -> bool:
        """Whether a restriction that may be known says why somebody is barred: a bar alone says nothing."""
        return bool(self.barring) and all(row.is_seen for row in self.barring)


def causes_of(question: Question, found: Found) -> Causes:
    """What touches a question, of all that was loaded."""
    subject = question.item.person.human
    concerns = [(one, _names(one, found)) for one in _concerns(subject, found)]
    to = frozenset(humans_of(question.recipient))
    barred = {row.barred__human for row in found.of("bars", person__human=subject)}
    inside = anybody_in(question, found)
    restricted = _restrictions({subject}, found)
    named = [(row.is_seen, names) for row, names in concerns] + [(row.is_seen, _sides(row)) for row in restricted]
    apart = barred.union(*(names for _, names in named)) - {subject, None}
    return Causes(
        barring=[row for row in _restrictions(inside, found) if _is_between(row, inside, to, found)],
        vague=[row for row in found.of("restrictions", person__human=subject) if _is_vague(row)],
        has_bar=bool(barred & to),
        is_near_barred=_are_tied(to, barred, found),
        of_recipient=[one for one, names in concerns if (names - {subject}) & to],
        of_asker=[one for one, names in concerns if names & question.by.own_humans],
        is_close=_is_close(question, subject, found),
        apart=frozenset(apart),
        apart_unseen=frozenset(apart.difference(*(names for is_seen, names in named if is_seen))),
    )


def anybody_in(question: Question, found: Found) -> frozenset[UUID]:
    """Whom the item is about, and whom it mentions."""
    mentioned = (row.party__human for row in found.of("mentions", item_id=question.item.pk))
    return frozenset({question.item.person.human, *mentioned} - {None})


def _restrictions(humans: Iterable[UUID], found: Found) -> list[Row]:
    """Restrictions of these people, or against them."""
    both = (found.of("restrictions", **{side: human}) for human in humans for side in SIDES)
    return list({id(row): row for rows in both for row in rows}.values())


def _sides(row: Row) -> set[Any]:
    return {row.person__human, row.against__human}


def _is_between(row: Row, inside: frozenset[UUID], to: frozenset[UUID], found: Found) -> bool:
    """Whether a restriction stands between somebody in the item and the recipient, in either direction."""
    if (row.person__human in inside and row.against__human in to) or (
        row.person__human in to and row.against__human in inside
    ):
        return True
    circle = row.against_circle_id
    members = {one.party__human for one in found.of("members", circle_id=circle)} if circle else set()
    return row.person__human in inside and bool(members & to)


def _is_vague(row: Row) -> bool:
    return row.is_in_words and row.what in ABOUT_KNOWING


def _concerns(subject: UUID, found: Found) -> list[Row]:
    """Concerns about a person, each once: as themself, in a tie of theirs, or at an event of theirs."""
    each = {one.pk: one for name in WHOSE for one in found.of("concerns", **{name: subject})}
    return list(each.values())


def _names(concern: Row, found: Found) -> set[Any]:
    named = {row.party__human for row in found.of("named", concern_id=concern.pk)}
    return named | {getattr(concern, name) for name in WHOM} - {None}


def _are_tied(to: frozenset[UUID], barred: set[UUID], found: Found) -> bool:
    pairs = [(row.person__human, row.to_party__human) for row in found.of("ties")]
    return any((one in to and other in barred) or (one in barred and other in to) for one, other in pairs)


def _is_close(question: Question, subject: UUID, found: Found) -> bool:
    """Whether a tie that is not a paid one stands between who asks and the person."""
    own = question.by.own_humans
    close = [_pair(row) for row in found.of("ties") if not row.is_paid]
    return any((one in own and other == subject) or (one == subject and other in own) for one, other in close)


def _pair(row: Row) -> tuple[UUID, UUID]:
    return row.person__human, row.to_party__human
