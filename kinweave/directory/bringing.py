"""What somebody does with a register's file: brings it in, names its columns, decides, applies, cancels, takes back."""

from collections.abc import Collection, Mapping
from datetime import date, datetime
from pathlib import Path
from typing import Any
from uuid import UUID

from django.db.models import Max

from kinweave.directory import rules
from kinweave.directory.listed import is_by_area
from kinweave.directory.models import Entry, EntryIdentifier, EntryVersion, Import, StagedRow
from kinweave.directory.registers import own, reading
from kinweave.directory.registers.known import is_feed, is_own
from kinweave.directory.registers.listing import digest, is_at_home, narrowed
from kinweave.directory.search import outbox
from kinweave.directory.steps import numbers_of, remove_file_after, version_of, waiting_file
from kinweave.foundation import Viewer, require
from kinweave.parties.records import alone_with
from kinweave.trail.acts import act, note

EDITS = "directory"  # the place in the service that a post opens
FORGOTTEN_AT_ONCE = 2000
Stage, What = Import.Stage, StagedRow.What
CHANGES = ("new", "changed", "gone", "back")


def key_for(register: str, by: Viewer) -> str:
    """The key of what somebody brings: an official register, or their organisation's own list."""
    return f"{own.OWN}:{organisation_of(by).hex}" if register == own.OWN else register


def organisation_of(by: Viewer) -> UUID:
    """The organisation for which somebody works. Raises LookupError when there is none."""
    if by.organisation_id is None:
        raise LookupError("A register is brought in at work.")
    return by.organisation_id


@act
def bring_in(*, register: str, name: str, taken: reading.Taken, lines: Path, on: date, by: Viewer) -> Import:
    """Keep a file that was read, until it is applied. Nothing is seen of it. The same file again is the same import.

    Criterion: 001-P1. `lines` is where its lines were written; the import takes them over.
    """
    is_open: Import | None = Import.objects.filter(register=register).unfinished().first()
    if is_open and is_open.digest == taken.digest:
        lines.unlink()
        return is_open
    decision = rules.may_bring_in(may_edit=EDITS in by.may, is_open=is_open is not None)
    if not decision.is_yes:
        lines.unlink()
    require(decision)
    found = keep(register=register, name=name, taken=taken, lines=lines, organisation_id=organisation_of(by), by=by)
    note("brought in a register", found, by=by, register=register, rows=taken.rows)
    return found


def keep(*, register: str, name: str, taken: reading.Taken, lines: Path, organisation_id: UUID, by: Viewer) -> Import:
    """Keep what was read, for the stages to come; it takes over the file of its lines. Only inside an act."""
    found = Import.objects.create(
        number=next_number(),
        register=register,
        name=name[-160:],
        digest=taken.digest,
        organisation_id=organisation_id,
        brought_by_id=by.person_id,
        brought_at=by.at,
        headings=taken.headings if is_own(register) else [],
        mended=taken.mended,
        rows=taken.rows,
        stage=Stage.MAPPING if is_own(register) else Stage.STAGING,
        total=taken.rows,
    )
    lines.rename(waiting_file(found.pk))
    return found


def next_number() -> int:
    """The number of the next import. Whoever counts is alone with the first one until their act has ended."""
    first = Import.objects.order_by("number").first()
    if first is not None:
        alone_with(first)
    return (Import.objects.aggregate(last=Max("number"))["last"] or 0) + 1


def meanings(found: Import) -> dict[str, str]:
    """What the columns of an own list mean: as said for the last one with the same headings, or as it seems."""
    earlier = Import.objects.filter(register=found.register, headings=found.headings).exclude(columns={})
    last = earlier.order_by("-number").first()
    return dict(last.columns) if last else own.guessed(found.headings)


@act
def say_columns(*, found: Import, columns: Mapping[str, str], on: date, by: Viewer) -> Import:
    """Say what each column of an own list means; it is remembered for the same headings. Criterion: 001-P1."""
    changeable(found)
    require(rules.may_say_columns(stage=found.stage, fields=columns.values()))
    found.columns, found.stage = dict(columns), Stage.STAGING
    found.save(update_fields=["columns", "stage"])
    note("said what columns of a list mean", found, by=by)
    return found


def changeable(found: Import) -> None:
    """Let nobody else change an import until this act has ended, and read it as it is now."""
    alone_with(found)
    found.refresh_from_db()


@act
def decide(*, found: Import, decisions: Mapping[UUID, str], on: date, by: Viewer) -> Import:
    """Say of some rows whether they are taken, or what stands is left as it is. Criterion: 001-P1."""
    changeable(found)
    require(rules.may_decide(stage=found.stage))
    for decision in StagedRow.Decision.values:
        chosen = [pk for pk, said in decisions.items() if said == decision]
        found.staged.filter(pk__in=chosen, what__in=CHANGES).update(decision=decision)
    note("decided about a register", found, by=by, rows=len(decisions))
    return found


@act
def decide_all(*, found: Import, what: str, on: date, by: Viewer) -> Import:
    """Take every row of one kind, but those of which something else was said, or has to be. Criterion: 001-P1."""
    changeable(found)
    require(rules.may_decide(stage=found.stage))
    found.takes = sorted({*found.takes, what} & set(CHANGES))
    found.save(update_fields=["takes"])
    note("decided about a register", found, by=by, all=what)
    return found


