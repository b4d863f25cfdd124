"""What can be done with promises; and a contact note with the promise it makes."""

from datetime import date
from typing import Any

from kinweave.access.models import Post
from kinweave.circles.meeting import require_may_meet
from kinweave.events import actions as events
from kinweave.events.models import Event
from kinweave.foundation import Viewer, require
from kinweave.parties.models import Party
from kinweave.parties.records import held_like
from kinweave.plans import rules
from kinweave.plans.models import Action
from kinweave.ties.models import Tie
from kinweave.trail.acts import act, note


def class_of(doer: Party, *, person: Party, on: date) -> str:
    """Whether a step is the person's own, of somebody in their circle, or a worker's. Criterion: 002-P8."""
    in_circle = doer.held_for_id == person.pk or Tie.objects.current(on).filter(person=person, to_party=doer).exists()
    return rules.holder_class(is_the_person=doer.pk == person.pk, is_in_circle=in_circle)


def require_may_hold(doer: Party, *, person: Party, holder_class: str, on: date, by: Viewer) -> None:
    """Go on if somebody can hold a step for a person; who may not be in touch with them cannot. Criterion: 002-P8."""
    works_here = Post.objects.current(on).filter(person=doer, organisation_id=person.holder_id).exists()
    has_died = doer.died_on is not None
    require(rules.may_hold(holder_class=holder_class, works_here=works_here, has_died=has_died))
    if holder_class == Action.HolderClass.KEY_PERSON:
        require_may_meet(parties=[person, doer], how="letters", on=on, by=by, tried="gave a step")


@act
def promise(
    *,
    person: Party,
    what: str,
    doer: Party,
    due_on: date | None = None,
    came_of: Event | None = None,
    tie: Tie | None = None,
    horizon: str = Action.Horizon.NOW,
    on: date,
    by: Viewer,
) -> Action:
    """Write down what somebody said they would do, now, next or later. Criterion: 002-P8."""
    require(rules.may_promise(what=what, due_on=due_on, on=on))
    if tie is not None:
        ended = tie.ended_on is not None and tie.ended_on <= on
        require(rules.may_be_about(is_their_tie=tie.person_id == person.pk, has_ended=ended))
    holder_class = class_of(doer, person=person, on=on)
    require_may_hold(doer, person=person, holder_class=holder_class, on=on, by=by)
    action = Action.objects.create(
        person=person,
        tie=tie,
        what=what,
        doer=doer,
        holder_class=holder_class,
        horizon=horizon,
        due_on=due_on,
        promised_on=on,
        came_of=came_of,
        **held_like(person, by),
    )
    note("promised", action, by=by)
    return action


@act
def finish(*, action: Action, level: str = "", level_says_who: str = "", version: int, on: date, by: Viewer) -> Action:
    """Say that a promise is kept; and how the person took part, and who says so. Criteria: 002-P8, P10."""
    require(
        rules.may_finish(
            is_done=action.done_on is not None,
            is_dropped=action.dropped_on is not None,
            level=level,
            says_who=level_says_who,
        )
    )
    action.change(version=version, done_on=on, level=level, level_says_who=level_says_who)
    if level:
        note("said how they took part", action, by=by, level=level, says_who=level_says_who)
    else:
        note("kept a promise", action, by=by)
    return action


@act
def say_part(*, action: Action, level: str, level_says_who: str, version: int, on: date, by: Viewer) -> Action:
    """Say afterwards how the person took part in what is done, and who says so. Criterion: 002-P10."""
    require(rules.may_say_part(is_done=action.done_on is not None, has_said=bool(action.level)))
    action.change(version=version, level=level, level_says_who=level_says_who)
    note("said how they took part", action, by=by, level=level, says_who=level_says_who)
    return action


@act
def drop(*, action: Action, because: str, version: int, on: date, by: Viewer) -> Action:
    """Say that a step will not be done, and why. Criterion: 002-P8."""
    require(rules.may_drop(is_open=action.is_open, because=because))
    action.change(version=version, dropped_on=on, dropped_because=because)
    note("dropped a step", action, by=by)
    return action


@act
def move(*, action: Action, horizon: str, version: int, on: date, by: Viewer) -> Action:
    """Say that a step is for now, next or later. Criterion: 002-P8."""
    require(rules.may_move(is_open=action.is_open))
    action.change(version=version, horizon=horizon)
    note("moved a step", action, by=by, horizon=horizon)
    return action


@act
def hand_over(*, action: Action, to: Party, version: int, on: date, by: Viewer) -> Action:
    """Give a step to somebody else who can hold it. Criterion: 002-P8."""
    require(rules.may_hand_over(is_open=action.is_open, is_the_same=to.pk == action.doer_id))
    holder_class = class_of(to, person=action.person, on=on)
    require_may_hold(to, person=action.person, holder_class=holder_class, on=on, by=by)
    before = action.doer_id
    action.change(version=version, doer=to, holder_class=holder_class)
    note("handed over a step", action, by=by, before=before)
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
