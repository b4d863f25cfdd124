"""The demonstration area is begun once, never over real records, and never served to others."""

import pytest

from kinweave.access.models import Installation
from kinweave.demonstration import area, rules
from kinweave.demonstration.loading import load
from kinweave.foundation import Refused
from kinweave.parties.models import Party
from tests.demonstration import WEDNESDAY

HERE = ["127.0.0.1", "127.8.9.1", "::1", "[::1]", "localhost", "LOCALHOST"]
ELSEWHERE = [
    "0.0.0.0",
    "::",
    "",
    "192.168.1.10",
    "10.0.0.1",
    "example.org",
    "127.0.0.1.example.org",
    "localhost.lan",
]


@pytest.mark.parametrize("host", HERE)
def test_a_demonstration_is_served_on_this_computer(host):
    assert rules.may_bind(host, is_demonstration=True).is_yes


@pytest.mark.parametrize("host", ELSEWHERE)
def test_a_demonstration_is_served_nowhere_else_and_says_why(host):
    decision = rules.may_bind(host, is_demonstration=True)

    assert not decision.is_yes
    assert "this computer only" in decision.reason
    assert decision.way_forward


@pytest.mark.parametrize("host", HERE + ELSEWHERE)
def test_real_work_may_be_served_anywhere(host):
    assert rules.may_bind(host, is_demonstration=False).is_yes


def test_the_demonstration_is_not_begun_where_people_are_registered(town):
    _ = town.danny

    with pytest.raises(Refused, match="never mix with real records"):
        area.begin(WEDNESDAY)

    assert not area.is_loaded()


def test_the_demonstration_is_not_begun_where_an_installation_was_set_up(db):
    Installation.objects.create(place="Somewhere")

    with pytest.raises(Refused, match="This database is in use"):
        area.begin(WEDNESDAY)

    assert not Party.objects.exists()


def test_the_setting_on_a_real_database_stops_the_start(town):
    _ = town.danny

    with pytest.raises(Refused, match="KINWEAVE_DEMONSTRATION is set"):
        area.require_start(host="127.0.0.1", wanted=True)


def test_an_empty_database_that_is_to_be_a_demonstration_stays_on_this_computer(db):
    with pytest.raises(Refused, match="this computer only"):
        area.require_start(host="0.0.0.0", wanted=True)

    area.require_start(host="::1", wanted=True)


def test_real_records_start_anywhere_without_the_setting(town):
    _ = town.danny

    area.require_start(host="0.0.0.0", wanted=False)

    assert not area.is_loaded()


def test_a_story_that_breaks_off_leaves_nothing_behind(db, monkeypatch):
    monkeypatch.setattr("kinweave.demonstration.story.arriving.meet", None)

    with pytest.raises(TypeError):
        load(WEDNESDAY)

    assert not Party.objects.exists()
    assert not area.is_loaded()
