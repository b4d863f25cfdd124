"""Looks: who opened whose record. Written after the page is made, gathered into the chain by the minute."""

import json
import logging
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from itertools import groupby
from pathlib import Path
from typing import Any
from uuid import UUID

from django.conf import settings
from django.db import OperationalError, transaction

from kinweave.foundation import Viewer, new_id
from kinweave.foundation.files import alone, append, replace
from kinweave.foundation.patience import hurried
from kinweave.trail import rows
from kinweave.trail.acts import act, note
from kinweave.trail.digests import digest_of_looks
from kinweave.trail.models import Gathering, Look, Seen

PATIENCE = 0.25  # seconds a page waits for its look to be written before the look goes to the waiting file
LONG_PATIENCE = 5  # the same, for what is not opened without its look
AT_ONCE = 1_000  # looks in one transaction: others write meanwhile
RESERVE = 262_144  # bytes kept free for some 800 looks when the disk is full

logger = logging.getLogger(__name__)
Shown = Mapping[UUID, Iterable[UUID]]
Kept = dict[str, Any]


class CannotKeepLook(Exception):
    """A look that has to be kept could not be: what it would show stays closed."""


def look(shown: Shown, *, page: str, by: Viewer, must: bool = False) -> None:
    """Keep that people of these holders were shown on a page: holder, and the people of its that were seen.

    A reader with standing access gets the page in any case. Break-glass, exports and openings of passings say
    `must`, and stop: it raises CannotKeepLook.
    """
    looks = [spelled(holder, people, page, by) for holder, people in shown.items()]
    try:
        with hurried(LONG_PATIENCE if must else PATIENCE):
            keep(looks)
    except OperationalError as error:
        if must:
            raise CannotKeepLook(page) from error
        put_aside(looks)


def spelled(holder: UUID, people: Iterable[UUID], page: str, by: Viewer) -> Kept:
    """A look as the waiting file has it. Its id is given here, so that it is never kept twice."""
    return {
        "id": str(new_id()),
        "holder": str(holder),
        "people": sorted(map(str, people)),
        "page": page,
        "at": by.at.isoformat(),
        "by": str(by.person_id or by.account_id),
        "role": by.role,
    }


def keep(looks: Sequence[Kept]) -> None:
    """Write looks and the people they showed."""
    Look.objects.bulk_create(
        Look(
            pk=one["id"],
            holder_id=one["holder"],
            at=datetime.fromisoformat(one["at"]),
            by_id=one["by"],
            by_role=one["role"],
            page=one["page"],
        )
        for one in looks
    )
    Seen.objects.bulk_create(Seen(look_id=one["id"], person_id=person) for one in looks for person in one["people"])


def waiting() -> Path:
    """The file that takes looks while the database cannot."""
    return Path(settings.DATA / "trail" / "looks-waiting.jsonl")


def reserve() -> Path:
    """A file that is given up when the disk is full, so that looks still find room."""
    return waiting().with_name("looks-reserve")


def put_aside(looks: Sequence[Kept]) -> None:
    """Keep looks in the waiting file."""
    text = "".join(json.dumps(one) + "\n" for one in looks)
    try:
        append(waiting(), text)
    except OSError:
        reserve().unlink(missing_ok=True)
        put_aside_in_reserve(text)


def put_aside_in_reserve(text: str) -> None:
    """The last resort: the room that the reserve gave up, or the log of the server."""
    try:
        append(waiting(), text)
    except OSError:
        logger.critical("These looks could not be kept: %s", text)


def take_up_waiting() -> int:
    """Bring looks from the waiting file into the database: in order, each once. Returns how many were new."""
    taken = waiting().with_suffix(".taken")
    with alone(taken):
        if not reserve().exists():
            replace(reserve(), bytes(RESERVE))
        move_aside(taken)
        count = sum(keep_new(batch) for batch in batches(looks_in(taken)))
        taken.unlink(missing_ok=True)
    return count


def move_aside(taken: Path) -> None:
    """Let new looks wait in a new file, unless a crash has left an older one to finish."""
    with alone(waiting()):
        if waiting().exists() and not taken.exists():
            waiting().rename(taken)


def looks_in(taken: Path) -> list[Kept]:
    """The looks in a file, in order. A last line that a crash tore is not one."""
    lines = taken.read_text().splitlines(keepends=True) if taken.exists() else []
    return [json.loads(line) for line in lines if line.endswith("\n")]


def batches(looks: list[Kept]) -> Iterator[list[Kept]]:
    """Looks in parts that are written quickly."""
    return (looks[start : start + AT_ONCE] for start in range(0, len(looks), AT_ONCE))


@transaction.atomic(durable=True)
def keep_new(looks: list[Kept]) -> int:
    """Write the looks that were not kept before somebody was stopped in the middle. Returns how many."""
    kept = set(Look.objects.filter(pk__in=[one["id"] for one in looks]).values_list("pk", flat=True))
    new = [one for one in looks if UUID(one["id"]) not in kept]
    keep(new)
    return len(new)


def gather(*, before: datetime, by: Viewer) -> int:
    """Commit to looks in the chain: a line for each organisation and minute. Returns the number of lines."""
    lines = 0
    while written := gather_some(before=before, by=by):
        lines += written
    return lines


@act
def gather_some(*, before: datetime, by: Viewer) -> int:
    """Commit to as many looks as are written quickly. Returns the number of lines."""
    looks = Look.objects.not_gathered(before).select_for_update(skip_locked=True)
    some = looks.values_list("holder_id", "at", "pk")[:AT_ONCE]
    lines = 0
    for (holder, minute), group in groupby(some, key=lambda one: (one[0], minute_of(one[1]))):
        lines += gather_minute(holder, minute, [one[2] for one in group], by)
    return lines


def minute_of(at: datetime) -> datetime:
    """The minute an instant lies in."""
    return at.replace(second=0, microsecond=0)


def gather_minute(holder: UUID, minute: datetime, looks: list[UUID], by: Viewer) -> int:
    """One line that commits to one minute's looks at one organisation's records."""
    gathering = Gathering.objects.create(holder_id=holder, minute=minute)
    Look.objects.filter(pk__in=looks).update(gathering=gathering)
    (gathered,) = rows.gathered(Gathering.objects.filter(pk=gathering.pk))
    note("looked", gathering, by=by, looks=digest_of_looks(*gathered))
    return 1
