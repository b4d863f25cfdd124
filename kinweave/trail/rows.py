"""The trail as it stands in the database, in plain values, for whoever verifies it."""

from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext
from datetime import datetime
from itertools import groupby
from typing import NamedTuple
from uuid import UUID

from django.db import connections, transaction
from django.db.models import QuerySet

from kinweave.trail.digests import CHAINED, spelled
from kinweave.trail.models import Gathering, Head, Line

Values = tuple[object, ...]
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
        for model in (Line, Head, Gathering)
        for holder in model._default_manager.using(using).values_list("holder_id", flat=True).distinct()
    }


def head_of(holder: str, using: str) -> tuple[int, str] | None:
    """The number and digest that the head of a chain holds."""
    return Head.objects.using(using).filter(holder_id=holder).values_list("number", "digest").first()


def lines_of(holder: str, using: str) -> Iterator[LineRow]:
    """The lines of one chain, in order, with their details."""
    rows = Line.objects.using(using).of(holder)
    values = rows.values_list(*CHAINED, "digest", "detail__salt", "detail__text")
    return (LineRow._make(map(plain, row)) for row in values.iterator(chunk_size=2000))


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
