"""Whose yes counts, and what stands of what was said. R3, R8, R9: by the nation's ages and the records."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from kinweave.information.rules.facts import Mode, Stands


class Speaker(StrEnum):
    """In what capacity somebody spoke."""

    PERSON = "person"
    PARENT = "parent"
    ATTORNEY = "attorney"
    BEST_INTERESTS = "best_interests"
    SOMEBODY = "somebody"


@dataclass(frozen=True, slots=True, kw_only=True)
class WhoDecides:
    """What is known of the person: age in whole years (None: an adult), and any record about this decision.

    `can_decide`: True or False where a record says so (competence of a child, capacity of an adult); None: no record.
    """

    age: int | None
    adult_from: int = 18
    capacity_from: int = 16
    can_decide: bool | None = None

    @property
    def is_adult(self) -> bool:
        """Whether they are of age."""
        return self.age is None or self.age >= self.adult_from

    @property
    def speakers(self) -> tuple[Speaker, ...]:
        """Those whose yes counts, the one who goes before the others first."""
        if self.age is not None and self.age < self.capacity_from:
            return (Speaker.PERSON,) if self.can_decide else (Speaker.PARENT,)
        if self.can_decide is not False:
            return (Speaker.PERSON,)
        return (Speaker.ATTORNEY if self.is_adult else Speaker.PARENT, Speaker.BEST_INTERESTS)


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """One thing that was said about sharing with one agency, one kind of information, for one purpose."""

    what: Stands
    speaker: Speaker
    who: UUID | None  # the human who spoke
    from_on: date
    until_on: date | None
    received_at: datetime
    has_own_view: bool = False  # the child's own view stands beside it
    covers_this: bool = False  # the registered document of an attorney covers this decision
    is_kept_apart: bool = False  # a restriction, a bar or a concern names who spoke


@dataclass(frozen=True, slots=True)
class Voice:
    """What stands, and its last day."""

    stands: Stands
    until: date | None = None


SILENCE = Voice(Stands.NOTHING)
AGAINST = (Stands.REFUSED, Stands.WITHDRAWN, Stands.OBJECTED)
FACTS = (Stands.INFORMED, Stands.NOT_TOLD)  # not decisions: they take the place of none


def voice(said: Iterable[Said], who: WhoDecides, *, mode: Mode | None, on: date) -> Voice:
    """What stands on a day of all that was said. That an objection was considered counts only where people are told."""
    begun = [one for one in said if one.from_on <= on and (mode is Mode.INFORM or one.what is not Stands.CONSIDERED)]
    for speaker in who.speakers:
        heard = _standing_of_each(one for one in begun if _counts(one, speaker))
        if heard:
            return _one_voice(heard)
    is_not_told = any(one.what is Stands.NOT_TOLD for one in begun)
    return Voice(Stands.NOT_TOLD) if is_not_told else SILENCE


def _counts(one: Said, speaker: Speaker) -> bool:
    """Whether something was said by one of these, and counts as theirs."""
    if one.speaker is not speaker or one.is_kept_apart:
        return False
    if one.what is not Stands.AGREED:
        return True
    if speaker is Speaker.PARENT:
        return one.has_own_view
    return one.covers_this if speaker is Speaker.ATTORNEY else True


def _standing_of_each(said: Iterable[Said]) -> list[Said]:
    """What stands of what each of them said: the latest decision; of two of one instant, the one against it."""
    stands: dict[UUID | None, Said] = {}
    for one in sorted(said, key=lambda one: (one.what not in FACTS, one.received_at, one.what in AGAINST)):
        stands[one.who] = one
    return list(stands.values())


def _one_voice(heard: Sequence[Said]) -> Voice:
    """What several together say: a no beside a yes is a dispute; else whoever is against it goes first."""
    against = [one for one in heard if one.what in AGAINST]
    agreed = [one for one in heard if one.what is Stands.AGREED]
    if against and agreed:
        return Voice(Stands.DISPUTED)
    if against:
        return Voice(against[0].what)
    return Voice(Stands.AGREED, _longest(agreed)) if agreed else Voice(heard[-1].what)


def _longest(agreed: Sequence[Said]) -> date | None:
    """The last day of the yes that lasts longest; None when one has no last day."""
    ends = [one.until_on for one in agreed]
    return None if None in ends else max(end for end in ends if end)
