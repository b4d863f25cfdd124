"""Points, shapes and angles of the ring picture. Angles are degrees clockwise from twelve o'clock."""

from collections.abc import Sequence
from math import acos, asin, cos, degrees, radians, sin, sqrt

Point = tuple[float, float]

# How far each shape reaches from its middle, in marker sizes: the radius of the circle around it.
# The four shapes cover about the same area; the square's corners are rounded.
REACH = {"family": 1.0, "friends": 1.24, "community": 1.1, "paid": 1.19}
HALF_SQUARE = 0.89
ROUNDED = 4
GHOST = 0.7  # an old place beside a marker
HEXAGON = tuple((cos(radians(30 + 60 * corner)), sin(radians(30 + 60 * corner))) for corner in range(6))
DIAMOND = ((1.0, 0.0), (0.0, 1.0), (-1.0, 0.0), (0.0, -1.0))
CORNERS = {"friends": DIAMOND, "community": HEXAGON}


def at(centre: Point, angle: float, radius: float) -> Point:
    """The point at an angle and a distance from the centre."""
    turn = radians(angle)
    return centre[0] + radius * sin(turn), centre[1] - radius * cos(turn)


def corners(sector: str, middle: Point, size: float) -> Sequence[Point]:
    """The corners of a friend's diamond or a hexagon."""
    reach = REACH[sector] * size
    return [(middle[0] + x * reach, middle[1] + y * reach) for x, y in CORNERS[sector]]


def half_extent(sector: str, size: float) -> Point:
    """Half the width and half the height of a shape."""
    if sector == "community":
        return REACH[sector] * size * HEXAGON[0][0], REACH[sector] * size
    half = size * (HALF_SQUARE if sector == "paid" else REACH[sector])
    return half, half


def parting(inner: float, outer: float, distance: float) -> float:
    """The least angle that keeps points on two radii a distance apart; 0 when the radii do so alone."""
    if abs(inner - outer) >= distance:
        return 0.0
    cosine = (inner * inner + outer * outer - distance * distance) / (2 * inner * outer)
    return degrees(acos(max(-1.0, min(1.0, cosine))))


def clearance(radius: float, distance: float) -> float:
    """The least angle from an axis that keeps a point on a radius a distance away from it."""
    return degrees(asin(min(1.0, distance / radius)))


def chord(radius: float, height: float) -> float:
    """How wide a circle is at a height above its middle."""
    return 2 * sqrt(max(0.0, radius * radius - height * height))


def edge(sector: str, size: float, along: Point) -> float:
    """How far a shape's edge is from its middle in a direction (a unit vector)."""
    across, down = abs(along[0]), abs(along[1])
    reach = REACH[sector] * size
    if sector == "family":
        return reach
    if sector == "friends":
        return reach / (across + down)
    if sector == "paid":
        return min(size * HALF_SQUARE / max(across, down), reach)
    return reach * HEXAGON[0][0] / max(across, across / 2 + down * HEXAGON[0][0])
