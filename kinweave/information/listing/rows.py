"""The rows of a page, person first: what stands around each person is asked once, and then what stands in their items.

Two statements, made once for a day and what is agreed on it, and asked for each page and instant.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from functools import lru_cache
from typing import Any, NamedTuple
from uuid import UUID, uuid4

from django.db import connection
from django.db.models import Case, Exists, OuterRef, Q, QuerySet, Value, When

from kinweave.information.gathering import AGREED, Found
from kinweave.information.gathering.made import Made, made
from kinweave.information.listing.carrying import Carried, Going, carried
from kinweave.information.listing.choices import goes
from kinweave.information.listing.doubtful import doubted_item, doubted_person, linked
from kinweave.information.models import Item
from kinweave.information.weighing.standing import is_protection
from kinweave.parties.models import Party

PEOPLE = 26  # read at once: with five items each, and half of them going, about a page
ROWS = 200  # of their items
NOBODY = UUID(int=0)


@dataclass(frozen=True, slots=True)
class Place:
    """Where a page ended: the next one begins after it."""

    person: UUID
    category: str
    item: UUID

    @classmethod
    def of(cls, item: Any) -> "Place":
        """The place of an item."""
        return cls(item.person_id, item.category, item.pk)


@dataclass(frozen=True, slots=True)
class Listed:
    """An item as a page lists it: whom it is about, what kind, its heading."""

    pk: UUID
    person_id: UUID
    category: str
    title: str
    whom: str
    is_doubted: bool = field(default=False, compare=False)  # the engine has to read it


class _Person(NamedTuple):
    id: UUID
    whom: str
    is_open: bool
    is_doubted: bool


class _Row(NamedTuple):
    """An item as the database gives it: ids are read of what is listed alone."""

    key: Any
    person: Any
    category: str
    title: str
    is_plain: bool
    is_doubted: bool

    @property
    def place(self) -> Place:
        return Place(_id(self.person), self.category, _id(self.key))


def rows_after(going: Going, found: Found, place: Place | None) -> Iterator[Listed]:
    """Item after item that goes plainly, or that the engine has to read, after a place; by person, kind and id."""
    alike = _Alike(going, found)
    place = place or Place(NOBODY, "", NOBODY)
    first = place.person
    while people := _people(alike, first):
        rows = _items(alike, people, place)
        yield from _listed(rows, people)
        if len(rows) == ROWS:
            place = rows[-1].place
            first = place.person
        elif len(people) == PEOPLE:
            first = UUID(int=people[max(people)].id.int + 1)
        else:
            return


def _people(alike: "_Alike", first: UUID) -> dict[Any, _Person]:
    """So many people from an id on, about whom there is something."""
    rows = _made_people(alike, connection.vendor).ask({"at": alike.going.by.at, "first": first})
    return {key: _Person(_id(key), *others) for key, *others in rows}


def _items(alike: "_Alike", people: dict[Any, _Person], place: Place) -> list[_Row]:
    """Their items after a place."""
    are_open = all(one.is_open for one in people.values())
    ids = [*people, *[max(people)] * (PEOPLE - len(people))]
    rows = _made_items(alike, connection.vendor, are_open).ask(_moving(alike.going, place, ids))
    return [_Row(*row) for row in rows]


def _moving(going: Going, place: Place, ids: list[Any]) -> dict[str, Any]:
    """What differs from page to page, by name."""
    after = {"person": place.person, "category": place.category, "item": place.item}
    return {"at": going.by.at, **after, **{f"one{number}": one for number, one in enumerate(ids)}}


def _listed(rows: list[_Row], people: dict[Any, _Person]) -> Iterator[Listed]:
    """Those that go plainly, or that the engine has to read."""
    for row in rows:
        person = people[row.person]
        is_doubted = bool(row.is_doubted or person.is_doubted)
        if is_doubted or (row.is_plain and person.is_open):
            yield Listed(_id(row.key), person.id, row.category, row.title, person.whom, is_doubted)


def _id(value: Any) -> UUID:
    return value if isinstance(value, UUID) else UUID(value)


def _made(rows: QuerySet[Any], stand_ins: dict[str, Any]) -> Made:
    text, values = rows.query.sql_with_params()
    return made(text, values, stand_ins)


class _Alike:
    """Pages that the same statements serve: one viewer, recipient and purpose, on one day, with the same agreements."""

    def __init__(self, going: Going, found: Found) -> None:
        self.going, self.found = going, found
        to, stand_in = going.recipient, replace(going.by, at=datetime(1971, 1, 1, tzinfo=UTC))
        checked = (to.pk, to.verified_on, to.ended_on, to.organisation.nation, to.organisation.agency)
        agreed = repr([found.rows[name] for name in AGREED])
        of = (going.holder.pk, going.holder.nation, to.organisation_id, to.organisation.ended_on, going.by.on)
        self.key = (stand_in, checked, of, going.purpose, going.channel, agreed)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Alike) and self.key == other.key

    def __hash__(self) -> int:
        return hash(self.key)

    @property
    def for_some_instant(self) -> Going:
        """The same for an instant of this day that is not its own."""
        at = self.going.by.at
        return replace(
            self.going, by=replace(self.going.by, at=at.replace(microsecond=(at.microsecond + 1) % 1_000_000))
        )


@lru_cache(maxsize=64)
def _made_people(alike: _Alike, vendor: str) -> Made:
    """The statement for people, made for an id that nobody has."""
    going, first = alike.for_some_instant, uuid4()
    some = _known(going).filter(person__gte=first).order_by("person").values("person").distinct()[:PEOPLE]
    is_open = Exists(Party.objects.at_work(going.by).filter(pk=OuterRef("pk")))
    doubted = ~Q(pk__in=[]) if _is_read_one_by_one(going) else doubted_person(going)
    people = Party.objects.filter(pk__in=some).annotate(is_open=is_open, is_doubted=_as_field(doubted)).order_by("pk")
    wanted = people.values_list("pk", "called", "is_open", "is_doubted")
    return _made(wanted, {"at": going.by.at, "first": first})


@lru_cache(maxsize=64)
def _made_items(alike: _Alike, vendor: str, are_open: bool) -> Made:
    """The statement for items, made for a place and people that nobody has; or for people whose record is open."""
    going, place, ids = alike.for_some_instant, Place(uuid4(), uuid4().hex, uuid4()), [uuid4() for _ in range(PEOPLE)]
    later = ~Q(person=place.person) | Q(category__gt=place.category) | Q(category=place.category, pk__gt=place.item)
    plain, doubted = Q(pk__in=[]), Q(pk__in=[])
    if not _is_read_one_by_one(going):
        carry = carried(going, alike.found)
        plain, doubted = _plainly(going, carry), carry.trimmed | doubted_item(going)
    known = _held(going) if are_open else _known(going)
    items = known.filter(later, person__in=ids).order_by("person", "category", "pk")
    each = items.annotate(is_plain=_as_field(plain), is_doubted=_as_field(doubted))
    wanted = each.values_list("pk", "person_id", "category", "title", "is_plain", "is_doubted")[:ROWS]
    return _made(wanted, _moving(going, place, ids))


def _known(going: Going) -> QuerySet[Any]:
    """The items of the holder that who asks may have to do with."""
    return _held(going).filter(linked(going))


def _held(going: Going) -> QuerySet[Any]:
    """The items of the holder: where a record is open, who asks may have to do with all in it."""
    rows: QuerySet[Any] = Item.objects.filter(holder=going.holder).kept()
    return rows


def _is_read_one_by_one(going: Going) -> bool:
    """Whether it is to protect somebody: much is raised then, and it matters."""
    return is_protection(going.about(nothing(going)))


def _as_field(so: Q) -> Any:
    """Whether it is so. Inside CASE, SQLite leaves a condition as soon as it is settled; else it asks all of it."""
    return Case(When(so, then=Value(True)), default=Value(False))


def nothing(going: Going) -> Item:
    """An item about nobody: what is loaded for it is what is the same for all."""
    return Item(person=Party(kind=Party.Kind.PERSON, holder=going.holder), holder=going.holder, category="")


def _plainly(going: Going, carry: Carried) -> Q:
    """What nothing in it could hold up: live, carried, agreed or told."""
    live = Q(keep_until__isnull=True) | Q(keep_until__gte=going.by.on)
    agreed = Q(pk__in=[])
    for mode, kinds in carry.plain.items():
        agreed |= kinds & goes(going, mode)
    return live & agreed if carry.is_clear else Q(pk__in=[])
