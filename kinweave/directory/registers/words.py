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

FEED: dict[str, str | Promise] = {
    "address": _("This is no address that can be asked. Add the publisher again, with one that begins with https://."),
    "not_allowed": _("This address is not allowed here. Ask whoever runs Kinweave to allow it."),
    "private": _("This address leads into a closed network, so it was not asked. Ask the publisher for a public one."),
    "unreachable": _("Nobody answered at this address. If this goes on, ask the publisher whether it is still right."),
    "certificate": _(
        "The publisher could not prove that it is the one. Tell the publisher that its certificate fails."
    ),
    "slow": _("The publisher took too long to answer. If this goes on, tell the publisher."),
    "elsewhere": _("This address sends on to another one. Ask the publisher for the new one, and add that."),
    "answer": _("The publisher’s service answered with an error. If this goes on, tell the publisher."),
    "large": _("One answer was larger than a page of a directory can be. Tell the publisher."),
    "many": _("The publisher says that it lists more than 100,000 services. Ask the publisher whether that is right."),
    "not_json": _(
        "What came back is no directory; it may be a web page. Ask the publisher for the address of its data."
    ),
    "version": _("What came back is not Open Referral UK 3. Ask the publisher for its address for version 3."),
    "pages": _("The pages of this directory do not fit together. If this goes on, tell the publisher."),
    "broke": _("Kinweave could not take in what came. If this goes on, tell whoever runs Kinweave."),
    "empty": _("This directory lists nobody. Ask the publisher whether that is right."),
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


def about_feed(code: str) -> str:
    """Why another publisher's directory gave nothing, and what to do about it."""
    return str(FEED[code])
