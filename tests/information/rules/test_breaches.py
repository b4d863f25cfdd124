"""The clock of 72 hours, and what is allowed with the register of breaches."""

from datetime import UTC, datetime, timedelta

import pytest

from kinweave.foundation import LONDON
from kinweave.information.rules import breaches as rules

NOON = datetime(2026, 10, 14, 11, tzinfo=UTC)
EVERY_DAY = [datetime(2025, 1, 1, 0, 30, tzinfo=UTC) + timedelta(days=one) for one in range(1461)]


def test_it_is_72_hours_on_every_day_of_four_years():
    for aware in EVERY_DAY:
        for hours in (0, 9, 23):
            at = aware + timedelta(hours=hours)
            assert rules.ico_due(at) - at == timedelta(hours=72)
            assert rules.ico_due(at.astimezone(LONDON)) == rules.ico_due(at)


@pytest.mark.parametrize(
    ("aware", "due"),
    [
        (datetime(2026, 10, 23, 12, tzinfo=LONDON), "2026-10-26 11:00"),  # the clocks went back: an hour earlier
        (datetime(2026, 3, 27, 12, tzinfo=LONDON), "2026-03-30 13:00"),  # they went forward: an hour later
        (datetime(2026, 10, 25, 1, 30, fold=0, tzinfo=LONDON), "2026-10-28 00:30"),  # half past one, the first time
        (datetime(2026, 10, 25, 1, 30, fold=1, tzinfo=LONDON), "2026-10-28 01:30"),  # and the second
        (datetime(2026, 12, 24, 16, tzinfo=LONDON), "2026-12-27 16:00"),  # no holiday stops it
    ],
)
def test_the_clock_on_the_wall_when_the_clocks_change(aware, due):
    assert f"{rules.ico_due(aware).astimezone(LONDON):%Y-%m-%d %H:%M}" == due


def test_an_instant_without_its_zone_is_refused():
    with pytest.raises(ValueError, match="zone"):
        rules.ico_due(datetime(2026, 10, 14, 12))  # that is what is tested


RECORDED = {"what": "A letter went to the wrong house", "aware_at": NOON, "happened_at": NOON - timedelta(days=1),
            "at": NOON, "names_writer": False, "readers_left": 2}  # fmt: skip


def test_a_breach_is_written_down():
    assert rules.may_record(**RECORDED).is_yes


@pytest.mark.parametrize(
    "wrong",
    [
        {"what": "  "},
        {"aware_at": NOON + timedelta(seconds=1)},
        {"happened_at": NOON + timedelta(seconds=1)},
        {"aware_at": NOON - timedelta(days=2)},
        {"names_writer": True},
        {"readers_left": 0},
    ],
)
def test_a_breach_is_not_written_down_so(wrong):
    assert not rules.may_record(**RECORDED | wrong).is_yes


def told(after: timedelta, because: str = "") -> bool:
    at = NOON + timedelta(days=9)
    return rules.may_tell_ico(
        told_at=NOON + after, aware_at=NOON, late_because=because, at=at, is_closed=False
    ).is_yes  # fmt: skip


def test_within_72_hours_no_reason_is_needed_and_a_second_later_it_is():
    assert told(timedelta(hours=72))
    assert not told(timedelta(hours=72, seconds=1))
    assert told(timedelta(hours=72, seconds=1), "Nobody was there at the weekend")
    assert not told(timedelta(seconds=-1))
    assert not told(timedelta(days=10), "tomorrow")


@pytest.mark.parametrize(
    ("risk", "is_yes"), [("unlikely", True), ("likely", False), ("high", False), ("not_known", False)]
)
def test_the_ico_is_told_unless_a_risk_is_unlikely(risk, is_yes):
    assert rules.may_not_tell_ico(risk=risk, because="It came back unopened", is_closed=False).is_yes is is_yes
    assert not rules.may_not_tell_ico(risk=risk, because="", is_closed=False).is_yes


CLOSING = {
    "risk": "unlikely",
    "ico_answered": True,
    "people_answered": True,
    "learned": "Two read it",
    "is_closed": False,
}


@pytest.mark.parametrize(
    "missing",
    [{"risk": "not_known"}, {"ico_answered": False}, {"people_answered": False}, {"learned": ""}, {"is_closed": True}],
)
def test_it_is_dealt_with_when_every_question_is_answered(missing):
    assert rules.may_close(**CLOSING).is_yes
    assert not rules.may_close(**CLOSING | missing).is_yes


def test_a_risk_has_its_reason_and_people_are_told_how():
    assert rules.may_assess(risk="high", because="It says where she lives", is_closed=False).is_yes
    assert not rules.may_assess(risk="high", because="", is_closed=False).is_yes
    assert not rules.may_assess(risk="not_known", because="?", is_closed=False).is_yes
    assert rules.may_say_people(were_told=True, how_or_why="By telephone", is_closed=False).is_yes
    assert not rules.may_say_people(were_told=False, how_or_why=" ", is_closed=False).is_yes
    assert not rules.may_say_people(were_told=True, how_or_why="By telephone", is_closed=True).is_yes


def test_a_passing_is_called_back_once():
    assert rules.may_recall(has_passing=True, is_recalled=False).is_yes
    assert not rules.may_recall(has_passing=True, is_recalled=True).is_yes
    assert not rules.may_recall(has_passing=False, is_recalled=False).is_yes
