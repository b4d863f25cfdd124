"""Places that may suit somebody: in reach, with why and what is not known; and who may be named as company."""

from datetime import date, timedelta

import pytest

from kinweave.directory.access import known_needs
from kinweave.plans.rules.suggesting import (
    Friend,
    Place,
    Seeker,
    is_open,
    match,
    matches,
    may_answer_suggestion,
    may_be_company,
    may_go_on,
)  # fmt: skip

TODAY = date(2026, 10, 14)
TUESDAY, FRIDAY, SUNDAY = 1, 4, 6


def place(name="Mill Choir", *interests, **facts):
    told = {"weekdays": frozenset({TUESDAY}), "pence": 0, "minutes": {"foot": 10}}
    return Place(id=name, name=name, interests=frozenset(interests or ("singing",)), **{**told, **facts})


def seeker(*likes, **facts):
    return Seeker(likes=frozenset(likes or ("singing",)), age=34, **facts)


def test_a_place_that_shares_nothing_is_not_suggested():
    assert match(place(), seeker("football")) is None
    assert match(place(), Seeker(likes=frozenset())) is None


def test_a_match_says_why():
    found = match(
        place(access={"step_free": True}), seeker(free_days=frozenset({TUESDAY}), access=frozenset({"step_free"}))
    )

    assert found.shared == ("singing",)
    assert found.days == (TUESDAY,)
    assert found.pence == 0
    assert found.way == ("foot", 10)
    assert found.access == ("step_free",)
    assert found.not_known == ()


@pytest.mark.parametrize(
    ("there", "can"),
    [
        ({"weekdays": frozenset({FRIDAY})}, {"free_days": frozenset({TUESDAY})}),
        ({"pence": 500}, {"pence": 499}),
        ({"access": {"step_free": False}}, {"access": frozenset({"step_free"})}),
        ({"minutes": {"foot": 40, "bus": 35}}, {"minutes": 30}),
        ({"youngest": 50}, {}),
        ({"oldest": 25}, {}),
    ],
    ids=["day", "cost", "access", "way", "too young", "too old"],
)
def test_what_is_known_to_be_out_of_reach_is_not_suggested(there, can):
    assert match(place(**there), seeker(**can)) is None


@pytest.mark.parametrize(
    ("there", "can", "not_known"),
    [
        ({"weekdays": frozenset()}, {"free_days": frozenset({TUESDAY})}, "days"),
        ({"pence": None}, {"pence": 100}, "cost"),
        ({"access": {}}, {"access": frozenset({"quiet"})}, "quiet"),
        ({"minutes": {}}, {"minutes": 30}, "way"),
    ],
)
def test_what_nobody_has_said_is_said_to_be_not_known(there, can, not_known):
    assert match(place(**there), seeker(**can)).not_known == (not_known,)


def test_an_age_that_is_not_known_is_not_known_to_fit():
    assert match(place(youngest=18), Seeker(likes=frozenset({"singing"}))).not_known == ("age",)


def test_shared_interests_come_first_then_company_what_is_known_the_way_and_the_cost():
    free = seeker("singing", "talking", "music", free_days=frozenset({TUESDAY, FRIDAY}), access=frozenset({"quiet"}))
    quiet = {"access": {"quiet": True}}
    places = [
        place("Far", pence=100, minutes={"foot": 30}, **quiet),
        place("Near", pence=100, minutes={"foot": 5}, **quiet),
        place("Unknown", pence=100, minutes={"foot": 5}),
        place("Free", pence=0, minutes={"foot": 30}),
        place("Two days", pence=900, weekdays=frozenset({TUESDAY, FRIDAY})),
        place("Two interests", "singing", "talking", pence=900),
    ]

    found = [one.place for one in matches(places, free)]

    assert found == ["Two interests", "Near", "Far", "Unknown", "Two days", "Free"]


