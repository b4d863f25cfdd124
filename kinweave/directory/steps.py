"""The service's own steps through an import: staged, compared, applied; a short transaction each, taken up again.

Each step reads where the import stands, does one batch, and keeps how far it came, in one transaction. A process that
is killed has done a step whole or not at all. What a step brings is seen by nobody until `applied_at` is set.
"""

import json
import time
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import Max

from kinweave.directory import rules
from kinweave.directory.models import Entry, EntryIdentifier, EntryVersion, Import, StagedRow
from kinweave.directory.models.registers import SAID
from kinweave.directory.pace import Pace, part_of
from kinweave.directory.registers import own, reading
from kinweave.directory.registers.known import is_feed, is_own
from kinweave.directory.registers.listing import as_day, digest, narrowed
from kinweave.directory.search import outbox
from kinweave.foundation import Viewer
from kinweave.parties.records import alone_with
from kinweave.trail.acts import acting, note

STAGED_AT_ONCE = 500  # rows in one transaction at most: `tests/bench/registers.py` measures how long it is
COMPARED_AT_ONCE = 200
APPLIED_AT_ONCE = 100
GONE_FROM = 10_000_000  # the number of the first row that is gone: no file has so many
PROTECTS = "protects"  # what is wrong with a row that may protect somebody
Stage, What = Import.Stage, StagedRow.What


def work_on(import_id: UUID, *, seconds: float, by: Viewer) -> bool:
    """Take steps until it is somebody's turn, or for so many seconds. Returns whether more is to do."""
    pace, until = Pace(), time.monotonic() + seconds
    while more := take_step(import_id, by=by, pace=pace):
        if time.monotonic() >= until:
            break
        pace.let_others_write()
    return more


def waiting() -> list[UUID]:
    """The imports whose next step is the service's own, the oldest first."""
    return list(Import.objects.all().at_work().values_list("pk", flat=True))


def take_step(import_id: UUID, *, by: Viewer, pace: Pace | None = None) -> bool:
    """One step, in a transaction of its own. Returns whether the next one is the service's too."""
    pace = pace or Pace(share=1.0)
    with acting():
        began = time.monotonic()  # until now it may have waited for others to write
        found = Import.objects.get(pk=import_id)
        alone_with(found)
        found.refresh_from_db()
        if not found.is_at_work:
            return False
        STEPS[Stage(found.stage)](found, by, pace.share)
        found.save()
    pace.took(time.monotonic() - began)
    return found.is_at_work


def waiting_file(import_id: UUID) -> Path:
    """Where the lines of an import wait until they are staged."""
    return reading.folder() / f"{import_id}.jsonl"


def remove_file_after(found: Import) -> None:
    """Remove the waiting file of an import once this act is kept; if it is not, the file is still needed."""
    transaction.on_commit(partial(waiting_file(found.pk).unlink, missing_ok=True))


def begin(found: Import, stage: Import.Stage, total: int) -> None:
    """Go on to a stage, at its start."""
    found.stage, found.done, found.total, found.at_number, found.at_entry = stage, 0, total, 0, None


def stage_some(found: Import, by: Viewer, share: float) -> None:
    """Stage the next lines of the file; when it has ended, begin to compare."""
    at_once = part_of(STAGED_AT_ONCE, share)
    try:
        lines, read_to = reading.lines_from(waiting_file(found.pk), found.read_to, at_once)
    except FileNotFoundError:
        found.stage, found.cancelled_at = Stage.CANCELLED, by.at
        note("lost the file of an import", found, by=by)
        return
    rows = without_twice(found, [staged(found, line) for line in lines])
    StagedRow.objects.bulk_create(narrow(found, rows))
    found.read_to, found.done = read_to, found.done + len(rows)
    if len(lines) < at_once:
        left_out = found.staged.filter(what=What.LEFT_OUT).count()
        found.counts = {What.LEFT_OUT.value: left_out} if left_out else {}
        entries = Entry.objects.filter(register=found.register).count()
        begin(found, Stage.COMPARING, found.done - left_out + entries)
        remove_file_after(found)


def staged(found: Import, line: str) -> StagedRow:
    """A line as a staged row."""
    number, says = json.loads(reading.unsealed(line) if is_own(found.register) else line)
    if isinstance(says, list):
        row, cells = says, own.by_field(says, found.headings, found.columns)
        says = reading.as_line(lambda: own.told_whole(cells, row)) or {}
    if problem := says.get("problem", ""):
        return StagedRow(of=found, number=number, identifier=says["identifier"], problem=problem, what=What.LEFT_OUT)
    return StagedRow(of=found, number=number, identifier=says["identifier"], says=says, digest=digest(says))


