"""Lawful erasure: what a line says is taken away with its salt, and another line says who ordered it and why."""

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from kinweave.foundation import Viewer, require, wall
from kinweave.trail.acts import act, note
from kinweave.trail.models import Detail, Line
from kinweave.trail.rules import may_erase


@act
def erase(*, lines: Iterable[Line], ordered_by: UUID, ordered_on: date, rule: str, by: Viewer) -> int:
    """Take away for good what these lines say. The chain still verifies. Returns how many said something."""
    return sum(erase_one(line, ordered_by, ordered_on, rule, by) for line in lines)


def erase_one(line: Line, ordered_by: UUID, ordered_on: date, rule: str, by: Viewer) -> int:
    """One line's words. Returns 1; 0 when they were taken away before."""
    require(may_erase(ordered_by=ordered_by, done_by=by.person_id, rule=rule, kind=line.kind))
    gone = take_away(line)
    if gone:
        note("erased lawfully", line, by=by, ordered_by=ordered_by, ordered_on=ordered_on, rule=rule)
    return gone


def take_away(line: Line) -> int:
    """What a line says, with its salt. Behind the wall nobody who serves deletes a detail: a function does, here."""
    if wall.is_up():
        ((gone,),) = wall.across("erase_detail", line.pk)
        return int(gone)
    gone, _ = Detail.objects.filter(line=line).delete()
    return int(gone)
