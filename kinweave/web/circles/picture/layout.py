"""Where everybody stands: one angle for each person in both pictures, and rings wide enough for all.

Nobody overlaps, by construction. Markers of one part of life keep a distance along their ring; markers of two parts
stand on either side of an axis. Where a ring is full, people make room along it; where that is not enough, the ring
widens and people stand in rows. Nothing shrinks.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from kinweave.web.circles.picture import slots
from kinweave.web.circles.picture.drawn import Drawn, Form
from kinweave.web.circles.picture.geometry import REACH, clearance, parting
from kinweave.web.circles.picture.spacing import chosen_rows, nearness, spaced

RINGS = (1, 2, 3, 4)
GAP = 4.0  # between two markers, with their edges
AXIS = 3.0  # between a marker and the line that parts two parts of life
AROUND_ME = 2.0
STEP = 0.25  # by how many markers a ring widens at a time

Band = tuple[float, float]  # the inner and the outer radius of a ring


class Place(NamedTuple):
    """A person's angle, and their distance from the middle in each ring they stand in."""

    angle: float
    radius: dict[int, float]


class Layout(NamedTuple):
    """The outer radius of each ring, and everybody's place by id."""

    radii: list[float]
    places: dict[str, Place]


@dataclass(slots=True)
class Wedge:
    """The people of one part of life, in order of angle."""

    people: list[Drawn]
    wanted: list[float]
    first: float
    last: float
    reach: float
    distance: float
    counts: Counter[int]


def arranged(people: Iterable[Drawn], form: Form, *, whole: bool = False, air: float = 1.0) -> Layout:
    """Give everybody a place. `air` above 1 leaves more room between markers, for names."""
    wedges = wedges_of(people, form, whole, air)
    widths = usual_widths(form)
    while True:
        bands = widened(widths, wedges, form)
        places = [places_in(wedge, bands) for wedge in wedges]
        if None not in places:
            return Layout([outer for _, outer in bands], {k: v for found in places if found for k, v in found.items()})
        tight = {fullest_ring(wedge, bands) for wedge, found in zip(wedges, places, strict=True) if found is None}
        for ring in tight:
            widths[ring - 1] += STEP * form.marker


def wedges_of(people: Iterable[Drawn], form: Form, whole: bool, air: float) -> list[Wedge]:
    """The people of each part of life, in order of angle."""
    groups: dict[str, list[Drawn]] = defaultdict(list)
    for person in sorted(people, key=lambda person: (slots.share(person.slot), person.slot, person.id)):
        groups[person.sector].append(person)
    return [wedge_of(sector, group, form, whole, air) for sector, group in groups.items()]


def wedge_of(sector: str, people: list[Drawn], form: Form, whole: bool, air: float) -> Wedge:
    """One part of life: its quarter of the disc, or all of it."""
    first, last = slots.wedge(sector, whole=whole)
    reach = REACH[sector] * form.marker
    return Wedge(
        people=people,
        wanted=[slots.angle(sector, person.slot, whole=whole) for person in people],
        first=first,
        last=last,
        reach=reach,
        distance=(2 * reach + GAP) * air,
        counts=Counter(ring for person in people for ring in person.rings),
    )


def usual_widths(form: Form) -> list[float]:
    """How wide each ring is while one row is enough."""
    return [outer - inner for inner, outer in pairwise((form.me + AROUND_ME, *form.radii))]


def widened(widths: list[float], wedges: Sequence[Wedge], form: Form) -> list[Band]:
    """The four rings from the middle outwards, each widened until every part of life has room in it."""
    bands: list[Band] = []
    inner = form.me + AROUND_ME
    for ring in RINGS:
        while not all(rows_in(wedge, ring, (inner, inner + widths[ring - 1])) for wedge in wedges):
            widths[ring - 1] += STEP * form.marker
        bands.append((inner, inner + widths[ring - 1]))
        inner = bands[-1][1]
    return bands


def rows_in(wedge: Wedge, ring: int, band: Band) -> list[float]:
    """The radii of as few rows as hold the people of a ring, around its middle; empty when it is too narrow."""
    for count in range(1, most_rows(wedge, band) + 1):
        rows = rows_around(wedge, band, count)
        if sum(room_on(wedge, row) for row in rows) >= wedge.counts[ring]:
            return rows
    return []


def most_rows(wedge: Wedge, band: Band) -> int:
    """How many rows a ring is wide enough for; always one."""
    return max(1, int((band[1] - band[0]) / wedge.distance))


def rows_around(wedge: Wedge, band: Band, count: int) -> list[float]:
    """The radii of so many rows around the middle of a ring."""
    middle = (band[0] + band[1]) / 2
    return [middle + (row - (count - 1) / 2) * wedge.distance for row in range(count)]


def room_on(wedge: Wedge, row: float) -> int:
    """How many people fit on one row."""
    first, last = limits_on(wedge, row)
    return 1 + int((last - first) / parting(row, row, wedge.distance)) if last >= first else 0


def limits_on(wedge: Wedge, row: float) -> tuple[float, float]:
    """The first and the last angle on a row at which nobody touches an axis."""
    margin = max(slots.FREE, clearance(row, wedge.reach + AXIS))
    return wedge.first + margin, wedge.last - margin


def places_in(wedge: Wedge, bands: Sequence[Band]) -> dict[str, Place] | None:
    """Everybody's place in one part of life, in as few rows as can be; None when the rings are too tight."""
    few = {ring: rows_in(wedge, ring, bands[ring - 1]) for ring in wedge.counts}
    most = {ring: rows_around(wedge, band, most_rows(wedge, band)) for ring, band in zip(RINGS, bands, strict=True)}
    return places_on(wedge, few) or places_on(wedge, most)


def places_on(wedge: Wedge, rows: dict[int, list[float]]) -> dict[str, Place] | None:
    """Everybody's place on given rows of each ring; None when they do not fit."""
    every = [row for ring in wedge.counts for row in rows[ring]]
    near, limits = nearness(every, wedge.distance), {row: limits_on(wedge, row) for row in every}
    chosen = chosen_rows([[rows[ring] for ring in person.rings] for person in wedge.people], near, limits)
    if chosen is None:
        return None
    angles = spaced(wedge.wanted, chosen, near, limits)
    return {
        person.id: Place(angle, dict(zip(person.rings, radii, strict=True)))
        for person, angle, radii in zip(wedge.people, angles, chosen, strict=True)
    }


def fullest_ring(wedge: Wedge, bands: Sequence[Band]) -> int:
    """The ring with the most people for the length of its rows."""
    return max(wedge.counts, key=lambda ring: wedge.counts[ring] / sum(rows_in(wedge, ring, bands[ring - 1])))
