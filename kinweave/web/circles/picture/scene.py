"""The picture before it is ink: who stands where, and where their name and mark go."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice
from math import inf
from typing import NamedTuple

from kinweave.ties.figures.words import RINGS
from kinweave.web.circles.picture.drawn import SECTORS, Drawn, Form, Time
from kinweave.web.circles.picture.geometry import GHOST, Point, at, half_extent
from kinweave.web.circles.picture.layout import Layout, arranged
from kinweave.web.circles.picture.lettering import ems, shortened
from kinweave.web.circles.picture.naming import LETTERS, MARKER, Board, Box, around, box_around

AIRS = (1.0, 1.1, 1.2, 1.35, 1.6, 2.0, 3.0)  # more and more room, until no name covers a marker
PATIENCE = 1.2  # the room from which on a name may be cut short instead
PLACES_IN_A_CROWD = 8  # of those for a name
CUT = 4.5  # how long a name is then, in ems
ROUNDS = 4
SHADE = 1  # how bad it is to cover the name of a ring: better left free, but not at any cost
LINE = 1.02  # how much of the height of its line a name takes, in font sizes
BADGES = {"develop": "plus", "restore": "plus", "withdraw": "minus"}


@dataclass(slots=True)
class Stand:
    """One person in the picture: their place, the place they would come from, and where name and mark go."""

    person: Drawn
    middle: Point
    came_from: Point | None
    shown: str
    name: Point = (0.0, 0.0)
    badge: Point | None = None
    cost: int = 0
    cut: bool = False


class RingName(NamedTuple):
    """The name of a ring, where its letters begin to be drawn (centred), and what they cover."""

    word: str
    point: Point
    box: Box


@dataclass(frozen=True, slots=True)
class Scene:
    """Everything to draw, in units of the viewBox."""

    form: Form
    time: Time
    sector: str | None
    width: float
    height: float
    layout: Layout
    ring_names: Sequence[RingName]
    stands: Sequence[Stand]

    @property
    def centre(self) -> Point:
        """Where the person in the middle stands."""
        return self.width / 2, self.height / 2

    @property
    def radii(self) -> Sequence[float]:
        """The outer radius of each ring."""
        return self.layout.radii

    @property
    def sectors(self) -> Sequence[str]:
        """The parts of life shown."""
        return (self.sector,) if self.sector else SECTORS

    @property
    def covers(self) -> bool:
        """Whether any name covers a marker."""
        return any(stand.cost >= MARKER for stand in self.stands)

    @property
    def cuts(self) -> bool:
        """Whether any name had to be cut short for want of room."""
        return any(stand.cut for stand in self.stands)


def staged(people: Iterable[Drawn], form: Form, time: Time, sector: str | None) -> Scene:
    """Set the scene for one of the two pictures."""
    shown = tuple(person for person in people if sector in (None, person.sector) and person.rings)
    return scene_of(shown, laid_out(shown, form, sector), form, time, sector)


@lru_cache(maxsize=8)
def laid_out(people: tuple[Drawn, ...], form: Form, sector: str | None) -> Layout:
    """The layout that both pictures share: as tight as names allow in either, kept until both are drawn."""
    whole = sector is not None
    if not form.named or len(people) > form.crowd:
        return arranged(people, form, whole=whole)
    for air in AIRS:
        layout = arranged(people, form, whole=whole, air=air)
        scenes = (scene_of(people, layout, form, time, sector) for time in (Time.HOPED, Time.NOW))
        if not any(scene.covers or (scene.cuts and air < PATIENCE) for scene in scenes):
            break
    return layout


def scene_of(people: Sequence[Drawn], layout: Layout, form: Form, time: Time, sector: str | None) -> Scene:
    """One of the two pictures of a layout."""
    outer = layout.radii[-1]
    width, height = 2 * (outer + form.beside), 2 * (outer + form.above)
    present = sorted((person for person in people if person.ring_at(time)), key=order(time))
    stands = [stand_of(person, layout, form, time, (width / 2, height / 2)) for person in present]
    names = ring_names(layout, form, (width / 2, height / 2)) if form.named else ()
    scene = Scene(form, time, sector, width, height, layout, names, stands)
    if form.named:
        name_all(scene)
    return scene


def order(time: Time) -> Callable[[Drawn], tuple[object, ...]]:
    """Rings outwards, then part of life, then name."""
    return lambda person: (
        person.ring_at(time), SECTORS.index(person.sector), person.name.casefold(), person.label, person.id,
    )  # fmt: skip


def stand_of(person: Drawn, layout: Layout, form: Form, time: Time, centre: Point) -> Stand:
    """Somebody's place, and in the picture as hoped the place they would come from."""
    place, ring = layout.places[person.id], person.ring_at(time)
    moved = person.ring is not None and ring != person.ring
    return Stand(
        person,
        middle=at(centre, place.angle, place.radius[ring or 0]),
        came_from=at(centre, place.angle, place.radius[person.ring or 0]) if moved else None,
        shown=shortened(person.name, form.longest / form.name) if form.named else "",
    )


