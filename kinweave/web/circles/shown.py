"""A circle as its pages show it: the same people for the pictures, the table and the list."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from uuid import UUID

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from kinweave.ties import rules
from kinweave.ties.models import Feels, Ring, Sector, Want, Wish
from kinweave.ties.standing import History, Stand, Standing
from kinweave.web.circles.picture import Drawn, free_slot

AS_DRAWN = {Want.LESS: "withdraw", Want.LATER: "not_asked"}  # the picture has one mark for less and for stop
USUAL_HOPE = Ring.NOW_AND_THEN


@dataclass(frozen=True, slots=True)
class Links:
    """Where the people of a circle lead: to the worker's pages, or to the person's own."""

    page: str
    tie: Callable[[UUID], str]
    hope: Callable[[UUID], str]


@dataclass(frozen=True, slots=True)
class Row:
    """One person in words: a row of the table, a line of the list."""

    id: str
    name: str
    label: str
    href: str
    sector: str
    ring: str
    hoped: str
    feels: str
    want: str
    is_hope: bool = False

    @property
    def part(self) -> str:
        """The part of life they belong to."""
        return str(Sector(self.sector).label)


@dataclass(frozen=True, slots=True)
class Part:
    """One part of life with its people, those closest first."""

    key: str
    rows: Sequence[Row]

    @property
    def word(self) -> str:
        """Its name."""
        return str(Sector(self.key).label)


def rows(stand: Stand, links: Links) -> list[Row]:
    """Everybody in words: those who are there, then those hoped for."""
    there = [row_of(one, links.tie(one.tie.pk)) for one in stand.ties]
    return there + [row_of_hope(wish, links.hope(wish.pk)) for wish in stand.hopes]


def row_of(one: Standing, href: str) -> Row:
    """Somebody in a person's life."""
    return Row(
        id=str(one.tie.pk),
        name=one.name,
        label=one.tie.label,
        href=href,
        sector=one.seen.sector,
        ring=str(Ring(one.seen.ring).label),
        hoped=hoped(one),
        feels=str(Feels(one.seen.feels).label),
        want=str(Want(one.want).label) if one.wish else _("Not asked yet"),
    )


def hoped(one: Standing) -> str:
    """Where somebody would stand as hoped, when that is elsewhere."""
    if one.hoped_ring is None:
        return _("Not in the circle")
    return "" if one.hoped_ring == one.seen.ring else str(Ring(one.hoped_ring).label)


def row_of_hope(wish: Wish, href: str) -> Row:
    """Somebody a person hopes for."""
    return Row(
        id=str(wish.pk),
        name=capfirst(wish.hope),
        label="",
        href=href,
        sector=wish.hope_sector,
        ring=_("Not there yet"),
        hoped=str(Ring(wish.hoped_ring or USUAL_HOPE).label),
        feels=_("Not known"),
        want=_("Find somebody"),
        is_hope=True,
    )


def parts(found: Iterable[Row]) -> list[Part]:
    """The same people by part of life; a part where nobody is stays, and says so."""
    everybody = list(found)
    return [Part(key, [row for row in everybody if row.sector == key]) for key in Sector.values]


def drawn(history: History, stand: Stand, links: Links) -> list[Drawn]:
    """The same people for the picture."""
    there = [drawn_tie(one, links.tie(one.tie.pk)) for one in stand.ties]
    return [*there, *drawn_hopes(history, stand, links)]


def drawn_tie(one: Standing, href: str) -> Drawn:
    """Somebody in a person's life, for the picture."""
    stays = one.hoped_ring == one.seen.ring and not rules.is_move_away(want=one.want)
    return Drawn(
        id=str(one.tie.pk),
        name=one.name,
        label=one.tie.label,
        href=href,
        ring=one.seen.ring,
        hoped_ring=None if stays else one.hoped_ring,
        sector=one.seen.sector,
        slot=one.tie.slot,
        feels=one.seen.feels,
        wish=AS_DRAWN.get(Want(one.want), one.want) if one.wish else "not_asked",
        photo_url=one.tie.to_party.photo_url or None,
    )


def drawn_hopes(history: History, stand: Stand, links: Links) -> Iterator[Drawn]:
    """Those hoped for, each in a place of their part of life that nobody has."""
    slots = {tie.pk: tie.slot for tie in history.ties}
    taken = {key: {slots[one.tie_id] for one in history.seen if one.sector == key} for key in Sector.values}
    for wish in stand.hopes:
        slot = free_slot(taken[wish.hope_sector])
        taken[wish.hope_sector].add(slot)
        yield Drawn(
            id=str(wish.pk),
            name=capfirst(wish.hope),
            label="",
            href=links.hope(wish.pk),
            ring=None,
            hoped_ring=wish.hoped_ring or USUAL_HOPE,
            sector=wish.hope_sector,
            slot=slot,
            wish=Want.DEVELOP,
        )
