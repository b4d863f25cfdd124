"""Where names and marks stand: beside their own marker, clear of everything else where that can be."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from kinweave.web.circles.picture.geometry import Point

CELL = 96.0
MARKER, LETTERS, EDGE = 100, 10, 1000  # how bad it is to cover a marker, letters, or to leave the picture

Box = tuple[float, float, float, float]  # left, top, right, bottom


def box_around(middle: Point, half_width: float, half_height: float) -> Box:
    """The rectangle around a point."""
    x, y = middle
    return x - half_width, y - half_height, x + half_width, y + half_height


class Board:
    """What already stands in the picture, found by place."""

    def __init__(self, width: float, height: float) -> None:
        self.width, self.height = width, height
        self.cells: dict[tuple[int, int], list[tuple[float, float, float, float, int]]] = defaultdict(list)

    def put(self, box: Box, weight: int) -> None:
        """Take a place."""
        for cell in cells_of(box):
            self.cells[cell].append((*box, weight))

    def cost(self, box: Box) -> int:
        """How bad it is to stand here; 0 when nothing is in the way."""
        left, top, right, bottom = box
        cost = 0 if left >= 0 and top >= 0 and right <= self.width and bottom <= self.height else EDGE
        for cell in cells_of(box):
            for its_left, its_top, its_right, its_bottom, weight in self.cells.get(cell, ()):
                if left < its_right and its_left < right and top < its_bottom and its_top < bottom:
                    # a box in several cells counts once: where the part in common begins
                    cost += weight if cell == cell_of(max(left, its_left), max(top, its_top)) else 0
        return cost

    def best(self, boxes: Iterable[Box]) -> tuple[Box, int]:
        """The first box with nothing in the way, or else the one that covers least; and what it costs."""
        found: list[tuple[int, Box]] = []
        for box in boxes:
            cost = self.cost(box)
            if not cost:
                return box, 0
            found.append((cost, box))
        cost, box = min(found, key=lambda pair: pair[0])
        return box, cost


def cell_of(x: float, y: float) -> tuple[int, int]:
    """The square of the board that a point is in."""
    return int(x // CELL), int(y // CELL)


def cells_of(box: Box) -> list[tuple[int, int]]:
    """The squares of the board that a box touches."""
    (first, top), (last, bottom) = cell_of(box[0], box[1]), cell_of(box[2], box[3])
    if first == last and top == bottom:
        return [(first, top)]
    return [(column, row) for column in range(first, last + 1) for row in range(top, bottom + 1)]


def around(middle: Point, half: Point, width: float, height: float, gap: float) -> Iterator[Box]:
    """Where a name may stand: below its marker, above, right, left; then shifted, at corners, further off."""
    down, side = half[1] + gap + height / 2, half[0] + 1.5 * gap + width / 2
    shift = max(0.0, width / 2 - half[0] / 2)
    for dx, dy in (
        (0, down), (0, -down), (side, 0), (-side, 0),
        (shift, down), (-shift, down), (shift, -down), (-shift, -down),
        (side, down / 2), (-side, down / 2), (side, -down / 2), (-side, -down / 2),
        (shift / 2, down), (-shift / 2, down), (shift / 2, -down), (-shift / 2, -down),
        (0.7 * side, 0.85 * down), (-0.7 * side, 0.85 * down),
        (0.7 * side, -0.85 * down), (-0.7 * side, -0.85 * down),
        (0, down + height / 2), (0, -down - height / 2), (1.15 * side, 0), (-1.15 * side, 0),
    ):  # fmt: skip
        yield box_around((middle[0] + dx, middle[1] + dy), width / 2, height / 2)
