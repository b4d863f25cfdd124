"""Where everybody stands: one angle for each person in both pictures, and rings wide enough for all.

Nobody overlaps, by construction. Markers of one part of life keep a distance along their ring; markers of two parts
stand on either side of an axis. Where a ring is full, people make room along it; where that is not enough, the ring
widens by a row. Nothing shrinks.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from kinweave.web.circles.picture import slots
from kinweave.web.circles.picture.drawn import Drawn, Form
from kinweave.web.circles.picture.geometry import REACH, clearance, parting
from kinweave.web.circles.picture.spacing import Limits, chosen_rows, nearness, spaced

RINGS = (1, 2, 3, 4)
GAP = 4.0  # between two markers, with their edges
AXIS = 3.0  # between a marker and the line that parts two parts of life
AROUND_ME = 2.0

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
    """The people of one part of life in order of angle, and how many rows they need in each ring."""

    people: list[Drawn]
    wanted: list[float]
    first: float
    last: float
    reach: float
    distance: float
    counts: Counter[int]
    rows: dict[int, int]


def arranged(people: Iterable[Drawn], form: Form, *, whole: bool = False, air: float = 1.0) -> Layout:
    """Give everybody a place. `air` above 1 leaves more room between markers, for names."""
    wedges = wedges_of(people, form, whole, air)
    while True:
        bands = bands_for(wedges, form)
        found = [places_in(wedge, bands) for wedge in wedges]
        if None not in found:
            places = {each: place for wedge in found for each, place in (wedge or {}).items()}
            return Layout([outer for _, outer in bands], places)
        for wedge, places_found in zip(wedges, found, strict=True):
            if places_found is None:
                wedge.rows[fullest_ring(wedge, bands)] += 1


def wedges_of(people: Iterable[Drawn], form: Form, whole: bool, air: float) -> list[Wedge]:
    """The people of each part of life, with one row for each ring to begin with."""
    groups: dict[str, list[Drawn]] = defaultdict(list)
    for person in sorted(people, key=lambda person: (slots.share(person.slot), person.slot, person.id)):
        groups[person.sector].append(person)
    return [wedge_of(sector, group, form, whole, air) for sector, group in sorted(groups.items())]


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
        rows=dict.fromkeys(RINGS, 1),
    )


def bands_for(wedges: Sequence[Wedge], form: Form) -> list[Band]:
    """The four rings, from the middle outwards, each wide enough for the rows that any part of life needs."""
    bands: list[Band] = []
    inner = form.me + AROUND_ME
    for ring, usual in zip(RINGS, usual_widths(form), strict=True):
        width = max([usual, *(width_for(wedge, ring, inner, usual) for wedge in wedges)])
        bands.append((inner, inner + width))
        inner += width
    return bands


def usual_widths(form: Form) -> list[float]:
    """How wide each ring is while one row is enough."""
    return [outer - inner for inner, outer in pairwise((form.me + AROUND_ME, *form.radii))]


def width_for(wedge: Wedge, ring: int, inner: float, usual: float) -> float:
    """How wide a ring must be for a part of life; adds rows until they have room for the number of people."""
    while room(wedge, rows_in(wedge, ring, (inner, inner + usual))) < wedge.counts[ring]:
        wedge.rows[ring] += 1
    return wedge.rows[ring] * wedge.distance if wedge.rows[ring] > 1 else usual


def rows_in(wedge: Wedge, ring: int, band: Band) -> list[float]:
    """The radii of a ring's rows: the middle of the ring for one, around it for several."""
    inner, outer = band
    rows = wedge.rows[ring]
    middle = max((inner + outer) / 2, inner + rows * wedge.distance / 2 if rows > 1 else 0)
    return [middle + (row - (rows - 1) / 2) * wedge.distance for row in range(rows)]


def room(wedge: Wedge, rows: Iterable[float]) -> int:
    """How many people fit on rows, one row at a time."""
    return sum(room_on(wedge, row) for row in rows)


def room_on(wedge: Wedge, row: float) -> int:
    """How many people fit on one row."""
    first, last = limits_on(wedge, row)
    return 1 + int((last - first) / parting(row, row, wedge.distance)) if last >= first else 0


def limits_on(wedge: Wedge, row: float) -> tuple[float, float]:
    """The first and the last angle on a row at which nobody touches an axis."""
    margin = max(slots.FREE, clearance(row, wedge.reach + AXIS))
    return wedge.first + margin, wedge.last - margin


def places_in(wedge: Wedge, bands: Sequence[Band]) -> dict[str, Place] | None:
    """Everybody's place in one part of life; None when it needs another row."""
    rows = {ring: rows_in(wedge, ring, bands[ring - 1]) for ring in wedge.counts}
    every = [row for ring in rows.values() for row in ring]
    near = nearness(every, wedge.distance)
    limits: Limits = {row: limits_on(wedge, row) for row in every}
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
    return max(wedge.counts, key=lambda ring: (crowding(wedge, ring, bands[ring - 1]), -ring))


def crowding(wedge: Wedge, ring: int, band: Band) -> float:
    """People over the length of a ring's rows."""
    return wedge.counts[ring] / sum(rows_in(wedge, ring, band))
