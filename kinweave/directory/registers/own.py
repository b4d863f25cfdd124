"""A council's own list: a sheet of any shape. Somebody says once what its columns mean; that is remembered."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from kinweave.directory.registers.columns import Cells
from kinweave.directory.registers.listing import (
    Listing,
    Wrong,
    day,
    identifiers,
    is_at_home,
    is_withheld,
    joined,
    may_protect,
    postcode,
    said,
    whole,
)
from kinweave.files.headings import plain

OWN = "own"
LEFT_OUT = ""
YES = {"yes", "y", "true", "1", "x"}

FIELDS: dict[str, str | Promise] = {
    "identifier": _("Number in your list"),
    "name": _("Name of the service"),
    "kind": _("Kind of service"),
    "organization_name": _("Organisation"),
    "capacity": _("Places"),
    "at_home": _("In somebody’s home"),
    "address": _("Address"),
    "postcode": _("Postcode"),
    "area": _("Area"),
    "phone": _("Telephone"),
    "website": _("Website"),
    "registered_on": _("Open since"),
    "urn": _("Ofsted number (URN)"),
    "cqc": _("CQC number"),
    "charity": _("Charity number"),
    "company": _("Company number"),
}
KNOWN_AS = {
    "identifier": ("id", "ref", "reference", "number", "record id", "directory id"),
    "name": ("name", "service", "service name", "provider", "provider name", "setting", "setting name", "title"),
    "kind": ("kind", "type", "service type", "provider type", "category"),
    "organization_name": ("organisation", "organization", "organisation name", "company name"),
    "capacity": ("places", "capacity", "registered places"),
    "at_home": ("home based", "home-based", "at home", "in a home"),
    "address": ("address", "full address", "street", "address line 1", "where"),
    "postcode": ("postcode", "post code"),
    "area": ("area", "ward", "town", "district", "local authority"),
    "phone": ("phone", "telephone", "tel", "contact number", "phone number", "telephone number"),
    "website": ("website", "web", "url", "web address"),
    "registered_on": ("open since", "registered on", "registration date", "start date"),
    "urn": ("urn", "ofsted urn", "provider urn", "ofsted number"),
    "cqc": ("cqc id", "cqc location id", "cqc number"),
    "charity": ("charity number", "charity no", "registered charity number"),
    "company": ("company number", "companies house number"),
}
MEANT_BY = {plain(words): field for field, several in KNOWN_AS.items() for words in several}


def heading_row(rows: Sequence[Sequence[str]]) -> int:
    """Which of the first rows holds the headings: the one with most words we know, else the first with two cells."""
    known = [sum(plain(cell) in MEANT_BY for cell in cells) for cells in rows]
    if max(known, default=0):
        return known.index(max(known))
    return next((place for place, cells in enumerate(rows) if sum(map(bool, cells)) > 1), 0)


def guessed(headings: Sequence[str]) -> dict[str, str]:
    """Which field each heading seems to mean: each field once, and what is not known is left out."""
    columns: dict[str, str] = {}
    for heading in headings:
        field = MEANT_BY.get(plain(heading), LEFT_OUT)
        columns[heading] = LEFT_OUT if field in columns.values() else field
    return columns


def by_field(cells: Sequence[str], headings: Sequence[str], columns: Mapping[str, str]) -> dict[str, str]:
    """What a row says, by field."""
    padded = [*cells, *[""] * len(headings)]
    return {columns[heading]: cell for heading, cell in zip(headings, padded, strict=False) if columns.get(heading)}


def told_whole(cells: Cells, row: Sequence[str]) -> Listing:
    """What a row says, after a look at all of its cells, whatever its columns are said to mean.

    Raises Wrong for a row that speaks of a place that protects, before anything else that is wrong with it.
    """
    if any(map(may_protect, row)):
        raise Wrong("protects", number_of(cells))
    listing = told(cells)
    return replace(listing, is_area_only=True) if any(map(is_at_home, row)) else listing


def number_of(cells: Cells) -> str:
    """The number of a row. Without one of its own, the name and the area stand for it."""
    name, area = said(cells.get("name", "")), said(cells.get("area", ""))
    return said(cells.get("identifier", "")) or " | ".join(filter(None, (plain(name), plain(area))))[:80]


def told(cells: Cells) -> Listing:
    """What a row of a council's own list says."""
    name, area = said(cells.get("name", "")), said(cells.get("area", ""))
    if any(cell.startswith("=") for cell in cells.values()):
        raise Wrong("formula", said(cells.get("identifier", ""))[:80])
    number = number_of(cells)
    if not name:
        raise Wrong("no_name", number[:80])
    known = {scheme: cells.get(scheme, "") for scheme in ("urn", "cqc", "charity", "company")}
    return Listing(
        identifier=number,
        name=name,
        kind=said(cells.get("kind", "")),
        organization_name=said(cells.get("organization_name", "")),
        capacity=whole(cells.get("capacity", ""), number),
        is_area_only=said(cells.get("at_home", "")).casefold() in YES
        or is_withheld(cells.get("address", ""), cells.get("postcode", "")),
        address=joined(cells.get("address", "")),
        postcode=postcode(cells.get("postcode", "")),
        area=area,
        phone=said(cells.get("phone", "")),
        website=said(cells.get("website", "")),
        registered_on=day(cells.get("registered_on", ""), number),
        identifiers=identifiers(**known),
    )
