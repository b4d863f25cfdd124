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


SILENCE, NOBODY_TOLD = Voice(Stands.NOTHING), Voice(Stands.NOT_TOLD)
FACTS = (Stands.INFORMED, Stands.NOT_TOLD)  # not decisions: they take the place of none
AGAINST = (Stands.OBJECTED, Stands.WITHDRAWN, Stands.REFUSED)
MILDEST_FIRST = (*FACTS, Stands.AGREED, Stands.CONSIDERED, *AGAINST)


def voice(said: Iterable[Said], who: WhoDecides, *, mode: Mode | None, on: date) -> Voice:
    """What stands on a day of all that was said, in whatever order. R4, R8, R9."""
    holding = [one for one in said if _holds(one, mode, on)]
    each = [_standing_of_each(one for one in holding if _counts(one, speaker)) for speaker in who.speakers]
    decided = next((heard for heard in each if any(one.what not in FACTS for one in heard)), None)
    heard = decided or [one for told in each for one in told]
    if heard:
        return _one_voice(heard)
    return NOBODY_TOLD if any(one.what is Stands.NOT_TOLD for one in holding) else SILENCE


def _holds(one: Said, mode: Mode | None, on: date) -> bool:
    """Whether it holds on a day. A no does from when it was received; a yes that ran out is there to be renewed."""
    if one.what in AGAINST:
        return True
    if one.what is Stands.CONSIDERED and mode is not Mode.INFORM:
        return False  # where people are asked, nobody takes their no away
    lasts = one.what is Stands.AGREED or one.until_on is None or one.until_on >= on
    return lasts and one.from_on <= on


def _counts(one: Said, speaker: Speaker) -> bool:
    """Whether something was said by one of these, and counts as theirs."""
    if one.speaker is not speaker or one.is_kept_apart:
        return False
    if speaker is Speaker.PARENT:
        return one.what is not Stands.AGREED or (one.has_own_view and one.who is not None)
    return one.covers_this or speaker is not Speaker.ATTORNEY or one.what not in (Stands.AGREED, Stands.INFORMED)


def _standing_of_each(said: Iterable[Said]) -> list[Said]:
    """What stands of what each of them said: the latest decision; of one instant, the one most against it."""
    stands: dict[UUID | None, Said] = {}
    for one in sorted(said, key=_weight):
        stands[None if one.speaker is Speaker.PERSON else one.who] = one
    return list(stands.values())


def _weight(one: Said) -> tuple[bool, datetime, int, int]:
    """What goes before what, of one speaker. Of two that are alike, the one that ends first."""
    return one.what not in FACTS, one.received_at, MILDEST_FIRST.index(one.what), -_end(one).toordinal()


def _end(one: Said) -> date:
    return one.until_on or date.max


def _one_voice(heard: Sequence[Said]) -> Voice:
    """What several together say: a no beside a yes is a dispute; else what is most against it."""
    strictest = max(heard, key=lambda one: MILDEST_FIRST.index(one.what)).what
    agreed = [_end(one) for one in heard if one.what is Stands.AGREED]
    if agreed and strictest in AGAINST:
        return Voice(Stands.DISPUTED)
    return Voice(strictest, _longest(agreed) if strictest is Stands.AGREED else None)


def _longest(ends: Sequence[date]) -> date | None:
    """The last day of the yes that lasts longest; None when one has no last day."""
    return None if max(ends) == date.max else max(ends)
