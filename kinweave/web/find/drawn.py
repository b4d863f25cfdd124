"""A map of places that were found: outlines, and a number where each place is. Drawn here, and by nobody else.

Numbers that would cover one another stand apart, each with a line to where it belongs. Of a place of which only the
area is known the number stands in that area, which is drawn.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from math import cos, hypot, pi, radians, sin

from kinweave.directory.listed import Listed
from kinweave.directory.models import Outline
from kinweave.directory.queries import OutlineQuerySet
from kinweave.directory.search.spots import IN_A_DEGREE, Point

WIDTH, HEIGHT, EDGE = 480, 480, 46  # of the picture, in its own units
LETTER = 7  # about how wide one is
MARKER, APART = 16, 38  # the radius of a number, and how far apart two stand at the least
LEAST = 1.2  # km that the picture shows at the least, from edge to edge
ABOUT = 0.4  # km: how wide an area is drawn of which there is no outline
TRIES = 240  # places that are tried for a number, from its own outwards
TURN = pi * (3 - 5**0.5)  # each next one is turned so much: they spread evenly


@dataclass(frozen=True, slots=True)
class Mark:
    """A number on the map: where it stands, and where its place is. All in the picture's own units."""

    number: int
    listed: Listed
    x: int
    y: int
    there_x: int
    there_y: int
    is_about: bool

    @property
    def is_apart(self) -> bool:
        """Whether it stands away from its place."""
        return hypot(self.x - self.there_x, self.y - self.there_y) > MARKER


@dataclass(frozen=True, slots=True)
class Shape:
    """An outline on the map: its path, and its name where there is room for it."""

    path: str
    is_area: bool
    is_meant: bool  # somebody works somewhere in it
    name: str
    x: int
    y: int


@dataclass(frozen=True, slots=True)
class Round:
    """An area of which there is no outline."""

    x: int
    y: int
    radius: int


@dataclass(frozen=True, slots=True)
class Map:
    """All that is drawn."""

    shapes: Sequence[Shape]
    rounds: Sequence[Round]
    marks: Sequence[Mark]
    here: tuple[int, int] | None  # from where ways are counted
    width: int = WIDTH
    height: int = HEIGHT
    marker: int = MARKER


@dataclass(frozen=True, slots=True)
class Frame:
    """The part of the world that is drawn: its middle, and how many units a degree is."""

    middle: Point
    scale: float

    def at(self, point: Point) -> tuple[int, int]:
        """Where a point lies in the picture; the earth is flat in one town."""
        east = (point[1] - self.middle[1]) * cos(radians(self.middle[0]))
        return round(WIDTH / 2 + east * self.scale), round(HEIGHT / 2 - (point[0] - self.middle[0]) * self.scale)

    def corners(self) -> dict[str, float]:
        """The degrees between which the picture lies."""
        north = HEIGHT / 2 / self.scale
        east = WIDTH / 2 / self.scale / cos(radians(self.middle[0]))
        return {
            "south": self.middle[0] - north,
            "north": self.middle[0] + north,
            "west": self.middle[1] - east,
            "east": self.middle[1] + east,
        }


def frame_of(points: Sequence[Point]) -> Frame:
    """The part of the world in which some points lie. Raises ValueError when there is none."""
    norths, easts = zip(*points, strict=True)
    middle = (min(norths) + max(norths)) / 2, (min(easts) + max(easts)) / 2
    high = max(max(norths) - min(norths), LEAST / IN_A_DEGREE)
    wide = max((max(easts) - min(easts)) * cos(radians(middle[0])), LEAST / IN_A_DEGREE)
    return Frame(middle, min((HEIGHT - 2 * EDGE) / high, (WIDTH - 2 * EDGE) / wide))


def drawn(numbered: Sequence[tuple[int, Listed]], near: Point | None, outlines: OutlineQuerySet) -> Map | None:
    """A map of some places in their order, each with its number; None when nobody knows where any of them is."""
    placed = [(number, one, one.point) for number, one in numbered if one.point]
    if not placed:
        return None
    frame = frame_of([point for _number, _one, point in placed] + ([near] if near else []))
    areas = {one.area: frame.at(point) for _number, one, point in placed if one.area and is_about(one)}
    shapes = [shape for one in outlines.between(**frame.corners()) if (shape := shape_of(one, frame, areas))]
    named = {shape.name for shape in shapes if shape.is_meant}
    here = frame.at(near) if near else None
    radius = max(MARKER + 6, round(ABOUT / IN_A_DEGREE * frame.scale))
    return Map(
        shapes=shapes,
        rounds=[Round(*at, radius) for name, at in areas.items() if name not in named],
        marks=list(marks_of([(number, one, frame.at(point)) for number, one, point in placed], [here] if here else [])),
        here=here,
    )


def is_about(listed: Listed) -> bool:
    """Whether only the area of a place is known, or may be."""
    return listed.is_by_area or listed.is_middle


def shape_of(outline: Outline, frame: Frame, meant: Iterable[str]) -> Shape | None:
    """An outline as it is drawn; None when nothing is left of it in this picture."""
    lines = [line for points in outline.lines if len(line := thinned(points, frame)) > 1]
    if not lines:
        return None
    end = "Z" if outline.is_area else ""
    inside = [at for line in lines for at in line if 0 < at[0] < WIDTH and 0 < at[1] < HEIGHT]
    x, y = (
        frame.at(((outline.south + outline.north) / 2, (outline.west + outline.east) / 2))
        if outline.is_area
        else (inside or [(-1, -1)])[len(inside) // 2]
    )
    is_meant = outline.is_area and outline.name in meant
    half = len(outline.name) * LETTER // 2 + 4
    has_room = half < x < WIDTH - half and EDGE / 2 < y < HEIGHT - EDGE / 2
    return Shape(
        path="".join(f"M{'L'.join(f'{x} {y}' for x, y in line)}{end}" for line in lines),
        is_area=outline.is_area, is_meant=is_meant, name=outline.name if has_room or is_meant else "",
        x=min(max(x, half), WIDTH - half), y=min(max(y, EDGE // 2), HEIGHT - EDGE // 2),
    )  # fmt: skip


def thinned(points: Iterable[Sequence[float]], frame: Frame) -> list[tuple[int, int]]:
    """A line in the picture's units, without points that would be drawn on the one before."""
    line: list[tuple[int, int]] = []
    for east, north in points:
        at = frame.at((north, east))
        if not line or line[-1] != at:
            line.append(at)
    return line


def marks_of(placed: Iterable[tuple[int, Listed, tuple[int, int]]], here: Iterable[tuple[int, int]]) -> Iterator[Mark]:
    """A number for each place, as near to it as there is room beside what is drawn already."""
    taken = list(here)
    for number, listed, there in placed:
        at = next((at for at in around(there) if is_free(at, taken)), there)
        taken.append(at)
        yield Mark(number, listed, *at, *there, is_about(listed))


def around(there: tuple[int, int]) -> Iterator[tuple[int, int]]:
    """A place, and others around it, farther and farther away."""
    for step in range(TRIES):
        way, angle = APART / 2 * step**0.5, step * TURN
        yield round(there[0] + way * cos(angle)), round(there[1] + way * sin(angle))


def is_free(at: tuple[int, int], taken: Iterable[tuple[int, int]]) -> bool:
    """Whether a number can stand here: inside the picture, and apart from the others."""
    inside = MARKER < at[0] < WIDTH - MARKER and MARKER < at[1] < HEIGHT - MARKER
    return inside and all(hypot(at[0] - x, at[1] - y) >= APART for x, y in taken)
