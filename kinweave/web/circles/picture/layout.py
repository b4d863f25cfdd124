"""Where everybody stands: one angle for each person in both pictures, and rings wide enough for all.

Nobody overlaps, by construction. Markers of one part of life keep a distance along their ring; markers of two
parts stand on either side of an axis. Where a ring is full, people make room along it; where that is not
enough, the ring widens and people stand in rows. Nothing shrinks.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import inf
from typing import NamedTuple

from kinweave.web.circles.picture import slots
from kinweave.web.circles.picture.drawn import Drawn, Form
from kinweave.web.circles.picture.geometry import REACH, clearance, parting
from kinweave.web.circles.picture.spacing import Limits, Near, chosen_rows, nearness, spaced

RINGS = (1, 2, 3, 4)
RING_NAME = 2.9  # half the longest name of a ring, in its font size
GAP = 4.0  # between two markers, with their edges
AXIS = 3.0  # between a marker and the line that parts two parts of life
AROUND_ME = 2.0
NARROW = 2.35  # the least width of a ring, in markers
STEP, SHARE = 0.25, 0.06  # a ring widens by so much of a marker or of itself at a time

Band = tuple[float, float]  # the inner and the outer radius of a ring
Rows = dict[int, list[float]]  # for each ring, the radii of its rows
Chosen = tuple[list[list[float]], Near, Limits]  # the rows that each stands on, and the angles to keep
NOBODY: Chosen = [], {}, {}


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
    """The people of one part of life, in order of angle.

    `ring_names`: beyond which radius, and how far from the upper axis, to keep the names of rings clear.
    """

    people: list[Drawn]
    wanted: list[float]
    first: float
    last: float
    reach: float
    distance: float
    counts: Counter[int]
    ring_names: tuple[float, float]
    chosen: Chosen | None = None


def arranged(people: Iterable[Drawn], form: Form, *, whole: bool = False, air: float = 1.0) -> Layout:
    """Give everybody a place. `air` above 1 leaves more room between markers, for names."""
    wedges = wedges_of(people, form, whole, air)
    layout = fitted(wedges, form, usual_widths(form))
    if layout.radii[-1] > form.radii[-1] and sum(len(wedge.people) for wedge in wedges) <= form.crowd:
        return min(layout, fitted(wedges, form, least_widths(form)), key=lambda each: each.radii[-1])
    return layout


def fitted(wedges: Sequence[Wedge], form: Form, widths: list[float]) -> Layout:
    """Everybody's place, in rings that are at least so wide."""
    bands = widened(widths, wedges, form)
    while tight := [wedge for wedge in wedges if not settle(wedge, bands)]:
        bands = made_wide(widths, tight, wedges, form)
    places = {each: place for wedge in wedges for each, place in places_in(wedge)}
    return Layout([outer for _, outer in bands], places)


def made_wide(widths: list[float], tight: Sequence[Wedge], wedges: Sequence[Wedge], form: Form) -> list[Band]:
    """The rings, widened until they have room also for those who stand in two of them at once."""
    bands = widened(widths, wedges, form)
    while tight := [wedge for wedge in tight if not chosen_for(wedge, most_rows(wedge, bands))]:
        for ring in {fullest_ring(wedge, bands) for wedge in tight}:
            widths[ring - 1] = wider(widths[ring - 1], form)
        bands = widened(widths, wedges, form)
    return bands


def wedges_of(people: Iterable[Drawn], form: Form, whole: bool, air: float) -> list[Wedge]:
    """The people of each part of life, in order of angle."""
    groups: dict[str, list[Drawn]] = defaultdict(list)
    standing = (person for person in people if person.rings)
    for person in sorted(standing, key=lambda person: (slots.share(person.slot), person.slot, person.id)):
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
        ring_names=(form.radii[0], reach + RING_NAME * form.ring_name) if whole else (inf, 0.0),
    )


def usual_widths(form: Form) -> list[float]:
    """How wide each ring is while one row is enough."""
    return [outer - inner for inner, outer in pairwise((form.me + AROUND_ME, *form.radii))]


def least_widths(form: Form) -> list[float]:
    """The same with no more room in the outer rings than a marker needs, so that an inner one may have it."""
    innermost, *others = usual_widths(form)
    return [innermost, *(min(width, NARROW * form.marker) for width in others)]


