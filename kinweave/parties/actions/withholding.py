"""Keep something from the person it is about, and show it again."""

from datetime import date
from typing import Any

from kinweave.foundation import Viewer, require
from kinweave.parties.rules.withholding import may_withhold
from kinweave.trail.acts import act, note


@act
def withhold(*, row: Any, because: str, under: str, review_on: date, version: int, on: date, by: Viewer) -> Any:
    """Keep a row from the person's own page, until it is looked at again. Criterion: 002-P24."""
    require(may_withhold(because=because, under=under, review_on=review_on, on=on))
    row.change(version=version, withheld_because=because, withheld_under=under, withheld_review_on=review_on)
    note("kept from their page", row, by=by, under=under)
    return row


@act
def show_again(*, row: Any, version: int, on: date, by: Viewer) -> Any:
    """Show a row on the person's own page again. Criterion: 002-P24."""
    row.change(version=version, withheld_because=None, withheld_under="", withheld_review_on=None)
    note("showed on their page again", row, by=by)
    return row