def without_twice(found: Import, rows: Sequence[StagedRow]) -> Sequence[StagedRow]:
    """Rows of which a number comes once: a second one is left out, and says so. Where one row of a number may protect
    somebody, every row of that number is left out, wherever it stands in the file."""
    numbers = [row.identifier for row in rows]
    before = found.staged.filter(identifier__in=numbers)
    protects = {row.identifier for row in rows if row.problem == PROTECTS}
    protects |= set(before.filter(problem=PROTECTS).values_list("identifier", flat=True))
    before.filter(identifier__in=protects, problem="").update(problem=PROTECTS, what=What.LEFT_OUT, says={}, digest="")
    seen = set(before.filter(problem="").values_list("identifier", flat=True))
    for row in rows:
        if not row.problem and (row.identifier in protects or row.identifier in seen):
            row.problem = PROTECTS if row.identifier in protects else "twice"
            row.what, row.says, row.digest = What.LEFT_OUT, {}, ""
        seen |= set() if row.problem else {row.identifier}
    return rows


def narrow(found: Import, rows: Sequence[StagedRow]) -> Sequence[StagedRow]:
    """Rows without where somebody is who is listed by area only already, whatever the register says now.

    Of a feed also without their numbers: any publisher may write any number, and by a number somebody is by area only
    in every register.
    """
    numbers = [row.identifier for row in rows]
    hidden = {number for number, one in standing(found.register, numbers).items() if one["is_area_only"]}
    elsewhere = area_only_anywhere(rows)
    for row in rows:
        if row.says and (row.identifier in hidden or not elsewhere.isdisjoint(row.says["identifiers"].items())):
            row.says = narrowed(row.says)
            row.digest = digest(row.says)
        if row.says and row.says["is_area_only"] and is_feed(found.register):
            row.says = {**row.says, "identifiers": {}}
            row.digest = digest(row.says)
    return rows


def area_only_anywhere(rows: Iterable[StagedRow]) -> set[tuple[str, str]]:
    """The numbers, each with its scheme, by which any register or list has listed somebody by area only."""
    values = [value for row in rows for value in row.says.get("identifiers", {}).values()]
    seen = EntryVersion.objects.visible().filter(is_area_only=True)
    known = EntryIdentifier.objects.filter(value__in=values, version__in=seen.values("pk"))
    return set(known.values_list("scheme", "value"))


def standing(register: str, numbers: Iterable[str], *, said_by_register: bool = False) -> dict[str, dict[str, Any]]:
    """What stands of some entries, by their numbers: the latest that is seen; or the latest that the register said."""
    versions = EntryVersion.objects.visible().filter(entry__register=register, entry__identifier__in=list(numbers))
    if said_by_register:
        versions = versions.filter(of__isnull=False)
    fields = ("entry_id", "entry__identifier", "pk", "sequence", "digest", "is_ended", "is_area_only")
    return {one["entry__identifier"]: one for one in versions.order_by("sequence").values(*fields)}


def compare_some(found: Import, by: Viewer, share: float) -> None:
    """Compare the next rows with what stands; after them, look for entries that are gone."""
    if found.undoes_id:
        return compare_undone(found, by, share)
    at_once = part_of(COMPARED_AT_ONCE, share)
    rows = list(found.staged.filter(problem="", number__lt=GONE_FROM).beyond(found.at_number)[:at_once])
    if not rows:
        return find_gone(found, by, share)
    before = standing(found.register, [row.identifier for row in rows], said_by_register=True)
    for row in rows:
        row.what = what_is_new(row, before.get(row.identifier))
    StagedRow.objects.bulk_update(rows, ["what"])
    count(found, rows)
    found.at_number, found.done = rows[-1].number, found.done + len(rows)
    return None


def what_is_new(row: StagedRow, before: Mapping[str, Any] | None) -> str:
    """What is new about a row, beside what the register said last."""
    if before is None:
        return What.NEW
    if before["is_ended"]:
        return What.BACK
    return What.SAME if before["digest"] == row.digest else What.CHANGED


def count(found: Import, rows: Iterable[StagedRow]) -> None:
    """Add to what is counted of an import."""
    found.counts = dict(Counter(found.counts) + Counter(str(row.what) for row in rows))


def find_gone(found: Import, by: Viewer, share: float) -> None:
    """Look through the next entries for those that the file has no more; at the end it is somebody's turn."""
    at_once = part_of(COMPARED_AT_ONCE, share)
    entries = list(Entry.objects.filter(register=found.register).beyond(found.at_entry)[:at_once])
    if not entries:
        return end_comparing(found, by)
    numbers = [entry.identifier for entry in entries]
    rows = found.staged.filter(identifier__in=numbers)
    protects = set(rows.filter(problem=PROTECTS).values_list("identifier", flat=True))
    there = set(rows.values_list("identifier", flat=True)) - protects
    before = standing(found.register, set(numbers) - there, said_by_register=True)
    gone = EntryVersion.objects.filter(pk__in=[one["pk"] for one in before.values() if not one["is_ended"]])
    add_rows(found, [ended(version, protects) for version in gone.select_related("entry").order_by("pk")])
    found.at_entry, found.done = entries[-1].pk, found.done + len(entries)
    return None


def ended(version: EntryVersion, protects: Collection[str]) -> tuple[EntryVersion, str, Mapping[str, Any]]:
    """That an entry is gone; without where it is, when it goes because it may protect somebody."""
    says = version.says
    return version, What.GONE, narrowed(says) if version.entry.identifier in protects else says


