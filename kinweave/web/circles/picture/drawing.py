"""Ink: a scene as SVG. Numbers have one decimal; all text is escaped; the same scene gives the same bytes."""

from collections.abc import Iterator
from html import escape
from math import hypot
from textwrap import wrap

from django.utils.safestring import SafeString

from kinweave.web.circles.picture.drawn import Drawn, Time
from kinweave.web.circles.picture.geometry import (
    GHOST,
    HALF_SQUARE,
    REACH,
    ROUNDED,
    Point,
    chord,
    corners,
    edge,
)
from kinweave.web.circles.picture.lettering import ems, initials
from kinweave.web.circles.picture.scene import BADGES, Scene, Stand
from kinweave.web.circles.picture.words import SECTOR_NAMES, accessible_names, description, title

ARROW = 12.0  # length of an arrow's head
CORNER_MARK = 8.0


def svg(scene: Scene, me: str, prefix: str) -> SafeString:
    """The whole picture."""
    return SafeString(  # nosec B703  # every part escapes the words in it
        "".join(
            (
                opening(scene, me, escape(prefix)),
                *ground(scene, me),
                *foreground(scene, escape(prefix)),
                "</svg>",
            )
        )
    )


def opening(scene: Scene, me: str, prefix: str) -> str:
    """The root element with its title and description; its own size only where the page would shrink it."""
    width, height, scale = scene.width, scene.height, scene.form.scale
    size = f' width="{width * scale:.0f}" height="{height * scale:.0f}"' if width > scene.form.widest else ""
    return (
        f'<svg class="kw-rings" viewBox="0 0 {width:.0f} {height:.0f}"{size} role="graphics-document"'
        f' aria-labelledby="{prefix}-t {prefix}-d"><title id="{prefix}-t">{escape(title(scene, me))}</title>'
        f'<desc id="{prefix}-d">{escape(description(scene, me))}</desc>'
    )


def ground(scene: Scene, me: str) -> Iterator[str]:
    """Rings, axes, lines of feeling, the person in the middle, and the names of rings and parts of life."""
    x, y = scene.centre
    for ring, radius in reversed(list(enumerate(scene.radii, start=1))):
        circle = f'cx="{x:.1f}" cy="{y:.1f}" r="{radius:.1f}"/>'
        yield f'<circle class="band{ring}" {circle}<circle class="rim" {circle}'
    yield axes(scene)
    if scene.time is Time.NOW:
        yield from (feeling(scene, stand) for stand in scene.stands if stand.person.feels != "not_asked")
    yield middle(scene, me)
    if scene.form.named:
        yield from (letters("ringname", name.point, scene.form.ring_name, name.word) for name in scene.ring_names)
        for sector in scene.sectors:
            yield from corner(scene, sector)


def axes(scene: Scene) -> str:
    """The white cross between parts of life; one line upwards where there is only one part."""
    (x, y), outer = scene.centre, scene.radii[-1]
    if scene.sector:
        return f'<path class="axis" d="M{x:.1f} {y:.1f}V{y - outer:.1f}"/>'
    upright, level = f"M{x:.1f} {y - outer:.1f}V{y + outer:.1f}", f"M{x - outer:.1f} {y:.1f}H{x + outer:.1f}"
    return f'<path class="axis" d="{upright}{level}"/>'


def feeling(scene: Scene, stand: Stand) -> str:
    """The line from the middle: how it feels."""
    (x, y), (to_x, to_y) = scene.centre, stand.middle
    return f'<path class="feel feel-{escape(stand.person.feels)}" d="M{x:.1f} {y:.1f}L{to_x:.1f} {to_y:.1f}"/>'


def middle(scene: Scene, me: str) -> str:
    """The person whose circle it is; their initials where the name does not fit."""
    (x, y), form = scene.centre, scene.form
    disc = f'<circle class="me" cx="{x:.1f}" cy="{y:.1f}" r="{form.me:.1f}"/>'
    if not form.named:
        return disc
    shown = me if ems(me) * form.my_name <= chord(form.me, form.my_name / 3) else initials(me)
    return disc + letters("me-t", (x, y + form.my_name * 0.32), form.my_name, shown)


