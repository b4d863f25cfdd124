"""Pictures of a group, drawn by the server from the same figures as the tables beside them. Criterion: 004-P24."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

BAR, GAP, TALL, TOP = 28, 12, 120, 22


@dataclass(frozen=True, slots=True)
class Bar:
    """One part of a column: where it stands, how tall it is, and how it looks."""

    x: int
    y: float
    height: float
    look: str


@dataclass(frozen=True, slots=True)
class Column:
    """One session: its parts from the ground up, the number above, the name below."""

    bars: list[Bar]
    x: int
    top: float
    total: int
    name: str


@dataclass(frozen=True, slots=True)
class Picture:
    """Columns beside one another; `width` and `height` in units of the drawing."""

    columns: list[Column]
    width: int
    height: int
    ground: int


def columns(rows: Sequence[tuple[str, Sequence[tuple[str, int]]]]) -> Picture:
    """A column for each row: its name, and how many of each look. All share one measure."""
    most = max((sum(count for _look, count in parts) for _name, parts in rows), default=0) or 1
    drawn = [column(number, name, parts, TALL / most) for number, (name, parts) in enumerate(rows)]
    return Picture(drawn, max(1, len(rows)) * (BAR + GAP) + GAP, TOP + TALL + 24, TOP + TALL)


def column(number: int, name: str, parts: Sequence[tuple[str, int]], one: float) -> Column:
    """One column; `one` is how tall a count of one is."""
    x, y = GAP + number * (BAR + GAP), float(TOP + TALL)
    bars = []
    for look, count in parts:
        y -= count * one
        if count:
            bars.append(Bar(x, round(y, 1), round(count * one, 1), look))
    return Column(bars, x + BAR // 2, round(y - 6, 1), sum(count for _look, count in parts), name)


LEVELS = (-2, -1, 0, 1, 2)
STEP, LINE = 52, 34


def then_and_now(began: Sequence[int], now: Sequence[int]) -> list[dict[str, Any]]:
    """How many hopes stood at each level when they were set, and where members say they are now. Never a mean."""
    return [{"level": one, "then": began.count(one), "now": now.count(one)} for one in LEVELS]
