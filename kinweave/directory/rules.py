"""What is allowed with services and places, and how long a way takes."""

from collections.abc import Collection
from datetime import date
from math import ceil, cos, hypot, radians

from kinweave.foundation.decision import Decision, allow, step

KILOMETRES_IN_A_DEGREE = 111.2
DETOUR = 1.3  # streets are longer than the straight line: our own estimate
SPEEDS = {"foot": 5.0, "wheelchair": 4.0, "bus": 18.0, "car": 28.0, "taxi": 28.0}  # km in an hour, our own estimate
WAITS = {"bus": 8, "taxi": 10, "car": 3}  # minutes
OLD_AFTER_DAYS = 92  # three months: `directory.md`, "Freshness"


def may_list(*, name: str, source: str, checked_on: date, on: date, unknown: Collection[str]) -> Decision:
    """Decide whether a place may be listed. `unknown` are words that are on none of the lists. Criterion: 002-P7."""
    if not name.strip():
        return step("Write the name of the place.", "002-P7")
    if not source.strip():
        return step("Write where this is from.", "002-P7")
    if checked_on > on:
        return step("This day is still to come. Choose today or an earlier day.", "002-P7")
    if unknown:
        return step("Choose from the list.", "002-P7")
    return allow("It can be listed.", "002-P7")


def may_say_likes(*, unknown: Collection[str], has_own_record: bool) -> Decision:
    """Decide whether what somebody likes may be written down here. Criterion: 002-P9."""
    if has_own_record:
        return step("They have a record of their own. Ask them, and write it there.", "002-P9")
    if unknown:
        return step("Choose from the list.", "002-P9")
    return allow("This is what they like.", "002-P9")


def kilometres(one: tuple[float, float], other: tuple[float, float]) -> float:
    """The straight line between two points, each latitude and longitude in degrees; for short ways in one town."""
    north = one[0] - other[0]
    east = (one[1] - other[1]) * cos(radians((one[0] + other[0]) / 2))
    return hypot(north, east) * KILOMETRES_IN_A_DEGREE


def minutes(distance: float, by: str) -> int:
    """About how long a way takes, in minutes, rounded up to five. Raises KeyError for a way that is not known."""
    exact = WAITS.get(by, 0) + distance * DETOUR / SPEEDS[by] * 60
    return 5 * max(1, ceil(exact / 5))


def is_old(checked_on: date, on: date) -> bool:
    """Whether what is said of a place was last checked so long ago that the page says so."""
    return (on - checked_on).days > OLD_AFTER_DAYS
