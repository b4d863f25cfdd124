"""A protected address is told by nothing else."""

from datetime import time

import pytest

from kinweave.events import actions
from kinweave.events.models import Event
from kinweave.foundation import Refused
from kinweave.parties import actions as parties
from kinweave.parties.models import ContactPoint

pytestmark = pytest.mark.django_db


def protect(town):
    return actions.protect_address(
        person=town.danny, address="1 Hidden Lane", why="He asked", on=town.on, by=town.founder
    )


def visit(town, place):
    return actions.arrange(
        person=town.danny,
        worker=town.ffion,
        kind="visit",
        day=town.on,
        time=time(10),
        place=place,
        on=town.on,
        by=town.founder,
    )


def reach(town, channel, value):
    return parties.add_contact_point(
        party=town.danny, channel=channel, value=value, safety="yes", on=town.on, by=town.founder
    )


def test_places_and_postal_addresses_in_clear_end_with_it(town):
    visit(town, "12 Mill Street")
    reach(town, "address", "12 Mill Street")
    reach(town, "letter", "12 Mill Street, Ashby Vale")
    telephone = reach(town, "phone", "01632 960001")

    protect(town)

    assert Event.objects.get().place == ""
    assert list(ContactPoint.objects.lasting()) == [telephone]


def test_nobody_writes_it_down_again_by_mistake(town):
    protect(town)

    with pytest.raises(Refused, match="The address is protected"):
        visit(town, "1 Hidden Lane")
    with pytest.raises(Refused, match="The address is protected"):
        reach(town, "letter", "1 Hidden Lane")
    assert visit(town, "").place == ""


def test_a_visit_written_up_as_private_keeps_who_and_when_only(town):
    event = visit(town, "The café")

    actions.write_up(event=event, version=1, is_private=True, on=town.on, by=town.founder)

    assert (event.place, event.minutes, event.what_mattered) == ("", None, "")
