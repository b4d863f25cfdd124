"""A referral goes with agreement, or with a reason and a ground; nothing else may hold it up."""

from datetime import date, timedelta

import pytest

from kinweave.information.masking import is_named, without_names
from kinweave.information.rules import Going, may_choose, may_say_outcome, may_send
from kinweave.parties.models import Party
from kinweave.parties.rules import may_withhold

TODAY = date(2026, 10, 14)


def going(**differs):
    facts = {
        "was_sent": False,
        "agreed_how": "She nodded at each page",
        "agreed_on": TODAY,
        "without_because": "",
        "without_basis": "",
        "sent_how": "Secure e-mail",
        "on": TODAY,
    }
    return may_send(Going(**facts | differs))


def without(**differs):
    facts = {"agreed_how": "", "agreed_on": None, "without_because": "He said he will die", "without_basis": "life"}
    return going(**facts | differs)


def test_it_goes_with_agreement():
    assert going().is_yes


def test_it_goes_at_once_without_agreement_when_there_is_a_reason_and_a_ground():
    assert without().is_yes


@pytest.mark.parametrize("lacks", [{"without_because": " "}, {"without_basis": ""}])
def test_without_agreement_it_says_why_and_on_what_ground(lacks):
    assert "legal ground" in without(**lacks).reason


@pytest.mark.parametrize("lacks", [{"agreed_how": ""}, {"agreed_on": None}, {"agreed_on": TODAY + timedelta(days=1)}])
def test_an_agreement_says_how_and_when(lacks):
    assert not going(**lacks).is_yes


def test_what_went_is_never_changed():
    assert not going(was_sent=True).is_yes
    assert not may_choose(was_sent=True).is_yes


def test_it_says_how_it_was_sent():
    assert not going(sent_how="").is_yes


@pytest.mark.parametrize(
    ("sent_on", "outcome_on", "is_kept"),
    [
        (TODAY, TODAY, True),
        (None, TODAY, False),
        (TODAY, TODAY - timedelta(days=1), False),
        (TODAY, TODAY + timedelta(days=1), False),
    ],
)
def test_what_came_of_it_comes_after_it_went(sent_on, outcome_on, is_kept):
    assert may_say_outcome(sent_on=sent_on, outcome_on=outcome_on, on=TODAY).is_yes == is_kept


@pytest.mark.parametrize(
    ("differs", "is_kept"),
    [
        ({}, True),
        ({"because": " "}, False),
        ({"under": ""}, False),
        ({"review_on": TODAY}, False),
        ({"review_on": TODAY + timedelta(days=184)}, False),
    ],
)
def test_what_is_kept_from_somebody_says_why_on_what_ground_and_until_when(differs, is_kept):
    said = {"because": "He would be beaten", "under": "harm", "review_on": TODAY + timedelta(days=30)}

    assert may_withhold(**said | differs, on=TODAY).is_yes == is_kept


def test_a_name_is_found_as_a_word_of_its_own():
    jo = Party(called="Jo", sort_name="Jo Marsh")

    assert is_named(jo, "She met JO on Friday.")
    assert not is_named(jo, "John has joined.")


def test_a_name_that_nobody_needs_becomes_other_words():
    jo = Party(called="Jo", sort_name="Jo Marsh")

    assert without_names("Jo Marsh came. Jo’s car. Joy.", [(jo, "a friend")]) == "a friend came. a friend’s car. Joy."
