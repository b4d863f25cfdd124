"""After a visit, somebody says whether what helps the person was there."""

from datetime import timedelta

import pytest

from kinweave.events import actions as events
from kinweave.events.models import Event
from kinweave.events.needing import not_answered
from kinweave.parties import actions as parties

pytestmark = pytest.mark.django_db


@pytest.fixture
def visit(town):
    parties.record_need(person=town.danny, category="support", words="Picture cards", on=town.on, by=town.founder)
    return events.write_note(person=town.danny, kind="visit", day=town.on, on=town.on, by=town.founder)


def test_a_visit_with_somebody_who_has_needs_is_asked_about_until_it_is_answered(town, visit):
    assert list(not_answered(Event.objects.all(), town.on)) == [visit]

    parties.say_whether_met(person=town.danny, met=False, what_was_missing="No cards", on=town.on, by=town.founder)

    assert not not_answered(Event.objects.all(), town.on).exists()


def test_an_answer_for_another_day_does_not_answer_for_this_one(town, visit):
    later = town.on + timedelta(days=1)

    parties.say_whether_met(person=town.danny, met=True, on=later, by=town.founder)

    assert not_answered(Event.objects.all(), later).exists()


def test_nobody_is_asked_about_a_private_visit_or_somebody_who_needs_nothing(town):
    events.write_note(person=town.danny, kind="visit", day=town.on, on=town.on, by=town.founder)
    parties.record_need(person=town.danny, category="support", words="Cards", on=town.on, by=town.founder)
    Event.objects.all().delete()
    events.write_note(person=town.danny, kind="visit", day=town.on, is_private=True, on=town.on, by=town.founder)

    assert not not_answered(Event.objects.all(), town.on).exists()
