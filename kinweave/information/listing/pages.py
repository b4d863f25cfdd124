"""Pages of what may go, by person: settled by a query where that is enough, by the engine where it is not."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db.models import Case, Exists, OuterRef, Q, QuerySet, Value, When

from kinweave.agreements.terms import Purpose
from kinweave.foundation import Viewer
from kinweave.information.asking import Ruling, ask
from kinweave.information.gathering import gather
from kinweave.information.listing.carrying import Carried, Going, carried
from kinweave.information.listing.choices import goes
from kinweave.information.listing.doubtful import doubtful, linked
from kinweave.information.models import Item, Recipient
from kinweave.information.weighing.standing import is_protection
from kinweave.parties.models import Party

SIZE = 50


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
class Page:
    """Items that may go, with conditions or without; and where the next page begins, if there is one."""

    items: list[Item]
    next: Place | None


def page_for(
    *, recipient: Recipient, purpose: str, channel: str, by: Viewer, after: Place | None = None, size: int = SIZE
) -> Page:
    """One page of everything that this recipient may have for this purpose now. Criterion: 003-P23."""
    holder = Party.objects.organisations().filter(pk=by.organisation_id).first()
    if holder is None:
        return Page([], None)
    going = Going(recipient=recipient, holder=holder, purpose=purpose, channel=channel, by=by)
    rows = _rows(going)
    items: list[Item] = []
    for item in _in_turn(rows, going, after, size):
        if len(items) == size:
            return Page(items, Place.of(items[-1]))
        items.append(item)
    return Page(items, None)


def _in_turn(rows: QuerySet[Any], going: Going, after: Place | None, size: int) -> Iterator[Item]:
    """Item after item that may go, so many read at once."""
    while True:
        some = list(_after(rows, after)[: size + 1])
        doubted = [item for item in some if not item.is_plain]
        ruled = {one.question.item.pk: one for one in _ask(doubted, going)}
        yield from (item for item in some if item.is_plain or ruled[item.pk].verdict.may_go)
        if len(some) <= size:
            return
        after = Place.of(some[-1])


def _ask(items: list[Item], going: Going) -> list[Ruling]:
    return ask([going.about(item) for item in items])


def _after(rows: QuerySet[Any], place: Place | None) -> QuerySet[Any]:
    if place is None:
        return rows
    same_person = Q(person=place.person)
    later = Q(person__gt=place.person) | (same_person & Q(category__gt=place.category))
    later |= same_person & Q(category=place.category, pk__gt=place.item)
    return rows.filter(later, person__gte=place.person)


def _rows(going: Going) -> QuerySet[Any]:
    """The items that go plainly, and those that the engine has to read; by person, kind and id."""
    rows: QuerySet[Any] = Item.objects.to_ask().filter(holder=going.holder, struck_at__isnull=True)
    if going.purpose not in Purpose:
        return rows.none()
    nobody = going.about(_nothing(going))
    if is_protection(nobody):  # what protects is read one by one: much is raised, and it matters
        return _told_apart(rows.filter(linked(going)), Q(pk__in=[]))
    carry = carried(going, gather([nobody]))
    doubted = doubtful(going) | carry.trimmed
    plain = _plainly(going, carry) & ~doubted
    return _told_apart(rows.filter(plain | doubted).filter(linked(going)), plain)


def _told_apart(rows: QuerySet[Any], plain: Q) -> QuerySet[Any]:
    """Each with whether the query alone settled it; by person, kind and id."""
    is_plain = Case(When(plain, then=Value(True)), default=Value(False))
    in_turn: QuerySet[Any] = rows.annotate(is_plain=is_plain).order_by("person", "category", "pk")
    return in_turn


def _nothing(going: Going) -> Item:
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
