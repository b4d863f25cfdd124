"""The same seed and the same instant tell the same story; any day of the week will do."""

from datetime import datetime, timedelta

import pytest
from django.db import transaction

from kinweave.demonstration.diary import Diary
from kinweave.demonstration.loading import SEED, load, write
from kinweave.demonstration.town import Town
from kinweave.events.models import Event
from kinweave.foundation import LONDON
from kinweave.parties.models import Party
from kinweave.plans.models import Action
from kinweave.ties.models import Knows, TieObservation, Wish
from kinweave.trail.models import Line
from tests.demonstration import WEDNESDAY


def story():
    """Everything that is told, without the rows' random ids."""
    return {
        "people": sorted(Party.objects.values_list("sort_name", "called", "born_on", "recorded_at")),
        "events": sorted(Event.objects.values_list("person__sort_name", "recorded_at", "what_mattered", "mood")),
        "ties": sorted(TieObservation.objects.values_list("tie__to_party__called", "recorded_at", "ring", "feels")),
        "pairs": sorted(
            sorted(pair) for pair in Knows.objects.values_list("one__to_party__called", "other__to_party__called")
        ),
        "wishes": sorted(Wish.objects.values_list("recorded_at", "want", "words", "hope")),
        "promises": sorted(Action.objects.values_list("recorded_at", "what")),
        "trail": sorted(Line.objects.values_list("at", "verb", "by_role")),
    }


def loaded_and_undone(seed):
    """The story that a seed tells in an empty database, which is empty again afterwards."""
    with transaction.atomic():
        load(WEDNESDAY, seed)
        told = story()
        transaction.set_rollback(True)
    return told


def test_one_seed_and_one_instant_tell_one_story(db):
    print("seed", SEED)

    first, again = loaded_and_undone(SEED), loaded_and_undone(SEED)

    assert again == first


@pytest.mark.parametrize("days", range(7))
def test_on_any_day_of_the_week_danny_phones_marcus_on_a_saturday_to_come(days):
    diary = Diary(WEDNESDAY + timedelta(days=days))

    saturday = diary.next_saturday()

    assert saturday.weekday() == 5
    assert 1 <= (saturday - diary.today).days <= 7


@pytest.mark.parametrize("days", range(7))
def test_the_whole_story_can_be_written_on_any_day_of_the_week(days):
    write(Town(WEDNESDAY + timedelta(days=days), seed=days))


def test_nothing_is_written_for_today():
    with pytest.raises(ValueError, match="ends yesterday"):
        Diary(WEDNESDAY).write(0, "09:00", print)


def test_no_two_acts_happen_at_the_same_moment_and_all_in_time_s_order():
    diary, told = Diary(WEDNESDAY), []
    for ago in (3, 9, 3, 1):
        diary.write(ago, "09:00", told.append)

    diary.tell()

    assert told == sorted(told)
    assert len(set(told)) == 4
    assert told[0] == datetime(2026, 10, 5, 9, 0, tzinfo=LONDON)
