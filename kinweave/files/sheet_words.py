"""What is wrong with a sheet, in one sentence: what, where, and how to mend it."""

from collections.abc import Mapping
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

SHEET: dict[str, str | Promise] = {
    "another_kind": _("This is not a sheet we can read. Save it as CSV or as an Excel workbook (.xlsx)."),
    "old_or_locked": _("This is an older Excel file, or it has a password. Save it as .xlsx without a password."),
    "large": _("This file is larger than %(most)s MB. Save only the columns you need."),
    "unpacks": _("Unpacked, this workbook holds %(megabytes)s MB. The most is %(most)s MB. Save it as CSV."),
    "no_workbook": _("This file is not a plain Excel workbook. Save it as CSV."),
    "cut_off_workbook": _("This workbook is damaged or was cut off. Save it again and send it whole."),
    "cut_off": _("The file was cut off, or a quotation mark is not closed, from row %(row)s. Save it again."),
    "quotes": _("In row %(row)s a quotation mark stands where none can be. Take it out, or save the sheet again."),
    "stray_byte": _("In row %(row)s there is something that is not text. Save the sheet again as “CSV UTF-8”."),
    "nul": _("The cell in row %(row)s, column %(column)s holds an empty sign (NUL). Type that cell again."),
    "long_cell": _(
        "The cell in row %(row)s, column %(column)s holds %(length)s letters. The most is %(most)s. Make it shorter."
    ),
    "many_rows": _("This sheet has more than %(most)s rows. Bring it in two parts."),
    "many_columns": _("Row %(row)s has more than %(most)s columns. Save only the columns you need."),
    "empty": _("There is no row below the headings. Choose another sheet."),
    "no_end": _("This file could not be opened as a sheet. Save it as CSV and send that."),
}


def about_sheet(code: str, where: Mapping[str, Any]) -> str:
    """What is wrong with a sheet."""
    return str(SHEET[code]) % where
