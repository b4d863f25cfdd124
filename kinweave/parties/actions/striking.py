"""Strike out a row that turned out to be wrong: it stays for audit, and nowhere else."""

from typing import Any

from django.db.models import F

from kinweave.foundation import Viewer, refuse, require
from kinweave.parties.records import Strikeable, Versioned
from kinweave.parties.rules.striking import may_strike
from kinweave.trail.acts import act, note


@act
def strike_out(*, row: Any, because: str, by: Viewer) -> Strikeable:
    """Strike out a row, with who, when and why. The caller has asked what hangs on it."""
    require(
        may_strike(
            because=because,
            is_struck=row.struck_at is not None,
            wrote_it=row.recorded_by_id in by.own_ids,
            leads_here=by.sees_everyone and by.organisation_id == row.holder_id,
        )
    )
    later = {"version": F("version") + 1} if isinstance(row, Versioned) else {}
    rows = type(row)._base_manager.filter(pk=row.pk, struck_at__isnull=True)
    if not rows.update(struck_at=by.at, struck_by=by.person_id, struck_because=because, **later):
        require(refuse("This was struck out already."))
    row.refresh_from_db()
    note("struck out", row, by=by, because=because)
    struck: Strikeable = row
    return struck


NOT_AGAIN = {"id", "version", "struck_at", "struck_by", "struck_because", "recorded_by", "recorded_at"}


def said_again(row: Any) -> dict[str, Any]:
    """The fields of a row for another one that takes its place: what is sealed is opened, to be sealed anew."""
    return {
        field.attname: getattr(row, field.attname) for field in row._meta.concrete_fields if field.name not in NOT_AGAIN
    }
