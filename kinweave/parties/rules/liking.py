"""What is allowed with how far people can go."""

from collections.abc import Collection

from kinweave.foundation.decision import Decision, allow, step

LONGEST_WAY = 240  # minutes
DAYS_OF_THE_WEEK = 7


def may_say_travel(*, minutes: int | None, pence: int | None, free_days: Collection[int]) -> Decision:
    """Decide whether somebody's limits on the way may be kept. Criterion: 002-P7."""
    if minutes is not None and not 0 < minutes <= LONGEST_WAY:
        return step("Write the minutes as a number from 1 to 240.", "002-P7")
    if pence is not None and pence < 0:
        return step("Write the cost as a number, like 5 or 2.50.", "002-P7")
    if any(not 0 <= day < DAYS_OF_THE_WEEK for day in free_days):
        return step("Choose days of the week.", "002-P7")
    return allow("It can be kept.", "002-P7")
