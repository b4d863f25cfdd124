"""Finding in what anyone may see: every wish narrows it. What is hidden of a row is never looked at to find it."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from functools import cached_property, reduce
from math import cos, radians
from operator import or_
from typing import Any
from uuid import UUID

from django.db.models import Exists, OuterRef, Q, QuerySet

from kinweave.directory import rules
from kinweave.directory.listed import (
    MAY_SAY_WHERE,
    Listed,
    Point,
    listed_entries,
    listed_services,
    middles_of,
    point_of_entry,
    point_of_service,
    postcode_in,
    shown_addresses,
)
from kinweave.directory.models import Area, EntryVersion, Postcode, Schedule, Service, ServiceInterest, ShownAddress
from kinweave.directory.postcodes import points_of
from kinweave.directory.providers import Provider
from kinweave.directory.queries.registers import TURNS
from kinweave.directory.taxonomies import ENJOYED, Taxonomy, Term

NOTHING = Q(pk__in=[])
READ_AT_ONCE = 500
METRES_IN_A_DEGREE = 111_000  # at the least: a square that is a little too large is measured all the same


@dataclass(frozen=True, slots=True)
class Near:
    """Within so many metres of a point."""

    point: Point
    metres: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What somebody looks for. Each narrows what is found; None is no wish."""

    on: date
    words: tuple[str, ...] = ()
    taxonomy: Taxonomy | None = None
    term: Term | None = None
    providers: tuple[Provider, ...] | None = None  # run by any of them
    changed_since: datetime | None = None
    youngest: float | None = None  # it is for this age or older
    oldest: float | None = None  # it is for this age or younger
    opens_from: time | None = None
    closes_by: time | None = None
    weekday: int | None = None  # Monday is 0
    near: Near | None = None
    is_hopeless: bool = False  # it asks for something that is not there

    @property
    def asks_for_times(self) -> bool:
        """Whether it says when it should be open."""
        return (self.opens_from, self.closes_by, self.weekday) != (None, None, None)

    @property
    def asks_for_ages(self) -> bool:
        """Whether it says for whom it should be."""
        return (self.youngest, self.oldest) != (None, None)


@dataclass(frozen=True, kw_only=True)
class Part:
    """Rows of one kind that were found, in the order of a key."""

    rows: Any
    key: str
    shown: Callable[[Any], list[Listed] | list[UUID]]
    ids: list[UUID] | None = None  # where rows were measured one by one: the keys of those that fit

    @cached_property
    def count(self) -> int:
        """How many."""
        return self.rows.count() if self.ids is None else len(self.ids)

    def between(self, first: int, last: int) -> list[Listed] | list[UUID]:
        """Those from one place in the order up to another."""
        return self.shown(self.rows[first:last] if self.ids is None else self.known(self.ids[first:last]))

    def every(self) -> Iterator[Listed | UUID]:
        """Every one, read some at a time: each time on from the last that was read."""
        if self.ids is not None:
            for first in range(0, len(self.ids), READ_AT_ONCE):
                yield from self.shown(self.known(self.ids[first : first + READ_AT_ONCE]))
            return
        some = self.shown(self.rows[:READ_AT_ONCE])
        while some:
            yield from some
            some = self.shown(self.rows.filter(**{f"{self.key}__gt": id_of(some[-1])})[:READ_AT_ONCE])

    def known(self, ids: list[UUID]) -> Any:
        """The rows with some keys."""
        return self.rows.filter(**{f"{self.key}__in": ids})


def id_of(row: Listed | UUID) -> UUID:
    """By what a row is known."""
    return row if isinstance(row, UUID) else row.id


@dataclass(frozen=True, slots=True)
class Found:
    """All that was found, in an order that stays: places, entries, then the ids of what is no longer to be seen."""

    parts: tuple[Part, ...]

    @property
    def count(self) -> int:
        """How many."""
        return sum(part.count for part in self.parts)

    def between(self, first: int, last: int) -> list[Listed | UUID]:
        """Those from one place in the order up to another."""
        some: list[Listed | UUID] = []
        for part in self.parts:
            if first < part.count and last > 0:
                some += part.between(max(first, 0), min(last, part.count))
            first, last = first - part.count, last - part.count
        return some

    def every(self) -> Iterator[Listed | UUID]:
        """Every one."""
        for part in self.parts:
            yield from part.every()


