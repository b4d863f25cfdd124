"""The same on PostgreSQL: its own programs copy the database, and the figures are compared."""

import os

import pytest
from django.db import connection

from kinweave.keeping_safe import Stopped, restore
from kinweave.keeping_safe.backup import back_up
from kinweave.keeping_safe.contents import tables
from kinweave.parties.models import Whereabouts
from kinweave.trail.verify import broken
from tests.house import living_in, new_database, on_postgresql, on_sqlite, set_up
from tests.keeping_safe.conftest import live_in
from tests.postgresql.programs import programs
from tests.town import Town


@pytest.fixture(autouse=True)
def found_programs(with_programs):
    """PostgreSQL's programs are where this machine has them."""


@pytest.fixture(scope="module")
def with_programs(tmp_path_factory):
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PATH", f"{programs(tmp_path_factory.mktemp('programs'))}:{os.environ['PATH']}")
        yield


@pytest.fixture(scope="module")
def archive(with_programs, server_of_our_own, people, tmp_path_factory, django_db_blocker):
    """A backup of a town, and the figures of what it holds; and the way to its database."""
    leads_to, kept = new_database(server_of_our_own, "backed_up"), tmp_path_factory.mktemp("kept")
    folder = set_up(kept / "house", **leads_to)
    with django_db_blocker.unblock(), living_in(folder, on_postgresql(leads_to)):
        live_in(Town(), folder)
        yield back_up(kept / "backups", [people[0].public]), tables("default")


@pytest.fixture
def empty(server_of_our_own, request):
    """A way to an empty database."""
    return on_postgresql(new_database(server_of_our_own, f"empty{abs(hash(request.node.name))}"))


def test_back_up_and_restore_and_all_is_the_same(archive, empty, people, tmp_path):
    file, before = archive
    with living_in(tmp_path / "back", empty):
        report = restore.restore(file, tmp_path / "back", people[0].secret)

        assert tables("default") == before
        assert (report.faults, broken()) == ([], [])
        assert Whereabouts.objects.count() == 1
        assert (tmp_path / "back" / "files" / "a" / "photograph").exists()
        assert not (tmp_path / "back" / "kinweave.dump").exists()


def test_nothing_is_restored_over_tables_that_are_there(archive, people, tmp_path):
    file, before = archive

    with pytest.raises(Stopped, match="database is not empty"):
        restore.restore(file, tmp_path / "back", people[0].secret)

    assert tables("default") == before


def test_a_database_that_differs_is_emptied_again(archive, empty, people, tmp_path, monkeypatch):
    file, _ = archive
    monkeypatch.setattr(restore, "tables", lambda using: {})
    with living_in(tmp_path / "back", empty):
        with pytest.raises(Stopped, match="tables differ"):
            restore.restore(file, tmp_path / "back", people[0].secret)

        assert connection.introspection.table_names() == []
        assert not (tmp_path / "back").exists()


def test_a_backup_of_another_kind_of_database_is_refused(archive, people, tmp_path):
    file, _ = archive
    with living_in(tmp_path / "back", on_sqlite(tmp_path / "other.sqlite3")):
        with pytest.raises(Stopped, match="of postgresql"):
            restore.restore(file, tmp_path / "back", people[0].secret)

        assert not (tmp_path / "back").exists()
