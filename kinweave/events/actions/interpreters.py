"""What can be done with interpreters of an event. `concerns.interpreting` asks first who may interpret."""

from datetime import date
from typing import Any

from kinweave.events.models import Event, Interpreter
from kinweave.events.rules.interpreters import may_say
from kinweave.foundation import Viewer, require
from kinweave.parties.records import held_like
from kinweave.trail.acts import act, note


@act
def name_interpreter(*, event: Event, by: Viewer, **facts: Any) -> Interpreter:
    """Write down who interprets at an event, or that somebody was asked for. Criterion: 002-P2."""
    row = Interpreter.objects.create(event=event, **facts, **held_like(event.person, by))
    note("asked for an interpreter", row, by=by, state=row.state)
    return row


@act
def change_interpreter(*, row: Interpreter, version: int, by: Viewer, **facts: Any) -> Interpreter:
    """Write down somebody else, or that they are booked. Criterion: 002-P2."""
    row.change(version=version, **facts)
    note("changed an interpreter", row, by=by, state=row.state)
    return row


@act
def say_interpreter(*, row: Interpreter, state: str, version: int, on: date, by: Viewer) -> Interpreter:
    """Say that an interpreter came, did not come, or is not needed any more. Criterion: 002-P2."""
    require(may_say(state=state, day=row.event.day, on=on))
    row.change(version=version, state=state)
    note("said whether an interpreter came", row, by=by, state=state)
    return row
