"""What is wrong with a file of postcodes, in one sentence: what, and where."""

from collections.abc import Mapping
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

WRONG: dict[str, str | Promise] = {
    "not_there": _("This file cannot be opened."),
    "empty": _("There are no postcodes in this file."),
    "missing": _("The column “%(column)s” is missing. The headings in this file are: %(headings)s."),
    "cut": _("Row %(row)d has %(cells)d cells instead of %(headings)d. Download the file again."),
    "not_text": _("Row %(row)d cannot be read as text (UTF-8 CSV)."),
    "not_a_postcode": _("Row %(row)d has no postcode where one should be."),
    "not_a_number": _("Row %(row)d does not say with numbers where its postcode is."),
}


def what_is_wrong(code: str, where: Mapping[str, Any]) -> str:
    """The sentence."""
    return str(WRONG[code]) % where
