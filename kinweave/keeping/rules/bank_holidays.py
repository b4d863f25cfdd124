"""Bank holidays in England and Wales, as the law sets them. Banking and Financial Dealings Act 1971, Schedule 1.

Days that a proclamation added or moved stand in a list, with their source. The test holds this to the days that
www.gov.uk/bank-holidays publishes for England and Wales.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from functools import lru_cache

A_DAY, A_WEEK = timedelta(days=1), timedelta(days=7)
SATURDAY = 5
ADDED = {
    date(2022, 6, 3): "Platinum Jubilee, proclaimed 2021",
    date(2022, 9, 19): "State funeral of Queen Elizabeth II, proclaimed 2022",
    date(2023, 5, 8): "Coronation of King Charles III, proclaimed 2022",
}
MOVED = {date(2020, 5, 4): date(2020, 5, 8), date(2022, 5, 30): date(2022, 6, 2)}  # VE Day; the Jubilee


def easter(year: int) -> date:
    """Easter Sunday of a year, in the Gregorian calendar (the method of Meeus, Jones and Butcher)."""
    golden, (century, rest) = year % 19, divmod(year, 100)
    leap, left = divmod(century, 4)
    moon = (19 * golden + century - leap - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    quarter, over = divmod(rest, 4)
    week = (32 + 2 * left + 2 * quarter - moon - over) % 7
    shift = (golden + 11 * moon + 22 * week) // 451
    month, day = divmod(moon + week - 7 * shift + 114, 31)
    return date(year, month, day + 1)


def monday_on_or_after(day: date) -> date:
    """The first Monday that is not before a day."""
    return day + timedelta(days=-day.weekday() % 7)


@lru_cache(maxsize=64)
def bank_holidays(year: int) -> frozenset[date]:
    """The bank holidays of a year."""
    return frozenset({*_usual(year), *(day for day in ADDED if day.year == year)})


def _usual(year: int) -> Iterator[date]:
    new_year, christmas = date(year, 1, 1), date(year, 12, 25)
    yield monday_on_or_after(new_year) if new_year.weekday() >= SATURDAY else new_year
    yield easter(year) - 2 * A_DAY
    yield easter(year) + A_DAY
    may, spring = monday_on_or_after(date(year, 5, 1)), monday_on_or_after(date(year, 5, 25))
    summer = monday_on_or_after(date(year, 8, 25))
    yield from (MOVED.get(day, day) for day in (may, spring, summer))
    days = {christmas, christmas + A_DAY}
    for day in sorted(days):
        yield day if day.weekday() < SATURDAY else _instead(day, days)


def _instead(day: date, days: set[date]) -> date:
    """The Monday or Tuesday after a Christmas or Boxing Day at the weekend: both are never on one day."""
    monday = monday_on_or_after(day)
    return monday + A_DAY if monday in days or day.weekday() > SATURDAY else monday


def is_working_day(day: date) -> bool:
    """Whether people work on a day: no weekend and no bank holiday in England and Wales."""
    return day.weekday() < SATURDAY and day not in bank_holidays(day.year)


def next_working_day(day: date) -> date:
    """This day, or the first working day after it."""
    while not is_working_day(day):
        day += A_DAY
    return day
