"""What is worth a thought: each prompt with the records that caused it, and what answers do to it."""

from datetime import date, timedelta

import pytest

from kinweave.plans.rules.prompts import (
    ABOUT_ONE_TIE,
    KEYS,
    SOLITUDE,
    Answered,
    EndedTie,
    Facts,
    Prompt,
    Scored,
    is_silent,
    is_switched_off,
    may_answer_prompt,
    may_ask_again,
    prompts,
)  # fmt: skip
from kinweave.ties.figures import Person, counted

TODAY = date(2026, 10, 14)
WEEK = timedelta(weeks=1)


def somebody(name, ring=2, sector="friends", ago=None, every=None, gives=()):
    last = None if ago is None else TODAY - ago * WEEK
    return Person(
        id=name, name=name, ring=ring, sector=sector, paid=sector == "paid", last_contact_on=last, every_weeks=every,
        support_given=frozenset(gives),
    )  # fmt: skip


def facts(*people, since=52, **more):
    known = {one.id: TODAY - since * WEEK for one in people}
    return Facts(figures=counted(people, (), on=TODAY), known_since=known, **more)


def keys(*people, **more):
    return [one.key for one in prompts(facts(*people, **more))]


def test_nobody_unpaid_in_the_two_closest_rings_is_worth_a_thought():
    found = prompts(facts(somebody("Ffion", ring=1, sector="paid"), somebody("Joan", ring=3, ago=1)))

    assert [one.key for one in found] == ["nobody_close"]
    assert {cause.name for cause in found[0].causes} == {"Ffion", "Joan"}


def test_one_unpaid_person_who_is_close_is_enough():
    assert keys(somebody("Mum", ring=2, ago=1)) == []


def test_a_circle_that_nobody_has_drawn_says_nothing():
    assert keys() == []


def test_no_written_contact_with_anybody_unpaid_for_four_weeks_is_worth_a_thought():
    found = prompts(facts(somebody("Sam", ago=5), somebody("Joan", ago=9), somebody("Ffion", sector="paid", ago=0)))

    assert [one.key for one in found] == ["no_contact"]
    assert [cause.name for cause in found[0].causes] == ["Sam", "Joan"]  # the last contact first


@pytest.mark.parametrize(("ago", "is_there"), [(4, False), (5, True), (None, True)])
def test_four_weeks_to_the_day_are_not_too_long(ago, is_there):
    assert ("no_contact" in keys(somebody("Sam", ago=ago))) == is_there


def test_somebody_known_for_a_week_only_is_not_long_without_contact():
    assert keys(somebody("Sam"), since=1) == []


def test_how_many_weeks_is_a_setting():
    assert keys(somebody("Sam", ago=3), weeks=2) == ["no_contact"]


def test_one_tie_gone_quiet_stands_alone_and_several_are_told_together():
    one = [somebody("Sam", ago=5, every=2), somebody("Mum", ago=1)]

    assert keys(*one) == ["quiet"]
    assert keys(*one, somebody("Joan", ago=9, every=4)) == ["rhythms"]


def test_a_tie_that_ended_a_week_ago_without_anybody_asking_is_worth_a_thought():
    ended = EndedTie("t", "Carl", TODAY - timedelta(days=7), is_followed_up=False)

    found = prompts(facts(ended=[ended]))

    assert [(one.key, one.tie) for one in found] == [("ended", "t")]
    assert found[0].causes[0].day == ended.ended_on


@pytest.mark.parametrize(("days", "is_followed_up"), [(6, False), (366, False), (30, True)])
def test_a_follow_up_that_is_done_or_not_due_yet_or_long_past_is_not_brought_up(days, is_followed_up):
    ended = EndedTie("t", "Carl", TODAY - timedelta(days=days), is_followed_up)

    assert prompts(facts(ended=[ended])) == []


def test_one_person_alone_with_three_kinds_of_support_is_worth_a_thought():
    mum = somebody("Mum", ago=1, gives=("company", "crisis", "practical", "talk"))
    sam = somebody("Sam", ago=1, gives=("company",))

    (found,) = prompts(facts(mum, sam))

    assert (found.key, found.tie) == ("one_helper", "Mum")
    assert found.causes[0].kinds == ("crisis", "practical", "talk")
    assert keys(somebody("Mum", ago=1, gives=("crisis", "talk"))) == []


