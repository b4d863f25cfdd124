"""Which verbs on the trail may show which criteria, and by whose hand."""

from collections.abc import Iterable
from dataclasses import dataclass

from kinweave.access.roles import ROLES, Place

WORKERS = frozenset(role.key for role in ROLES.values() if Place.PEOPLE in role.may)


@dataclass(frozen=True, slots=True)
class Deed:
    """A verb that must be on the trail, and the roles in which somebody may have left it there."""

    verb: str
    roles: frozenset[str] = WORKERS


SHOWS: dict[str, tuple[Deed, ...]] = {
    "002-P1": (Deed("wished"),),
    "002-P2": (Deed("held a conversation"),),
    "002-P6": (Deed("wished"), Deed("confirmed a wish")),
}


def criteria_shown(lines: Iterable[tuple[str, str]]) -> set[str]:
    """The criteria whose verbs were all left by allowed roles. Each line is a verb and a role's key."""
    left = set(lines)
    return {criterion for criterion, deeds in SHOWS.items() if all(_was_done(deed, left) for deed in deeds)}


def _was_done(deed: Deed, left: set[tuple[str, str]]) -> bool:
    return any((deed.verb, role) in left for role in deed.roles)


def may_show(verb: str) -> tuple[str, ...]:
    """The criteria that a verb may show, alone or with others, in their order."""
    return tuple(criterion for criterion, deeds in SHOWS.items() if any(deed.verb == verb for deed in deeds))
