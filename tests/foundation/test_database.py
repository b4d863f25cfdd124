"""SQLite works as it was asked to, or the service does not start."""

import pytest
from django.db import connections

from kinweave.foundation import database


@pytest.fixture
def on_disk(db, tmp_path, monkeypatch):
    """A connection as a running service has it, to a file of its own."""
    given = connections["default"].settings_dict | {"NAME": str(tmp_path / "one.sqlite3")}
    connection = connections["default"].__class__(given, alias="on-disk")
    monkeypatch.setattr(database, "connection", connection)
    yield connection
    connection.close()


def test_the_settings_of_a_running_service_are_in_force(on_disk):
    assert database.wrong_settings() == []


@pytest.mark.parametrize(
    ("pragma", "named"),
    [
        ("synchronous = NORMAL", "synchronous"),
        ("foreign_keys = OFF", "foreign_keys"),
        ("journal_mode = DELETE", "journal_mode"),
        ("busy_timeout = 5", "busy_timeout"),
    ],
)
def test_a_setting_that_is_not_in_force_is_named_and_stops_the_start(on_disk, pragma, named):
    with on_disk.cursor() as cursor:
        cursor.execute(f"PRAGMA {pragma}")

    with pytest.raises(database.WrongDatabaseSettings) as wrong:
        database.assert_in_force()

    assert named in str(wrong.value)


def test_transactions_that_wait_to_take_the_lock_stop_the_start(on_disk):
    on_disk.ensure_connection()
    on_disk.transaction_mode = None

    wrong = database.wrong_settings()

    assert wrong == ["SQLite begins transactions as None, and Kinweave needs IMMEDIATE."]


def test_a_key_to_a_row_that_is_not_there_is_refused(on_disk):
    with on_disk.cursor() as cursor:
        cursor.execute("CREATE TABLE a (id INTEGER PRIMARY KEY)")
        cursor.execute("CREATE TABLE b (a INTEGER REFERENCES a)")

        with pytest.raises(Exception, match="FOREIGN KEY"):
            cursor.execute("INSERT INTO b VALUES (7)")
