"""A new database is made in one go: it is the same as one that went through every migration, one after the other."""

import pytest
from django.core.management import call_command
from django.db import connections
from django.db.migrations.executor import MigrationExecutor
from django.db.migrations.recorder import MigrationRecorder

from kinweave.foundation import new_database


def parts(statement: str) -> list[str]:
    """What stands in the brackets of CREATE TABLE, in any order: columns and what binds them."""
    found, depth, begun = [], 0, 0
    body = statement[statement.index("(") + 1 : statement.rindex(")")]
    for place, letter in enumerate(body):
        depth += {"(": 1, ")": -1}.get(letter, 0)
        if letter == "," and not depth:
            found.append(body[begun:place].strip())
            begun = place + 1
    return sorted([*found, body[begun:].strip()])


def made(connection) -> dict[tuple[str, str], list[str]]:
    """All that a database says of itself: its tables, indexes and triggers."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL")
        rows = cursor.fetchall()
    return {(kind, name): parts(sql) if kind == "table" else [sql] for kind, name, sql in rows}


@pytest.fixture
def empty(tmp_path):
    """A database with nothing in it, of a number of its own."""
    aliases = []

    def another(name: str):
        of_its_own = {"ENGINE": "kinweave.foundation.sqlite", "NAME": tmp_path / name}
        connections.settings[name] = connections.configure_settings({"default": {}, name: of_its_own})[name]
        aliases.append(name)
        return connections[name]

    yield another
    for name in aliases:
        connections[name].close()
        del connections[name], connections.settings[name]


def applied(connection) -> set[tuple[str, str]]:
    return set(MigrationRecorder(connection).applied_migrations())


@pytest.mark.django_db  # migrations of other people write to the first database, whichever is migrated
def test_it_is_as_the_migrations_leave_it(empty, django_db_blocker):
    with django_db_blocker.unblock():
        at_once, by_steps = empty("at_once"), empty("by_steps")

        new_database.make(at_once)
        executor = MigrationExecutor(by_steps)
        executor.migrate(executor.loader.graph.leaf_nodes())

        assert made(at_once) == made(by_steps)
        assert applied(at_once) == applied(by_steps)


@pytest.mark.django_db(databases=[])
def test_what_stops_half_way_leaves_nothing(empty, django_db_blocker, monkeypatch):
    with django_db_blocker.unblock():
        new = empty("stopped")
        monkeypatch.setattr(MigrationRecorder, "record_applied", lambda *_: 1 / 0)

        with pytest.raises(ZeroDivisionError):
            new_database.make(new)

        assert new_database.is_new(new)


@pytest.mark.django_db(databases=[])
def test_one_that_is_there_is_only_migrated(empty, django_db_blocker, monkeypatch):
    with django_db_blocker.unblock():
        there = empty("there")
        new_database.make(there)
        monkeypatch.setattr(new_database, "make", lambda _: pytest.fail("It is not new."))

        call_command("migrate", database="there", interactive=False, verbosity=0)

        assert not new_database.is_new(there)