def scores(*numbers, part="ucla3"):
    return [Scored(str(ago), part, number, TODAY - ago * WEEK) for ago, number in enumerate(numbers)]


def test_answers_about_company_that_rise_are_worth_a_thought():
    (found,) = prompts(facts(scores=scores(6, 4, 9)))

    assert found.key == "answers"
    assert [cause.number for cause in found.causes] == [4, 6]
    assert found.since == TODAY


@pytest.mark.parametrize("numbers", [(), (6,), (4, 4), (4, 6)])
def test_answers_that_stay_or_fall_are_not(numbers):
    assert prompts(facts(scores=scores(*numbers))) == []


def test_the_direct_question_is_never_added_to_the_three():
    (found,) = prompts(facts(scores=[*scores(4, 4), *scores(5, 2, part="lonely")]))

    assert {cause.name for cause in found.causes} == {"lonely"}


def test_nothing_is_brought_up_about_somebody_who_has_died():
    alone = somebody("Ffion", sector="paid")

    assert prompts(facts(alone, has_died=True)) == []


def answered(answer, on=TODAY, prompt="no_contact", **more):
    return Answered(prompt=prompt, answer=answer, on=on, **more)


GOES_ON = Prompt("no_contact", ())
HAPPENED = Prompt("ended", (), tie="t", since=TODAY)


def test_what_was_answered_rests_for_twelve_weeks_and_not_longer():
    given = [answered("answered")]

    assert is_silent(GOES_ON, given, TODAY + timedelta(days=83))
    assert not is_silent(GOES_ON, given, TODAY + timedelta(days=84))


def test_what_happened_once_is_answered_once():
    later = TODAY + 40 * WEEK

    assert is_silent(HAPPENED, [answered("answered", prompt="ended", tie="t")], later)
    assert not is_silent(HAPPENED, [answered("answered", prompt="ended", tie="t", on=TODAY - WEEK)], later)


def test_not_now_comes_back_on_its_day():
    given = [answered("not_now", until=TODAY + WEEK)]

    assert is_silent(GOES_ON, given, TODAY + timedelta(days=6))
    assert not is_silent(GOES_ON, given, TODAY + WEEK)


def test_an_answer_about_one_tie_leaves_the_others():
    given = [answered("stop", prompt="quiet", tie="one")]

    assert is_silent(Prompt("quiet", (), tie="one"), given, TODAY)
    assert not is_silent(Prompt("quiet", (), tie="other"), given, TODAY)


def test_somebody_who_likes_to_be_on_their_own_is_not_asked_about_company_but_about_all_else():
    given = [answered("stop", prefers_solitude=True)]

    assert all(is_silent(Prompt(key, ()), given, TODAY) for key in SOLITUDE)
    assert not any(is_switched_off(key, given) for key in set(KEYS) - SOLITUDE)
    assert not SOLITUDE & ABOUT_ONE_TIE


def test_somebody_can_ask_again_for_what_was_switched_off():
    given = [answered("stop"), answered("again")]

    assert not is_silent(GOES_ON, given, TODAY)
    assert may_ask_again(is_off=True).is_yes
    assert not may_ask_again(is_off=False).is_yes


def may(**facts):
    told = {"key": "no_contact", "answer": "answered", "reason": "Asked.", "until": None, "on": TODAY}
    return may_answer_prompt(**{**told, "has_died": False, **facts})


@pytest.mark.parametrize(
    ("facts", "reason"),
    [
        ({"reason": " "}, "Write why"),
        ({"answer": "not_now"}, "within a year"),
        ({"answer": "not_now", "until": TODAY}, "within a year"),
        ({"answer": "not_now", "until": TODAY + timedelta(days=367)}, "within a year"),
        ({"prefers_solitude": True}, "about company"),
        ({"answer": "stop", "key": "ended", "prefers_solitude": True}, "about company"),
        ({"has_died": True}, "has died"),
    ],
)
def test_each_answer_says_why_and_not_now_says_until_when(facts, reason):
    assert reason in may(**facts).reason
    assert not may(**facts).is_yes


def test_an_answer_with_a_reason_is_kept():
    assert may().is_yes
    assert may(answer="not_now", until=TODAY + WEEK).is_yes
    assert may(answer="stop", prefers_solitude=True).is_yes
