"""The directory, in a browser."""

from datetime import time, timedelta

import pytest
from django.test import Client
from django.urls import reverse

from tests.web.people.pages import text

pytestmark = pytest.mark.django_db

PLACES = reverse("places")


def test_places_say_where_when_at_what_cost_and_when_they_were_checked(worker, listed):
    listed(pence=250)

    page = text(worker.get(PLACES))

    assert "1 place" in page
    assert "Mill Hall. Tuesday. £2.50. <span" in page
    assert "Last checked on 14 October 2026." in page


def test_places_are_found_by_what_one_likes_by_day_free_and_without_steps(worker, listed):
    listed()
    listed("Dear", pence=500)
    listed("Steps", access={"step_free": False})
    listed("Friday", opening=[(4, time(10), time(12))])
    listed("Football", "football")

    page = worker.get(PLACES, {"interest": "singing", "day": "1", "free": "on", "step_free": "on"})

    assert [one.name for one, *_said in page.context["rows"]] == ["Mill Choir"]


def test_what_was_asked_for_goes_along_to_the_next_page(worker, listed):
    for number in range(30):
        listed(f"Choir {number:02}")
    listed("Football", "football")

    first = worker.get(PLACES, {"interest": "singing"})
    rest = worker.get(PLACES + first.context["next"]["href"])

    names = [one.name for page in (first, rest) for one, *_said in page.context["rows"]]
    assert names == [f"Choir {number:02}" for number in range(30)]


def test_a_word_that_is_on_no_list_finds_everything(worker, listed):
    listed()

    assert worker.get(PLACES, {"interest": "<script>", "day": "9"}).context["count"] == 1


def test_one_place_says_what_is_known_and_what_is_not(worker, listed):
    place = listed(pence=None, getting_there="Bus 14.", youngest=18)

    page = text(worker.get(place.get_absolute_url()))

    assert "Tuesday, 10:00 to 12:00" in page
    assert "<dt>Cost</dt><dd>Not known</dd>" in page
    assert "18 years and over" in page
    assert "Bus 14." in page
    assert "<dt>No steps</dt><dd>Yes" in page
    assert "<dt>A quiet room</dt><dd>No" in page
    assert "<dt>Not known</dt><dd>A toilet with rails, a toilet with a hoist, a hearing loop, " in page
    assert "Council list. Last checked on 14 October 2026." in page


def test_a_place_that_was_checked_long_ago_says_so(worker, listed, town):
    place = listed(checked_on=town.on - timedelta(days=214))

    assert "Last checked 7 months ago" in text(worker.get(place.get_absolute_url()))


def test_who_has_not_signed_in_finds_nothing(listed):
    place = listed()

    assert Client().get(PLACES).status_code == 404
    assert Client().get(place.get_absolute_url()).status_code == 404
