"""How far something goes in a network, and what its source allows. Plain Python. Criterion: 000-P18."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import reduce

from kinweave.foundation.decision import Decision, allow, refuse, step

CRITERION = "000-P18"
NAMED, NETWORK, PARTNERS, EVERYBODY = "named", "network", "partners", "everybody"
WIDTH = {NAMED: 1, NETWORK: 2, PARTNERS: 3, EVERYBODY: 4}
NOBODY: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Audience:
    """A ring; and, for the narrowest, exactly who is in it."""

    ring: str
    named: frozenset[str] = NOBODY

    @classmethod
    def of(cls, ring: str, named: Iterable[str] = ()) -> "Audience":
        """A ring with those it names. Every other ring names nobody."""
        return cls(ring, frozenset(named) if ring == NAMED else NOBODY)


def is_within(wanted: Audience, limit: Audience) -> bool:
    """Whether nobody is in an audience who is not in another."""
    if wanted.ring == NAMED == limit.ring:
        return wanted.named <= limit.named
    return WIDTH[wanted.ring] <= WIDTH[limit.ring]


def narrower(one: Audience, other: Audience) -> Audience:
    """Whoever is in both."""
    if one.ring == NAMED == other.ring:
        return Audience(NAMED, one.named & other.named)
    return min(one, other, key=lambda audience: WIDTH[audience.ring])


def limit_of(*, given: Audience, now: Audience, yes: Iterable[Audience] = ()) -> Audience:
    """How far something may go: by the terms it was given under, by those of today, whichever are narrower.

    What the source said yes to for this very thing goes as far as it said.
    """
    return reduce(wider, yes, narrower(given, now))


def wider(one: Audience, other: Audience) -> Audience:
    """The one that lets more in; of two that name people, all who are named in either."""
    if one.ring == NAMED == other.ring:
        return Audience(NAMED, one.named | other.named)
    return other if is_within(one, other) else one


@dataclass(frozen=True, slots=True, kw_only=True)
class Sharing:
    """Somebody is about to share something in a ring."""

    wanted: Audience
    limit: Audience
    kept_to: Audience | None = None  # who brought it keeps it closer
    came_by: Audience | None = None  # how it came to who shares; None for who brought it, and leads
    is_withdrawn: bool = False
    is_held: bool = False


def may_share(sharing: Sharing) -> Decision:
    """Decide whether something may be shared so far. Never further than its source lets it go."""
    if sharing.is_withdrawn:
        return refuse("Its source has taken it back.", CRITERION)
    if sharing.is_held:
        return step(
            "A review says that it could hurt somebody. Who brought it, or a lead, answers that first.", "000-P17"
        )
    if sharing.wanted.ring == NAMED and not sharing.wanted.named:
        return step("Choose with whom.", CRITERION)
    return _within_its_bounds(sharing)


ASK_THE_SOURCE = refuse(
    "This is further than its source lets it go.", CRITERION, way_forward="Ask the source, or choose fewer people."
)


def _within_its_bounds(sharing: Sharing) -> Decision:
    if not is_within(sharing.wanted, sharing.limit):
        return ASK_THE_SOURCE
    if sharing.kept_to is not None and not is_within(sharing.wanted, sharing.kept_to):
        return refuse("Whoever brought it keeps it closer than that.", CRITERION, way_forward="Talk with them.")
    if sharing.came_by is not None and not is_within(sharing.wanted, sharing.came_by):
        return refuse(
            "It came to you for fewer people than that.", CRITERION, way_forward="Ask who shared it with you."
        )
    return allow("Its source lets it go so far.", CRITERION)


def may_open(*, came_by: Iterable[Audience], limit: Audience, is_withdrawn: bool, is_own: bool) -> Decision:
    """Decide whether somebody may read it now: asked anew at every opening, by the terms of this moment."""
    if is_withdrawn:
        return refuse("Its source has taken it back.", CRITERION)
    if is_own or any(is_within(one, limit) for one in came_by):
        return allow("It was shared with them.", CRITERION)
    return refuse("The terms of its source have become narrower.", CRITERION, way_forward="Ask who shared it.")


def may_ask_source(*, is_waiting: bool, is_further: bool, is_withdrawn: bool) -> Decision:
    """Decide whether the source can be asked to let something go further."""
    if is_withdrawn:
        return refuse("Its source has taken it back.", CRITERION)
    if is_waiting:
        return step("The source was asked. Wait for the answer.", CRITERION)
    return allow("They can be asked.", CRITERION) if is_further else refuse("It may go so far already.", CRITERION)


def may_answer_terms(*, is_the_source: bool, is_answered: bool, words: str) -> Decision:
    """Decide whether somebody may answer for a source: itself, or who keeps its entry."""
    if not is_the_source:
        return refuse("Only the source, or who keeps its entry, answers this.", CRITERION)
    if is_answered:
        return refuse("This was answered already.", CRITERION)
    return allow("They answer.", CRITERION) if words.strip() else step("Write what the source says.", CRITERION)


def may_withdraw(*, is_the_source: bool, is_withdrawn: bool) -> Decision:
    """Decide whether something may be taken back: by its source, at any time, without a reason."""
    if not is_the_source:
        return refuse("Only the source, or who keeps its entry, takes it back.", CRITERION)
    return refuse("It was taken back already.", CRITERION) if is_withdrawn else allow("It is taken back.", CRITERION)
