"""Points of the index, and the ways between them.

A spot is a point to five decimals of a degree (about a metre). The earth is a ball of 6,371.0 km (haversine).
"""

from math import asin, cos, radians, sin, sqrt

Point = tuple[float, float]  # latitude and longitude, in degrees
RADIUS = 6371.0  # km
KILOMETRES_IN_A_MILE = 1.609344
FINE = 5  # decimals of a degree
IN_A_DEGREE = RADIUS * radians(1)  # km
NOWHERE = (float("nan"),) * 3  # lies in no circle


def spot(point: Point) -> Point:
    """A point as exactly as the index knows it."""
    return round(point[0], FINE), round(point[1], FINE)


def kilometres(one: Point, other: Point) -> float:
    """The way between two points over the ball."""
    north, east = radians(other[0] - one[0]), radians(other[1] - one[1])
    half = sin(north / 2) ** 2 + cos(radians(one[0])) * cos(radians(other[0])) * sin(east / 2) ** 2
    return 2 * RADIUS * asin(sqrt(min(1.0, half)))


def on_ball(point: Point) -> tuple[float, float, float]:
    """A point on a ball of radius 1: there the straight line through the ball orders ways as the way over it does."""
    north, east = map(radians, point)
    return cos(north) * cos(east), cos(north) * sin(east), sin(north)


def through_ball(distance: float) -> float:
    """The straight line through that ball that spans a way over the earth, in km."""
    return 2 * sin(min(distance / RADIUS, radians(180)) / 2)
