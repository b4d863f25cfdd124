"""Care Quality Commission: the care directory of England. The longer file names managers, and is not taken."""

from django.utils.translation import gettext_lazy as _

from kinweave.directory.registers.columns import Cells, Column, Others, Register
from kinweave.directory.registers.listing import Listing, day, identifiers, joined, postcode, said


def told(cells: Cells, others: Others) -> Listing | None:
    """What a row says of a place where care is given."""
    number = said(cells["identifier"])
    checked = day(cells.get("checked_on", ""), number)
    return Listing(
        identifier=number,
        name=said(cells["name"]),
        kind=kinds(cells.get("kind", "")),
        organization_name=said(cells.get("organization_name", "")),
        organization_id=said(cells.get("organization_id", "")),
        address=joined(cells.get("address", "")),
        postcode=postcode(cells["postcode"]),
        area=said(cells.get("area", "")),
        phone=said(cells.get("phone", "")),
        website=said(cells.get("website", "")),
        outcomes=(("CQC: latest check", checked, ""),) if checked else (),
        identifiers=identifiers(cqc=number),
    )


def kinds(text: str) -> str:
    """The types of service, with commas; as many as there is room for."""
    return ", ".join(filter(None, map(said, text.split("|"))))[:120]


CQC = Register(
    key="cqc",
    name=_("Care Quality Commission, care directory"),
    columns=(
        Column("identifier", ("CQC Location ID (for office use only)", "CQC Location ID"), is_needed=True),
        Column("name", ("Name",), is_needed=True),
        Column("address", ("Address",)),
        Column("postcode", ("Postcode",), is_needed=True),
        Column("phone", ("Phone number",)),
        Column("website", ("Service's website (if available)", "Website")),
        Column("kind", ("Service types",), is_needed=True),
        Column("checked_on", ("Date of latest check",)),
        Column("organization_name", ("Provider name",)),
        Column("area", ("Local authority",)),
        Column("organization_id", ("CQC Provider ID (for office use only)", "CQC Provider ID")),
    ),
    told=told,
    known_by=("CQC Location ID (for office use only)", "Service types"),
)