def letters(name: str, point: Point, size: float, text: str, more: str = "") -> str:
    """A piece of text."""
    x, y = point
    return f'<text class="{name}"{more} x="{x:.1f}" y="{y:.1f}" font-size="{size:g}">{escape(text)}</text>'


def corner(scene: Scene, sector: str) -> Iterator[str]:
    """A part of life in its corner: its shape and its name, in one line or two."""
    left, top = sector in ("family", "paid"), sector in ("family", "friends")
    x, text_x, anchor = (11.0, 28.0, "start") if left else (scene.width - 13, scene.width - 30, "end")
    lines = wrap(str(SECTOR_NAMES[sector]), 18)
    y = scene.form.above * 0.3 + 4 if top else scene.height - 13 - 18 * (len(lines) - 1)
    yield f'<g class="{sector}" aria-hidden="true">{shape(sector, (x, y), CORNER_MARK)}</g>'
    for line, text in enumerate(lines):
        yield letters(f"sector {sector}", (text_x, y + 5.5 + 18 * line), 16, text, f' text-anchor="{anchor}"')


def shape(sector: str, point: Point, size: float, kind: str = "shape", more: str = "") -> str:
    """A marker: family a circle, friends a diamond, community a hexagon, paid to help a square."""
    x, y = point
    if sector == "family":
        return f'<circle class="{kind}" cx="{x:.1f}" cy="{y:.1f}" r="{size:.1f}"{more}/>'
    if sector == "paid":
        half = size * HALF_SQUARE
        return (
            f'<rect class="{kind}" x="{x - half:.1f}" y="{y - half:.1f}" width="{2 * half:.1f}"'
            f' height="{2 * half:.1f}" rx="{ROUNDED}"{more}/>'
        )
    points = " ".join(f"{px:.1f},{py:.1f}" for px, py in corners(sector, point, size))
    return f'<polygon class="{kind}" points="{points}" stroke-linejoin="round"{more}/>'


def foreground(scene: Scene, prefix: str) -> Iterator[str]:
    """Old places and arrows, then everybody."""
    yield from (move(scene, stand) for stand in scene.stands if stand.came_from)
    if not scene.form.named:
        yield from (unnamed(scene, stand) for stand in scene.stands)
        return
    yield from clips(scene, prefix)
    for stand, called in zip(scene.stands, accessible_names(scene), strict=True):
        yield person(scene, stand, called, prefix)


def unnamed(scene: Scene, stand: Stand) -> str:
    """A marker without a name, for the small picture."""
    return f'<g class="{stand.person.sector}">{marker(scene, stand)}</g>'


def marker(scene: Scene, stand: Stand) -> str:
    """Somebody's shape; dashed where they are not there yet, or would no longer be."""
    return shape(stand.person.sector, stand.middle, scene.form.marker, more=dashes(stand.person, scene.time))


def dashes(person: Drawn, time: Time) -> str:
    """The dashed edge of what is hoped for but not there, and of what would leave."""
    if person.ring is None:
        return ' stroke-dasharray="5 4"'
    return ' stroke-dasharray="2 5"' if person.leaves and time is Time.HOPED else ""


def person(scene: Scene, stand: Stand, called: str, prefix: str) -> str:
    """A link with shape, photograph, name and mark; letters that are not the whole name stand outside."""
    who = stand.person
    whole = stand.shown == who.name
    name = letters("name", stand.name, scene.form.name, stand.shown, "" if whole else UNHEARD)
    inside = (marker(scene, stand), photo(scene, stand, prefix), name if whole else "", badge(scene, stand))
    link = f'<a class="{who.sector}" href="{escape(who.href)}" aria-label="{escape(called)}">'
    return link + "".join(inside) + "</a>" + ("" if whole else name) + initial_letters(scene, stand)


UNHEARD = ' aria-hidden="true" pointer-events="none"'


