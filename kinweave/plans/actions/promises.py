"""What can be done with promises; and a contact note with the promise it makes."""

from datetime import date
from typing import Any

from kinweave.events import actions as events
from kinweave.events.models import Event
from kinweave.foundation import Viewer, require
from kinweave.parties.models import Party
from kinweave.parties.records import held_like
from kinweave.plans import rules
from kinweave.plans.models import Action
from kinweave.trail.acts import act, note


@act
def promise(
    *,
    person: Party,
    what: str,
    doer: Party,
    due_on: date | None = None,
    came_of: Event | None = None,
    on: date,
    by: Viewer,
) -> Action:
    """Write down what somebody said they would do. Criterion: 002-P8."""
    require(rules.may_promise(what=what, due_on=due_on, on=on))
    action = Action.objects.create(
        person=person,
        what=what,
        doer=doer,
        due_on=due_on,
        promised_on=on,
        came_of=came_of,
        **held_like(person, by),
    )
    note("promised", action, by=by)
    return action


@act
def finish(*, action: Action, version: int, on: date, by: Viewer) -> Action:
    """Say that a promise is kept. Criterion: 002-P8."""
    require(rules.may_finish(is_done=action.done_on is not None))
    action.change(version=version, done_on=on)
    note("kept a promise", action, by=by)
    return action


@act
def postpone(*, action: Action, due_on: date, because: str, version: int, on: date, by: Viewer) -> Action:
    """Say that a promise will be late, why, and by when instead. Criterion: 000-P11."""
    require(rules.may_promise(what=action.what, due_on=due_on, on=on))
    before = action.due_on
    action.change(version=version, due_on=due_on, late_because=because)
    note("will be late", action, by=by, before=before)
    return action


@act
def write_up(
    *, event: Event, next_step: str = "", doer: Party, version: int, on: date, by: Viewer, **contact: Any
) -> Event:
    """Write up a visit that was arranged, and the promise that came of it. Criteria: 002-P8, P15."""
    events.write_up(event=event, version=version, on=on, by=by, **contact)
    if next_step:
        promise(person=event.person, what=next_step, doer=doer, came_of=event, on=on, by=by)
    return event


@act
def write_note(*, person: Party, next_step: str = "", doer: Party, on: date, by: Viewer, **contact: Any) -> Event:
    """Write down a contact, and the promise that came of it. Criteria: 002-P8, P15."""
    event = events.write_note(person=person, on=on, by=by, **contact)
    if next_step:
        promise(person=person, what=next_step, doer=doer, came_of=event, on=on, by=by)
    return event
