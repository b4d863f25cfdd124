"""The second wall, between organisations: PostgreSQL's own. On SQLite there is none, and nothing here does anything.

A transaction says for which organisations it works and which rows are the person's own; every table's policy reads
that. What has to be known across the wall is asked of a named function of the owner, which gives as little as it can.
"""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from typing import Any
from uuid import UUID

from django.db import DatabaseError, connection

ORGANISATIONS, PERSON, LINK = "kinweave.organisations", "kinweave.person", "kinweave.link"


def is_up() -> bool:
    """Whether there is a wall."""
    return connection.vendor == "postgresql"


def stand(*, organisations: Iterable[UUID], person: Iterable[UUID]) -> None:
    """Say who asks, until the transaction ends. Only inside a transaction: else it is forgotten at once."""
    said = [ORGANISATIONS, spelled(organisations), PERSON, spelled(person)]
    with connection.cursor() as cursor:
        cursor.execute("SELECT set_config(%s, %s, true), set_config(%s, %s, true)", said)


def hold_link(recognised: str) -> None:
    """Say which link somebody outside holds, by what recognises it, until the transaction ends."""
    if is_up():
        with connection.cursor() as cursor:
            cursor.execute("SELECT set_config(%s, %s, true)", [LINK, recognised])


@contextmanager
def beside_sender(passing: UUID) -> Iterator[None]:
    """While what came to who asks is decided anew: on its sender's side too, whose facts decide."""
    if not is_up():
        yield
        return
    ((before,),) = across("stand_with_sender", passing)
    try:
        yield
    except BaseException:
        with suppress(DatabaseError):  # a transaction that failed forgets it by itself
            _stand_again(before)
        raise
    _stand_again(before)


def _stand_again(organisations: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT set_config(%s, %s, true)", [ORGANISATIONS, organisations])


def spelled(ids: Iterable[UUID]) -> str:
    """Ids as PostgreSQL spells an array."""
    return "{" + ",".join(sorted(str(one) for one in ids)) + "}"


def across(function: str, *asked: Any) -> list[tuple[Any, ...]]:
    """What a named function of the owner answers, with as many columns as it gives: its rows."""
    places = ", ".join(["%s"] * len(asked))
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT * FROM {function}({places})", [plain(one) for one in asked])  # nosec B608
        rows: list[tuple[Any, ...]] = cursor.fetchall()
        return rows


def plain(value: Any) -> Any:
    """Sets of ids as lists; everything else as it is."""
    return list(value) if isinstance(value, Sequence | set | frozenset) and not isinstance(value, str) else value
