"""Looks: who opened whose record. Written after the page is made, gathered into the chain by the minute."""

import json
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from itertools import groupby
from pathlib import Path
from uuid import UUID

from django.conf import settings
from django.db import OperationalError, connection, transaction

from kinweave.foundation import Viewer
from kinweave.trail.acts import act, note
from kinweave.trail.anchor import append
from kinweave.trail.models import Gathering, Look, Seen
from kinweave.trail.verify import digest_of_looks

PATIENCE = 0.25  # seconds a page waits for its look to be written before the look goes to the waiting file


def waiting() -> Path:
    """The file that takes looks while the database cannot."""
    return Path(settings.DATA / "trail" / "looks-waiting.jsonl")


def look(shown: Mapping[UUID, Iterable[UUID]], *, page: str, by: Viewer) -> None:
    """Keep that people of these holders were shown on a page. Never fails: a reader still gets the page."""
    rows = [
        {"holder": str(holder), "people": sorted(map(str, people)), "page": page, "at": by.at.isoformat(),
         "by": str(by.person_id or by.account_id), "role": by.role}
        for holder, people in shown.items()
    ]  # fmt: skip
    try:
        with impatient(), transaction.atomic():
            keep(rows)
    except OperationalError:
        append(waiting(), "".join(json.dumps(row) + "\n" for row in rows))


@contextmanager
def impatient() -> Iterator[None]:
    """Wait only a moment for a database that somebody else is writing to."""
    if connection.vendor != "sqlite":
        yield
        return
    usual = settings.DATABASES["default"]["OPTIONS"]["timeout"]
    set_patience(PATIENCE)
    try:
        yield
    finally:
        set_patience(usual)


def set_patience(seconds: float) -> None:
    """How long SQLite waits for a lock, in seconds."""
    with connection.cursor() as cursor:
        cursor.execute(f"PRAGMA busy_timeout = {int(seconds * 1000)}")


def keep(rows: Iterable[Mapping[str, object]]) -> None:
    """Write looks and the people they showed."""
    looks = [
        Look(holder_id=row["holder"], at=row["at"], by_id=row["by"], by_role=row["role"], page=row["page"])
        for row in rows
    ]
    Look.objects.bulk_create(looks)
    Seen.objects.bulk_create(
        Seen(look=look, person_id=person)
        for look, row in zip(looks, rows, strict=True)
        for person in row["people"]
    )


@transaction.atomic
def take_up_waiting() -> int:
    """Bring looks from the waiting file into the database, in order. Returns how many."""
    file = waiting()
    taken = file.with_suffix(".taken")
    if file.exists() and not taken.exists():
        file.rename(taken)
    if not taken.exists():
        return 0
    rows = [json.loads(text) for text in taken.read_text().splitlines()]
    keep(rows)
    transaction.on_commit(taken.unlink)
    return len(rows)


@act
def gather(*, before: datetime, by: Viewer) -> int:
    """Commit to looks in the chain: one line for each organisation and minute. Returns the number of lines."""
    looks = Look.objects.not_gathered(before).prefetch_related("seen")
    minutes = groupby(looks, key=lambda one: (one.holder_id, one.at.replace(second=0, microsecond=0)))
    return sum(gather_minute(holder, minute, list(group), by) for (holder, minute), group in minutes)


def gather_minute(holder: UUID, minute: datetime, looks: list[Look], by: Viewer) -> int:
    """One line that commits to one minute's looks at one organisation's records."""
    gathering = Gathering.objects.create(holder_id=holder, minute=minute)
    Look.objects.filter(pk__in=[one.pk for one in looks]).update(gathering=gathering)
    note("looked", gathering, by=by, looks=digest_of_looks(looks))
    return 1
