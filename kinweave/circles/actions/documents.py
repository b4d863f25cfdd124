"""What can be done with the order that a restriction rests on: a photograph of it is kept."""

from datetime import date

from kinweave.circles.models import Restriction
from kinweave.circles.rules import restrictions as rules
from kinweave.files.actions import store_page
from kinweave.foundation import Viewer, require
from kinweave.trail.acts import act, note


@act
def keep_document(
    *, restriction: Restriction, name: str, data: bytes, version: int, on: date, by: Viewer
) -> Restriction:
    """Keep a photograph of a court's order with the restriction that rests on it. Criterion: 002-P5."""
    is_over = restriction.over_on is not None
    require(rules.may_keep_document(kind=restriction.kind, is_over=is_over))
    stored = store_page(name=name, data=data, holder_id=restriction.holder_id, by=by)
    restriction.change(version=version, document=stored)
    note("kept the order with a restriction", restriction, by=by)
    return restriction
