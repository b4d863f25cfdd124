"""The month of an access request, day by day; and the bank holidays of England and Wales."""

from calendar import monthrange
from datetime import date, timedelta

import pytest

from kinweave.keeping.rules.access_clock import Facts, begins_on, due_on, first_month_ends_on, is_paused
from kinweave.keeping.rules.bank_holidays import bank_holidays, is_working_day

PUBLISHED = {  # www.gov.uk/bank-holidays.json, England and Wales
    2019: "01-01 04-19 04-22 05-06 05-27 08-26 12-25 12-26",
    2020: "01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28",
    2021: "01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28",
    2022: "01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27",
    2023: "01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26",
    2024: "01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26",
    2025: "01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26",
    2026: "01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28",
    2027: "01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28",
    2028: "01-03 04-14 04-17 05-01 05-29 08-28 12-25 12-26",
}
FOUR_YEARS = [date(2025, 1, 1) + timedelta(days=one) for one in range(1461)]  # with 29 February 2028


@pytest.mark.parametrize("year", PUBLISHED)
def test_bank_holidays_are_those_that_are_published(year):
    assert sorted(f"{day:%m-%d}" for day in bank_holidays(year)) == PUBLISHED[year].split()


def off(day: date) -> bool:
    """Whether nobody works on a day, from the published list alone."""
    return day.isoweekday() > 5 or f"{day:%m-%d}" in PUBLISHED.get(day.year, "").split()


def by_hand(received: date, months: int) -> date:
    """The corresponding day some months later, found by walking; then on to a day on which people work."""
    year, month = received.year, received.month
    for _ in range(months):
        year, month = (year + 1, 1) if month == 12 else (year, month + 1)
    day = date(year, month, min(received.day, monthrange(year, month)[1]))
    while off(day):
        day += timedelta(days=1)
    return day


@pytest.mark.parametrize("more", [0, 1, 2])
def test_it_ends_on_the_corresponding_working_day_for_every_day_of_four_years(more):
    for day in FOUR_YEARS:
        if day.year < 2028 or day.month < 9:  # the published list ends with 2028
            assert due_on(Facts(received_on=day, more_months=more)) == by_hand(day, 1 + more), day


def test_every_end_is_a_working_day_and_a_month_away_at_least():
    for day in FOUR_YEARS:
        due = due_on(Facts(received_on=day))
        assert is_working_day(due)
        assert 28 <= (due - day).days <= 36


@pytest.mark.parametrize(
    ("received", "due"),
    [
        (date(2026, 9, 3), date(2026, 10, 5)),  # 3 October is a Saturday
        (date(2027, 1, 31), date(2027, 3, 1)),  # 28 February is a Sunday
        (date(2028, 1, 31), date(2028, 2, 29)),
        (date(2026, 11, 25), date(2026, 12, 29)),  # Christmas, the weekend, and the day instead of Boxing Day
        (date(2026, 3, 3), date(2026, 4, 7)),  # Good Friday to Easter Monday
        (date(2026, 12, 1), date(2027, 1, 4)),
    ],
)
def test_days_that_people_get_wrong(received, due):
    assert due_on(Facts(received_on=received)) == due


def test_it_begins_when_it_is_known_who_asks():
    unknown = Facts(received_on=date(2026, 10, 1), is_identity_known=False)
    known = Facts(received_on=date(2026, 10, 1), identity_on=date(2026, 10, 14))

    assert (begins_on(unknown), due_on(unknown), first_month_ends_on(unknown)) == (None, None, None)
    assert (begins_on(known), due_on(known)) == (date(2026, 10, 14), date(2026, 11, 16))  # the 14th is a Saturday


def test_no_day_counts_while_an_answer_is_awaited():
    asked = Facts(received_on=date(2026, 4, 1), pauses=((date(2026, 4, 15), None),))
    answered = Facts(received_on=date(2026, 4, 1), pauses=((date(2026, 4, 15), date(2026, 4, 20)),))

    assert is_paused(asked)
    assert due_on(asked) is None
    assert due_on(answered) == date(2026, 5, 6)  # 1 May and five days


def test_two_questions_at_once_do_not_count_twice():
    twice = ((date(2026, 4, 15), date(2026, 4, 20)), (date(2026, 4, 17), date(2026, 4, 22)))

    assert due_on(Facts(received_on=date(2026, 4, 1), pauses=twice)) == date(2026, 5, 8)


def test_a_question_before_the_month_began_takes_nothing_from_it():
    early = Facts(
        received_on=date(2026, 4, 1), identity_on=date(2026, 4, 20), pauses=((date(2026, 4, 2), date(2026, 4, 10)),)
    )

    assert due_on(early) == date(2026, 5, 20)


def test_more_time_is_counted_from_the_first_day_and_not_from_the_end_of_the_month():
    facts = Facts(received_on=date(2027, 1, 31), more_months=2)

    assert due_on(facts) == date(2027, 4, 30)
    assert first_month_ends_on(facts) == date(2027, 3, 1)
