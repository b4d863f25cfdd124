"""Hold what is kept about somebody, and let go of it again: while a hold stands nothing is disposed of. R15, R26."""

from datetime import date

from kinweave.foundation import Viewer
from kinweave.parties.models import Hold, Party
from kinweave.parties.records import held_like
from kinweave.trail.acts import act, note


@act
def place_hold(*, person: Party, kind: str, because: str, purpose: str = "", on: date, by: Viewer) -> Hold:
    """Hold everything that is kept about somebody. Criterion: 003-P26."""
    facts = {"kind": kind, "because": because, "purpose": purpose, "begins_on": on}
    hold = Hold.objects.create(person=person, **facts, **held_like(person, by))
    note("placed a hold", hold, by=by, kind_of_hold=kind)
    return hold


@act
def end_hold(*, hold: Hold, on: date, by: Viewer) -> Hold:
    """Let go of a hold: from this day it no longer stands. Criterion: 003-P26."""
    if hold.ends_on is None:
        hold.ends_on = on
        hold.save(update_fields=["ends_on"])
        note("ended a hold", hold, by=by)
    return hold
