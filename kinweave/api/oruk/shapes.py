"""What is listed, in the words of Open Referral UK 3.0. An empty optional field is left out, never null.

Fields of our own stand beside those of the standard: `capacity`, `room`, `room_said_on`, `source`, `listed_by_area`.
"""

from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator

from kinweave.api.oruk.parameters import DAYS
from kinweave.directory.access import ACCESS, LANGUAGES
from kinweave.directory.interests import named
from kinweave.directory.listed import Listed, Opening
from kinweave.directory.providers import Provider, provider_of
from kinweave.directory.taxonomies import ENJOYED, KINDS, Taxonomy, Term
from kinweave.foundation.ids import named_id

Shape = dict[str, Any]
TURN = 0x5A17_0000_0000_0000_0000_0000_0000_0000  # a service at its location is known by the service's id, turned so
EMPTY: tuple[Any, ...] = (None, "", [], {}, ())
is_address = URLValidator(schemes=["http", "https"])


def filled(**fields: Any) -> Shape:
    """Only the fields that say something."""
    return {name: value for name, value in fields.items() if value not in EMPTY}


def turned(known: UUID) -> UUID:
    """The id of a service at its location, from that of the service; and back again."""
    return UUID(int=known.int ^ TURN)


def named_service(one: Listed) -> Shape:
    """A service, as an organisation names it."""
    return {"id": str(one.id), "name": one.name, "status": one.status}


def defunct(known: UUID) -> Shape:
    """What is said of something that is no longer to be seen."""
    return {"id": str(known), "status": "defunct"}


def service(one: Listed) -> Shape:
    """A service, as it stands in a list."""
    provider = provider_of(one)
    return filled(
        id=str(one.id),
        organization_id=str(provider.id) if provider else None,
        name=one.name,
        description=one.description,
        url=web_address(one.website),
        email=one.email,
        status=one.status,
        fees=one.cost_words,
        minimum_age=one.youngest,
        maximum_age=one.oldest,
        assured_date=one.assured_on.isoformat() if one.assured_on else None,
        last_modified=instant(one.updated_at),
        organization=organization(provider) if provider else None,
        capacity=one.capacity,
        room=one.room,
        room_said_on=one.room_on.isoformat() if one.room_on else None,
        source=one.source,
        listed_by_area=one.is_by_area,
    )


def whole_service(one: Listed) -> Shape:
    """A service with all that hangs on it."""
    known = str(one.id)
    return service(one) | filled(
        schedules=[schedule(times, known) for times in one.openings],
        service_areas=service_areas(one),
        service_at_locations=[at_location_alone(one)],
        languages=[
            {"id": sub_id(one, "language", key), "service_id": known, "name": str(LANGUAGES.get(key, key)), "code": key}
            for key in one.languages
        ],
        cost_options=cost_options(one),
        contacts=contacts(one),
        attributes=[attribute(term, one) for term in terms_of(one)],
        identifiers=[{"scheme": scheme, "identifier": number} for scheme, number in sorted(one.identifiers.items())],
    )


def at_location_alone(one: Listed) -> Shape:
    """A service at its location, inside the service."""
    known = {"id": str(turned(one.id)), "service_id": str(one.id), "location_id": location_id(one)}
    return {**known, "location": whole_location(one)}


def at_location(one: Listed) -> Shape:
    """A service at its location, as it stands in a list. Its name and status are there for the older text."""
    known = {"id": str(turned(one.id)), "service_id": str(one.id), "location_id": location_id(one)}
    return {**known, "name": one.name, "status": one.status, "location": location(one), "service": service(one)}


def whole_at_location(one: Listed) -> Shape:
    """A service at its location, with all that hangs on both."""
    return {**at_location(one), "location": whole_location(one), "service": whole_service(one)}


def location(one: Listed) -> Shape:
    """Where a service is. Of one that is listed by area only, its area; a middle of an area is no location."""
    latitude, longitude = one.point if one.point and not one.is_middle else (None, None)
    return filled(
        id=location_id(one),
        location_type="physical",
        name=one.area if one.is_by_area else one.address or one.area,
        description=one.getting_there,
        latitude=latitude,
        longitude=longitude,
    )


def whole_location(one: Listed) -> Shape:
    """The same, with its address and what helps people to get in."""
    return location(one) | filled(
        addresses=[address(one)] if one.address else [],
        accessibility=[
            {
                "id": str(access.id),
                "location_id": location_id(one),
                "accessibility": str(ACCESS.get(access.key, access.key)),
                "details": f"{access.checked_on.isoformat()}",
            }
            for access in one.accesses
            if access.is_there
        ],
    )


def address(one: Listed) -> Shape:
    """An address. Each of its fields is required; what is not known is the area again, or empty."""
    lines = [line.strip() for line in one.address.replace(one.postcode or "\n", "").split(",") if line.strip()]
    town = lines.pop() if len(lines) > 1 and one.is_entry else one.area
    return {
        "id": sub_id(one, "address"),
        "location_id": location_id(one),
        "address_1": ", ".join(lines),
        "city": town or one.area,
        "state_province": one.area or town,
        "postal_code": one.postcode,
        "country": "GB",
        "address_type": "physical",
    }