@act
def go_on_although(*, found: Import, because: str, on: date, by: Viewer) -> Import:
    """Say why it is right that so much changed at once. Criterion: 001-P1."""
    changeable(found)
    require(rules.may_decide(stage=found.stage))
    found.stopped, found.stopped_because = False, because
    found.save(update_fields=["stopped", "stopped_because"])
    note("went on although much changed", found, by=by)
    return found


@act
def apply(*, found: Import, on: date, by: Viewer) -> Import:
    """Begin to apply what was decided. It is seen when all of it is written. Criterion: 001-P1."""
    changeable(found)
    if found.stage in {Stage.APPLYING, Stage.APPLIED}:
        return found
    to_take = found.staged.taken(found.takes).count()
    require(
        rules.may_apply(
            stage=found.stage,
            is_stopped=found.stopped,
            undecided=undecided(found),
            to_take=to_take,
            changes=changes(found),
        )
    )
    found.stage, found.done, found.total, found.at_number = Stage.APPLYING, 0, to_take, 0
    found.save()
    note("applied a register", found, by=by, rows=to_take)
    return found


def changes(found: Import) -> int:
    """How many rows are new, changed, gone or back."""
    return sum(found.counts.get(what, 0) for what in CHANGES)


def undecided(found: Import) -> int:
    """How many rows nobody has decided about, alone or with all of their kind."""
    rows: int = found.staged.undecided(found.takes).count()
    return rows


@act
def cancel(*, found: Import, on: date, by: Viewer) -> Import:
    """Cancel an import, also in the middle. Nothing of it was seen, and nothing is. Criterion: 001-P1."""
    changeable(found)
    require(rules.may_cancel(is_open=found.is_open))
    found.stage, found.cancelled_at = Stage.CANCELLED, by.at
    found.save(update_fields=["stage", "cancelled_at"])
    remove_file_after(found)
    outbox.never_comes(found)
    note("cancelled an import", found, by=by)
    return found


@act
def undo(*, found: Import, on: date, by: Viewer) -> Import:
    """Take back what an import brought, by a new import that says what was said before. Criterion: 001-P1."""
    is_open = Import.objects.filter(register=found.register).unfinished().exists()
    is_undone = Import.objects.filter(undoes=found).exists()
    require(rules.may_undo(is_applied=found.applied_at is not None, is_undone=is_undone, is_open=is_open))
    back = Import.objects.create(
        number=next_number(),
        register=found.register,
        name=found.name,
        digest=found.digest,
        organisation_id=organisation_of(by),
        brought_by_id=by.person_id,
        brought_at=by.at,
        rows=found.versions.count(),
        stage=Stage.COMPARING,
        total=found.versions.count(),
        takes=list(CHANGES),
        undoes=found,
    )
    note("took back a register", back, by=by, undoes=found.number)
    return back


@act
def correct(*, entry: Entry, fields: Mapping[str, Any], because: str, on: date, by: Viewer) -> EntryVersion:
    """Correct here what a register says of an entry. It stands until the register says something new. 001-P1."""
    alone_with(entry)
    stands = EntryVersion.objects.current().with_since().select_related("entry").get(entry=entry)
    is_hidden = is_by_area(stands)
    says_where = bool({"address", "postcode", "phone", "website"} & set(fields)) or fields.get("is_area_only") is False
    require(rules.may_correct(may_edit=EDITS in by.may, why=because, is_area_only=is_hidden, says_where=says_where))
    said = {**stands.says, **fields}
    at_home = is_hidden or said["is_area_only"] or is_at_home(said["kind"]) or is_at_home(said["name"])
    says = narrowed(said) if at_home else said
    if is_hidden and is_feed(entry.register):
        says["identifiers"] = {}  # it is by area only already: the numbers that a feed says hide nobody else
    row = StagedRow(identifier=entry.identifier, says=says, digest=digest(says), what=What.CHANGED)
    last: int = entry.versions.aggregate(last=Max("sequence"))["last"]
    version = version_of(row, entry, None, last + 1, by)
    version.because, version.recorded_by_id = because, by.person_id
    version.save(force_insert=True)
    EntryIdentifier.objects.bulk_create(numbers_of([version]))
    outbox.said(version, on)
    note("corrected an entry", version, by=by)
    return version


def forget_staged(*, before: datetime) -> int:
    """Delete some staged rows of imports that were finished before an instant. Returns how many: call it until none."""
    done = Import.objects.filter(applied_at__lt=before) | Import.objects.filter(cancelled_at__lt=before)
    rows: Collection[UUID] = StagedRow.objects.filter(of__in=done).values_list("pk", flat=True)[:FORGOTTEN_AT_ONCE]
    deleted, _kinds = StagedRow.objects.filter(pk__in=list(rows)).delete()
    return deleted


def forget_files(*, before: datetime) -> int:
    """Remove files that nobody took in since an instant. Returns how many."""
    old = [path for path in reading.folder().iterdir() if path.stat().st_mtime < before.timestamp()]
    for path in old:
        path.unlink(missing_ok=True)
    return len(old)
