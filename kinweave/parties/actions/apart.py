"""Who may not know of whom, and which rows are one human."""

from datetime import date, datetime
from uuid import UUID

from kinweave.foundation import Viewer
from kinweave.parties.across import make_one_human, rows_linked_to
from kinweave.parties.models import Bar, Party, SamePerson
from kinweave.parties.records import held_like
from kinweave.trail.acts import act, note


@act
def bar(
    *,
    barred: Party,
    person: Party,
    at: datetime,
    until: datetime | None = None,
    cause_id: UUID | None = None,
    by: Viewer,
) -> Bar:
    """Bar a party from knowing of a person's record, and of every row of the same human."""
    row = Bar.objects.create(
        barred=barred, person=person, cause_id=cause_id, begins_at=at, ends_at=until, **held_like(person, by)
    )
    note("barred somebody", row, by=by)
    return row


@act
def end_bars(*, cause_id: UUID, at: datetime, by: Viewer) -> int:
    """End the bars that one cause brought. Returns how many ended."""
    rows = [row for row in Bar.objects.filter(cause_id=cause_id) if row.ends_at is None or row.ends_at > at]
    for row in rows:
        row.ends_at = max(at, row.begins_at)
        row.save(update_fields=["ends_at"])
        note("no longer barred", row, by=by)
    return len(rows)


@act
def say_same_person(*, one: Party, other: Party, on: date, by: Viewer) -> SamePerson:
    """Record that two rows are one human. It opens nothing."""
    row = SamePerson.objects.create(one=one, other=other, **held_like(one, by))
    make_one_human(one.pk, min(rows_linked_to(one.pk)))
    note("said two rows are one person", row, by=by)
    return row
