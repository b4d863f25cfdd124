"""How long a write waits for somebody else's: a page must not stand still behind a long one."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection, transaction

SQLITE_USUAL = 5.0  # seconds; the default of Python's sqlite3


@contextmanager
def hurried(seconds: float) -> Iterator[None]:
    """One transaction that waits at most so long for a lock, and then raises OperationalError."""
    tell(waits_at_most(seconds))
    try:
        with transaction.atomic():
            yield
    finally:
        tell(waits_as_usual())


def waits_at_most(seconds: float) -> str:
    """The statement that limits the wait of this connection."""
    setting = "PRAGMA busy_timeout" if connection.vendor == "sqlite" else "SET lock_timeout"
    return f"{setting} = {int(seconds * 1000)}"


def waits_as_usual() -> str:
    """The statement that gives this connection its patience back."""
    if connection.vendor != "sqlite":
        return "RESET lock_timeout"
    return waits_at_most(connection.settings_dict["OPTIONS"].get("timeout", SQLITE_USUAL))


def tell(statement: str) -> None:
    """Give the database a statement that answers nothing."""
    with connection.cursor() as cursor:
        cursor.execute(statement)
