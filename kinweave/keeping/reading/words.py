"""What is wrong with a sheet or a row, in one sentence each: what, where, and how to mend it."""

from collections.abc import Mapping
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from kinweave.keeping.reading import headings as by

NAMES: dict[str, str | Promise] = {
    by.CALLED: _("Name they like"),
    by.FULL_NAME: _("Full name"),
    by.BORN_ON: _("Date of birth"),
    by.PRONOUNS: _("What they say for themself"),
    by.WORKER: _("Worker"),
    by.PHONE: _("Telephone"),
    by.SAFE: _("Safe to use"),
    by.IDENTIFIER: _("Number by which others know them"),
}

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

ROW: dict[str, str | Promise] = {
    "missing": _("%(field)s is empty. Write a name in the sheet."),
    "hidden": _("%(field)s has a hidden character. Type that cell again."),
    "formula": _("%(field)s is a formula. Type what it should say."),
    "long": _("%(field)s is too long. Make it shorter."),
    "not_a_day": _("%(field)s is not a day. Write it like 27/03/1992."),
    "short_year": _("%(field)s has a year of two numbers. Write all four."),
    "future": _("%(field)s is in the future. Check the year."),
    "long_ago": _("%(field)s is before 1900. Check the year."),
    "not_a_number": _("%(field)s is not a number that can be rung. Check it."),
    "not_an_answer": _("%(field)s is not yes, no or ask. Write one of these."),
    "no_such_worker": _("%(field)s: nobody with a post here has this name or e-mail address."),
    "two_workers": _("%(field)s: two people here have this name. Write the e-mail address."),
    "cut_row": _("This row is shorter than the headings. Was the file cut off here?"),
    "wide_row": _("This row has more cells than there are headings. Check where a comma stands."),
    "twice": _("This is the same person as in row %(row)s."),
    "not_here": _(
        "They were added without a worker. This cannot be arranged here yet. Ask the duty lead of your service."
    ),
}


def about_sheet(code: str, where: Mapping[str, Any]) -> str:
    """What is wrong with a sheet."""
    return str(SHEET[code]) % where


def about_row(field: str, code: str, row: int | None = None) -> str:
    """What is wrong with a row."""
    return str(ROW[code]) % {"field": NAMES.get(field, ""), "row": row}
