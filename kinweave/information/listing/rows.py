"""The rows of a page: one statement, made once for a day and what is agreed on it; asked for each page and instant."""

from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import lru_cache
from typing import Any
from uuid import UUID, uuid4

from django.db import connection
from django.db.models import BooleanField, Exists, ExpressionWrapper, OuterRef, Q, QuerySet

from kinweave.information.gathering import Found
from kinweave.information.gathering.across import adapted
from kinweave.information.listing.carrying import Carried, Going, carried
from kinweave.information.listing.choices import goes
from kinweave.information.listing.doubtful import doubtful, linked
from kinweave.information.models import Item
from kinweave.information.weighing.standing import is_protection
from kinweave.parties.models import Party

AGREED = ("protocols", "replaced", "parties", "uses", "assents", "suspensions", "local", "posts")


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


def rows_after(going: Going, found: Found, place: Place | None, count: int) -> dict[UUID, bool]:
    """So many items after a place, each with whether the engine has to read it; by person, kind and id."""
    made = _made(_Alike(going, found, place is None, count), connection.vendor)
    real = dict(zip(made.stand_ins, _moving(going.by.at, place), strict=True))
    with connection.cursor() as cursor:
        cursor.execute(made.text, [real.get(value, value) for value in made.values])
        return {key if isinstance(key, UUID) else UUID(key): bool(is_doubted) for key, is_doubted in cursor.fetchall()}


def _moving(at: datetime, place: Place | None) -> list[Any]:
    """What differs from page to page, as the database is given it."""
    moving = [adapted(at)]
    return moving if place is None else [*moving, adapted(place.person), place.category, adapted(place.item)]


@dataclass(frozen=True, slots=True)
class _Statement:
    text: str
    values: tuple[Any, ...]
    stand_ins: tuple[Any, ...]


class _Alike:
    """Pages that one statement serves: the same viewer, recipient and purpose, on one day, with the same agreements."""

    def __init__(self, going: Going, found: Found, is_first: bool, count: int) -> None:
        self.going, self.found, self.is_first, self.count = going, found, is_first, count
        to, stand_in = going.recipient, replace(going.by, at=datetime(1971, 1, 1, tzinfo=UTC))
        checked = (to.pk, to.verified_on, to.ended_on, to.organisation.nation, to.organisation.agency)
        agreed = repr([found.rows[name] for name in AGREED])
        of = (going.holder.pk, going.holder.nation, to.organisation_id, to.organisation.ended_on, going.by.on)
        self.key = (stand_in, checked, of, going.purpose, going.channel, agreed, is_first, count)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Alike) and self.key == other.key

    def __hash__(self) -> int:
        return hash(self.key)


@lru_cache(maxsize=64)
def _made(alike: _Alike, vendor: str) -> _Statement:
    """The statement, made for an instant of this day and a place that nobody has."""
    at = alike.going.by.at.replace(microsecond=(alike.going.by.at.microsecond + 1) % 1_000_000)
    place = None if alike.is_first else Place(uuid4(), uuid4().hex, uuid4())
    rows = _after(_rows(replace(alike.going, by=replace(alike.going.by, at=at)), alike.found), place)
    text, values = rows.values_list("pk", "is_doubted")[: alike.count].query.sql_with_params()
    return _Statement(text, tuple(values), tuple(_moving(at, place)))


def _after(rows: QuerySet[Any], place: Place | None) -> QuerySet[Any]:
    if place is None:
        return rows
    same_person = Q(person=place.person)
    later = Q(person__gt=place.person) | (same_person & Q(category__gt=place.category))
    later |= same_person & Q(category=place.category, pk__gt=place.item)
    return rows.filter(later, person__gte=place.person)


def _rows(going: Going, found: Found) -> QuerySet[Any]:
    """The items that go plainly, and those that the engine has to read; by person, kind and id."""
    rows = Item.objects.filter(linked(going), holder=going.holder, struck_at__isnull=True)
    if is_protection(going.about(nothing(going))):  # what protects is read one by one: much is raised, and it matters
        return _told_apart(rows, Q(pk__in=[]), ~Q(pk__in=[]))
    carry = carried(going, found)
    return _told_apart(rows, _plainly(going, carry), doubtful(going) | carry.trimmed)


def _told_apart(rows: QuerySet[Any], plain: Q, doubted: Q) -> QuerySet[Any]:
    each = rows.annotate(is_plain=_as_field(plain), is_doubted=_as_field(doubted))
    found: QuerySet[Any] = each.filter(Q(is_plain=True) | Q(is_doubted=True))
    return found.order_by("person", "category", "pk")


def _as_field(so: Q) -> Any:
    return ExpressionWrapper(so, output_field=BooleanField())


def nothing(going: Going) -> Item:
    """An item about nobody: what is loaded for it is what is the same for all."""
    return Item(person=Party(kind=Party.Kind.PERSON, holder=going.holder), holder=going.holder, category="")


def _plainly(going: Going, carry: Carried) -> Q:
    """What nothing around it could hold up: live, of people one works with, carried, agreed or told."""
    open_to = Exists(Party.objects.at_work(going.by).filter(pk=OuterRef("person")))
    live = Q(keep_until__isnull=True) | Q(keep_until__gte=going.by.on)
    agreed = Q(pk__in=[])
    for mode, kinds in carry.plain.items():
        agreed |= kinds & goes(going, mode)
    return live & Q(open_to) & agreed if carry.is_clear else Q(pk__in=[])