def initial_letters(scene: Scene, stand: Stand) -> str:
    """The letters in the marker, where there is no photograph; a question mark for a hope."""
    if stand.person.photo_url:
        return ""
    (x, y), size = stand.middle, scene.form.initials
    text = "?" if stand.person.ring is None else initials(stand.person.name)
    return letters("ini", (x, y + size * 0.36), size, text, UNHEARD)


def badge(scene: Scene, stand: Stand) -> str:
    """Plus for seeing more, minus for seeing less."""
    if not stand.badge:
        return ""
    (x, y), size = stand.badge, scene.form.badge
    down = f"M{x:.1f} {y - size / 2:.1f}v{size:.1f}" if BADGES[stand.person.wish] == "plus" else ""
    return (
        f'<circle class="badge" cx="{x:.1f}" cy="{y:.1f}" r="{size:.1f}"/>'
        f'<path class="badge-t" d="M{x - size / 2:.1f} {y:.1f}h{size:.1f}{down}"/>'
    )


def move(scene: Scene, stand: Stand) -> str:
    """The old place, dashed, and the arrow from it to the new."""
    if stand.came_from is None:
        return ""
    (x, y), (to_x, to_y), size = stand.came_from, stand.middle, scene.form.marker
    length = hypot(to_x - x, to_y - y)
    along = ((to_x - x) / length, (to_y - y) / length)
    start = edge(stand.person.sector, size * GHOST, along) + 2
    tip = length - edge(stand.person.sector, size, along) - 3
    ghost = shape(stand.person.sector, (x, y), size * GHOST, "ghost")
    return f'<g aria-hidden="true">{ghost}{arrow((x, y), along, start, tip)}</g>'


def arrow(origin: Point, along: Point, start: float, tip: float) -> str:
    """A line and its head, from `start` to `tip` along a direction; a short way has only a head."""
    (x, y), (dx, dy) = origin, along
    base = max(start - 1, tip - ARROW)
    wide = (tip - base) * 0.65
    neck, point = (x + dx * base, y + dy * base), (x + dx * tip, y + dy * tip)
    left, right = (neck[0] - dy * wide, neck[1] + dx * wide), (neck[0] + dy * wide, neck[1] - dx * wide)
    line = f'<path class="move" d="{path((x + dx * start, y + dy * start), neck)}"/>' if base > start else ""
    return f'{line}<path class="movehead" d="{path(point, left, right)}z"/>'


def path(*points: Point) -> str:
    """Straight lines from point to point."""
    return "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in points)


def clips(scene: Scene, prefix: str) -> Iterator[str]:
    """The shapes that photographs are cut to, one for each part of life that has any."""
    for sector in sorted({stand.person.sector for stand in scene.stands if stand.person.photo_url}):
        yield f'<clipPath id="{prefix}-{sector}" clipPathUnits="objectBoundingBox">{cut(sector)}</clipPath>'


def cut(sector: str) -> str:
    """A shape in a square of one by one."""
    if sector == "family":
        return '<circle cx=".5" cy=".5" r=".5"/>'
    if sector == "paid":
        return '<rect width="1" height="1" rx=".1"/>'
    points = " ".join(f"{x:.3f},{y:.3f}" for x, y in corners(sector, (0.5, 0.5), 0.5 / REACH[sector]))
    return f'<polygon points="{points}"/>'


def photo(scene: Scene, stand: Stand, prefix: str) -> str:
    """A photograph inside the marker's edge."""
    who, (x, y) = stand.person, stand.middle
    if not who.photo_url:
        return ""
    half = (HALF_SQUARE if who.sector == "paid" else REACH[who.sector]) * scene.form.marker - 1.5
    return (
        f'<image aria-hidden="true" href="{escape(who.photo_url)}" x="{x - half:.1f}" y="{y - half:.1f}"'
        f' width="{2 * half:.1f}" height="{2 * half:.1f}" preserveAspectRatio="xMidYMid slice"'
        f' clip-path="url(#{prefix}-{who.sector})"/>'
    )
