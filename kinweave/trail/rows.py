"""The trail as it stands in the database, in plain values, for whoever verifies it."""

from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext
from datetime import datetime
from functools import lru_cache
from itertools import groupby
from typing import NamedTuple
from uuid import UUID

from django.db import connections, transaction
from django.db.models import QuerySet, TextField
from django.db.models.functions import Cast

from kinweave.trail.digests import CHAINED, spelled
from kinweave.trail.models import Checkpoint, Gathering, Head, Line

Values = tuple[object, ...]
IDS = ("id", "holder_id", "by_id", "record_id", "about_id")
COMPARED = ("digest", "detail__salt", "detail__text")
WITHOUT_PARTS = len("2026-11-29 12:00:00")
LOOK = ("id", "holder_id", "at", "by_id", "by_role", "page", "seen__id", "seen__person_id")


class LineRow(NamedTuple):
    """A line and its detail: the fields of CHAINED in their order, then what is compared with them."""

    id: str
    holder_id: str
    number: int
    at: str
    by_id: str | None
    by_role: str
    by_system: str
    verb: str
    kind: str
    record_id: str
    about_id: str | None
    commitment: str
    previous: str
    digest: str
    salt: str | None
    text: str | None

    @property
    def chained(self) -> Values:
        """The values that the digest is made of."""
        return self[: len(CHAINED)]


class Gathered(NamedTuple):
    """A gathering (its id, holder and minute) and its looks, one row for each person that a look showed."""

    gathering: Values
    looks: Sequence[Values]


def holders(using: str) -> set[str]:
    """Every chain that has left something in the database."""
    return {
        str(holder)
        for model in (Line, Head, Gathering, Checkpoint)
        for holder in model._default_manager.using(using).values_list("holder_id", flat=True).distinct()
    }


def head_of(holder: str, using: str) -> tuple[int, str] | None:
    """The number and digest that the head of a chain holds."""
    return Head.objects.using(using).filter(holder_id=holder).values_list("number", "digest").first()


def lines_of(holder: str, using: str) -> Iterator[LineRow]:
    """The lines of one chain, in order, with their details."""
    rows = Line.objects.using(using).of(holder)
    return as_sqlite_has_them(rows) if connections[using].vendor == "sqlite" else as_django_has_them(rows)


def as_django_has_them(rows: QuerySet[Line]) -> Iterator[LineRow]:
    """Lines with their details, through Django's own kinds of values."""
    values = rows.values_list(*CHAINED, *COMPARED)
    return (LineRow._make(map(plain, row)) for row in values.iterator(chunk_size=2000))


def as_sqlite_has_them(rows: QuerySet[Line]) -> Iterator[LineRow]:
    """The same from SQLite's texts, in a third of the time: ids are 32 letters, instants are in UTC."""
    texts = {name: Cast(name, TextField()) for name in (*IDS, "at")}
    values = rows.values_list(*(texts.get(name, name) for name in CHAINED), *COMPARED)
    for pk, holder, number, at, by, role, task, verb, kind, record, about, *rest in values.iterator(chunk_size=2000):
        yield LineRow(
            hyphened(pk), hyphened(holder), number, instant(at), often(by), role, task, verb, kind, hyphened(record),
            often(about), *rest
        )  # fmt: skip


def hyphened(text: str) -> str:
    """An id as it is spelled in a digest."""
    return f"{text[:8]}-{text[8:12]}-{text[12:16]}-{text[16:20]}-{text[20:]}"


@lru_cache(maxsize=10_000)
def often(text: str | None) -> str | None:
    """The same for an id that stands in many lines, or for none."""
    return None if text is None else hyphened(text)


def instant(text: str) -> str:
    """An instant as it is spelled in a digest."""
    return f"{text[:10]}T{text[11:]}{'' if len(text) > WITHOUT_PARTS else '.000000'}+00:00"


def row_of(line: Line) -> LineRow:
    """One line, without its detail."""
    return LineRow._make([*(plain(getattr(line, name)) for name in (*CHAINED, "digest")), None, None])


def gathered(gatherings: QuerySet[Gathering]) -> Iterator[Gathered]:
    """Gatherings with their looks, each in a fixed order."""
    looks = (f"looks__{name}" for name in LOOK)
    rows = gatherings.values_list("id", "holder_id", "minute", *looks).order_by(
        "id", "looks__at", "looks__id", "looks__seen__person_id", "looks__seen__id"
    )
    spelled_rows = (tuple(map(plain, row)) for row in rows.iterator(chunk_size=2000))
    for gathering, group in groupby(spelled_rows, key=lambda row: row[:3]):
        yield Gathered(gathering, [row[3:] for row in group])


def plain(value: object) -> object:
    """Ids and instants as they are spelled in a digest; everything else as it is."""
    return spelled(value) if isinstance(value, UUID | datetime) else value


def snapshot(using: str) -> AbstractContextManager[None]:
    """Read everything as it was at one instant, while others go on writing, and without stopping them."""
    connection = connections[using]
    if connection.in_atomic_block:
        return nullcontext()
    return _on_sqlite(using) if connection.vendor == "sqlite" else _on_postgresql(using)


@contextmanager
def _on_sqlite(using: str) -> Iterator[None]:
    # Not atomic(): that begins IMMEDIATE here, and would take the lock for writing.
    with connections[using].cursor() as cursor:
        cursor.execute("BEGIN DEFERRED")
        try:
            yield
        finally:
            cursor.execute("ROLLBACK")


@contextmanager
def _on_postgresql(using: str) -> Iterator[None]:
    with transaction.atomic(using=using), connections[using].cursor() as cursor:
        cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
        yield
