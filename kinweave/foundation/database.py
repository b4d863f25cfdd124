"""The database's own settings: asked of the database itself, not of the file that asked for them."""

from typing import Any

from django.conf import settings
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

WANTED = {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1}  # synchronous 2 is FULL
MODE = "IMMEDIATE"
LOOKED_AT = 1000  # entries of an index: sqlite.org/lang_analyze.html takes 100 to 1000 for enough

# Questions to PostgreSQL, and what is wrong when the answer is yes.
WAYS_AROUND = (
    (
        "SELECT rolsuper OR rolbypassrls FROM pg_roles WHERE rolname = current_user",
        "This PostgreSQL user stands behind no wall. Serve as kinweave_app: leave KINWEAVE_PG_USER out.",
    ),
    (
        "SELECT current_setting('row_security') <> 'on'",
        "PostgreSQL's row_security is off, and Kinweave needs it on.",
    ),
    (
        "SELECT EXISTS (SELECT 1 FROM pg_tables WHERE schemaname = 'public' AND tableowner = current_user)",
        "This PostgreSQL user owns tables. Serve as kinweave_app, which owns nothing.",
    ),
    (
        "SELECT EXISTS (SELECT 1 FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid"
        " WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace AND a.attname = 'holder_id'"
        " AND NOT (c.relrowsecurity AND c.relforcerowsecurity))",
        "A table has no wall between organisations. Run: kinweave migrate",
    ),
)


class WrongDatabaseSettings(Exception):
    """The database does not work as Kinweave asked it to; it would lose or double what people write."""


def assert_in_force() -> None:
    """Raise WrongDatabaseSettings unless the database really works as settings ask. Rule 8 of the design."""
    faults = wrong_settings()
    if faults:
        raise WrongDatabaseSettings(" ".join(faults))


def wrong_settings() -> list[str]:
    """A sentence for each setting that is not in force; on PostgreSQL, for each way around the wall."""
    if connection.vendor != "sqlite":
        return ways_around_the_wall()
    found = {name: pragma(name) for name in (*WANTED, "busy_timeout")}
    patience = int(connection.settings_dict["OPTIONS"]["timeout"] * 1000)
    wanted = {**WANTED, "busy_timeout": patience}
    wrong = [
        f"SQLite has {name} {found[name]}, and Kinweave needs {value}."
        for name, value in wanted.items()
        if found[name] != value
    ]
    return wrong + wrong_mode()


def ways_around_the_wall() -> list[str]:
    """A sentence for each reason why row security would not hold whoever serves. Rule 9 of the design."""
    with connection.cursor() as cursor:
        return [sentence for question, sentence in WAYS_AROUND if says_yes(cursor, question)]


def says_yes(cursor: Any, question: str) -> bool:
    """Ask a question that is answered with yes or no."""
    cursor.execute(question)
    return bool(cursor.fetchone()[0])


def count_rows() -> None:
    """Let SQLite look at its tables, so that it finds rows by the index that leaves fewest. PostgreSQL does so itself.

    It looks at about so many entries of each index: a moment, however many there are.
    """
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute(f"PRAGMA analysis_limit = {LOOKED_AT}")
            cursor.execute("ANALYZE")


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
