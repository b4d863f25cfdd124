"""Who may not meet whom: the one check that everything calls which joins, invites, schedules, books or introduces.

It reads all restrictions in force, whoever asks and whoever holds them, and follows the rows of one human. Who may
know the restriction is told it; who may not gets one fixed sentence (docs/what-crosses-the-wall.md).
"""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Literal

from kinweave.circles.across import binding, keeping_out, people_in
from kinweave.circles.models import Circle, Restriction
from kinweave.circles.rules.restrictions import stops
from kinweave.foundation import Decision, Refused, Viewer, refuse
from kinweave.parties.models import Party
from kinweave.parties.rules import NOT_HERE

How = Literal["face", "remote", "letters"]
STOPPED = refuse(
    "A restriction stops this.", "002-P5", way_forward="Read what it says. Ask its lead if something has changed."
)

__all__ = [
    "NOT_HERE",
    "How",
    "MayNotMeet",
    "is_kept_out",
    "is_stopped",
    "require_may_meet",
    "restrictions_between",
]


class MayNotMeet(Refused):
    """Raised when a restriction stops an arrangement. `known` are those the viewer may know of; `hidden` the others."""

    def __init__(self, decision: Decision, known: Sequence[Restriction], hidden: Sequence[Restriction], tried: str):
        super().__init__(decision)
        self.known, self.hidden, self.tried = known, hidden, tried


def restrictions_between(
    parties: Iterable[Party], *, how: How, on: date, is_supervised: bool = False, circle: Circle | None = None
) -> list[Restriction]:
    """The restrictions in force that stop any two of these people from meeting in one way on a day."""
    found = binding({party.human for party in parties}, on, circle)
    return [one for one in found if stops(scope=one.scope, how=how, is_supervised=is_supervised)]


def is_kept_out(party: Party, circle: Circle, on: date) -> bool:
    """Whether a restriction stops somebody from meeting face to face in a circle on a day; whoever may know of it."""
    return any(stops(scope=one.scope, how="face", is_supervised=False) for one in keeping_out(party.human, circle, on))


def is_stopped(circle: Circle, day: date, on: date) -> bool:
    """Whether a restriction stops some of those who belong to a circle from meeting face to face on a day."""
    return bool(restrictions_between(people_in(circle, on), how="face", on=day, circle=circle))


def require_may_meet(
    *,
    parties: Iterable[Party],
    how: How,
    on: date,
    by: Viewer,
    tried: str,
    supervisor: Party | None = None,
    circle: Circle | None = None,
) -> None:
    """Go on when no restriction stops these people from meeting. Raises MayNotMeet. Criteria: 002-P5, P14."""
    stopping = restrictions_between(parties, how=how, on=on, is_supervised=supervisor is not None, circle=circle)
    if not stopping:
        return
    known = list(Restriction.objects.visible_to(by).filter(pk__in=[one.pk for one in stopping]))
    seen = {one.pk for one in known}
    hidden = [one for one in stopping if one.pk not in seen]
    raise MayNotMeet(NOT_HERE if hidden else STOPPED, [] if hidden else known, hidden, tried)
