"""Who may take a step for somebody else, and what it needs: without a database."""

from dataclasses import fields, replace
from datetime import date, timedelta

import pytest

from kinweave.foundation.decision import Answer
from kinweave.information.rules import helping as rules

ON = date(2026, 10, 14)
ONCE = rules.Once(
    is_waiting=True, asked_by="ana", agreed_by="meg", may_agree=True, times=0, is_closed_here=False, says_why=True,
    says_confidentiality=True, has_items=True, basis_fits=True, their_basis_fits=True, condition_fits=True,
    is_asked_in_writing=True, until=ON + timedelta(days=14), on=ON,
)  # fmt: skip
NEEDED = [one.name for one in fields(rules.Once) if one.type in (bool, "bool") and getattr(ONCE, one.name)]


def test_when_nothing_lacks_it_is_agreed():
    assert rules.may_agree_once(ONCE).is_yes


@pytest.mark.parametrize("name", NEEDED)
def test_each_thing_that_lacks_is_enough_to_stop_it(name):
    assert not rules.may_agree_once(replace(ONCE, **{name: False})).is_yes


@pytest.mark.parametrize(("times", "is_yes"), [(0, True), (1, True), (2, False), (3, False)])
def test_it_repeats_at_most_twice(times, is_yes):
    assert rules.may_agree_once(replace(ONCE, times=times)).is_yes is is_yes


@pytest.mark.parametrize("agreed_by", ["ana", None])
def test_nobody_agrees_to_what_they_asked_for(agreed_by):
    assert rules.may_agree_once(replace(ONCE, agreed_by=agreed_by)).answer is Answer.REFUSE


@pytest.mark.parametrize(("days", "is_yes"), [(-1, False), (0, True), (92, True), (93, False)])
def test_its_last_day_is_to_come_and_near(days, is_yes):
    assert rules.may_agree_once(replace(ONCE, until=ON + timedelta(days=days))).is_yes is is_yes


@pytest.mark.parametrize(
    ("differs", "is_yes"),
    [
        ({}, True),
        ({"leads": False}, False),
        ({"is_mentioned": True}, False),
        ({"is_open": False}, False),
        ({"words": " "}, False),
    ],
)
def test_a_safeguarding_lead_who_is_not_in_it_weighs_a_name_once_and_says_why(differs, is_yes):
    facts = {"leads": True, "is_mentioned": False, "is_open": True, "words": "They are cousins"}
    assert rules.may_balance(**facts | differs).is_yes is is_yes


@pytest.mark.parametrize(
    ("is_unsure", "is_sender", "leads", "protects", "is_yes"),
    [
        (True, False, True, False, True),
        (True, True, True, False, False),
        (True, False, False, False, False),
        (True, True, False, True, True),
        (False, False, True, True, False),
    ],
)
def test_a_lead_reads_it_with_fresh_eyes_and_to_protect_who_sends_it(is_unsure, is_sender, leads, protects, is_yes):
    facts = {"is_unsure": is_unsure, "is_sender": is_sender, "leads": leads, "protects": protects}
    assert rules.may_settle(**facts).is_yes is is_yes


@pytest.mark.parametrize(
    ("is_hidden", "words", "names_them", "is_yes"),
    [
        (False, "Why?", False, True),
        (True, "Why?", False, False),
        (False, " ", False, False),
        (False, "Mia?", True, False),
    ],
)
def test_the_officer_is_asked_in_words_that_name_nobody_and_never_of_what_is_hidden(
    is_hidden, words, names_them, is_yes
):
    assert rules.may_ask_officer(is_hidden=is_hidden, words=words, names_them=names_them).is_yes is is_yes


@pytest.mark.parametrize(
    ("is_officer", "is_asker", "is_answered", "words", "is_yes"),
    [
        (True, False, False, "Yes", True),
        (False, False, False, "Yes", False),
        (True, True, False, "Yes", False),
        (True, False, True, "Yes", False),
        (True, False, False, " ", False),
    ],
)
def test_only_the_officer_answers_and_once(is_officer, is_asker, is_answered, words, is_yes):
    facts = {"is_officer": is_officer, "is_asker": is_asker, "is_answered": is_answered, "words": words}
    assert rules.may_answer_officer(**facts).is_yes is is_yes


@pytest.mark.parametrize(
    ("is_waiting", "is_asker", "may_take", "is_yes"),
    [(True, False, True, True), (False, False, True, False), (True, True, True, False), (True, False, False, False)],
)
def test_a_question_goes_to_a_colleague_who_may_decide_it(is_waiting, is_asker, may_take, is_yes):
    assert rules.may_hand_over(is_waiting=is_waiting, is_asker=is_asker, may_take=may_take).is_yes is is_yes


@pytest.mark.parametrize(
    ("adviser", "days_ago", "lasts", "words", "is_yes"),
    [("R. Lowe", 0, 30, "It may", True), (" ", 0, 30, "It may", False), ("R. Lowe", 0, 30, "", False),
     ("R. Lowe", -1, 30, "It may", False), ("R. Lowe", 5, -1, "It may", False)],
)  # fmt: skip
def test_legal_advice_says_who_when_what_and_until(adviser, days_ago, lasts, words, is_yes):
    day = ON - timedelta(days=days_ago)
    said = {"adviser": adviser, "advised_on": day, "until": day + timedelta(days=lasts), "words": words, "on": ON}
    assert rules.may_advise(is_waiting=True, **said).is_yes is is_yes
