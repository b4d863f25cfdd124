"""Stretches of whole days."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kinweave.foundation import Period

SOME_DAY = date(2024, 2, 29)
days = st.integers(0, 12).map(lambda number: SOME_DAY + timedelta(days=number))
ends = st.none() | days


@st.composite
def periods(draw) -> Period:
    begins_on, ends_on = draw(days), draw(ends)
    if ends_on is not None and ends_on < begins_on:
        begins_on, ends_on = ends_on, begins_on
    return Period(begins_on, ends_on)


def test_the_first_day_counts_and_the_day_it_ends_does_not():
    period = Period(date(2026, 3, 1), date(2026, 3, 3))

    assert [period.covers(date(2026, 3, day)) for day in (1, 2, 3)] == [True, True, False]
    assert not period.covers(date(2026, 2, 28))


def test_a_period_without_an_end_goes_on():
    assert Period(SOME_DAY).covers(date.max - timedelta(days=1))


def test_a_period_cannot_end_before_it_begins():
    with pytest.raises(ValueError, match="cannot end before it begins"):
        Period(date(2026, 3, 3), date(2026, 3, 1))


@given(periods(), periods())
def test_two_periods_overlap_when_some_day_lies_in_both(one, other):
    all_days = [SOME_DAY + timedelta(days=number) for number in range(14)]

    shared = any(one.covers(day) and other.covers(day) for day in all_days)

    assert one.overlaps(other) == other.overlaps(one) == shared