def test_somebody_to_go_with_counts_for_more_than_a_short_way():
    sam = Friend("tie", "Sam", frozenset({"music"}))
    places = [place("Near", "singing", minutes={"foot": 5}), place("With Sam", "music", minutes={"foot": 25})]
    can = Seeker(likes=frozenset({"singing", "music"}), friends=[sam])

    assert [one.place for one in matches(places, can)] == ["With Sam", "Near"]


@pytest.mark.parametrize(("interest", "is_told"), [("reading", True), ("singing", False), ("talking", False)])
def test_whoever_likes_to_be_alone_is_told_of_no_place_where_one_takes_part_with_others(interest, is_told):
    can = Seeker(likes=frozenset({"reading", "singing", "talking"}), likes_to_be_alone=True)

    assert bool(match(place("Hall", interest), can)) is is_told


@pytest.mark.parametrize(("languages", "is_told"), [(["cy", "en"], True), (["en"], False), ([], True)])
def test_a_place_where_nobody_understands_their_language_is_not_told_of(languages, is_told):
    there = place("Hall", "singing", access=known_needs({}, languages))
    found = match(there, Seeker(likes=frozenset({"singing"}), access=frozenset({"speaks_cy"})))

    assert bool(found) is is_told
    assert found is None or ("speaks_cy" in found.not_known) is (not languages)


def test_the_order_is_the_same_however_the_places_come():
    places = [place(f"Choir {number}") for number in range(6)]

    assert matches(places, seeker()) == matches(reversed(places), seeker())


@pytest.mark.parametrize("text", ["mill choir", "The Mill Choir and its garden", "Mill Hall, Mill Street"])
def test_a_place_that_a_restriction_names_is_never_suggested(text):
    hall = place("Mill Choir", where="Mill Hall, Mill Street")

    assert match(hall, seeker(kept_away=(text,))) is None
    assert match(hall, seeker(kept_away=("Another hall",)))


def friend(name="Sam", *likes, **facts):
    return Friend(tie=name, name=name, likes=frozenset(likes or ("singing",)), **facts)


def test_those_in_the_circle_who_like_it_too_are_named():
    found = match(place(), seeker(friends=[friend(), friend("Joan", "football")]))

    assert found.company == (("Sam", "Sam"),)


@pytest.mark.parametrize(
    "facts",
    [{"is_kept_apart": True}, {"want": "withdraw"}, {"want": "less"}, {"feels": "bad"}, {"is_paid": True}],
    ids=["restricted", "stopped", "less", "bad", "paid"],
)
def test_somebody_kept_apart_or_unwanted_or_paid_is_never_named_as_company(facts):
    alone = match(place(), seeker())

    assert not may_be_company(friend(**facts))
    assert match(place(), seeker(friends=[friend(**facts)])) == alone  # and nothing says that somebody was left out


def test_no_is_for_good_and_later_comes_back_after_ninety_days():
    assert not is_open(answer="no", answered_on=TODAY, on=TODAY + timedelta(days=9999))
    assert not is_open(answer="yes", answered_on=TODAY, on=TODAY)
    assert not is_open(answer="later", answered_on=TODAY, on=TODAY + timedelta(days=89))
    assert is_open(answer="later", answered_on=TODAY, on=TODAY + timedelta(days=90))
    assert is_open(answer="more", answered_on=TODAY, on=TODAY)


@pytest.mark.parametrize("answer", ["", "maybe", "YES"])
def test_no_answer_is_never_yes(answer):
    assert not may_answer_suggestion(answer=answer, has_died=False, is_offered=True).is_yes


def test_nothing_is_suggested_to_somebody_who_died_and_nothing_that_is_over():
    assert not may_answer_suggestion(answer="yes", has_died=True, is_offered=True).is_yes
    assert not may_answer_suggestion(answer="yes", has_died=False, is_offered=False).is_yes


@pytest.mark.parametrize("answer", ["no", "later", "more"])
def test_nothing_is_planned_before_yes(answer):
    assert not may_go_on(answer=answer).is_yes
    assert may_go_on(answer="yes").is_yes
