"""What can be done with a caseload from a sheet: brought in, its columns named, each row decided, added, taken out."""

import json
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any
from uuid import UUID

from kinweave.access import actions as access
from kinweave.concerns import opening
from kinweave.files.headings import headings_of
from kinweave.files.sheets import Sheet
from kinweave.foundation import Refused, Viewer, require
from kinweave.keeping.knowing import Known, Workers, keeps_away
from kinweave.keeping.models import CaseloadImport, StagedPerson
from kinweave.keeping.models import Mapping as Remembered
from kinweave.keeping.reading import headings
from kinweave.keeping.reading.rows import Told, told
from kinweave.keeping.rules import caseload as rules
from kinweave.keeping.writing import written_since
from kinweave.parties import actions as parties
from kinweave.parties.models import Party
from kinweave.parties.records import stamped
from kinweave.trail.acts import act, note

AT_ONCE = 50  # people added in one transaction
Staged = StagedPerson
Decision = StagedPerson.Decision
WRONG_TOGETHER = ("cut_row", "wide_row")


@act
def bring_in(*, sheet: Sheet, on: date, by: Viewer) -> CaseloadImport:
    """Keep a sheet, sealed, until its rows are taken in or thirty days have gone. Nobody is registered by it."""
    require(rules.may_bring_in(may_allocate="allocate" in by.may))
    place = headings.heading_row(sheet.rows)
    number, cells = sheet.rows[place]
    below = sheet.rows[place + 1 :]
    said = {"holder_id": by.organisation_id, **stamped(by)}
    names = headings_of(cells)
    caseload = CaseloadImport.objects.create(
        name=sheet.name[-160:], headings=names, rows=len(below), heading_row=number, older_text=sheet.older_text, **said
    )
    StagedPerson.objects.bulk_create(
        StagedPerson(
            of=caseload,
            number=row,
            cells=json.dumps(texts),
            problems=[["", code, None] for code in about_shape(row, texts, names, sheet)],
            **said,
        )
        for row, texts in below
    )
    note("brought in a sheet", caseload, by=by, rows=len(below))
    return caseload


def about_shape(row: int, texts: Sequence[str], names: Sequence[str], sheet: Sheet) -> list[str]:
    """What is wrong with a row as a whole: cut off, or wider than the headings."""
    cut = ["cut_row"] if row == sheet.cut_row else []
    return cut + (["wide_row"] if len(texts) > len(names) else [])


def meanings(caseload: CaseloadImport) -> dict[str, str]:
    """What the columns mean: as said for this sheet, or for the last one with the same headings, or as it seems."""
    remembered = Remembered.objects.filter(holder=caseload.holder_id, headings=caseload.headings).first()
    known: dict[str, str] = caseload.columns or (remembered.columns if remembered else {})
    return known or headings.guessed(caseload.headings)


@act
def say_columns(
    *, caseload: CaseloadImport, columns: Mapping[str, str], version: int, on: date, by: Viewer
) -> CaseloadImport:
    """Say what each column means; it is remembered for the same headings. Then look through every row."""
    require(rules.may_map(is_applied=caseload.applied_at is not None, fields=columns.values()))
    caseload.change(version=version, columns=dict(columns))
    kept = Remembered.objects.filter(holder=caseload.holder_id, headings=caseload.headings).first()
    if kept is None:
        said = {"holder_id": caseload.holder_id, **stamped(by)}
        Remembered.objects.create(headings=caseload.headings, columns=dict(columns), **said)
    else:
        kept.change(version=kept.version, columns=dict(columns))
    look_through(caseload=caseload, on=on, by=by)
    note("said what columns mean", caseload, by=by)
    return caseload


def look_through(*, caseload: CaseloadImport, on: date, by: Viewer) -> None:
    """What is wrong with each row, who it may be already, and what is decided unless a lead says otherwise."""
    staged = list(caseload.staged.filter(became__isnull=True, cells__isnull=False).order_by("number"))
    read = [said_by(row, caseload, on) for row in staged]
    known, workers = Known(by, [row for row, _wrong in read]), Workers(by)
    seen: dict[Any, int] = {}
    for row, (about, wrong) in zip(staged, read, strict=True):
        shape = [problem for problem in row.problems if problem[1] in WRONG_TOGETHER]
        row.problems = [*shape, *([field, code, None] for field, code in wrong)]
        _worker, no_worker = workers.named(about.worker)
        row.problems += [[headings.WORKER, no_worker, None]] if no_worker else []
        row.problems += [["", "twice", first] for first in [first_of(about, row.number, seen)] if first]
        row.may_be_id = known.who(about)
        row.decision = usual_decision(row)
    StagedPerson.objects.bulk_update(staged, ["problems", "may_be", "decision"], batch_size=200)


def said_by(row: StagedPerson, caseload: CaseloadImport, on: date) -> tuple[Told, list[tuple[str, str]]]:
    """What a row of a sheet says about a person, and what is wrong with it."""
    cells = json.loads(row.cells or "[]")
    return told(headings.fields_in(cells, caseload.headings, caseload.columns), on)


def first_of(about: Told, number: int, seen: dict[Any, int]) -> int | None:
    """The earlier row with the same person: the same number, or the same name and date of birth."""
    keys: list[Any] = [("number", about.identifier)] if about.identifier else []
    keys += [("key", *about.key)] if about.key[0] else []
    first = next((seen[key] for key in keys if key in seen), None)
    for key in keys:
        seen.setdefault(key, number)
    return first


