"""What somebody said they would do."""

from datetime import timedelta

import pytest

from kinweave.foundation import Refused
from kinweave.plans import actions
from kinweave.plans.models import Action

pytestmark = pytest.mark.django_db


def promise(town, **facts):
    return actions.promise(
        **{
            "person": town.danny,
            "what": "Ask Coach Lee",
            "doer": town.ffion,
            "on": town.on,
            "by": town.founder,
            **facts,
        }
    )


def test_a_note_keeps_the_promise_that_came_of_it(town):
    event = actions.write_note(
        person=town.danny,
        kind="visit",
        day=town.on,
        what_mattered="Talked about Saturdays.",
        next_step="Ask Coach Lee about Saturday training",
        doer=town.ffion,
        on=town.on,
        by=town.founder,
    )

    assert [str(action) for action in event.promises.all()] == ["Ask Coach Lee about Saturday training"]


def test_the_soonest_promise_stands_first_and_those_without_a_day_last(town):
    whenever = promise(town)
    later = promise(town, due_on=town.on + timedelta(days=5))
    soon = promise(town, due_on=town.on)

    assert list(Action.objects.open()) == [soon, later, whenever]


def test_a_promise_kept_leaves_the_list(town):
    actions.finish(action=promise(town), version=1, on=town.on, by=town.founder)

    assert not Action.objects.open().exists()


def test_a_promise_is_kept_once(town):
    action = actions.finish(action=promise(town), version=1, on=town.on, by=town.founder)

    with pytest.raises(Refused, match="done already"):
        actions.finish(action=action, version=2, on=town.on, by=town.founder)


def test_a_promise_that_will_be_late_says_why_and_when_instead(town):
    action = promise(town, due_on=town.on)

    actions.postpone(
        action=action,
        due_on=town.on + timedelta(days=3),
        because="Lee is away",
        version=1,
        on=town.on,
        by=town.founder,
    )

    assert action.due_on == town.on + timedelta(days=3)
    assert action.late_because == "Lee is away"
