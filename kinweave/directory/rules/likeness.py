"""Whether two entries may be one provider: numbers first, then names, addresses, postcodes and telephones, weighed.

Only entries that share something exact are weighed with each other (`blocks`), so that nothing is compared with
everything. Points are our own estimate; a person decides.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import combinations
from typing import TypeVar

from kinweave.foundation.decision import Decision, allow, refuse, step

NUMBER, PHONE, POSTCODE, NAME, ADDRESS = "number", "phone", "postcode", "name", "address"
ENOUGH = 50  # points: then somebody is asked
ALIKE, RATHER_ALIKE = 0.8, 0.55  # of the pairs of letters of two names
TOO_MANY = 20  # entries with one thing in common: that says nothing any more, such as the telephone of a chain
PHONE_DIGITS = 10  # the last of a number: with or without +44
LITTLE = (
    "the a and of at ltd limited cic co company nursery nurseries day pre school preschool playgroup childcare club",
    "childminder centre center group care home homes services service",
)
SAYS_LITTLE = frozenset(" ".join(LITTLE).split())  # words of a name that many have
K = TypeVar("K")
PART = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Facts:
    """What is weighed of one entry."""

    name: str = ""
    address: str = ""
    postcode: str = ""
    phone: str = ""
    numbers: frozenset[tuple[str, str]] = field(default_factory=frozenset)


@dataclass(frozen=True, slots=True)
class Weighed:
    """How much speaks for one provider, and what."""

    points: int
    because: tuple[str, ...]

    @property
    def is_enough(self) -> bool:
        """Whether somebody should look."""
        return self.points >= ENOUGH


def weigh(one: Facts, other: Facts) -> Weighed:
    """What two entries have in common, and how much that says."""
    found = dict(_points(one, other))
    return Weighed(sum(found.values()), tuple(found))


def _points(one: Facts, other: Facts) -> Iterator[tuple[str, int]]:
    if one.numbers & other.numbers:
        yield NUMBER, 60
    if digits(one.phone) and digits(one.phone) == digits(other.phone):
        yield PHONE, 30
    if squeezed(one.postcode) and squeezed(one.postcode) == squeezed(other.postcode):
        yield POSTCODE, 20
    named = likeness(telling(one.name), telling(other.name))
    if named >= RATHER_ALIKE:
        yield NAME, 35 if named >= ALIKE else 20
    if likeness(plain(one.address), plain(other.address)) >= ALIKE:
        yield ADDRESS, 15


def blocks(one: Facts) -> set[tuple[str, str]]:
    """What an entry may have in common with others: only these are weighed with it."""
    found = {(f"{NUMBER}:{scheme}", value) for scheme, value in one.numbers}
    exact = {PHONE: digits(one.phone), POSTCODE: squeezed(one.postcode), NAME: telling(one.name)}
    return found | {(what, value) for what, value in exact.items() if value}


def pairs(facts: Mapping[K, Facts]) -> dict[tuple[K, K], Weighed]:
    """Every two of some entries that may be one provider, in the order in which they came."""
    sharing: dict[tuple[str, str], list[K]] = {}
    for key, one in facts.items():
        for block in blocks(one):
            sharing.setdefault(block, []).append(key)
    weighed = {pair: weigh(facts[pair[0]], facts[pair[1]]) for pair in _together(sharing.values())}
    return {pair: found for pair, found in weighed.items() if found.is_enough}


def _together(groups: Iterable[list[K]]) -> Iterator[tuple[K, K]]:
    for group in groups:
        if len(group) <= TOO_MANY:
            yield from combinations(group, 2)


def likeness(one: str, other: str) -> float:
    """How alike two texts are, from 0 to 1: twice the pairs of letters that both have, by all that they have (Dice)."""
    ours, theirs = _letters(one), _letters(other)
    if not ours or not theirs:
        return 0.0
    left = list(theirs)
    both = 0
    for pair in ours:
        if pair in left:
            left.remove(pair)
            both += 1
    return 2 * both / (len(ours) + len(theirs))


def _letters(text: str) -> list[str]:
    return [text[at : at + 2] for at in range(len(text) - 1)]


def plain(text: str) -> str:
    """A text in small letters, without accents or marks."""
    apart = unicodedata.normalize("NFKD", text.casefold().replace("’", "").replace("'", ""))
    return " ".join(PART.findall("".join(sign for sign in apart if not unicodedata.combining(sign))))


def telling(name: str) -> str:
    """The words of a name that tell it from others; all of them when none does."""
    words = plain(name).split()
    return " ".join([word for word in words if word not in SAYS_LITTLE] or words)


def digits(phone: str) -> str:
    """The last digits of a telephone number; nothing for one that is not whole."""
    found = "".join(sign for sign in phone if sign.isdigit())
    return found[-PHONE_DIGITS:] if len(found) >= PHONE_DIGITS else ""


def squeezed(postcode: str) -> str:
    """A postcode without its space."""
    return "".join(postcode.split()).upper()


def may_answer_likeness(*, may_edit: bool, is_open: bool, both_stand: bool, because: str) -> Decision:
    """Decide whether it may be said whether two entries are one provider. Criterion: 001-P9."""
    if not may_edit:
        return refuse("Somebody who looks after the directory does this.", "001-P9")
    if not is_open:
        return refuse("This was answered already.", "001-P9")
    if not both_stand:
        return refuse("One of the two is no longer listed.", "001-P9")
    return allow("It is kept.", "001-P9") if because.strip() else step("Write how you know.", "001-P9")


def may_make_one(*, are_shown_whole: bool, leads_others: bool) -> Decision:
    """Decide whether two entries may be made one: nothing that is kept from anyone may be lost. Criterion: 001-P9."""
    if not are_shown_whole:
        return refuse("One of the two is not shown to everybody, with its address, always. They stay two.", "001-P9")
    if leads_others:
        return refuse("Others lead to the one that would go. Keep that one.", "001-P9")
    return allow("They are one.", "001-P9")


def may_undo_merge(*, may_edit: bool, is_undone: bool, is_between: bool, is_for_a_time: bool) -> Decision:
    """Decide whether what was made one may be made two again. Criterion: 001-P9."""
    if not may_edit:
        return refuse("Somebody who looks after the directory does this.", "001-P9")
    if is_undone:
        return refuse("This was taken back already.", "001-P9")
    if is_between:
        return refuse("A later merge stands between. Take that back first.", "001-P9")
    if is_for_a_time:
        return refuse("It is shown for a time only. End that first.", "001-P9")
    return allow("They are two again.", "001-P9")
