"""Another publisher's directory, in Open Referral UK 3.0: what one of its services says, and what is wrong with it."""

from collections.abc import Iterator, Mapping
from typing import Any

from kinweave.directory.registers.listing import (
    Listing,
    Wrong,
    identifiers,
    is_at_home,
    joined,
    may_protect,
    postcode,
    said,
)

FEED = "feed"
VERSION = "HSDS-UK-3."
LONGEST_READ = 1000  # characters of a text of which something may be kept: to compose longer ones takes very long
DEEPEST = 12  # objects inside one another: the deepest of the standard has seven
SCHEMES = {"urn": "urn", "cqc": "cqc", "care_inspectorate": "care_inspectorate", "charity": "charity",
           "company": "company", "gb-coh": "company", "gb-chc": "charity"}  # fmt: skip
STATUS = ("active", "inactive", "temporarily closed")


def told(service: Any) -> Listing | None:
    """What a service says; nothing for one that is defunct. Raises Wrong.

    All of its texts are looked at, whatever they are called: for a place that protects, and for work at home.
    """
    if not isinstance(service, Mapping):
        raise Wrong("no_number")
    number = said(text(service, "id"))
    if service.get("status") == "defunct":
        return None
    try:
        return understood(service, number)
    except Wrong as wrong:
        raise Wrong(wrong.code, number) from None


def understood(service: Mapping[str, Any], number: str) -> Listing:
    """What a service of a number says. Raises Wrong."""
    words = list(texts(service))
    if any(map(may_protect, words)):
        raise Wrong("protects")
    organization, where = mapping(service.get("organization")), location(service)
    address = first(where, "addresses")
    area = text(first(service, "service_areas"), "name") or text(address, "city")
    return Listing(
        identifier=number,
        name=said(text(service, "name")),
        kind=kind_of(service),
        organization_name=said(text(organization, "name")),
        organization_id=said(text(organization, "id")),
        status=text(service, "status") if service.get("status") in STATUS else "active",
        capacity=places(service.get("capacity")),
        is_area_only=service.get("listed_by_area") is True or any(map(is_at_home, words)),
        address=joined(text(address, "address_1"), text(address, "city")),
        postcode=postcode(text(address, "postal_code")),
        area=said(area),
        phone=said(text(first(first(service, "contacts"), "phones") or first(service, "phones"), "number")),
        website=said(text(service, "url")),
        identifiers=numbers(service),
    )


def texts(value: Any, depth: int = 0) -> Iterator[str]:
    """Every text in a service, however deep. Raises Wrong for one that goes deeper than any service does."""
    if depth > DEEPEST:
        raise Wrong("long")
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping | list):
        for one in value.values() if isinstance(value, Mapping) else value:
            yield from texts(one, depth + 1)


def mapping(value: Any) -> Mapping[str, Any]:
    """An object; an empty one for anything else."""
    return value if isinstance(value, Mapping) else {}


def text(of: Mapping[str, Any], name: str) -> str:
    """A text of an object; nothing for anything else. Raises Wrong for one too long to be looked at closely."""
    value = of.get(name)
    if not isinstance(value, str):
        return ""
    if len(value) > LONGEST_READ:
        raise Wrong("long")
    return value


def first(of: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    """The first object of a list; an empty one where there is none."""
    value = of.get(name)
    return mapping(value[0]) if isinstance(value, list) and value else {}


def location(service: Mapping[str, Any]) -> Mapping[str, Any]:
    """Where a service is: its first location."""
    return mapping(first(service, "service_at_locations").get("location"))


def kind_of(service: Mapping[str, Any]) -> str:
    """The first word that sorts a service."""
    term = mapping(first(service, "attributes").get("taxonomy_term"))
    return said(text(term, "name"))


def places(value: Any) -> int | None:
    """A number of places, where it is one."""
    return value if isinstance(value, int) and not isinstance(value, bool) and 0 <= value < 1_000_000 else None


def numbers(service: Mapping[str, Any]) -> dict[str, str]:
    """The numbers by which others know a service."""
    found = service.get("identifiers")
    rows = [mapping(one) for one in found] if isinstance(found, list) else []
    known = {SCHEMES.get(text(one, "scheme").casefold(), ""): text(one, "identifier") for one in rows}
    return identifiers(**{scheme: number for scheme, number in known.items() if scheme})
