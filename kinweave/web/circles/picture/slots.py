"""Each person keeps one angle: a slot in their part of life, set when they are first added."""

from collections.abc import Set
from itertools import count

GOLDEN = 0.6180339887498949
FIRST = 0.19  # so that the first two stand a third of the wedge from each axis and from each other
FREE = 10.0  # degrees beside each axis
QUARTERS = {"friends": (0.0, 90.0), "community": (90.0, 180.0), "paid": (180.0, 270.0), "family": (270.0, 360.0)}
WHOLE = (0.0, 360.0)


def free_slot(taken: Set[int]) -> int:
    """The smallest slot that nobody of this part of life has."""
    return next(slot for slot in count() if slot not in taken)


def share(slot: int) -> float:
    """Where a slot lies in its wedge, 0 to 1: golden-ratio steps, which keep early slots far apart."""
    return (FIRST + slot * GOLDEN) % 1


def wedge(sector: str, *, whole: bool) -> tuple[float, float]:
    """The first and last degree of a part of life: its quarter, or the whole disc."""
    return WHOLE if whole else QUARTERS[sector]


def angle(sector: str, slot: int, *, whole: bool = False) -> float:
    """The angle of a slot, in degrees clockwise from twelve o'clock, before anybody has to make room."""
    first, last = wedge(sector, whole=whole)
    return first + FREE + share(slot) * (last - first - 2 * FREE)
