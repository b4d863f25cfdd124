"""Outings and activities with friends and family, in a browser."""

from datetime import time, timedelta

import pytest
from django.urls import reverse

from kinweave.events import actions as events
from kinweave.events.models import Event
from tests.events.apart import keep_apart
from tests.postgresql.arranging import of_the_wall
from tests.web.circles.conftest import signed_in
from tests.web.people.pages import day, send, text

pytestmark = pytest.mark.django_db


@pytest.fixture
def sam(town):
    return town.tie("Sam")


@pytest.fixture
def outing(town, sam):
    """An outing today, to which Sam is asked."""
    return events.arrange(
        person=town.danny, worker=town.ffion, kind="outing", day=town.on, time=time(10), asked=[sam.to_party],
        on=town.on, by=town.founder,
    )  # fmt: skip


def arranged(town, *asked):
    return {
        "kind": "outing",
        "asked": [str(one.to_party_id) for one in asked],
        "is_unusual": "unusual",
        "time": "2pm",
        "place": "The pier",
        **day("day", town.on + timedelta(days=3)),
    }


def test_an_outing_is_arranged_with_who_is_asked_and_stands_on_danny_s_page(worker, town, sam):
    sent = send(worker, "outing_new", town.danny.pk, **arranged(town, sam))
    page = text(worker.get(sent.url))

    assert "Going out together" in page
    assert "Sam" in page
    assert "Asked, no answer yet" in page
    assert "Outside the places they usually go" in page
    assert "Saved 12:00" in page


def test_an_outing_without_an_answer_about_the_place_comes_back_as_it_was_typed(worker, town, sam):
    page = text(send(worker, "outing_new", town.danny.pk, **arranged(town, sam) | {"is_unusual": ""}))

    assert "Choose whether they know the place" in page
    assert "The pier" in page
    assert not Event.objects.exists()


def test_who_comes_is_said_and_somebody_else_is_asked(worker, town, outing, sam):
    mum = town.tie("Mum").to_party
    asked = outing.participations.get(party=sam.to_party)

    send(worker, "who_comes", outing.pk, **{f"reply-{asked.pk}": "comes", "also": [str(mum.pk)]})

    replies = dict(outing.participations.values_list("party__called", "reply"))
    assert replies == {"Ffion": "comes", "Sam": "comes", "Mum": "invited"}


def test_the_note_of_an_outing_begins_with_who_comes_and_keeps_who_did_not(worker, town, outing, sam):
    outing.participations.update(reply="comes")
    form = worker.get(reverse("note_of_visit", args=[outing.pk])).context["form"]
    note = {"kind": "outing", "what_mattered": "Rain.", "mood": "good", **day("day", town.on)}

    send(worker, "note_of_visit", outing.pk, version=1, who=[], **note)

    assert form["who"].value() == [str(sam.to_party_id)]
    assert outing.participations.get(party=sam.to_party).reply == "no"


def test_somebody_whom_danny_does_not_see_is_not_asked_along(worker, town, sam):
    keep_apart(town, sam)

    refused = send(worker, "outing_new", town.danny.pk, **arranged(town, sam))

    assert refused.status_code == 403
    assert not Event.objects.exists()


def test_danny_reads_who_comes_who_may_come_and_where(town, outing):
    Event.objects.update(place="The pier")

    page = text(signed_in(town.danny).get(reverse("mine_plan", args=[town.danny.pk])))

    assert "You go out with Ffion." in page
    assert "Sam may come too." in page
    assert "The place: The pier." in page


def test_what_is_stopped_reads_not_going_ahead_and_nothing_else(town, outing, sam):
    keep_apart(town, sam)

    page = text(signed_in(town.danny).get(reverse("mine_plan", args=[town.danny.pk])))

    assert "This is not going ahead for now." in page
    assert "may come too" not in page


def test_danny_s_page_can_say_every_kind_of_event(town):
    for kind in Event.Kind:
        events.arrange(
            person=town.danny, worker=town.ffion, kind=kind, day=town.on, time=time(10), on=town.on, by=town.founder
        )

    page = text(signed_in(town.danny).get(reverse("mine_plan", args=[town.danny.pk])))

    assert "You do something with Ffion." in page


@pytest.mark.parametrize("name", ["visit", "who_comes"])
def test_a_stranger_does_not_find_an_outing(stranger, outing, name):
    assert stranger.get(reverse(name, args=[outing.pk])).status_code == 404


def test_a_stranger_arranges_nothing(stranger, town):
    assert stranger.post(reverse("outing_new", args=[town.danny.pk]), {}).status_code == 404


def test_a_page_of_a_visit_asks_as_often_however_many_come(worker, town, outing, django_assert_max_num_queries):
    for name in ("Mum", "Joan", "Priya"):
        events.say_who_comes(event=outing, replies={town.tie(name).to_party: "comes"}, on=town.on, by=town.founder)

    with django_assert_max_num_queries(30 + of_the_wall()):
        worker.get(reverse("visit", args=[outing.pk]))
