"""Where names and marks stand: beside their own marker, clear of everything else where that can be."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from kinweave.web.circles.picture.geometry import Point

CELL = 96.0
MARKER, LETTERS, EDGE = 100, 10, 1000  # how bad it is to cover a marker, letters, or to leave the picture


class Box(NamedTuple):
    """A rectangle by its edges."""

    left: float
    top: float
    right: float
    bottom: float


def box_around(middle: Point, half_width: float, half_height: float) -> Box:
    """The rectangle around a point."""
    x, y = middle
    return Box(x - half_width, y - half_height, x + half_width, y + half_height)


class Board:
    """What already stands in the picture, found by place."""

    def __init__(self, edge: Box) -> None:
        self.edge = edge
        self.cells: dict[tuple[int, int], list[tuple[Box, int]]] = defaultdict(list)

    def put(self, box: Box, weight: int) -> None:
        """Take a place."""
        for cell in cells_of(box):
            self.cells[cell].append((box, weight))

    def cost(self, box: Box) -> int:
        """How bad it is to stand here; 0 when nothing is in the way."""
        left, top, right, bottom = box
        edge = self.edge
        cost = 0 if edge[0] <= left and edge[1] <= top and right <= edge[2] and bottom <= edge[3] else EDGE
        for cell in cells_of(box):
            for other, weight in self.cells.get(cell, ()):
                if left < other[2] and other[0] < right and top < other[3] and other[1] < bottom:
                    cost += weight
        return cost

    def best(self, boxes: Iterable[Box]) -> tuple[Box, int]:
        """The first box with nothing in the way, or else the one that covers least, and what it costs."""
        found: tuple[Box, int] | None = None
        for box in boxes:
            cost = self.cost(box)
            if not cost:
                return box, 0
            if found is None or cost < found[1]:
                found = box, cost
        if found is None:
            raise ValueError("There is no place to choose from.")
        return found


def cells_of(box: Box) -> Iterator[tuple[int, int]]:
    """The squares of the board that a box touches."""
    for column in range(int(box.left // CELL), int(box.right // CELL) + 1):
        for row in range(int(box.top // CELL), int(box.bottom // CELL) + 1):
            yield column, row


def around(middle: Point, half: Point, width: float, height: float, gap: float) -> Iterator[Box]:
    """Where a name may stand: below its marker, above, right, left, then below and above with a shift."""
    x, y = middle
    down, side, half_height = half[1] + gap + height / 2, half[0] + 1.5 * gap + width / 2, height / 2
    shift = max(0.0, width / 2 - half[0] / 2)
    for dx, dy in (
        (0, down), (0, -down), (side, 0), (-side, 0), (shift, down), (-shift, down), (shift, -down), (-shift, -down),
        (side, down / 2), (-side, down / 2), (side, -down / 2), (-side, -down / 2),
    ):  # fmt: skip
        yield box_around((x + dx, y + dy), width / 2, half_height)
