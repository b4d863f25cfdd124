"""Care Inspectorate: the care services of Scotland. Its columns carry years at their ends; names of managers are not
taken."""

import re

from django.utils.translation import gettext_lazy as _

from kinweave.directory.registers.columns import Cells, Column, Others, Register
from kinweave.directory.registers.listing import Listing, Outcome, day, identifiers, joined, postcode, said, whole

GRADED = re.compile(r"^(?:KQ|Quality_of)_\w+$", re.IGNORECASE)
OF_A_YEAR = re.compile(r"^(?P<what>Complaints_upheld|Enforcements_issued)_(?P<from>\d{2})(?P<to>\d{2})$", re.IGNORECASE)
STATUS = {"active": "active", "inactive": "inactive"}
GONE = ("cancelled", "deregistered", "removed")


def told(cells: Cells, others: Others) -> Listing | None:
    """What a row says of a care service. One that is cancelled is not listed."""
    number, status = said(cells["identifier"]), said(cells.get("status", "")).casefold()
    if status.startswith(GONE):
        return None
    kind, sub = said(cells["kind"]), said(cells.get("subtype", ""))
    return Listing(
        identifier=number,
        name=said(cells["name"]),
        kind=f"{kind}: {sub}"[:120] if sub and sub != kind else kind,
        organization_name=said(cells.get("organization_name", "")),
        organization_id=said(cells.get("organization_id", "")),
        status=STATUS.get(status, "active"),
        capacity=whole(cells.get("capacity", ""), number),
        address=joined(*(cells.get(field, "") for field in ("line_1", "line_2", "line_3", "line_4", "town"))),
        postcode=postcode(cells.get("postcode", "")),
        area=said(cells.get("area", "")),
        phone=said(cells.get("phone", "")),
        registered_on=day(cells.get("registered_on", ""), number),
        outcomes=outcomes(others, day(cells.get("graded_on", ""), number)),
        identifiers=identifiers(care_inspectorate=number),
    )


def outcomes(others: Others, graded_on: str) -> tuple[Outcome, ...]:
    """The grades, with the day of the latest; and what is counted by year, with the day on which that year ends."""
    found = [(heading.replace("_", " "), graded_on, said(cell)) for heading, cell in others if GRADED.match(heading)]
    for heading, cell in others:
        if year := OF_A_YEAR.match(heading):
            found.append((year["what"].replace("_", " "), f"20{year['to']}-03-31", said(cell)))
    return tuple(one for one in found if one[2])


CARE_INSPECTORATE = Register(
    key="care_inspectorate",
    name=_("Care Inspectorate, Scotland"),
    columns=(
        Column("identifier", ("CSNumber", "CaseNumber"), is_needed=True),
        Column("kind", ("CareService",), is_needed=True),
        Column("subtype", ("Subtype",)),
        Column("name", ("ServiceName",), is_needed=True),
        Column("line_1", ("Address_line_1",)),
        Column("line_2", ("Address_line_2",)),
        Column("line_3", ("Address_line_3",)),
        Column("line_4", ("Address_line_4",)),
        Column("town", ("Service_town",)),
        Column("postcode", ("Service_Postcode",), is_needed=True),
        Column("phone", ("Service_Phone_Number",)),
        Column("organization_id", ("SP_number", "SPNumber")),
        Column("organization_name", ("ServiceProvider",)),
        Column("status", ("ServiceStatus",)),
        Column("registered_on", ("DateReg", "Date_Reg")),
        Column("area", ("Council_Area_Name",)),
        Column("capacity", ("Registered_Places", "TotalBeds")),
        Column("graded_on", ("Publication_of_Latest_Grading",)),
    ),
    told=told,
    known_by=("CareService", "ServiceName"),
)
