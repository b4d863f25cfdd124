"""Days are days in the United Kingdom: nothing is late or over too early when the clocks change."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from kinweave.access.actions import midnight
from kinweave.foundation import LONDON, system
from kinweave.parties import actions as parties
from kinweave.parties.models import CommunicationNeed, Party, Support
from kinweave.plans import rules as plans
from kinweave.ties.figures import Person, counted
from kinweave.ties.figures.counting import day_in_london
from tests.properties.trying import few, many
from tests.properties.undoing import undone

SPRING, AUTUMN = datetime(2026, 3, 29, 1, tzinfo=UTC), datetime(2026, 10, 25, 1, tzinfo=UTC)
LEAP = date(2028, 2, 29)
days = st.dates(date(2024, 1, 1), date(2032, 12, 31))
near_a_change = st.builds(
    lambda change, minutes: change + timedelta(minutes=minutes),
    st.sampled_from([SPRING, AUTUMN]),
    st.integers(-180, 180),
)
instants = near_a_change | st.datetimes(datetime(2024, 1, 1), datetime(2032, 12, 31), timezones=st.just(UTC))


def is_summer_time(at: datetime) -> bool:
    """From 01:00 UTC on the last Sunday of March to the same on the last Sunday of October: the law's own words."""
    return change_of(at.year, 3) <= at < change_of(at.year, 10)


def change_of(year: int, month: int) -> datetime:
    """When the clocks change in a month of 31 days."""
    last = datetime(year, month, 31, 1, tzinfo=UTC)
    return last - timedelta(days=last.isoweekday() % 7)


@many
@given(instants)
@example(datetime(2026, 7, 1, 23, 30, tzinfo=UTC))
@example(AUTUMN)
@example(AUTUMN - timedelta(hours=1))
def test_the_day_is_the_one_on_the_clocks_here(at):
    here = (at + timedelta(hours=is_summer_time(at))).date()

    assert system("tests", at).on == day_in_london(at) == here


def test_half_past_eleven_in_summer_by_utc_is_the_next_day_here():
    assert system("tests", datetime(2026, 7, 1, 23, 30, tzinfo=UTC)).on == date(2026, 7, 2)


@many
@given(days)
@example(SPRING.date())
@example(AUTUMN.date())
@example(LEAP)
def test_a_day_lasts_from_its_midnight_to_the_next(day):
    begins, ends = midnight(day).astimezone(UTC), midnight(day + timedelta(days=1)).astimezone(UTC)

    assert system("tests", begins).on == system("tests", ends - timedelta(seconds=1)).on == day
    assert system("tests", ends).on == day + timedelta(days=1)


@many
@given(instants, st.integers(0, 30))
def test_a_promise_is_never_late_on_its_own_day(at, ahead):
    promised_on = system("tests", at).on
    due_on = promised_on + timedelta(days=ahead)
    last_moment = midnight(due_on + timedelta(days=1)).astimezone(UTC) - timedelta(microseconds=1)

    assert plans.may_promise(what="Ring Mum", due_on=due_on, on=promised_on).is_yes
    assert not due_on < system("tests", last_moment).on


@many
@given(days, st.integers(1, 13), st.integers(0, 400))
@example(SPRING.date() - timedelta(days=14), 1, 14)
@example(AUTUMN.date() - timedelta(days=14), 1, 15)
@example(LEAP - timedelta(days=14), 1, 14)
def test_a_tie_is_quiet_after_twice_the_agreed_weeks_in_whole_days(last, weeks, since):
    sam = Person(id="1", name="Sam", ring=2, sector="friends", last_contact_on=last, every_weeks=weeks)

    quiet = counted([sam], [], on=last + timedelta(days=since)).quiet

    assert bool(quiet) == (since > 2 * 7 * weeks)
    assert [one.weeks for one in quiet] == [since // 7] * len(quiet)


@many
@given(days, days)
@example(LEAP, date(2029, 2, 28))
@example(LEAP, date(2029, 3, 1))
@example(LEAP, date(2032, 2, 29))
def test_somebody_born_on_the_29th_of_february_is_a_year_older_on_the_1st_of_march(born_on, on):
    age = Party(born_on=born_on).age(on)

    birthdays = [born_on.year + age, born_on.year + age + 1]
    assert birthday(born_on, birthdays[0]) <= on < birthday(born_on, birthdays[1])


def birthday(born_on: date, year: int) -> date:
    """The day of a birthday in a year; the 1st of March where there is no 29th of February."""
    try:
        return born_on.replace(year=year)
    except ValueError:
        return date(year, 3, 1)


@pytest.mark.django_db
@few
@given(instants)
@example(datetime(2028, 2, 29, 23, 59, tzinfo=UTC))
def test_a_need_is_looked_at_again_within_a_year_and_not_before(at):
    with undone() as town:
        by = system("tests", at)
        need = parties.record_need(person=town.danny, category="format", words="Large print", on=by.on, by=by)

        a_year_later = by.on + timedelta(days=365)
        due = CommunicationNeed.objects.due_for_review

        assert not due(a_year_later - timedelta(days=1)).exists()
        assert list(due(a_year_later)) == [need]


@pytest.mark.django_db
@few
@given(near_a_change, st.integers(1, 240), st.integers(-300, 300))
def test_what_lasts_for_hours_ends_once_though_the_clock_goes_back(at, minutes, later):
    with undone() as town:
        until = at + timedelta(minutes=minutes)
        row = parties.support(
            supporter=town.ffion,
            person=town.danny,
            extent="record",
            cause="break-glass",
            at=at.astimezone(LONDON),
            until=until.astimezone(LONDON),
            by=town.founder,
        )
        asked = at + timedelta(minutes=later)

        is_open = Support.objects.current(asked.astimezone(LONDON)).filter(pk=row.pk).exists()

        assert is_open == (at <= asked < until)
