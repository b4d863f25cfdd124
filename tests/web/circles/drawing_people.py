"""Circles to draw, and the drawing read back as shapes, for the tests of the picture."""

import math
import random
import xml.etree.ElementTree as ET
from dataclasses import dataclass
from functools import cached_property

from hypothesis import strategies as st

from kinweave.web.circles.picture import SECTORS, Drawn, free_slot

SVG = "{http://www.w3.org/2000/svg}"
ROUND = 48  # corners of a circle
WISHES = ("maintain", "develop", "restore", "withdraw", "not_sure", "not_asked")
FEELS = ("good", "mixed", "bad", "unsure", "not_asked")
NAMES = [
    "Mum",
    "Dad",
    "Nan",
    "Marcus",
    "Priya",
    "Sam",
    "Carl",
    "Joan",
    "Tomasz",
    "Ffion",
    "Aisha",
    "Ben",
    "Chloe",
    "Dylan",
    "Elin",
    "Farid",
    "Grace",
    "Hana",
    "Idris",
    "Kofi",
    "Auntie Bev",
    "Coach Lee",
    "Mrs Adeyemi",
    "Dr Khan",
]

DANNY = (
    ("Mum", "family", 1, None, "good", "maintain"),
    ("Ffion", "paid", 1, 2, "good", "maintain"),
    ("Marcus", "family", 2, 1, "mixed", "develop"),
    ("Carl", "friends", 2, 4, "bad", "withdraw"),
    ("Sam", "friends", 2, None, "good", "maintain"),
    ("Auntie Bev", "family", 3, None, "good", "maintain"),
    ("Coach Lee", "community", 3, 2, "good", "develop"),
    ("Mrs Adeyemi", "community", 3, None, "good", "maintain"),
    ("Tomasz", "paid", 3, None, "good", "maintain"),
    ("Dad", "family", 4, None, "unsure", "not_sure"),
    ("Priya", "friends", 4, 2, "good", "develop"),
    ("Joan", "community", 4, None, "good", "maintain"),
    ("Dr Khan", "paid", 4, None, "good", "maintain"),
    ("Dance mate", "community", None, 2, "not_asked", "develop"),
)


def somebody(name: str = "Sam", **given) -> Drawn:
    """One person for a picture."""
    usual = {
        "id": name, "label": "", "href": "/ties/1/", "ring": 2, "hoped_ring": None, "sector": "friends",
        "slot": 0, "feels": "good", "wish": "maintain",
    }  # fmt: skip
    return Drawn(**{"name": name, **usual, **given})


def added_in_turn(rows) -> list[Drawn]:
    """People as they are added one by one, each with the smallest free slot of their part of life."""
    taken: dict[str, set[int]] = {sector: set() for sector in SECTORS}
    people = []
    for number, (name, sector, ring, hoped, feels, wish) in enumerate(rows):
        slot = free_slot(taken[sector])
        taken[sector].add(slot)
        people.append(Drawn(f"id{number}", name, "", "/ties/", ring, hoped, sector, slot, feels, wish))
    return people


def danny() -> list[Drawn]:
    """The circle of the prototypes: thirteen people and a hope."""
    return added_in_turn(DANNY)


def likely(count: int, seed: int) -> list[Drawn]:
    """A circle as people have them: more family close by, a quarter with another ring hoped for."""
    chance = random.Random(seed)
    rows = []
    for number in range(count):
        ring = chance.choices((1, 2, 3, 4), (3, 5, 5, 4))[0]
        hoped = chance.choice((None, None, None, max(1, ring - 1)))
        sector = chance.choices(SECTORS, (4, 3, 3, 2))[0]
        name = NAMES[number % len(NAMES)]
        rows.append((name, sector, ring, hoped, chance.choice(FEELS), chance.choice(WISHES)))
    return added_in_turn(rows)


@st.composite
def circles(draw, most: int = 80) -> list[Drawn]:
    """Any circle: rings, hoped rings, parts of life and slots in any distribution, slots shared or not."""
    sectors = draw(st.lists(st.sampled_from(SECTORS), min_size=1, max_size=4, unique=True))
    rings = draw(st.lists(st.sampled_from((1, 2, 3, 4, None)), min_size=1, max_size=5, unique=True))
    slots = draw(st.sampled_from((3, 20, 400)))
    row = st.tuples(
        st.sampled_from(sectors), st.sampled_from(rings), st.sampled_from((None, None, None, 1, 2, 3, 4)),
        st.integers(0, slots), st.sampled_from(WISHES),
    )  # fmt: skip
    rows = draw(st.lists(row, max_size=most))
    return [
        somebody(f"Name {number}", id=str(number), sector=sector, ring=ring, hoped_ring=hoped, slot=slot, wish=wish)
        for number, (sector, ring, hoped, slot, wish) in enumerate(rows)
    ]


