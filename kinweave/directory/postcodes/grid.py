"""The National Grid to latitude and longitude.

Formulas: Ordnance Survey, "A guide to coordinate systems in Great Britain", annexes B and C. Right to about 5 metres.
"""

from math import atan2, cos, degrees, hypot, radians, sin, sqrt, tan

Ellipsoid = tuple[float, float]  # half axes in metres
AIRY: Ellipsoid = (6_377_563.396, 6_356_256.909)
WGS84: Ellipsoid = (6_378_137.0, 6_356_752.314_245)
SCALE, EAST, NORTH = 0.999_601_271_7, 400_000.0, -100_000.0  # on the central meridian; of the true origin, in metres
ORIGIN = (radians(49), radians(-2))
SHIFT = (446.448, -125.157, 542.060)  # metres, from the old datum to the new one
TURN = tuple(radians(seconds / 3600) for seconds in (0.1502, 0.2470, 0.8421))
STRETCH = 1 - 20.4894e-6


def from_grid(easting: float, northing: float) -> tuple[float, float]:
    """Latitude and longitude (WGS 84, degrees) of a place on the National Grid (metres)."""
    return shifted(*on_old_datum(easting, northing))


def on_old_datum(easting: float, northing: float) -> tuple[float, float]:
    """Latitude and longitude in radians on the datum of the grid (OSGB 36): annex C."""
    a, b = AIRY
    squared = 1 - (b / a) ** 2
    lat = latitude_of(northing)
    nu = a * SCALE / sqrt(1 - squared * sin(lat) ** 2)
    rho = a * SCALE * (1 - squared) / (1 - squared * sin(lat) ** 2) ** 1.5
    eta, t, s, x = nu / rho - 1, tan(lat) ** 2, 1 / cos(lat), easting - EAST
    north = (
        tan(lat) / (2 * rho * nu) * x**2
        - tan(lat) / (24 * rho * nu**3) * (5 + 3 * t + eta - 9 * t * eta) * x**4
        + tan(lat) / (720 * rho * nu**5) * (61 + 90 * t + 45 * t**2) * x**6
    )
    east = (
        s / nu * x
        - s / (6 * nu**3) * (nu / rho + 2 * t) * x**3
        + s / (120 * nu**5) * (5 + 28 * t + 24 * t**2) * x**5
        - s / (5040 * nu**7) * (61 + 662 * t + 1320 * t**2 + 720 * t**3) * x**7
    )
    return lat - north, ORIGIN[1] + east


def latitude_of(northing: float) -> float:
    """The latitude whose arc along the central meridian is a northing, in radians."""
    lat = ORIGIN[0]
    while abs(rest := northing - NORTH - arc(lat)) >= 0.000_01:
        lat += rest / (AIRY[0] * SCALE)
    return lat


def arc(lat: float) -> float:
    """The way along the central meridian from the true origin to a latitude, in metres."""
    a, b = AIRY
    n = (a - b) / (a + b)
    less, more = lat - ORIGIN[0], lat + ORIGIN[0]
    return b * SCALE * (
        (1 + n + 1.25 * n**2 + 1.25 * n**3) * less
        - (3 * n + 3 * n**2 + 21 / 8 * n**3) * sin(less) * cos(more)
        + (15 / 8 * n**2 + 15 / 8 * n**3) * sin(2 * less) * cos(2 * more)
        - 35 / 24 * n**3 * sin(3 * less) * cos(3 * more)
    )  # fmt: skip


def shifted(lat: float, lon: float) -> tuple[float, float]:
    """From the old datum to WGS 84: annex B. Radians in, degrees out."""
    a, b = AIRY
    squared = 1 - (b / a) ** 2
    nu = a / sqrt(1 - squared * sin(lat) ** 2)
    x, y, z = nu * cos(lat) * cos(lon), nu * cos(lat) * sin(lon), (1 - squared) * nu * sin(lat)
    rx, ry, rz = TURN
    return on_ellipsoid(
        SHIFT[0] + STRETCH * x - rz * y + ry * z,
        SHIFT[1] + rz * x + STRETCH * y - rx * z,
        SHIFT[2] - ry * x + rx * y + STRETCH * z,
    )


def on_ellipsoid(x: float, y: float, z: float) -> tuple[float, float]:
    """Latitude and longitude in degrees of a point in space (metres from the middle of the earth)."""
    a, b = WGS84
    squared, flat = 1 - (b / a) ** 2, hypot(x, y)
    lat = atan2(z, flat * (1 - squared))
    for _again in range(5):
        nu = a / sqrt(1 - squared * sin(lat) ** 2)
        lat = atan2(z + squared * nu * sin(lat), flat)
    return degrees(lat), degrees(atan2(y, x))
