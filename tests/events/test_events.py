"""Visits, notes and conversations."""

from datetime import time, timedelta

import pytest
from django.db import IntegrityError, transaction

from kinweave.events import actions
from kinweave.events.models import Event, Participation
from kinweave.foundation import Refused
from kinweave.parties.records import Stale

pytestmark = pytest.mark.django_db


def note(town, **facts):
    return actions.write_note(
        **{"person": town.danny, "kind": "visit", "day": town.on, "on": town.on, "by": town.founder, **facts}
    )


def visit(town, **facts):
    return actions.arrange(
        **{
            "person": town.danny,
            "worker": town.ffion,
            "kind": "visit",
            "day": town.on,
            "time": time(10),
            "on": town.on,
            "by": town.founder,
            **facts,
        }
    )


def test_a_note_says_who_how_what_mattered_and_how_they_were(town):
    mum = town.tie("Mum").to_party

    event = note(town, who=[mum], what_mattered="Cooked together.", mood="good")

    assert list(event.participations.values_list("party", flat=True)) == [mum.pk]
    assert Participation.objects.last_contact([town.danny.pk]) == {(town.danny.pk, mum.pk): town.on}


def test_a_private_visit_has_no_note(town):
    with pytest.raises(Refused, match="no note"):
        note(town, is_private=True, what_mattered="They talked about money.")


def test_the_database_itself_keeps_a_private_visit_private(town):
    event = note(town, is_private=True)

    with pytest.raises(IntegrityError), transaction.atomic():
        Event.objects.filter(pk=event.pk).update(what_mattered="They talked about money.")


def test_what_is_to_come_is_arranged_not_noted(town):
    with pytest.raises(Refused, match="Arrange a visit"):
        note(town, day=town.on + timedelta(days=1))


def test_visits_of_a_day_stand_in_the_order_of_their_times(town):
    late, early = visit(town, time=time(16)), visit(town, time=time(9))

    assert list(Event.objects.arranged_for(town.on).with_worker(town.ffion.pk)) == [early, late]


def test_a_visit_is_not_arranged_for_yesterday_nor_for_somebody_who_died(town):
    with pytest.raises(Refused, match="day is past"):
        visit(town, day=town.on - timedelta(days=1))

    town.danny.died_on = town.on
    with pytest.raises(Refused, match="has died"):
        visit(town)


def test_a_visit_that_was_held_is_written_up_once(town):
    event = visit(town)

    actions.write_up(event=event, what_mattered="A good walk.", mood="good", version=1, on=town.on, by=town.founder)

    assert Event.objects.get().state == "held"
    with pytest.raises(Stale):
        actions.write_up(event=event, what_mattered="Again.", mood="good", version=1, on=town.on, by=town.founder)


def test_a_talk_about_wishes_keeps_how_it_was_said_and_each_wish(town):
    marcus, sam = town.tie("Marcus"), town.tie("Sam")

    event = actions.hold_conversation(
        person=town.danny,
        answers=[{"tie": marcus, "want": "develop"}, {"tie": sam, "want": "maintain"}],
        method="pictures",
        says_who="person",
        confirmed=True,
        on=town.on,
        by=town.founder,
    )

    assert event.methods == ["pictures"]
    assert {(one.wish.tie_id, one.wish.want) for one in event.gathered.all()} == {
        (marcus.pk, "develop"),
        (sam.pk, "maintain"),
    }


def test_a_talk_without_an_answer_is_not_kept(town):
    with pytest.raises(Refused, match="Nothing has been answered"):
        actions.hold_conversation(
            person=town.danny, answers=[], method="talking", says_who="person", on=town.on, by=town.founder
        )
