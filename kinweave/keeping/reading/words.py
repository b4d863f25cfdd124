"""What is wrong with a row of a caseload, in one sentence each: what, where, and how to mend it."""

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


def about_row(field: str, code: str, row: int | None = None) -> str:
    """What is wrong with a row."""
    return str(ROW[code]) % {"field": NAMES.get(field, ""), "row": row}