def schedule(times: Opening, service_id: str) -> Shape:
    """When a service is open, each week."""
    return {
        "id": str(times.id),
        "service_id": service_id,
        "freq": "WEEKLY",
        "byday": DAYS[times.weekday],
        "opens_at": times.opens_at.strftime("%H:%M"),
        "closes_at": times.closes_at.strftime("%H:%M"),
    }


def service_areas(one: Listed) -> list[Shape]:
    """The area in which somebody works who is listed by area only."""
    if not (one.is_by_area and one.area):
        return []
    return [{"id": sub_id(one, "area"), "service_id": str(one.id), "name": one.area, "service_area": one.area}]


def cost_options(one: Listed) -> list[Shape]:
    """What one visit costs, where somebody has said."""
    if one.pence is None:
        return []
    known = {"id": sub_id(one, "cost"), "service_id": str(one.id), "amount": one.pence / 100, "currency": "GBP"}
    return [known | filled(amount_description=one.cost_words)]


def contacts(one: Listed) -> list[Shape]:
    """How to reach a service. Nobody is named."""
    if not one.phone:
        return []
    phone = {"id": sub_id(one, "phone"), "number": one.phone}
    return [{"id": sub_id(one, "contact"), "service_id": str(one.id), "phones": [phone]}]


def terms_of(one: Listed) -> list[Term]:
    """The words that sort a service."""
    return [*(Term(ENJOYED, key) for key in one.interests), *([Term(KINDS, one.kind)] if one.kind else [])]


def attribute(said: Term, one: Listed) -> Shape:
    """A word that sorts a service."""
    return {
        "id": sub_id(one, "attribute", str(said.id)),
        "link_id": str(one.id),
        "link_type": "service",
        "taxonomy_term_id": str(said.id),
        "taxonomy_term": term(said),
    }


def term(said: Term) -> Shape:
    """A word of a taxonomy. Its description is required."""
    return {
        "id": str(said.id),
        "name": said.name,
        "description": said.name,
        "taxonomy": str(said.taxonomy.name),
        "taxonomy_id": str(said.taxonomy.id),
        "term": said.key,
    }


def taxonomy(said: Taxonomy) -> Shape:
    """A taxonomy, as it stands in a list."""
    return {"id": str(said.id), "name": str(said.name), "description": str(said.description)}


def organization(provider: Provider) -> Shape:
    """An organisation, as it stands in a list. Its description is required: nobody has written one."""
    said = f"{provider.name} ({provider.source})" if provider.source else provider.name
    return {"id": str(provider.id), "name": provider.name, "description": said}


def whole_organization(provider: Provider) -> Shape:
    """The same, with the number by which its register knows it."""
    if not provider.number:
        return organization(provider)
    number = {
        "id": str(named_id("number", str(provider.id))),
        "organization_id": str(provider.id),
        "identifier_scheme": provider.register.partition(":")[0],
        "identifier_type": provider.source,
        "identifier": provider.number,
    }
    return {**organization(provider), "organization_identifiers": [number]}


def instant(at: datetime) -> str:
    """An instant, to the microsecond, so that asking for what changed since then finds it."""
    return at.astimezone(UTC).isoformat(timespec="microseconds").replace("+00:00", "Z")


def location_id(one: Listed) -> str:
    """The id of its location."""
    return sub_id(one, "location")


def sub_id(one: Listed, *names: str) -> str:
    """The id of something that hangs on it and has no row: always the same."""
    return str(named_id(str(one.id), *names))


def web_address(said: str) -> str:
    """A web address that a machine can open; nothing for what is none."""
    whole = said if "://" in said else f"http://{said}" if said else ""
    try:
        is_address(whole)
    except ValidationError:
        return ""
    return whole


def row(one: Listed) -> list[Any]:
    """A service as a row of a table."""
    return [
        str(one.id), one.name, one.status, one.kind, one.description, one.organisation_name, one.address, one.postcode,
        one.area, one.phone, one.email, one.website, "" if one.pence is None else f"{one.pence / 100:.2f}",
        one.cost_words, ", ".join(one.languages), one.youngest, one.oldest, ", ".join(map(named, one.interests)),
        one.capacity, one.room, one.room_on and one.room_on.isoformat(), one.source,
        one.checked_on and one.checked_on.isoformat(), instant(one.updated_at),
    ]  # fmt: skip


HEADINGS = (
    "id", "name", "status", "kind", "description", "organization", "address", "postcode", "area", "phone", "email",
    "website", "amount", "fees", "languages", "minimum_age", "maximum_age", "interests", "capacity", "room",
    "room_said_on", "source",
    "checked_on", "last_modified",
)  # fmt: skip
