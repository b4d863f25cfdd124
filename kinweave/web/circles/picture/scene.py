"""The picture before it is ink: who stands where, and where their name and mark go."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from kinweave.web.circles.picture.drawn import SECTORS, Drawn, Form, Time
from kinweave.web.circles.picture.geometry import GHOST, Point, at, half_extent
from kinweave.web.circles.picture.layout import Layout, arranged
from kinweave.web.circles.picture.lettering import ems, shortened
from kinweave.web.circles.picture.naming import LETTERS, MARKER, Board, Box, around, box_around

CROWD_AIR = 1.0
AIRS = (1.0, 1.15, 1.3, 1.5, 1.75, 2.0)  # how much more room to try, until no name covers a marker
BADGES = {"develop": "plus", "restore": "plus", "withdraw": "minus"}
ROUNDS = 4
LINE = 1.2  # height of a line of letters, in font sizes


@dataclass(frozen=True, slots=True)
class Stand:
    """One person in the picture: their place, the place they come from, and where name and mark go."""

    person: Drawn
    middle: Point
    came_from: Point | None = None
    shown: str = ""
    name: Point | None = None
    badge: Point | None = None
    cost: int = 0


@dataclass(frozen=True, slots=True)
class Scene:
    """Everything to draw, in units of the viewBox."""

    form: Form
    time: Time
    sector: str | None
    width: float
    height: float
    radii: Sequence[float]
    stands: Sequence[Stand]

    @property
    def centre(self) -> Point:
        """Where the person in the middle stands."""
        return self.width / 2, self.height / 2

    @property
    def sectors(self) -> Sequence[str]:
        """The parts of life shown."""
        return (self.sector,) if self.sector else SECTORS

    @property
    def covers(self) -> bool:
        """Whether any name covers a marker."""
        return any(stand.cost >= MARKER for stand in self.stands)


def staged(people: Iterable[Drawn], form: Form, time: Time, sector: str | None) -> Scene:
    """Set the scene: as tight as names allow in both pictures, so that both are of one layout."""
    shown = [person for person in people if sector in (None, person.sector) and person.rings]
    whole = sector is not None
    if not form.named or len(shown) > form.crowd:
        return scene_of(shown, arranged(shown, form, whole=whole, air=CROWD_AIR), form, time, sector)
    for air in AIRS:
        layout = arranged(shown, form, whole=whole, air=air)
        scenes = {each: scene_of(shown, layout, form, each, sector) for each in Time}
        if not any(scene.covers for scene in scenes.values()):
            break
    return scenes[time]


def scene_of(people: Sequence[Drawn], layout: Layout, form: Form, time: Time, sector: str | None) -> Scene:
    """One of the two pictures of a layout."""
    outer = layout.radii[-1]
    scene = Scene(form, time, sector, 2 * (outer + form.beside), 2 * (outer + form.above), layout.radii, ())
    present = [person for person in people if person.ring_at(time)]
    stands = [stand_of(person, layout, scene) for person in sorted(present, key=order(time))]
    return replace(scene, stands=named(stands, scene) if form.named else stands)


def order(time: Time):
    """Rings outwards, then part of life, then name."""
    return lambda person: (
        person.ring_at(time), SECTORS.index(person.sector), person.name.casefold(), person.label, person.id,
    )  # fmt: skip


def stand_of(person: Drawn, layout: Layout, scene: Scene) -> Stand:
    """Somebody's place, and in the picture as hoped the place they would come from."""
    place = layout.places[person.id]
    ring = person.ring_at(scene.time)
    middle = at(scene.centre, place.angle, place.radius[ring])
    moved = person.ring is not None and ring != person.ring
    return Stand(person, middle, at(scene.centre, place.angle, place.radius[person.ring]) if moved else None)


def named(stands: Sequence[Stand], scene: Scene) -> list[Stand]:
    """The same people with marks and names, each put where it covers least.

    Those who found no clear place choose first in the next round.
    """
    first: set[str] = set()
    for _ in range(ROUNDS):
        board = board_for(stands, scene)
        marked = [with_badge(stand, scene, board) for stand in stands] if scene.time is Time.NOW else stands
        put_ring_names(scene, board)
        found = {
            stand.person.id: with_name(stand, scene.form, board)
            for stand in sorted(marked, key=lambda stand: stand.person.id not in first)
        }
        unlucky = {each for each, stand in found.items() if stand.cost >= LETTERS}
        if unlucky <= first:
            break
        first |= unlucky
    return [found[stand.person.id] for stand in stands]


def board_for(stands: Iterable[Stand], scene: Scene) -> Board:
    """What names may not cover: the edge, the middle, the rings' names, markers, old places and arrows."""
    form = scene.form
    board = Board(Box(0, 0, scene.width, scene.height))
    board.put(box_around(scene.centre, form.me, form.me), MARKER)
    for stand in stands:
        board.put(box_around(stand.middle, *half_extent(stand.person.sector, form.marker + 1)), MARKER)
        if stand.came_from:
            board.put(box_around(stand.came_from, *half_extent(stand.person.sector, form.marker * GHOST)), MARKER)
            board.put(box_between(stand.came_from, stand.middle), LETTERS)
    return board


def put_ring_names(scene: Scene, board: Board) -> None:
    """Take about the places where the names of the rings stand, on the upper axis; better free, but not at a cost."""
    form, (x, y) = scene.form, scene.centre
    for radius in scene.radii[1:]:
        board.put(box_around((x, y - radius + form.ring_name * 0.8), form.ring_name * 2, form.ring_name / 2), 1)


def box_between(first: Point, second: Point) -> Box:
    """The middle of the way between two points."""
    middle = (first[0] + second[0]) / 2, (first[1] + second[1]) / 2
    return box_around(middle, abs(first[0] - second[0]) / 4 + 4, abs(first[1] - second[1]) / 4 + 4)


def with_badge(stand: Stand, scene: Scene, board: Board) -> Stand:
    """The mark of a wish, at the corner of the marker that covers least, outwards first."""
    if stand.person.wish not in BADGES:
        return stand
    x, y = stand.middle
    away, side = scene.form.marker * 0.86, 1 if x >= scene.centre[0] else -1
    corners = [(x + side * away, y - away), (x - side * away, y - away), (x + side * away, y + away), (x - side * away, y + away)]
    box, _ = board.best(box_around(corner, scene.form.badge, scene.form.badge) for corner in corners)
    board.put(box, MARKER)
    return replace(stand, badge=((box.left + box.right) / 2, (box.top + box.bottom) / 2))


def with_name(stand: Stand, form: Form, board: Board) -> Stand:
    """The name beside its marker: its whole self, or shortened, and the point its letters are centred on."""
    shown = shortened(stand.person.name, form.longest / form.name)
    half = half_extent(stand.person.sector, form.marker)
    choices = around(stand.middle, half, ems(shown) * form.name, form.name * LINE * 0.85, form.marker * 0.13)
    box, cost = board.best(choices)
    board.put(box, LETTERS)
    middle = (box.left + box.right) / 2, box.bottom - form.name * 0.24
    return replace(stand, shown=shown, name=middle, cost=cost)
