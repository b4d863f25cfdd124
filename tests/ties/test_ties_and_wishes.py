"""What can be said of the people in somebody's life, and what they want."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction

from kinweave.foundation import Refused
from kinweave.ties import actions
from kinweave.ties.models import Knows, Tie, TieObservation, Wish
from kinweave.trail.models import Line

pytestmark = pytest.mark.django_db


def said(town, **wish):
    return actions.wish(
        **{
            "person": town.danny,
            "method": "pictures",
            "says_who": "person",
            "on": town.on,
            "by": town.founder,
            **wish,
        }
    )


def test_somebody_is_added_with_a_name_a_ring_and_a_part_of_life(town):
    tie = town.tie("Marcus", ring=2, sector="family")

    assert str(tie) == "Marcus"
    assert str(tie.observations.get()) == "Close, Family"
    assert tie.to_party.is_light
    assert tie.to_party.held_for == town.danny


def test_everyone_in_a_part_of_life_keeps_a_place_of_their_own(town):
    places = [town.tie(name, sector="family").slot for name in ("Mum", "Dad", "Marcus")]

    assert places == [0, 1, 2]


def test_two_people_may_have_the_same_name(town):
    town.tie("Sam")
    town.tie("Sam")

    assert town.circle.ties.count() == 2


def test_the_person_is_not_added_to_their_own_circle(town):
    with pytest.raises(Refused, match="already in the middle"):
        town.tie("Danny")


def test_a_circle_holds_eighty_people(town):
    for number in range(80):
        town.tie(f"Person {number}")

    with pytest.raises(Refused, match="There are 80 people"):
        town.tie("One more")


def test_what_was_observed_earlier_stays(town):
    tie = town.tie("Carl", ring=2, feels="good")

    actions.observe(tie=tie, ring=4, sector="friends", feels="bad", seen_on=town.on, on=town.on, by=town.founder)

    assert list(tie.observations.until(town.on).values_list("ring", "feels")) == [(2, "good"), (4, "bad")]


def test_a_day_to_come_is_not_described(town):
    with pytest.raises(Refused, match="still to come"):
        actions.observe(
            tie=town.tie("Carl"),
            ring=1,
            sector="friends",
            seen_on=town.on + timedelta(days=1),
            on=town.on,
            by=town.founder,
        )


def test_the_wish_that_holds_is_the_latest(town):
    tie = town.tie("Marcus")
    said(town, tie=tie, want="not_sure")
    latest = said(town, tie=tie, want="develop", words="I want him on Sundays.")

    assert Wish.objects.until(town.on).by_tie() == {tie.pk: latest}
    assert tie.wishes.count() == 2


def test_a_wish_read_back_and_agreed_is_confirmed_that_day(town):
    wish = said(town, tie=town.tie("Marcus"), want="develop", confirmed=True)

    assert wish.confirmed_on == town.on
    assert set(Line.objects.filter(record_id=wish.pk).values_list("verb", flat=True)) == {
        "wished",
        "confirmed a wish",
    }


def test_somebody_else_speaking_gives_their_name(town):
    with pytest.raises(Refused, match="Write who said it"):
        said(town, tie=town.tie("Marcus"), want="develop", says_who="advocate")


def test_a_hope_for_somebody_new_needs_no_tie(town):
    hope = said(town, hope="Somebody to dance with", hope_sector="community", want="develop", hoped_ring=2)

    assert hope.tie is None


def test_a_wish_is_about_a_tie_or_a_hope_never_both(town):
    with pytest.raises(IntegrityError), transaction.atomic():
        said(town, tie=town.tie("Sam"), hope="Somebody", hope_sector="friends", want="develop")


def test_two_people_know_each_other_once_however_it_is_said(town):
    mum, dad = town.tie("Mum"), town.tie("Dad")

    first = actions.know_each_other(one=mum, other=dad, on=town.on, by=town.founder)
    again = actions.know_each_other(one=dad, other=mum, on=town.on, by=town.founder)

    assert first == again
    assert actions.no_longer_know(one=dad, other=mum, on=town.on, by=town.founder) == 1
    assert Knows.objects.filter(ended_on__isnull=True).count() == 0


def test_a_tie_ends_with_a_reason_and_is_never_deleted(town):
    tie = town.tie("Carl")

    actions.end(tie=tie, reason="Danny asked", decided_by="Danny", version=1, on=town.on, by=town.founder)

    assert not Tie.objects.current(town.on).filter(pk=tie.pk).exists()
    assert Tie.objects.get(pk=tie.pk).end_reason == "Danny asked"
    assert TieObservation.objects.filter(tie=tie).exists()


def test_an_ended_tie_without_a_reason_is_impossible(town):
    tie = town.tie("Carl")

    with pytest.raises(IntegrityError), transaction.atomic():
        Tie.objects.filter(pk=tie.pk).update(ended_on=town.on)


def test_an_ended_tie_is_not_described_again(town):
    tie = town.tie("Carl")
    actions.end(tie=tie, reason="Moved away", decided_by="Danny", version=1, on=town.on, by=town.founder)

    with pytest.raises(Refused, match="has ended"):
        actions.observe(tie=tie, ring=1, sector="friends", seen_on=town.on, on=town.on, by=town.founder)
