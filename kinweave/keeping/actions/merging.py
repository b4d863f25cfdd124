"""What can be done with two rows of one person inside an organisation: made one, by two people where it matters."""

from datetime import date

from kinweave.foundation import Viewer, require
from kinweave.keeping.models import Merge
from kinweave.keeping.moving import Moving
from kinweave.keeping.parting import put_back
from kinweave.keeping.rules import merging as rules
from kinweave.keeping.standing import facts, protected
from kinweave.parties.models import Party
from kinweave.parties.records import alone_with, held_like
from kinweave.trail.acts import act, note


@act
def merge(*, kept: Party, gone: Party, why: str, on: date, by: Viewer) -> Merge:
    """Say that two rows are one person. It is done at once; or it waits for a second person, where it matters."""
    require(rules.may_merge(**facts(kept, gone, by)))
    waiting = Merge.objects.filter(kept__in=[kept, gone], gone__in=[kept, gone], merged_at=None, undone_at=None)
    asked = waiting.first() or Merge.objects.create(kept=kept, gone=gone, why=why, **held_like(kept, by))
    if rules.must_be_two(**protected(kept, gone, by)):
        note("asked a second person about two records", asked, by=by)
        return asked
    return perform(asked, on=on, by=by)


@act
def agree(*, asked: Merge, on: date, by: Viewer) -> Merge:
    """Agree, as the second person, that two rows are one person: now they become one."""
    is_open = asked.merged_at is None and asked.undone_at is None
    require(rules.may_agree(is_open=is_open, asked_it=asked.recorded_by_id in by.own_ids))
    require(rules.may_merge(**facts(asked.kept, asked.gone, by)))
    asked.second_id = by.person_id
    return perform(asked, on=on, by=by)


@act
def decline(*, asked: Merge, on: date, by: Viewer) -> Merge:
    """Say that two rows stay two. Whoever asked may also take it back."""
    require(rules.may_agree(is_open=asked.merged_at is None and asked.undone_at is None, asked_it=False))
    asked.undone_at = by.at
    asked.save(update_fields=["undone_at"])
    note("left two records as they are", asked, by=by)
    return asked


def perform(asked: Merge, *, on: date, by: Viewer) -> Merge:
    """Move everything, inside the act that decided so."""
    for row in sorted((asked.kept, asked.gone), key=lambda row: str(row.pk)):
        alone_with(row)
    asked.merged_at = by.at
    asked.save(update_fields=["merged_at", "second"])
    Moving(asked, on).all()
    note("made two records one", asked, by=by, gone=asked.gone_id)
    return asked


@act
def part(*, merged: Merge, on: date, by: Viewer) -> Merge:
    """Undo a merge: every key and value goes back to where it was. Refused when later records stand between."""
    here = "allocate" in by.may and by.organisation_id == merged.holder_id
    require(
        rules.may_undo(
            may_allocate=here, is_merged=merged.merged_at is not None, is_undone=merged.undone_at is not None
        )
    )
    merged.undone_at = by.at
    merged.save(update_fields=["undone_at"])
    put_back(merged, by)
    note("made one record two again", merged, by=by, gone=merged.gone_id)
    return merged
