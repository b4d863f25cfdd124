"""Where names and marks stand: beside their own marker, clear of everything else where that can be."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from kinweave.web.circles.picture.geometry import Point

CELL, COLUMNS = 96.0, 10_000  # the size of a square of the board, and how far apart its rows are numbered
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
        self.taken: list[tuple[Box, int]] = []
        self.cells: dict[int, list[int]] = defaultdict(list)

    def put(self, box: Box, weight: int) -> None:
        """Take a place."""
        for cell in cells_of(box):
            self.cells[cell].append(len(self.taken))
        self.taken.append((box, weight))

    def cost(self, box: Box) -> int:
        """How bad it is to stand here; 0 when nothing is in the way."""
        left, top, right, bottom = box
        inside = left >= 0 and top >= 0 and right <= self.width and bottom <= self.height
        cost = 0 if inside else EDGE
        for number in self.near(box):
            (its_left, its_top, its_right, its_bottom), weight = self.taken[number]
            if left < its_right and its_left < right and top < its_bottom and its_top < bottom:
                cost += weight
        return cost

    def near(self, box: Box) -> Iterable[int]:
        """The numbers of the boxes in the same squares, each once."""
        cells = [self.cells[cell] for cell in cells_of(box) if cell in self.cells]
        return cells[0] if len(cells) == 1 else set().union(*cells)

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


def cells_of(box: Box) -> list[int]:
    """The numbers of the squares of the board that a box touches."""
    left, top, right, bottom = box
    first, last = int(left / CELL), int(right / CELL)
    upper, lower = int(top / CELL) * COLUMNS, int(bottom / CELL) * COLUMNS
    if upper == lower:
        return [upper + first] if first == last else [upper + column for column in range(first, last + 1)]
    return [row + column for row in range(upper, lower + 1, COLUMNS) for column in range(first, last + 1)]


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