def find(wanted: Wanted) -> Found:
    """What anyone may see of what is wanted. Criteria: 000-P2, 001-P9."""
    services, entries = services_for(wanted).order_by("pk"), entries_for(wanted).order_by("entry_id")
    near = wanted.near
    return Found((
        Part(rows=services, key="pk", shown=listed_services, ids=services_near(services, near) if near else None),
        Part(rows=entries, key="entry_id", shown=listed_entries, ids=entries_near(entries, near) if near else None),
        *(withdrawn(wanted) if wanted.changed_since else ()),
    ))  # fmt: skip


def withdrawn(wanted: Wanted) -> tuple[Part, ...]:
    """What was withdrawn since an instant, whatever else is wanted: who holds it should let it go."""
    since = wanted.changed_since
    services = Service.objects.withdrawn(wanted.on).filter(updated_at__gte=since)
    entries = EntryVersion.objects.withdrawn(wanted.on).filter(seen_at__gte=since)
    return (
        Part(rows=services.order_by("pk").values_list("pk", flat=True), key="pk", shown=list),
        Part(rows=entries.order_by("entry_id").values_list("entry_id", flat=True), key="entry_id", shown=list),
    )


def changes(wanted: Wanted) -> Iterator[tuple[UUID, datetime | None]]:
    """The id of everything that is wanted, with when it changed last; None for what is no longer to be seen."""
    if wanted.near:
        yield from ((row, None) if isinstance(row, UUID) else (row.id, row.updated_at) for row in find(wanted).every())
        return
    yield from services_for(wanted).prefetch_related(None).order_by("pk").values_list("pk", "updated_at").iterator()
    for entry_id, *turns in entries_for(wanted).order_by("entry_id").values_list("entry_id", *TURNS).iterator():
        yield entry_id, max(filter(None, turns))
    for part in withdrawn(wanted) if wanted.changed_since else ():
        yield from ((id_of(row), None) for row in part.every())


def one(sought: UUID, on: date) -> Listed | None:
    """What anyone may see of a service or an entry, by its identity."""
    services = Service.objects.published(on).filter(pk=sought)
    entries = EntryVersion.objects.published(on).filter(entry_id=sought)
    return next(iter([*listed_services(services), *listed_entries(entries)]), None)


def services_for(wanted: Wanted) -> Any:
    """Places, as they are wanted."""
    found = Service.objects.published(wanted.on)
    if wanted.is_hopeless:
        return found.none()
    for word in wanted.words:
        open_text = Q(description__icontains=word) | Q(organisation__called__icontains=word)
        shown = plain(word, "name", "area", hides=Q(is_area_only=True))
        found = found.filter(shown | open_text & Q(is_area_only=False))
    if wanted.changed_since:
        found = found.filter(updated_at__gte=wanted.changed_since)
    if wanted.providers is not None:
        here = [provider.id for provider in wanted.providers if not provider.register]
        found = found.filter(organisation__in=here, is_area_only=False)
    if wanted.youngest is not None:
        found = found.filter(youngest__gte=wanted.youngest)
    if wanted.oldest is not None:
        found = found.filter(oldest__lte=wanted.oldest)
    if wanted.asks_for_times:
        found = found.filter(Exists(times_for(wanted)))
    return found.filter(sorted_as(wanted))


def sorted_as(wanted: Wanted) -> Q:
    """Places by the word, or the list of words, that is wanted."""
    interests = ServiceInterest.objects.filter(service=OuterRef("pk"))
    if wanted.term:
        interests = interests.filter(key=wanted.term.key)
    if not (wanted.term or wanted.taxonomy):
        return Q()
    lists = {one for one in (wanted.taxonomy, wanted.term and wanted.term.taxonomy) if one}
    return Q(Exists(interests)) if lists == {ENJOYED} else NOTHING


def times_for(wanted: Wanted) -> QuerySet[Schedule]:
    """Times of a place that fit, all at once."""
    times = Schedule.objects.filter(service=OuterRef("pk"))
    if wanted.weekday is not None:
        times = times.filter(weekday=wanted.weekday)
    if wanted.opens_from is not None:
        times = times.filter(opens_at__gte=wanted.opens_from)
    if wanted.closes_by is not None:
        times = times.filter(closes_at__lte=wanted.closes_by)
    return times


