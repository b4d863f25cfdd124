"""Each person keeps one angle: a slot in their part of life, set when they are first added."""

from collections.abc import Set
from itertools import count, pairwise

FIRST = (0.2, 0.8)  # where the first two stand: well apart, and away from both axes
EVERY = 256  # after so many slots the shares begin again; neighbours then make room for each other
FREE = 10.0  # degrees beside each axis
QUARTERS = {
    "friends": (0.0, 90.0),
    "community": (90.0, 180.0),
    "paid": (180.0, 270.0),
    "family": (270.0, 360.0),
}
WHOLE = (0.0, 360.0)


def free_slot(taken: Set[int]) -> int:
    """The smallest slot that nobody of this part of life has."""
    return next(slot for slot in count() if slot not in taken)


def shares() -> list[float]:
    """Where slots lie in their wedge, 0 to 1, in turn: each as far as can be from those before it."""
    found = list(FIRST)
    while len(found) < EVERY:
        taken = sorted(found)
        gaps = [(0.0, taken[0]), (1.0, 1 - taken[-1])]
        gaps += [((low + high) / 2, (high - low) / 2) for low, high in pairwise(taken)]
        found.append(max(gaps, key=lambda gap: (round(gap[1], 9), -gap[0]))[0])
    return found


SHARES = shares()


def share(slot: int) -> float:
    """Where a slot lies in its wedge, 0 to 1."""
    return SHARES[slot % EVERY]


def wedge(sector: str, *, whole: bool) -> tuple[float, float]:
    """The first and last degree of a part of life: its quarter, or the whole disc."""
    return WHOLE if whole else QUARTERS[sector]


def angle(sector: str, slot: int, *, whole: bool = False) -> float:
    """The angle of a slot, in degrees clockwise from twelve o'clock, before anybody has to make room."""
    first, last = wedge(sector, whole=whole)
    return first + FREE + share(slot) * (last - first - 2 * FREE)
