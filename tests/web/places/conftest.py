"""The same people at the same noon as on Danny's page; Danny at his own page; and some places."""

from datetime import time

import pytest

from kinweave.directory import actions as directory
from tests.web.circles.conftest import signed_in
from tests.web.people.conftest import lead, noon, stranger, worker

__all__ = ["lead", "noon", "stranger", "worker"]


@pytest.fixture
def danny(town):
    """Danny, at his own page."""
    return signed_in(town.danny)


@pytest.fixture
def listed(town):
    """List a place."""

    def make(name="Mill Choir", *interests, **facts):
        told = {
            "description": "We sing.", "where": "Mill Hall", "area": "Mill Lane", "pence": 0,
            "opening": [(1, time(10), time(12))], "source": "Council list", "checked_on": town.on,
            "access": {"step_free": True, "quiet": False},
        }  # fmt: skip
        return directory.list_service(
            name=name, interests=interests or ("singing",), **{**told, **facts}, on=town.on, by=town.founder
        )

    return make


@pytest.fixture
def likes(town):
    """Say what somebody in Danny's life likes, or Danny himself."""

    def say(party, *keys):
        directory.say_likes(person=town.danny, party=party, chosen=keys, before=(), on=town.on, by=town.founder)

    return say
