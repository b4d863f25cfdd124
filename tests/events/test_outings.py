"""Outings and activities with friends and family; private visits of which nothing is kept."""

from datetime import time

import pytest

from kinweave.events import actions
from kinweave.events.in_touch import contacts_with
from kinweave.events.models import Event, Participation
from kinweave.foundation import Refused
from kinweave.trail.models import Line
from tests.events.apart import keep_apart

pytestmark = pytest.mark.django_db


def outing(town, **facts):
    return actions.arrange(
        **{
            "person": town.danny,
            "worker": town.ffion,
            "kind": "outing",
            "day": town.on,
            "time": time(14),
            "on": town.on,
            "by": town.viewer(town.ffion),
            **facts,
        }
    )


def replies(event):
    return dict(event.participations.values_list("party__called", "reply"))


def test_friends_and_family_are_asked_and_answer_later(town):
    sam = town.tie("Sam").to_party

    event = outing(town, asked=[sam], is_unusual=True)

    assert replies(event) == {"Ffion": "comes", "Sam": "invited"}
    assert event.is_unusual
    assert Line.objects.filter(verb="arranged with others").count() == 1


def test_somebody_says_yes_and_somebody_else_is_asked(town):
    sam, mum = town.tie("Sam").to_party, town.tie("Mum").to_party
    event = outing(town, asked=[sam])

    actions.say_who_comes(event=event, replies={sam: "comes", mum: "invited"}, on=town.on, by=town.founder)

    assert replies(event) == {"Ffion": "comes", "Sam": "comes", "Mum": "invited"}


def test_nobody_is_asked_along_whom_danny_does_not_see(town):
    carl = town.tie("Carl")
    keep_apart(town, carl)

    with pytest.raises(Refused):
        outing(town, asked=[carl.to_party])

    assert not Event.objects.exists()


def test_nobody_joins_later_whom_danny_does_not_see(town):
    event, carl = outing(town), town.tie("Carl")
    keep_apart(town, carl)

    with pytest.raises(Refused):
        actions.say_who_comes(event=event, replies={carl.to_party: "comes"}, on=town.on, by=town.founder)

    assert replies(event) == {"Ffion": "comes"}


def test_somebody_whom_danny_no_longer_sees_can_still_be_taken_off(town):
    carl = town.tie("Carl")
    event = outing(town, asked=[carl.to_party])
    keep_apart(town, carl)

    actions.say_who_comes(event=event, replies={carl.to_party: "no"}, on=town.on, by=town.founder)

    assert replies(event)["Carl"] == "no"


def test_who_was_asked_and_did_not_come_was_not_in_touch(town):
    sam, mum = town.tie("Sam"), town.tie("Mum")
    event = outing(town, asked=[sam.to_party, mum.to_party])

    actions.write_up(
        event=event, who=[town.ffion, sam.to_party], not_there=[mum.to_party], what_mattered="Sun.", mood="good",
        version=1, on=town.on, by=town.founder,
    )  # fmt: skip

    last = Participation.objects.last_contact([town.danny.pk])
    assert (town.danny.pk, sam.to_party_id) in last
    assert (town.danny.pk, mum.to_party_id) not in last
    assert contacts_with(sam, viewer=town.viewer(town.ffion)) == [event]
    assert contacts_with(mum, viewer=town.viewer(town.ffion)) == []


def test_nobody_is_asked_to_come_to_what_is_over(town):
    event = outing(town)
    actions.write_up(event=event, what_mattered="Sun.", mood="good", version=1, on=town.on, by=town.founder)

    with pytest.raises(Refused, match="has happened"):
        actions.say_who_comes(event=event, replies={town.tie("Sam").to_party: "comes"}, on=town.on, by=town.founder)


def test_when_the_person_says_no_nothing_of_a_private_visit_is_kept(town):
    actions.keep_nothing(person=town.danny, on=town.on, by=town.viewer(town.ffion))

    assert not Event.objects.exists()
    assert Line.objects.filter(verb="kept nothing of a private visit", about_id=town.danny.pk).exists()


def test_when_the_person_says_no_nobody_and_no_place_stays_of_an_arranged_visit(town):
    event = outing(town, kind="visit", asked=[town.tie("Sam").to_party], place="The pier", minutes=60)

    actions.keep_nothing(person=town.danny, event=event, version=1, on=town.on, by=town.viewer(town.ffion))

    kept = Event.objects.get()
    assert kept.is_private
    assert (kept.time, kept.minutes, kept.place) == (None, None, "")
    assert not kept.participations.exists()
