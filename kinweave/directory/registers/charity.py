"""Charity Commission: the charities of England and Wales. Several rows share a number; the charity itself has linked
number 0. The contact's postcode is often somebody's home, and is not taken."""

from django.utils.translation import gettext_lazy as _

from kinweave.directory.registers.columns import Cells, Column, Others, Register
from kinweave.directory.registers.listing import Listing, day, identifiers, said

A_CHARITY = "Charity"


def told(cells: Cells, others: Others) -> Listing | None:
    """What a row says of a charity. Linked charities and removed ones are not listed."""
    if said(cells["linked"]) not in {"0", ""} or said(cells.get("status", "")).casefold() == "removed":
        return None
    number = said(cells["identifier"])
    return Listing(
        identifier=number,
        name=said(cells["name"]),
        kind=A_CHARITY,
        organization_id=said(cells.get("organization_id", "")),
        website=said(cells.get("website", ""))[:200],
        registered_on=day(cells.get("registered_on", ""), number),
        identifiers=identifiers(charity=number, company=cells.get("company", "")),
    )


CHARITY = Register(
    key="charity",
    name=_("Charity Commission, England and Wales"),
    columns=(
        Column("identifier", ("registered_charity_number",), is_needed=True),
        Column("linked", ("linked_charity_number",), is_needed=True),
        Column("name", ("charity_name",), is_needed=True),
        Column("organization_id", ("organisation_number",)),
        Column("status", ("charity_registration_status",)),
        Column("registered_on", ("date_of_registration",)),
        Column("website", ("charity_contact_web",)),
        Column("company", ("charity_company_registration_number",)),
    ),
    told=told,
    known_by=("registered_charity_number", "linked_charity_number"),
)