def add_rows(found: Import, changes: Sequence[tuple[EntryVersion, str, Mapping[str, Any]]]) -> None:
    """Stage changes that no line of a file says: number them after the file's rows."""
    last = found.staged.aggregate(last=Max("number"))["last"] or 0
    first = max(last + 1, GONE_FROM)
    rows = [
        StagedRow(of=found, number=number, identifier=version.entry.identifier, what=what, says=dict(says),
                  digest=digest(says))
        for number, (version, what, says) in enumerate(changes, first)
    ]  # fmt: skip
    StagedRow.objects.bulk_create(rows)
    count(found, rows)


def end_comparing(found: Import, by: Viewer) -> None:
    """Say what came of it. Where more changed or went than is usual, somebody has to look first."""
    counted = Counter(found.counts)
    changed, gone = counted[What.CHANGED.value], counted[What.GONE.value]
    before = changed + gone + counted[What.SAME.value]
    found.stopped = rules.is_unusual(changed=changed, gone=gone, before=before)
    begin(found, Stage.DECIDING, 0)
    note("compared a register", found, by=by, **{str(what): number for what, number in found.counts.items()})


def compare_undone(found: Import, by: Viewer, share: float) -> None:
    """Stage, for the next versions that an import brought, what was said before; then go on to apply it."""
    brought = EntryVersion.objects.filter(of=found.undoes_id).order_by("pk").select_related("entry")
    at_once = part_of(COMPARED_AT_ONCE, share)
    some = list((brought.filter(pk__gt=found.at_entry) if found.at_entry else brought)[:at_once])
    if not some:
        begin(found, Stage.APPLYING, sum(found.counts.values()))
        return
    said = EntryVersion.objects.visible().filter(entry__in=[one.entry_id for one in some], of__isnull=False)
    by_entry: dict[UUID, list[EntryVersion]] = {}
    for version in said.select_related("entry").order_by("sequence"):
        by_entry.setdefault(version.entry_id, []).append(version)
    latest = [one for one in some if by_entry[one.entry_id][-1].pk == one.pk]
    add_rows(found, [change_back(by_entry[one.entry_id]) for one in latest])
    found.at_entry, found.done = some[-1].pk, found.done + len(some)


def change_back(said: Sequence[EntryVersion]) -> tuple[EntryVersion, str, Mapping[str, Any]]:
    """What undoes the last of an entry's versions: the one before it again, or its end where there was none."""
    last, before = said[-1], said[-2] if len(said) > 1 else None
    if before is None or before.is_ended:
        return last, What.GONE, last.says
    return last, What.BACK if last.is_ended else What.CHANGED, before.says


def apply_some(found: Import, by: Viewer, share: float) -> None:
    """Write the next rows that are taken as versions; after the last, set the one switch that makes them seen."""
    at_once = part_of(APPLIED_AT_ONCE, share)
    rows = list(found.staged.taken(found.takes).beyond(found.at_number)[:at_once])
    if not rows:
        found.stage, found.applied_at = Stage.APPLIED, by.at
        outbox.is_seen(found)
        note("made a register seen", found, by=by)
        return
    entries = entries_of(found.register, [row.identifier for row in rows])
    ids = [entry.pk for entry in entries.values()]
    last = dict(EntryVersion.objects.filter(entry__in=ids).values_list("entry").annotate(Max("sequence")))
    versions = [
        version_of(row, entries[row.identifier], found, last.get(entries[row.identifier].pk, 0) + 1, by)
        for row in narrow(found, rows)
    ]
    EntryVersion.objects.bulk_create(versions)
    EntryIdentifier.objects.bulk_create(numbers_of(versions))
    outbox.brings(found, versions)
    found.at_number, found.done = rows[-1].number, found.done + len(rows)


def entries_of(register: str, numbers: Sequence[str]) -> dict[str, Entry]:
    """The entries with these numbers; those that are not there yet are made."""
    known = Entry.objects.filter(register=register, identifier__in=numbers)
    found = {entry.identifier: entry for entry in known}
    new = [Entry(register=register, identifier=number) for number in numbers if number not in found]
    return found | {entry.identifier: entry for entry in Entry.objects.bulk_create(new)}


def version_of(row: StagedRow, entry: Entry, found: Import | None, sequence: int, by: Viewer) -> EntryVersion:
    """A staged row as the next version of its entry."""
    said = {field: row.says[field] for field in SAID if field != "registered_on"}
    return EntryVersion(
        entry=entry,
        sequence=sequence,
        of=found,
        is_ended=row.what == What.GONE,
        sort_name=(said["name"] or said["kind"]).casefold(),
        registered_on=as_day(row.says["registered_on"]),
        digest=row.digest,
        recorded_at=by.at,
        **said,
    )


def numbers_of(versions: Iterable[EntryVersion]) -> list[EntryIdentifier]:
    """The numbers by which others know what is said."""
    return [
        EntryIdentifier(version=version, scheme=scheme, value=value)
        for version in versions
        for scheme, value in version.identifiers.items()
    ]


STEPS = {Stage.STAGING: stage_some, Stage.COMPARING: compare_some, Stage.APPLYING: apply_some}