@dataclass(frozen=True)
class Shape:
    """A shape read back from a drawing: its kind and its corners (a circle has many)."""

    kind: str
    sector: str
    corners: tuple[tuple[float, float], ...]

    @property
    def is_round(self) -> bool:
        return len(self.corners) == ROUND

    @cached_property
    def middle(self) -> tuple[float, float]:
        xs, ys = zip(*self.corners, strict=True)
        return (max(xs) + min(xs)) / 2, (max(ys) + min(ys)) / 2

    @cached_property
    def reach(self) -> float:
        return max(math.dist(self.middle, corner) for corner in self.corners)


def read(svg: str) -> ET.Element:
    """The drawing as a tree; it must be well-formed."""
    return ET.fromstring(svg.replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" ', 1))


def links(tree: ET.Element) -> list[ET.Element]:
    """Everybody's link, in order."""
    return tree.findall(f".//{SVG}a")


def shapes(tree: ET.Element, kind: str = "shape") -> list[Shape]:
    """Markers or old places, without the small shapes in the corners."""
    found = []
    for parent in tree.iter():
        for child in parent:
            if child.get("class") == kind and outline(child) and not is_corner(parent, child):
                found.append(Shape(kind, parent.get("class", ""), outline(child)))
    return found


def is_corner(parent: ET.Element, child: ET.Element) -> bool:
    return parent.tag == f"{SVG}g" and parent.get("aria-hidden") == "true" and child.get("class") == "shape"


def outline(element: ET.Element) -> tuple[tuple[float, float], ...]:
    """The corners of a circle, a rectangle or a polygon, rounded corners cut as they are drawn."""
    number = {name: float(value) for name, value in element.attrib.items() if is_number(value)}
    if element.tag == f"{SVG}circle":
        turns = (math.tau * step / ROUND for step in range(ROUND))
        return tuple(
            (number["cx"] + number["r"] * math.cos(t), number["cy"] + number["r"] * math.sin(t)) for t in turns
        )
    if element.tag == f"{SVG}rect":
        return rounded(number["x"], number["y"], number["width"], number["height"], number["rx"])
    points = (point.split(",") for point in element.get("points", "").split())
    return tuple((float(x), float(y)) for x, y in points)


def rounded(x: float, y: float, width: float, height: float, r: float) -> tuple[tuple[float, float], ...]:
    """A rectangle whose corners are quarters of a circle."""
    middles = (
        (x + width - r, y + height - r, 0),
        (x + r, y + height - r, 1),
        (x + r, y + r, 2),
        (x + width - r, y + r, 3),
    )
    return tuple(
        (
            cx + r * math.cos(math.tau * (quarter + step / 6) / 4),
            cy + r * math.sin(math.tau * (quarter + step / 6) / 4),
        )
        for cx, cy, quarter in middles
        for step in range(7)
    )


def is_number(text: str) -> bool:
    try:
        float(text)
    except ValueError:
        return False
    return True


def overlap(first: Shape, second: Shape) -> bool:
    """Whether two convex shapes share a point: no line parts them (separating axes)."""
    if math.dist(first.middle, second.middle) >= first.reach + second.reach:
        return False
    if first.is_round and second.is_round:
        return True
    return not any(parts(axis, first, second) for shape in (first, second) for axis in axes(shape))


def axes(shape: Shape):
    turned = (*shape.corners[1:], shape.corners[0])
    return ((by - ay, ax - bx) for (ax, ay), (bx, by) in zip(shape.corners, turned, strict=True))


def parts(axis: tuple[float, float], first: Shape, second: Shape) -> bool:
    a = [x * axis[0] + y * axis[1] for x, y in first.corners]
    b = [x * axis[0] + y * axis[1] for x, y in second.corners]
    return max(a) <= min(b) or max(b) <= min(a)


def overlapping(found: list[Shape]) -> list[tuple[Shape, Shape]]:
    """Every pair of shapes that overlap."""
    return [(a, b) for i, a in enumerate(found) for b in found[i + 1 :] if overlap(a, b)]
