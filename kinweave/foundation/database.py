"""The database's own settings: asked of the database itself, not of the file that asked for them."""

from django.conf import settings
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

WANTED = {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1}  # synchronous 2 is FULL
MODE = "IMMEDIATE"


class WrongDatabaseSettings(Exception):
    """The database does not work as Kinweave asked it to; it would lose or double what people write."""


def assert_in_force() -> None:
    """Raise WrongDatabaseSettings unless the database really works as settings ask. Rule 8 of the design."""
    faults = wrong_settings()
    if faults:
        raise WrongDatabaseSettings(" ".join(faults))


def wrong_settings() -> list[str]:
    """A sentence for each setting that is not in force. Empty for PostgreSQL, which needs none of them."""
    if connection.vendor != "sqlite":
        return []
    found = {name: pragma(name) for name in (*WANTED, "busy_timeout")}
    patience = int(connection.settings_dict["OPTIONS"]["timeout"] * 1000)
    wanted = {**WANTED, "busy_timeout": patience}
    wrong = [
        f"SQLite has {name} {found[name]}, and Kinweave needs {value}."
        for name, value in wanted.items()
        if found[name] != value
    ]
    return wrong + wrong_mode()


def pragma(name: str) -> object:
    """What SQLite says of one of its settings, for the connection in use."""
    with connection.cursor() as cursor:
        cursor.execute(f"PRAGMA {name}")
        (value,) = cursor.fetchone()
        return value


def wrong_mode() -> list[str]:
    """A sentence if transactions do not take the write lock when they begin."""
    mode = getattr(connection, "transaction_mode", None)
    return [] if mode == MODE else [f"SQLite begins transactions as {mode}, and Kinweave needs {MODE}."]


def is_up_to_date() -> bool:
    """Whether every migration has been applied, and the table of the cache made."""
    executor = MigrationExecutor(connection)
    tables = connection.introspection.table_names()
    leaves = executor.loader.graph.leaf_nodes()
    return not executor.migration_plan(leaves) and settings.CACHES["default"]["LOCATION"] in tables