def widened(widths: list[float], wedges: Sequence[Wedge], form: Form) -> list[Band]:
    """The four rings from the middle outwards, each widened until every part of life has room in it."""
    bands: list[Band] = []
    inner = form.me + AROUND_ME
    for ring in RINGS:
        if ring == RINGS[-1]:
            widths[ring - 1] = max(widths[ring - 1], form.radii[-1] - inner)  # never smaller than usual
        while not all(rows_in(wedge, ring, (inner, inner + widths[ring - 1])) for wedge in wedges):
            widths[ring - 1] = wider(widths[ring - 1], form)
        bands.append((inner, inner + widths[ring - 1]))
        inner = bands[-1][1]
    return bands


def wider(width: float, form: Form) -> float:
    """The next width to try."""
    return width + max(STEP * form.marker, SHARE * width)


def rows_in(wedge: Wedge, ring: int, band: Band) -> list[float]:
    """The radii of as few rows as hold the people of a ring, around its middle; none if it is too narrow."""
    for count in range(1, most_in(wedge, band) + 1):
        rows = rows_around(wedge, band, count)
        if sum(room_on(wedge, row) for row in rows) >= wedge.counts[ring]:
            return rows
    return []


def most_in(wedge: Wedge, band: Band) -> int:
    """How many rows a ring is wide enough for; always one."""
    return max(1, int((band[1] - band[0]) / wedge.distance))


def rows_around(wedge: Wedge, band: Band, count: int) -> list[float]:
    """The radii of so many rows around the middle of a ring."""
    middle = (band[0] + band[1]) / 2
    return [middle + (row - (count - 1) / 2) * wedge.distance for row in range(count)]


def few_rows(wedge: Wedge, bands: Sequence[Band]) -> Rows:
    """For each ring that has people, as few rows as hold them."""
    return {ring: rows_in(wedge, ring, bands[ring - 1]) for ring in wedge.counts}


def most_rows(wedge: Wedge, bands: Sequence[Band]) -> Rows:
    """For each ring that has people, as many rows as it is wide."""
    return {ring: rows_around(wedge, bands[ring - 1], most_in(wedge, bands[ring - 1])) for ring in wedge.counts}


def room_on(wedge: Wedge, row: float) -> int:
    """How many people fit on one row."""
    first, last = limits_on(wedge, row)
    return 1 + int((last - first) / parting(row, row, wedge.distance)) if last >= first else 0


def limits_on(wedge: Wedge, row: float) -> tuple[float, float]:
    """The first and the last angle on a row at which nobody touches an axis or covers the name of a ring."""
    beyond, half_name = wedge.ring_names
    margin = max(slots.FREE, clearance(row, half_name if row > beyond else wedge.reach + AXIS))
    return wedge.first + margin, wedge.last - margin


def settle(wedge: Wedge, bands: Sequence[Band]) -> bool:
    """Choose everybody's rows in one part of life, as few as can be; False if the rings are too tight."""
    wedge.chosen = chosen_for(wedge, few_rows(wedge, bands)) or chosen_for(wedge, most_rows(wedge, bands))
    return wedge.chosen is not None


def places_in(wedge: Wedge) -> Iterator[tuple[str, Place]]:
    """Everybody's place in one part of life that has settled."""
    chosen, near, limits = wedge.chosen or NOBODY
    for person, angle, rows in zip(wedge.people, spaced(wedge.wanted, chosen, near, limits), chosen, strict=True):
        yield person.id, Place(angle, dict(zip(person.rings, rows, strict=True)))


def chosen_for(wedge: Wedge, rows: Rows) -> Chosen | None:
    """The row that each stands on in each ring, and the angles to keep; None when they do not fit."""
    every = [row for ring in rows.values() for row in ring]
    near, limits = nearness(every, wedge.distance), {row: limits_on(wedge, row) for row in every}
    chosen = chosen_rows([[rows[ring] for ring in person.rings] for person in wedge.people], near, limits)
    return None if chosen is None else (chosen, near, limits)


def fullest_ring(wedge: Wedge, bands: Sequence[Band]) -> int:
    """The ring with the most people for the length of its rows."""
    return max(wedge.counts, key=lambda ring: wedge.counts[ring] / sum(rows_in(wedge, ring, bands[ring - 1])))
