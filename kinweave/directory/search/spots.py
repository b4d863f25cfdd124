"""Points as whole numbers, and which of them lie in a circle: cells that are all inside, and cells on its edge.

A spot is a point to five decimals of a degree (about a metre). The earth is a ball of 6,371.0 km (haversine).
"""

from functools import lru_cache
from math import asin, cos, hypot, radians, sin, sqrt

Point = tuple[float, float]  # latitude and longitude, in degrees
RADIUS = 6371.0  # km
KILOMETRES_IN_A_MILE = 1.609344
FINE = 100_000  # spots in a degree
EAST_BITS = 26
LEVELS = ((1, 8_000, 12_000), (2, 2_000, 3_000), (3, 500, 750))  # a number, and the sides of its cells in spots
PARTS = 4  # a cell is as many of the next level, down and along
LEVEL_BITS = 3
IN_A_DEGREE = RADIUS * radians(1)  # km


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


@lru_cache(maxsize=1000)
def cover(middle: Point, radius: float) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """The cells that lie in a circle (radius in km), as large as they can be; and the smallest ones on its edge."""
    inside: list[int] = []
    edge: list[int] = []
    here = around(middle, radius)
    for level, tall, wide in LEVELS:
        parted = []
        for row, column in here:
            nearest, farthest = ways(middle, row * tall, column * wide, tall, wide)
            if nearest > radius * (1 + caution(radius)):
                continue
            if farthest <= radius * (1 - caution(radius)):
                inside.append(cell(level, row, column))
            elif level == LEVELS[-1][0]:
                edge.append(cell(level, row, column))
            else:
                parted += parts(row, column)
        here = parted
    return tuple(inside), tuple(edge)


def caution(radius: float) -> float:
    """How near to the edge, as a share of the radius, cells are looked at more closely: to `ways` the earth is flat."""
    return 0.001 + radius / 4000


def around(middle: Point, radius: float) -> list[tuple[int, int]]:
    """Rows and columns of the largest cells in the square around a circle."""
    _level, tall, wide = LEVELS[0]
    north = radius * (1 + caution(radius)) / IN_A_DEGREE
    east = north / max(0.01, cos(radians(abs(middle[0]) + north)))
    rows, columns = steps(middle[0] + 90, north, tall), steps(middle[1] + 180, east, wide)
    return [(row, column) for row in rows for column in columns]


def steps(at: float, reach: float, size: int) -> range:
    """The rows or columns of cells so many degrees around a place."""
    return range(int((at - reach) * FINE) // size, int((at + reach) * FINE) // size + 1)


def parts(row: int, column: int) -> list[tuple[int, int]]:
    """The cells of the next level in a cell."""
    return [(row * PARTS + down, column * PARTS + along) for down in range(PARTS) for along in range(PARTS)]


def ways(middle: Point, south: int, west: int, tall: int, wide: int) -> tuple[float, float]:
    """The shortest and the longest way, in km, from a place to a cell; over a flat earth."""
    low = (south / FINE - 90 - middle[0]) * IN_A_DEGREE
    left = (west / FINE - 180 - middle[1]) * IN_A_DEGREE * cos(radians(middle[0]))
    high = low + tall / FINE * IN_A_DEGREE
    right = left + wide / FINE * IN_A_DEGREE * cos(radians(middle[0]))
    nearest = hypot(max(low, 0, -high), max(left, 0, -right))
    return nearest, hypot(max(-low, high), max(-left, right))
