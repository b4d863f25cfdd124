"""What the public may see of a place or of an entry of a register, and nothing more. Criteria: 000-P2, 001-P9.

Whatever shows the directory to somebody who has not signed in (pages, the search and its index, the API, files) reads
this and no field of the models. Who works at home is listed by area only: then there is no address, no postcode, no
telephone, no website, no number that leads to an address elsewhere, and the point is the middle of the area.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time
from typing import Any
from uuid import UUID

from django.utils.translation import gettext as _

from kinweave.directory.freshness import Checked, assured_on, rooms, source
from kinweave.directory.models import Area, EntryVersion, Service, ShownAddress, Vacancy
from kinweave.directory.postcodes import points_of
from kinweave.directory.queries.registers import TURNS
from kinweave.directory.registers.listing import POSTCODE, is_at_home, narrowed, postcode, without_postcode
from kinweave.foundation import LONDON

Point = tuple[float, float]  # latitude and longitude, in degrees

STREET = re.compile(
    r"\b(road|rd|street|st|lane|ln|avenue|ave|close|drive|way|crescent|court|place|terrace|gardens?|grove|row|hill"
    r"|square|mews|walk|flat|house|cottage|farm|villas?|heol|ffordd|stryd|lôn)\b",
    re.IGNORECASE,
)
REACHES = re.compile(r"@|www\.|://|\w\.[^\W\d_]{2,}(?!\w)", re.IGNORECASE)  # an e-mail address, a website
NUMBER = 6  # so many digits may be a telephone number
MAY_SAY_WHERE = r"[\d,@]|www\.|://|\w\.\w"  # all that `nearer` and `area_only` may keep back, for a query


@dataclass(frozen=True, slots=True, kw_only=True)
class Opening:
    """When it is open: the day of the week (Monday is 0), from and until."""

    id: UUID
    weekday: int
    opens_at: time
    closes_at: time


@dataclass(frozen=True, slots=True, kw_only=True)
class Access:
    """Whether something that helps people to get in is there, and when somebody looked."""

    id: UUID
    key: str
    is_there: bool
    checked_on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """A place or an entry, as anyone may see it. What is empty or None is not known, or not for everybody."""

    id: UUID  # of the service, or of the entry: not of its version
    is_entry: bool  # whether a register says it
    name: str
    updated_at: datetime
    source: str
    checked_on: date | None
    assured_on: date | None = None  # since when whoever runs it says that all of this is right
    room: str = ""  # a key of `Vacancy.Room`: whether there is room, as it said on `room_on`
    room_on: date | None = None
    status: str = "active"  # as Open Referral UK spells it
    description: str = ""
    kind: str = ""
    organisation_id: str = ""
    organisation_name: str = ""
    is_by_area: bool = False
    address: str = ""
    postcode: str = ""
    area: str = ""
    point: Point | None = None  # from which distances are counted
    is_middle: bool = False  # whether that is only the middle of its area
    getting_there: str = ""
    phone: str = ""
    email: str = ""
    website: str = ""
    pence: int | None = None
    cost_words: str = ""
    capacity: int | None = None
    languages: tuple[str, ...] = ()
    youngest: int | None = None
    oldest: int | None = None
    openings: tuple[Opening, ...] = ()
    accesses: tuple[Access, ...] = ()
    interests: tuple[str, ...] = ()
    register: str = ""  # its key, for an entry
    registered_on: date | None = None
    identifiers: Mapping[str, str] = field(default_factory=dict)  # scheme to number

    @property
    def outcode(self) -> str:
        """The first half of its postcode."""
        return self.postcode.partition(" ")[0]


def listed_services(services: Iterable[Service]) -> list[Listed]:
    """What anyone may see of services that are `published(on)`: with the areas and postcodes in two more queries."""
    found = list(services)
    middles = middles_of(service.area for service in found)
    points = points_of(code for service in found if (code := postcode_in(service.where)))
    return [of_service(service, middles, points) for service in found]


def listed_entries(versions: Iterable[EntryVersion]) -> list[Listed]:
    """What anyone may see of what stands of entries, of versions that are `published(on)`: in seven more."""
    found = list(versions)
    middles = middles_of(version.area for version in found)
    points = points_of(version.postcode for version in found if version.postcode and not is_by_area(version))
    assured, room = assured_on(found), rooms(version.entry_id for version in found)
    checked, chosen = Checked(found), shown_addresses(version.entry_id for version in found)
    at_home = points_of(one.postcode for one in chosen.values())
    return [
        replace(
            of_entry(version, middles, points),
            checked_on=checked.on(version),
            assured_on=assured.get(version.entry_id),
            **has_room(room.get(version.entry_id)),
            **as_chosen(chosen.get(version.entry_id), at_home),
        )
        for version in found
    ]


def has_room(said: Vacancy | None) -> dict[str, Any]:
    """Whether there is room, and when that was said."""
    return {"room": said.room, "room_on": said.said_at.astimezone(LONDON).date()} if said else {}


def shown_addresses(entries: Iterable[UUID]) -> dict[UUID, ShownAddress]:
    """By entry: the address that who works at home chose to show."""
    return {one.entry_id: one for one in ShownAddress.objects.standing().filter(entry__in=list(entries))}


def as_chosen(one: ShownAddress | None, points: Mapping[str, Point]) -> dict[str, Any]:
    """Where somebody is who chose to show it. Where no file knows the postcode, ways count from the area as before."""
    if one is None:
        return {}
    said = {"is_by_area": False, "address": one.address, "postcode": one.postcode}
    return said | (placed(points[one.postcode], None) if one.postcode in points else {})


def middles_of(names: Iterable[str]) -> dict[str, Point]:
    """The middle of each area that is drawn, by its name."""
    return {area.name: area.point for area in Area.objects.filter(name__in=set(names))}


def of_service(service: Service, middles: Mapping[str, Point], points: Mapping[str, Point]) -> Listed:
    """What anyone may see of a service."""
    if service.is_area_only:
        return Listed(
            **facts_of(service),
            name=nearer(service.name) or _("Provider at home"),
            is_by_area=True,
            area=area_only(service.area),
            **placed(point_of_service(service, middles, points), middles.get(service.area)),
        )
    organisation = service.organisation
    return Listed(
        **facts_of(service),
        name=service.name,
        description=service.description,
        organisation_id=str(organisation.pk) if organisation else "",
        organisation_name=organisation.called if organisation else "",
        address=service.where,
        postcode=postcode_in(service.where),
        area=service.area,
        **placed(point_of_service(service, middles, points), middles.get(service.area)),
        getting_there=service.getting_there,
        phone=service.phone,
    )


def point_of_service(service: Service, middles: Mapping[str, Point], points: Mapping[str, Point]) -> Point | None:
    """Where distances to a service are counted from: itself, its postcode, or the middle of its area."""
    middle = middles.get(service.area)
    return middle if service.is_area_only else service.point or points.get(postcode_in(service.where)) or middle


def placed(point: Point | None, middle: Point | None) -> dict[str, Any]:
    """A point, and whether it is no more than the middle of an area."""
    return {"point": point, "is_middle": point is not None and point == middle}


def facts_of(service: Service) -> dict[str, Any]:
    """What is said of a service wherever it is. Free text is not among it."""
    return {
        "id": service.pk,
        "is_entry": False,
        "updated_at": service.updated_at,
        "source": _("Our own list") if service.is_area_only else service.source,  # what somebody wrote may say where
        "checked_on": service.checked_on,
        "assured_on": service.checked_on,
        "pence": service.pence,
        "cost_words": "" if service.is_area_only else service.cost_words,
        "languages": tuple(service.languages),
        "youngest": service.youngest,
        "oldest": service.oldest,
        "openings": tuple(
            Opening(id=one.pk, weekday=one.weekday, opens_at=one.opens_at, closes_at=one.closes_at)
            for one in service.times
        ),
        "accesses": tuple(
            Access(id=one.pk, key=one.key, is_there=one.is_there, checked_on=one.checked_on) for one in service.ways_in
        ),
        "interests": tuple(sorted(one.key for one in service.liked_for)),
    }


def of_entry(version: EntryVersion, middles: Mapping[str, Point], points: Mapping[str, Point]) -> Listed:
    """What anyone may see of what stands of an entry."""
    by_area, says = is_by_area(version), said_to_anyone(version)
    updated_at = max(filter(None, (getattr(version, turn) for turn in TURNS)))
    return Listed(
        id=version.entry_id,
        is_entry=True,
        name=says["name"] or says["kind"] or _("Provider at home"),
        kind=says["kind"],
        updated_at=updated_at,
        source=source(version),
        checked_on=version.recorded_at.astimezone(LONDON).date(),
        status=version.status,
        organisation_id=says["organization_id"],
        organisation_name=says["organization_name"],
        is_by_area=by_area,
        address=says["address"],
        postcode=says["postcode"],
        area=says["area"],
        **placed(point_of_entry(version, middles, points), middles.get(version.area)),
        phone=says["phone"],
        website=says["website"],
        capacity=version.capacity,
        register=version.entry.register,
        registered_on=version.registered_on,
        identifiers=says["identifiers"],
    )


def said_to_anyone(version: EntryVersion) -> dict[str, Any]:
    """What is said of an entry to anyone: nothing that tells where, of who is listed by area only."""
    if not is_by_area(version):
        return version.says
    named = {"name": nearer(version.name), "kind": nearer(version.kind), "area": area_only(version.area)}
    no_number = {"organization_id": "", "identifiers": {}}  # every number leads to an address somewhere
    return {**narrowed(version.says), **named, **no_number}


def point_of_entry(version: EntryVersion, middles: Mapping[str, Point], points: Mapping[str, Point]) -> Point | None:
    """Where distances to an entry are counted from: its postcode, or the middle of its area."""
    middle = middles.get(version.area)
    return middle if is_by_area(version) else points.get(version.postcode) or middle


def is_by_area(version: EntryVersion) -> bool:
    """Whether it is listed by area only: itself, by what it says, or by another list that knows it by the same number.

    Raises AttributeError for a version that was not asked for through `published` or `with_since`.
    """
    elsewhere: datetime | None = version.hidden_at  # type: ignore[attr-defined]  # `published` adds it
    at_home = is_at_home(version.kind) or is_at_home(version.name)
    return version.is_area_only or elsewhere is not None or at_home


def nearer(text: str) -> str:
    """A name that says nothing of where: without a postcode, and nothing of it when a street stands in it, or how to
    reach somebody."""
    plain = without_postcode(text)
    says_where = STREET.search(plain) and any(sign.isdigit() for sign in plain)
    return "" if says_where or reaches(plain) else plain


def area_only(text: str) -> str:
    """An area in words; nothing where what was written as an area may be an address."""
    plain = without_postcode(text)
    return "" if "," in plain or any(sign.isdigit() for sign in plain) or reaches(plain) else plain


def reaches(text: str) -> bool:
    """Whether a telephone number, a website or an e-mail address may stand in a text."""
    return sum(sign.isdigit() for sign in text) >= NUMBER or REACHES.search(text) is not None


def postcode_in(text: str) -> str:
    """The postcode in an address; nothing when there is none."""
    found = POSTCODE.search(text)
    return postcode(found[0]) if found else ""
