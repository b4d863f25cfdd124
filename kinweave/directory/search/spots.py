"""Points as whole numbers, and which of them lie in a circle: cells that are all inside, and cells on its edge.

A spot is a point to five decimals of a degree (about a metre). The earth is a ball of 6,371.0 km (haversine).
"""

from collections.abc import Iterable, Iterator
from math import asin, cos, radians, sin, sqrt

Point = tuple[float, float]  # latitude and longitude, in degrees
RADIUS = 6371.0  # km
KILOMETRES_IN_A_MILE = 1.609344
FINE = 100_000  # spots in a degree
EAST_BITS = 26
LEVELS = ((1, 2_000, 3_000), (2, 8_000, 12_000))  # a number, and the sides of its cells in spots: about 2 km, and 9
LARGE_FROM = 9.0  # km: larger circles are covered with larger cells
LEVEL_BITS = 3
CAUTION = 0.002  # cells so near to the edge, as a share of the radius, are looked at spot by spot


def spot(point: Point) -> int:
    """A point as one number."""
    north, east = round((point[0] + 90) * FINE), round((point[1] + 180) * FINE)
    return north << EAST_BITS | east


def point_of(number: int) -> Point:
    """The point of a spot."""
    return (number >> EAST_BITS) / FINE - 90, (number & (1 << EAST_BITS) - 1) / FINE - 180


def kilometres(one: Point, other: Point) -> float:
    """The way between two points over the ball."""
    north, east = radians(other[0] - one[0]), radians(other[1] - one[1])
    half = sin(north / 2) ** 2 + cos(radians(one[0])) * cos(radians(other[0])) * sin(east / 2) ** 2
    return 2 * RADIUS * asin(sqrt(min(1.0, half)))


def cells_of(number: int) -> list[int]:
    """The cells in which a spot lies, one on each level."""
    north, east = number >> EAST_BITS, number & (1 << EAST_BITS) - 1
    return [cell(level, north // tall, east // wide) for level, tall, wide in LEVELS]


def cell(level: int, row: int, column: int) -> int:
    """A cell as one number."""
    return (row << EAST_BITS | column) << LEVEL_BITS | level


def cover(middle: Point, radius: float) -> tuple[list[int], list[int]]:
    """The cells that lie in a circle (radius in km), and those on its edge."""
    inside: list[int] = []
    edge: list[int] = []
    for number, corners in around(middle, radius):
        (south, west), (north, east) = corners
        nearest = min(max(middle[0], south), north), min(max(middle[1], west), east)
        if kilometres(middle, nearest) > radius * (1 + CAUTION):
            continue
        farthest = max(kilometres(middle, (lat, lon)) for lat in (south, north) for lon in (west, east))
        (inside if farthest <= radius * (1 - CAUTION) else edge).append(number)
    return inside, edge


def around(middle: Point, radius: float) -> Iterator[tuple[int, tuple[Point, Point]]]:
    """The cells of the square around a circle, each with two of its corners."""
    level, tall, wide = LEVELS[radius >= LARGE_FROM]
    north = radius * (1 + CAUTION) / RADIUS * 180 / 3.141592653589793
    east = north / max(0.01, cos(radians(abs(middle[0]) + north)))
    for row in steps(middle[0] + 90 - north, middle[0] + 90 + north, tall):
        for column in steps(middle[1] + 180 - east, middle[1] + 180 + east, wide):
            low = row * tall / FINE - 90, column * wide / FINE - 180
            yield cell(level, row, column), (low, (low[0] + tall / FINE, low[1] + wide / FINE))


def steps(first: float, last: float, size: int) -> Iterable[int]:
    """The rows or columns of cells from one degree to another."""
    return range(int(first * FINE) // size, int(last * FINE) // size + 1)
