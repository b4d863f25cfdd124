"""Ofsted: childcare providers of England, at provider level; and the childminders who let their names be published."""

import re

from django.utils.translation import gettext_lazy as _

from kinweave.directory.registers.columns import Cells, Column, Others, Register
from kinweave.directory.registers.listing import (
    Listing,
    Outcome,
    day,
    identifiers,
    is_withheld,
    joined,
    postcode,
    said,
    whole,
)

LATEST = re.compile(r"^(?P<framework>[^:]+): (?:Most recent: )?(?P<what>.+)$")
STATUS = {"active": "active", "suspended": "temporarily closed", "proposed": "inactive", "inactive": "inactive"}
GONE = ("resigned", "cancelled", "removed", "closed")


def told(cells: Cells, others: Others) -> Listing | None:
    """What a row says of a provider. One that has left the register is not listed."""
    urn, status = said(cells["identifier"]), said(cells.get("status", "")).casefold()
    if status.startswith(GONE):
        return None
    line, code = cells.get("line_1", ""), cells.get("postcode", "")
    return Listing(
        identifier=urn,
        name=said(cells.get("name", "")),
        kind=said(cells["kind"]),
        organization_id=said(cells.get("organization_id", "")),
        status=STATUS.get(status, "active"),
        capacity=whole(cells.get("capacity", ""), urn),
        is_area_only=is_withheld(cells.get("name", ""), line, code),
        address=joined(line, *(cells.get(field, "") for field in ("line_2", "line_3", "town"))),
        postcode=postcode(code),
        area=said(cells.get("area", "")),
        phone=said(cells.get("phone", "")),
        registered_on=day(cells.get("registered_on", ""), urn),
        outcomes=outcomes(others, urn),
        identifiers=identifiers(urn=urn),
    )


def outcomes(others: Others, urn: str) -> tuple[Outcome, ...]:
    """What inspections found, each with its kind and its day: report cards stand beside the older grades."""
    found = [(match, cell) for heading, cell in others if (match := LATEST.match(heading.strip()))]
    days = {match["framework"]: day(cell, urn) for match, cell in found if is_day(match["what"])}
    return tuple(
        (f"{match['framework']}: {match['what']}", day_of(match["framework"], days), said(cell))
        for match, cell in found
        if not is_day(match["what"]) and said(cell)
    )


def is_day(what: str) -> bool:
    """Whether a column holds the day of an inspection."""
    return what.casefold().endswith("inspection date")


def day_of(framework: str, days: dict[str, str]) -> str:
    """The day of a framework's inspection; one column of days may serve two frameworks, like OEIF and OEIF/CIF."""
    names = re.split(r"[/ ]", framework)
    near = (on for name, on in days.items() if set(re.split(r"[/ ]", name)) <= set(names))
    return days.get(framework) or next(near, "")


OFSTED = Register(
    key="ofsted",
    name=_("Ofsted, childcare providers"),
    columns=(
        Column("identifier", ("Provider URN", "URN"), is_needed=True),
        Column("kind", ("Provider type",), is_needed=True),
        Column("subtype", ("Provider subtype",)),
        Column("status", ("Provider status", "Registration status")),
        Column("organization_id", ("Registered person URN",)),
        Column("person", ("Registered person name",)),  # named here so that it is left out: it may be a person's
        Column("registered_on", ("Registration date",)),
        Column("name", ("Provider name",), is_needed=True),
        Column("line_1", ("Provider address line 1", "Address line 1")),
        Column("line_2", ("Provider address line 2", "Address line 2")),
        Column("line_3", ("Provider address line 3", "Address line 3")),
        Column("town", ("Provider town", "Town")),
        Column("postcode", ("Provider postcode", "Postcode"), is_needed=True),
        Column("phone", ("Telephone Number", "Provider telephone number")),
        Column("area", ("Local authority",), is_needed=True),
        Column("capacity", ("Places", "Registered places", "Places including estimates"), is_needed=True),
    ),
    told=told,
    known_by=("Provider URN", "Provider type"),
)

# The second file: only the name is taken from it, never where somebody lives.
CONSENTED = Register(
    key="ofsted_consented",
    name=_("Ofsted, childminders who let their names be published"),
    columns=(
        Column("identifier", ("Provider URN", "URN"), is_needed=True),
        Column("name", ("Provider name",), is_needed=True),
        Column("line_1", ("Provider address line 1",), is_needed=True),
    ),
    told=lambda cells, others: Listing(
        identifier=said(cells["identifier"]), name=said(cells["name"]), is_area_only=True
    ),
    known_by=(),
)