def entries_for(wanted: Wanted) -> Any:
    """Entries of registers, as they are wanted. Of ages and times no register says anything."""
    found = EntryVersion.objects.published(wanted.on)
    if wanted.is_hopeless or wanted.asks_for_ages or wanted.asks_for_times:
        return found.none()
    hidden = Q(is_area_only=True) | Q(hidden_at__isnull=False)
    for word in wanted.words:
        shown = plain(word, "name", "kind", "area", hides=hidden)
        found = found.filter(shown | Q(organization_name__icontains=word) & ~hidden)
    if wanted.changed_since:
        found = found.filter(reduce(or_, (Q(**{f"{turn}__gte": wanted.changed_since}) for turn in TURNS)))
    if wanted.providers is not None:
        found = found.filter(run_by(wanted.providers), ~hidden)
    if wanted.term:
        found = found.filter(Q(kind=wanted.term.key) if wanted.term.taxonomy is not ENJOYED else NOTHING)
    if wanted.taxonomy:
        found = found.filter(~Q(kind="") if wanted.taxonomy is not ENJOYED else NOTHING)
    return found


def run_by(providers: Sequence[Provider]) -> Q:
    """What stands of the entries that somebody runs; of several, also what mixes their numbers and names."""
    named = [provider for provider in providers if provider.register]
    return Q(
        entry__register__in={provider.register for provider in named},
        organization_id__in={provider.number for provider in named},
        organization_name__in={provider.name for provider in named},
    )


def plain(word: str, *fields: str, hides: Q) -> Q:
    """Those that have a word in a field; of those by area only, in no field that may say where (`listed.nearer`)."""
    found = Q()
    for name in fields:
        found |= Q(**{f"{name}__icontains": word}) & (~hides | ~Q(**{f"{name}__iregex": MAY_SAY_WHERE}))
    return found


def services_near(rows: Any, near: Near) -> list[UUID]:
    """Those of some services that are near a point, in their order."""
    found = list(rows.prefetch_related(None).select_related(None))
    middles = middles_of(one.area for one in found)
    points = points_of(code for one in found if (code := postcode_in(one.where)))
    return [one.pk for one in found if is_near(point_of_service(one, middles, points), near)]


def entries_near(rows: Any, near: Near) -> list[UUID]:
    """Those of some entries that are near a point, in their order."""
    found = list(rows.filter(about_there(near)).select_related(None))
    middles, chosen = middles_of(one.area for one in found), shown_addresses(one.entry_id for one in found)
    points = points_of(code for one in found for code in (one.postcode, postcode_chosen(chosen, one)) if code)

    def point(one: EntryVersion) -> Point | None:
        return points.get(postcode_chosen(chosen, one)) or point_of_entry(one, middles, points)

    return [one.entry_id for one in found if is_near(point(one), near)]


def postcode_chosen(chosen: Mapping[UUID, ShownAddress], version: EntryVersion) -> str:
    """The postcode that who works at home chose to show."""
    return chosen[version.entry_id].postcode if version.entry_id in chosen else ""


def about_there(near: Near) -> Q:
    """Entries that may be near a point: of a postcode, or of an area, in a square around it."""
    (latitude, longitude), degrees = near.point, near.metres / METRES_IN_A_DEGREE
    wider = degrees / max(0.01, cos(radians(min(89.0, abs(latitude) + degrees))))
    square = {"latitude__range": (latitude - degrees, latitude + degrees),
              "longitude__range": (longitude - wider, longitude + wider)}  # fmt: skip
    areas = list(Area.objects.filter(**square).values_list("name", flat=True))
    codes = Postcode.objects.filter(**square).values("code")
    chosen = ShownAddress.objects.standing().filter(postcode__in=codes).values("entry")
    return Q(postcode__in=codes) | Q(area__in=areas) | Q(entry__in=chosen)


def is_near(point: Point | None, near: Near) -> bool:
    """Whether a point is known, and near another."""
    return point is not None and rules.metres(point, near.point) <= near.metres
