"""What is allowed with supervised contact: rules only, no database."""

from datetime import date, time

import pytest

from kinweave.events import rules

TODAY = date(2026, 10, 14)
AGREED = {"agreed_on": TODAY, "ended_on": None, "day": TODAY, "planned_from": time(14), "planned_until": time(15)}
SIGNING = {
    "is_agreed": False, "has_ended": False, "is_written": True, "agreed_by": "Danny and Dad", "day": TODAY, "on": TODAY,
}  # fmt: skip
RECORD = {"day": TODAY, "on": TODAY, "level": "supervised", "written": {"arrival", "opinion"}, "after": "Quiet. Fine."}
REVIEW = {"has_ended": False, "is_agreed": True, "goes_on": True, "day": TODAY, "review_on": date(2027, 1, 14)}


def test_no_visit_before_the_agreement_is_signed():
    decision = rules.may_arrange_supervised(**AGREED | {"agreed_on": None})

    assert not decision.is_yes
    assert decision.criterion == "002-P20"
    assert "not signed yet" in decision.reason


@pytest.mark.parametrize(
    ("changed", "reason"),
    [
        ({"ended_on": TODAY}, "has ended"),
        ({"day": date(2026, 10, 13)}, "before the agreement"),
        ({"planned_until": time(14)}, "Check the times"),
    ],
)
def test_no_visit_under_an_agreement_that_ended_nor_before_it_nor_backwards(changed, reason):
    assert reason in rules.may_arrange_supervised(**AGREED | changed).reason


def test_a_visit_is_arranged_once_everybody_has_signed():
    assert rules.may_arrange_supervised(**AGREED).is_yes


@pytest.mark.parametrize("who", ["is_person", "is_visitor", "is_light"])
def test_neither_of_the_two_supervises_nor_somebody_without_a_record(who):
    nobody = {"is_person": False, "is_visitor": False, "is_light": False}

    assert rules.may_supervise(**nobody).is_yes
    assert not rules.may_supervise(**nobody | {who: True}).is_yes


@pytest.mark.parametrize(
    ("day", "latest"),
    [
        (date(2026, 10, 14), date(2027, 1, 14)),
        (date(2026, 11, 30), date(2027, 2, 28)),
        (date(2027, 12, 1), date(2028, 3, 1)),
        (date(2027, 11, 30), date(2028, 2, 29)),
        (date(2026, 9, 30), date(2026, 12, 30)),
    ],
)
def test_it_is_looked_at_again_within_three_months(day, latest):
    assert rules.latest_review(day) == latest
    assert rules.may_review_on(review_on=latest, after=day).is_yes


@pytest.mark.parametrize("review_on", [TODAY, date(2027, 1, 15)])
def test_a_review_is_neither_today_nor_later_than_three_months(review_on):
    assert not rules.may_review_on(review_on=review_on, after=TODAY).is_yes


@pytest.mark.parametrize(
    ("changed", "reason"),
    [
        ({"is_agreed": True}, "already"),
        ({"has_ended": True}, "has ended"),
        ({"is_written": False}, "Write first"),
        ({"agreed_by": " "}, "who signed"),
        ({"day": date(2026, 10, 15)}, "still to come"),
    ],
)
def test_an_agreement_is_signed_once_complete_and_by_somebody(changed, reason):
    assert rules.may_sign(**SIGNING).is_yes
    assert reason in rules.may_sign(**SIGNING | changed).reason


def test_what_is_signed_is_not_changed():
    asked = {"has_ended": False, "may_leave_alone": False, "allowed_by": ""}

    assert rules.may_word(is_agreed=False, **asked).is_yes
    assert not rules.may_word(is_agreed=True, **asked).is_yes


def test_leaving_them_alone_is_allowed_by_somebody():
    asked = {"is_agreed": False, "has_ended": False, "may_leave_alone": True}

    assert "who allowed" in rules.may_word(allowed_by=" ", **asked).reason
    assert rules.may_word(allowed_by="Meera", **asked).is_yes


@pytest.mark.parametrize("field", ["arrival", "together", "responses", "ending", "opinion"])
def test_when_a_visit_is_only_supported_nothing_that_is_said_is_kept(field):
    decision = rules.may_write_supervised(**RECORD | {"level": "supported", "written": {field}})

    assert "nothing that is said or done" in decision.reason


def test_what_was_stopped_is_kept_at_every_level():
    for level in ("supervised", "supported", "unsupported"):
        assert rules.may_write_supervised(**RECORD | {"level": level, "written": {"stopped"}}).is_yes


def test_the_record_always_says_how_the_person_is_afterwards():
    assert rules.may_write_supervised(**RECORD).is_yes
    assert "afterwards" in rules.may_write_supervised(**RECORD | {"after": " "}).reason


def test_a_visit_to_come_is_not_written_up():
    assert not rules.may_write_supervised(**RECORD | {"day": date(2026, 10, 15)}).is_yes


@pytest.mark.parametrize(
    ("changed", "yes"),
    [
        ({}, True),
        ({"review_on": None}, False),
        ({"review_on": date(2027, 1, 15)}, False),
        ({"is_agreed": False}, False),
        ({"has_ended": True}, False),
        ({"goes_on": False, "review_on": None}, True),
        ({"goes_on": False, "is_agreed": False}, True),
    ],
)
def test_what_goes_on_has_a_next_review_and_what_does_not_just_ends(changed, yes):
    assert rules.may_look_again(**REVIEW | changed).is_yes is yes


def test_being_left_alone_is_a_question_only_when_nobody_allowed_it():
    assert rules.is_a_question(was_left_alone=True, may_leave_alone=False)
    assert not rules.is_a_question(was_left_alone=True, may_leave_alone=True)
    assert not rules.is_a_question(was_left_alone=False, may_leave_alone=False)
