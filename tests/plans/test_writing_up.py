"""Writing up what was arranged, with what came of it; promises and ties a page at a time."""

from datetime import time, timedelta

import pytest

from kinweave.events import actions as events
from kinweave.events.models import Event
from kinweave.foundation import Refused
from kinweave.plans import actions
from kinweave.plans.models import Action
from kinweave.ties import actions as ties
from kinweave.ties.models import Tie

pytestmark = pytest.mark.django_db


def arrange(town, **facts):
    said = {"person": town.danny, "worker": town.ffion, "kind": "visit", "day": town.on, "time": time(10)}
    return events.arrange(**said | facts, on=town.on, by=town.founder)


def write_up(town, event, **facts):
    said = {"what_mattered": "Cooked.", "mood": "good", "doer": town.ffion, "version": event.version}
    return actions.write_up(event=event, **said | facts, on=town.on, by=town.founder)


def test_what_was_arranged_is_held_with_who_else_was_there_and_the_promise_that_came_of_it(town):
    mum, event = town.tie("Mum").to_party, arrange(town)

    write_up(town, event, who=[town.ffion, mum], next_step="Ask Lee", kind="outing")

    written = Event.objects.with_those_there(town.viewer(town.ffion)).get()
    assert (written.state, written.kind) == ("held", "outing")
    assert {one.party for one in written.there} == {town.ffion, mum}
    assert Action.objects.get().came_of == event


def test_what_is_still_to_come_cannot_be_written_up(town):
    event = arrange(town, day=town.on + timedelta(days=1))

    with pytest.raises(Refused, match="still to come"):
        write_up(town, event)


def test_an_arranged_visit_that_was_private_says_nothing(town):
    event = arrange(town)

    write_up(town, event, is_private=True, what_mattered="", mood="")

    assert Event.objects.get().is_private


def test_contacts_of_one_day_are_neither_lost_nor_shown_twice(town):
    for _ in range(5):
        events.write_note(person=town.danny, kind="visit", day=town.on, on=town.on, by=town.founder)
    everything = list(Event.objects.contacts())

    assert list(Event.objects.contacts().before(everything[1])) == everything[2:]


def test_promises_go_on_after_the_last_one_shown(town):
    for due_on in (town.on, town.on, None, town.on + timedelta(days=1), None):
        actions.promise(person=town.danny, what="Ask", doer=town.ffion, due_on=due_on, on=town.on, by=town.founder)
    everything = list(Action.objects.open())

    for index, shown in enumerate(everything):
        assert list(Action.objects.open().after(shown)) == everything[index + 1 :]


def test_a_tie_carries_its_last_rhythm_and_its_last_wish(town):
    tie = town.tie("Marcus")
    for weeks in (4, 2):
        ties.observe(tie=tie, ring=2, sector="friends", every_weeks=weeks, seen_on=town.on, on=town.on, by=town.founder)
    for confirmed in (True, False):
        ties.wish(
            person=town.danny, tie=tie, want="develop", method="talking", says_who="person",
            confirmed=confirmed, on=town.on, by=town.founder,
        )  # fmt: skip

    found = Tie.objects.with_what_was_said(town.on).get()

    assert found.every_weeks == 2
    assert found.wished_on == town.on
    assert found.wish_confirmed_on is None