def name_all(scene: Scene) -> None:
    """Put marks and names where they cover least; in a crowd at once, and among fewer places."""
    if len(scene.stands) > scene.form.crowd:
        board = board_for(scene)
        for stand in scene.stands:
            put_name(stand, scene.form, board, place_for(stand, scene.form, board, PLACES_IN_A_CROWD))
    else:
        name_with_care(scene)


def name_with_care(scene: Scene) -> None:
    """Put names in rounds: who found no clear place chooses first the next time, and is cut short at last."""
    first: set[str] = set()
    for _ in range(ROUNDS):
        board = board_for(scene)
        for stand in sorted(scene.stands, key=lambda stand: stand.person.id not in first):
            put_name_or_cut(stand, scene.form, board)
        unlucky = {stand.person.id for stand in scene.stands if stand.cost >= LETTERS}
        if unlucky <= first:
            return
        first |= unlucky


def board_for(scene: Scene) -> Board:
    """What names may not cover: the middle, markers and their marks, old places, arrows, names of rings."""
    form = scene.form
    board = Board(scene.width, scene.height)
    board.put(box_around(scene.centre, form.me, form.me), MARKER)
    for stand in scene.stands:
        put_marker(stand, form, board)
    if scene.time is Time.NOW:
        for stand in scene.stands:
            put_badge(stand, scene, board)
    for name in scene.ring_names:
        board.put(name.box, SHADE)
    return board


def put_marker(stand: Stand, form: Form, board: Board) -> None:
    """Take the places of a marker, and of the old place and the arrow from it."""
    wide, high = half_extent(stand.person.sector, form.marker)
    board.put(box_around(stand.middle, wide + 1, high + 1), MARKER)
    if stand.came_from:
        (x, y), (from_x, from_y) = stand.middle, stand.came_from
        board.put(box_around(stand.came_from, wide * GHOST, high * GHOST), MARKER)
        arrow = abs(x - from_x) / 4 + 4, abs(y - from_y) / 4 + 4
        board.put(box_around(((x + from_x) / 2, (y + from_y) / 2), *arrow), LETTERS)


def ring_names(layout: Layout, form: Form, centre: Point) -> list[RingName]:
    """The names of the rings on the upper axis, or on the lower where only that is free."""
    upper, lower = (ring_names_on(side, layout, form, centre) for side in (-1, 1))
    return lower if covered(upper, layout, form, centre) and not covered(lower, layout, form, centre) else upper


def ring_names_on(side: int, layout: Layout, form: Form, centre: Point) -> list[RingName]:
    """The names of the second ring and those around it, just inside their rims, above (-1) or below (1)."""
    (x, y), size = centre, form.ring_name
    found = []
    for ring, radius in enumerate(layout.radii[1:], start=2):
        word, middle = str(RINGS[ring]), y + side * (radius - size * 0.75)
        box = box_around((x, middle), ems(word) * size * 0.45, size / 2)
        found.append(RingName(word, (x, middle + size * 0.35), box))
    return found


def covered(names: Sequence[RingName], layout: Layout, form: Form, centre: Point) -> bool:
    """Whether any marker, now or as hoped, would stand on the name of a ring."""
    reach, board = form.marker * 0.9, Board(inf, inf)
    for name in names:
        board.put(name.box, MARKER)
    places = ((place.angle, radius) for place in layout.places.values() for radius in place.radius.values())
    return any(board.cost(box_around(at(centre, angle, radius), reach, reach)) for angle, radius in places)


def put_badge(stand: Stand, scene: Scene, board: Board) -> None:
    """Put the mark of a wish at the corner of the marker that covers least, outwards and upwards first."""
    if stand.person.wish not in BADGES:
        return
    (x, y), size = stand.middle, scene.form.badge
    up = scene.form.marker * 0.86
    out = up if x >= scene.centre[0] else -up
    corners = ((x + out, y - up), (x - out, y - up), (x + out, y + up), (x - out, y + up))
    box, _ = board.best(box_around(corner, size, size) for corner in corners)
    board.put(box, MARKER)
    stand.badge = box[0] + size, box[1] + size


def put_name_or_cut(stand: Stand, form: Form, board: Board) -> None:
    """Put a name beside its marker, cut short where the whole would cover another marker."""
    stand.shown = shortened(stand.person.name, form.longest / form.name)
    place = place_for(stand, form, board)
    stand.cut = place[1] >= MARKER
    if stand.cut:
        stand.shown = shortened(stand.person.name, CUT)
        place = place_for(stand, form, board)
    put_name(stand, form, board, place)


def put_name(stand: Stand, form: Form, board: Board, place: tuple[Box, int]) -> None:
    """Put the name shown in its place, and keep the point that its letters are centred on."""
    box, stand.cost = place
    board.put(box, LETTERS)
    stand.name = (box[0] + box[2]) / 2, box[3] - form.name * 0.24


def place_for(stand: Stand, form: Form, board: Board, places: int | None = None) -> tuple[Box, int]:
    """The best of so many places (all, if not said) for the name shown, and what it costs."""
    half = half_extent(stand.person.sector, form.marker)
    width, height = ems(stand.shown) * form.name, form.name * LINE
    return board.best(islice(around(stand.middle, half, width, height, form.marker * 0.13), places))
