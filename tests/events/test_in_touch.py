"""Who is in touch with whom, and what has gone quiet."""

from datetime import date, timedelta

import pytest

from kinweave.events import actions
from kinweave.events.in_touch import contacts_with, quiet_ties, rhythm
from kinweave.ties import actions as ties

pytestmark = pytest.mark.django_db


def contact(town, tie, weeks_ago, kind="phone", **said):
    day = town.on - timedelta(weeks=weeks_ago)
    return actions.write_note(
        person=town.danny, kind=kind, day=day, who=[tie.to_party], on=town.on, by=town.founder, **said
    )


def agreed(town, name, every_weeks):
    tie = town.tie(name)
    ties.observe(
        tie=tie, ring=2, sector="friends", every_weeks=every_weeks, seen_on=town.on, on=town.on, by=town.founder
    )
    return tie


def test_a_tie_is_quiet_after_twice_the_agreed_weeks(town):
    marcus, sam = agreed(town, "Marcus", 2), agreed(town, "Sam", 2)
    contact(town, marcus, 5)
    contact(town, sam, 4)

    found = quiet_ties([town.danny], viewer=town.viewer(town.ffion), on=town.on)

    assert [(one.tie_id, one.quiet.weeks) for one in found] == [(marcus.pk, 5)]


def test_a_tie_never_in_touch_is_unknown_and_not_quiet(town):
    agreed(town, "Marcus", 2)

    assert quiet_ties([town.danny], viewer=town.viewer(town.ffion), on=town.on) == []


def test_nobody_is_called_quiet_to_a_stranger(town):
    contact(town, agreed(town, "Marcus", 2), 9)
    stranger = town.viewer(town.somebody_at_work("Sol", "support_worker", town.nursery))

    assert quiet_ties([town.danny], viewer=stranger, on=town.on) == []


def test_quiet_ties_of_many_take_five_queries(town, django_assert_num_queries):
    people = [town.person(f"Person {number}") for number in range(3)]
    contact(town, agreed(town, "Marcus", 2), 9)
    viewer = town.viewer(town.ffion)

    with django_assert_num_queries(5):
        found = quiet_ties([town.danny, *people], viewer=viewer, on=town.on)

    assert len(found) == 1


def test_the_fortnights_begin_on_mondays_and_the_last_holds_today(town):
    boxes = rhythm([], on=date(2026, 10, 14))

    assert [box.begins_on for box in boxes][:2] == [date(2026, 7, 27), date(2026, 8, 10)]
    assert boxes[-1].begins_on == date(2026, 10, 5)
    assert [box.is_now for box in boxes] == [False] * 5 + [True]


def test_a_contact_stands_in_its_own_fortnight(town):
    marcus = town.tie("Marcus")
    contact(town, marcus, 0)
    contact(town, marcus, 3, kind="visit")
    contact(town, town.tie("Sam"), 0)

    contacts = contacts_with(marcus, viewer=town.viewer(town.ffion))

    assert [len(box.contacts) for box in rhythm(contacts, on=town.on)] == [0, 0, 0, 0, 1, 1]
