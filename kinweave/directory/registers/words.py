"""What is wrong with a register's file or one of its rows, in one sentence each: what, where, and how to mend it."""

from collections.abc import Mapping
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

COLUMNS: dict[str, str | Promise] = {
    "missing": _("The column “%(column)s” is missing. The headings in this file are: %(headings)s."),
    "another_register": _(
        "This looks like a file of another register: %(register)s. Choose that one, or another file."
    ),
}

FILE: dict[str, str | Promise] = {
    "cut_row": _("The file ends in the middle of row %(row)s. Download it again, and send it whole."),
    "many_rows": _("This file has more than %(most)s rows. Is it the right one?"),
}

ROW: dict[str, str | Promise] = {
    "no_number": _("It has no number."),
    "no_name": _("It has no name."),
    "not_a_day": _("One of its days cannot be read."),
    "not_a_number": _("Its number of places is not a number."),
    "hidden": _("There is a hidden character in it."),
    "long": _("One of its texts is too long."),
    "formula": _("A formula stands in it."),
    "twice": _("Its number is there twice. The first row was taken."),
    "protects": _("It may protect somebody, so it is not listed."),
}

FIELDS: dict[str, str | Promise] = {
    "name": _("Name"),
    "kind": _("Kind"),
    "organization_name": _("Organisation"),
    "organization_id": _("Number of the organisation"),
    "status": _("Status"),
    "capacity": _("Places"),
    "is_area_only": _("Listed by area only"),
    "address": _("Address"),
    "postcode": _("Postcode"),
    "area": _("Area"),
    "phone": _("Telephone"),
    "website": _("Website"),
    "registered_on": _("Registered on"),
    "outcomes": _("Inspections"),
    "identifiers": _("Numbers"),
}

SCHEMES: dict[str, str | Promise] = {
    "urn": _("Ofsted number (URN)"),
    "cqc": _("CQC number"),
    "care_inspectorate": _("Care Inspectorate number"),
    "charity": _("Charity number"),
    "company": _("Company number"),
}


def about_columns(code: str, where: Mapping[str, Any]) -> str:
    """What is wrong with the columns of a file."""
    return str(COLUMNS[code]) % where


def about_file(code: str, where: Mapping[str, Any]) -> str | None:
    """What is wrong with a file, where a register's file is not like any sheet."""
    return str(FILE[code]) % where if code in FILE else None


def about_row(code: str) -> str:
    """What is wrong with a row."""
    return str(ROW[code])