def usual_decision(row: StagedPerson) -> str:
    """Add a row with nothing wrong; leave out what must be mended; ask about who may be here, or is there twice."""
    codes = {code for _field, code, _row in row.problems}
    if not rules.may_add(problems=codes).is_yes:
        return Decision.LEAVE_OUT
    return Decision.UNDECIDED if row.may_be_id or codes else Decision.ADD


@act
def decide(*, caseload: CaseloadImport, decisions: Mapping[UUID, str], on: date, by: Viewer) -> CaseloadImport:
    """Say of some rows whether they are added or left out."""
    for row in caseload.staged.filter(pk__in=decisions, became__isnull=True):
        if decisions[row.pk] == Decision.ADD:
            require(rules.may_add(problems={code for _field, code, _row in row.problems}))
        row.decision = decisions[row.pk]
        row.save(update_fields=["decision"])
    note("decided about rows", caseload, by=by, rows=len(decisions))
    return caseload


@act
def take_in(*, caseload: CaseloadImport, on: date, by: Viewer) -> CaseloadImport:
    """Register the next people of a sheet, some at a time, each with their worker. Criterion: 002-P1."""
    waiting = caseload.staged.filter(decision=Decision.ADD, became__isnull=True).order_by("number")
    undecided = caseload.staged.filter(decision=Decision.UNDECIDED).count()
    require(
        rules.may_apply(
            is_undone=caseload.undone_at is not None,
            is_mapped=bool(caseload.columns),
            undecided=undecided,
            to_add=waiting.count(),
        )
    )
    workers, organisation = Workers(by), access.row_of(by.organisation_id)
    for row in waiting[:AT_ONCE]:
        add(row=row, caseload=caseload, organisation=organisation, workers=workers, on=on, by=by)
    if not waiting.exists():
        caseload.staged.update(cells=None)
        caseload.change(version=caseload.version, applied_at=by.at)
    note("took in people", caseload, by=by)
    return caseload


def add(
    *, row: StagedPerson, caseload: CaseloadImport, organisation: Party, workers: Workers, on: date, by: Viewer
) -> None:
    """Register the person of one row, with what the row says; then forget the row's cells."""
    about, _wrong = said_by(row, caseload, on)
    person = parties.register(
        organisation=organisation, called=about.called, full_name=about.full_name, pronouns=about.pronouns,
        born_on=about.born_on, on=on, by=by,
    )  # fmt: skip
    keep_details(person, about, caseload, on=on, by=by)
    if not begins_with_worker(person, about, workers, on=on, by=by):
        row.problems = [[headings.WORKER, "not_here", None]]
    row.became, row.cells, row.may_be = person, None, None
    row.save(update_fields=["became", "cells", "may_be", "problems"])


def keep_details(person: Party, about: Told, caseload: CaseloadImport, *, on: date, by: Viewer) -> None:
    """The telephone number and the number of a row."""
    if about.phone:
        parties.add_contact_point(
            party=person, channel="phone", value=about.phone, safety=about.safety or "ask", on=on, by=by
        )
    if about.identifier:
        heading = next(name for name, field in caseload.columns.items() if field == headings.IDENTIFIER)
        parties.identify(party=person, scheme=heading[:60], value=about.identifier, source="sheet", on=on, by=by)


def begins_with_worker(person: Party, about: Told, workers: Workers, *, on: date, by: Viewer) -> bool:
    """Let the worker of a row work with the person. Whether that could be arranged; without a worker it is."""
    worker, _wrong = workers.named(about.worker)
    if worker is None:
        return not about.worker
    if keeps_away(worker, about, by):
        return False
    try:
        opening.work_with(worker=worker, person=person, on=on, by=by)
    except Refused:
        return False
    return True


@act
def undo(*, caseload: CaseloadImport, on: date, by: Viewer) -> list[Party]:
    """Take out again whom a sheet brought: nobody supports or sees them. Returns those with whom somebody has worked.

    These stay: somebody has opened or written in their record since.
    """
    require(rules.may_undo(is_applied=caseload.applied_at is not None, is_undone=caseload.undone_at is not None))
    people = list(Party.objects.visible_to(by).at_work(by).filter(pk__in=caseload.staged.values("became")))
    stay = [person for person in people if written_since(person, by=by)]
    for person in people:
        if person not in stay:
            take_out(person=person, on=on, by=by)
    caseload.change(version=caseload.version, undone_at=by.at)
    note("took a sheet out again", caseload, by=by, stay=len(stay))
    return stay


def take_out(*, person: Party, on: date, by: Viewer) -> None:
    """End who works with a person and every support, and the person's row: it stays for audit, and in no list."""
    for allocation in person.allocated_to.not_over(on):
        access.stop_working_with(allocation=allocation, on=on, by=by)
    for support in person.supported_by.not_over(by.at):
        support.ends_at = max(by.at, support.begins_at)
        support.save(update_fields=["ends_at"])
        note("no longer supports", support, by=by)
    person.change(version=person.version, ended_on=on)
    note("took out", person, by=by)


def forget_sheets(*, before: datetime) -> int:
    """Empty the rows of sheets that nobody took in since an instant. Returns how many."""
    old = StagedPerson.objects.filter(recorded_at__lt=before, cells__isnull=False)
    return old.update(cells=None, may_be=None)
