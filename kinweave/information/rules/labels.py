"""Originator control: the strictest label of all agencies an item came through holds; only the source widens. R12."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from kinweave.information.rules.facts import Chain

LABELS = ("clear", "green", "amber", "amber_strict", "red")  # the widest first


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """One agency an item came through, its label, and how the recipient stands to it."""

    label: str
    is_theirs: bool = False  # the recipient's own agency: what it had before goes back
    is_named: bool = False  # the recipient is one of those named
    serves_person: bool = False
    in_partnership: bool = False
    serves_purpose: bool = True  # the purposes for which it was passed on have this one
    released_until: date | None = None  # the source let it go to this recipient's agency, for this purpose


def strictest(labels: Iterable[str]) -> str:
    """The strictest of several labels; of none, the widest. One that is not known is stricter than all."""
    return max(labels, key=_strictness, default=LABELS[0])


def _strictness(label: str) -> int:
    return LABELS.index(label) if label in LABELS else len(LABELS)


def chain_of(links: Iterable[Link], on: date) -> Chain:
    """How the recipient stands to the whole chain: outside one label is outside."""
    each = {_stands(link, on) for link in links}
    if Chain.OUTSIDE in each:
        return Chain.OUTSIDE
    return Chain.RELEASED if Chain.RELEASED in each else Chain.INSIDE


def _stands(link: Link, on: date) -> Chain:
    if link.is_theirs or (link.serves_purpose and _admits(link)):
        return Chain.INSIDE
    return Chain.RELEASED if link.released_until is not None and link.released_until >= on else Chain.OUTSIDE


def _admits(link: Link) -> bool:
    """Whether a label lets this recipient in: each lets in whom a stricter one does; one not known, nobody. R21."""
    by_strictness = (True, link.in_partnership, link.serves_person, False, link.is_named, False)
    return any(by_strictness[_strictness(link.label) :])
