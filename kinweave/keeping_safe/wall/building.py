"""Puts the wall up: functions, rights and policies, as the owner. Doing it again changes nothing."""

from collections.abc import Iterator
from pathlib import Path

from django.db import connection, transaction

from kinweave.keeping_safe.wall.derived import Policy, policies, walled
from kinweave.keeping_safe.wall.written import ONLY_ADDED_TO

FUNCTIONS = [Path(__file__).with_name(name) for name in ("functions.sql", "sharing.sql")]
SERVING = "kinweave_app, kinweave_job"


def put_up() -> None:
    """Put the wall up in PostgreSQL's database; on SQLite there is none.

    Where the roles that serve were never made, only the functions are there: nothing is served, and starting says so.
    """
    if connection.vendor != "postgresql":
        return
    with transaction.atomic(), connection.cursor() as cursor:
        for file in FUNCTIONS:
            cursor.execute(file.read_text())
        for statement in statements() if has_roles() else ():
            cursor.execute(statement)


def take_down() -> None:
    """Take the policies away before tables change. Row security stays on: meanwhile nobody but the owner sees a row."""
    if connection.vendor != "postgresql":
        return
    with connection.cursor() as cursor:
        for statement in taking_down():
            cursor.execute(statement)


def taking_down() -> list[str]:
    """What takes every policy away, those of an older version and of tables that are gone too."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT policyname, tablename FROM pg_policies WHERE schemaname = 'public'")
        return [f"DROP POLICY {name} ON {table}" for name, table in cursor.fetchall()]


def has_roles() -> bool:
    """Whether the two roles that serve are there."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM pg_roles WHERE rolname IN ('kinweave_app', 'kinweave_job')")
        return bool(cursor.fetchone() == (2,))


def statements() -> Iterator[str]:
    """What is said to the database for the roles, in order."""
    yield from rights()
    yield from taking_down()
    for model in walled():
        yield f"ALTER TABLE {model._meta.db_table} ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY"
    yield from map(spelled, policies())


def rights() -> Iterator[str]:
    """What the two roles that serve may do at all. Neither owns anything, nor changes a line of the trail."""
    yield f"GRANT USAGE ON SCHEMA public TO {SERVING}"
    yield f"GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO {SERVING}"
    yield f"GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO {SERVING}"
    yield f"REVOKE INSERT, UPDATE, DELETE ON django_migrations FROM {SERVING}"
    yield from (f"REVOKE UPDATE, DELETE ON {table} FROM {SERVING}" for table in ONLY_ADDED_TO)
    yield "REVOKE EXECUTE ON ALL FUNCTIONS IN SCHEMA public FROM PUBLIC"
    yield f"GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA public TO {SERVING}"


def spelled(policy: Policy) -> str:
    """A policy as SQL."""
    sees = f" USING ({policy.sees})" if policy.sees else ""
    leaves = f" WITH CHECK ({policy.leaves})" if policy.leaves else ""
    return f"CREATE POLICY {policy.name} ON {policy.table} FOR {policy.does} TO {policy.role}{sees}{leaves}"
