"""An installation of its own on the disk, for tests in which processes, files and crashes are real."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg
import pytest
from django.conf import settings
from django.db import connections
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.utils import load_backend

from tests.postgresql.server import server
from tests.town import Town

ROOT = Path(__file__).parent.parent


def environment(folder: Path, **more: str) -> dict[str, str]:
    """What a process needs to work in an installation's folder."""
    own = {name: value for name, value in os.environ.items() if not name.startswith("KINWEAVE_")}
    return {
        **own,
        "KINWEAVE_DATA_DIR": str(folder),
        "KINWEAVE_PLAIN_HTTP": "yes",
        "KINWEAVE_SECRET_KEY": settings.SECRET_KEY,  # so that somebody who signed in here is known there
        "DJANGO_SETTINGS_MODULE": "tests.settings",
        **more,
    }


def run(folder: Path, *words: str, **more: str) -> str:
    """Run Python in an installation's folder, and give what it prints."""
    done = subprocess.run(
        [sys.executable, *words],
        cwd=ROOT,
        env=environment(folder, **more),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def set_up(folder: Path, **more: str) -> Path:
    """A new installation: its database migrated, and empty."""
    run(folder, "-m", "kinweave", "migrate", **more)
    return folder


@contextmanager
def living_in(folder: Path, database: BaseDatabaseWrapper) -> Iterator[Path]:
    """Work in an installation's folder, with its database, from this process and thread."""
    usual = connections["default"]
    connections["default"] = database
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(settings, "DATA", folder)
        patch.setattr(settings, "MEDIA_ROOT", folder / "files")
        try:
            yield folder
        finally:
            database.close()
            connections["default"] = usual


@contextmanager
def house_at(folder: Path, template: Path) -> Iterator[Path]:
    """Live in a copy of an installation that was set up before."""
    shutil.copytree(template, folder, dirs_exist_ok=True)
    with living_in(folder, on_sqlite(folder / "kinweave.sqlite3")):
        yield folder


def on_sqlite(file: Path) -> BaseDatabaseWrapper:
    """The service's own way to a SQLite file, with every setting it has in use."""
    found = connections.configure_settings({"default": {**settings.SQLITE, "NAME": str(file)}})["default"]
    return load_backend(found["ENGINE"]).DatabaseWrapper(found)


def new_database(server_of_our_own: dict[str, str], name: str) -> dict[str, str]:
    """Make an empty database on a PostgreSQL server. Gives the environment that leads to it."""
    host, user = server_of_our_own["KINWEAVE_PG_HOST"], server_of_our_own["KINWEAVE_PG_USER"]
    with psycopg.connect(host=host, user=user, dbname="postgres", autocommit=True) as first:
        first.execute(f"CREATE DATABASE {name}")
    return {"KINWEAVE_PG_HOST": host, "KINWEAVE_PG_USER": user, "KINWEAVE_PG_NAME": name}


def on_postgresql(leads_to: dict[str, str]) -> BaseDatabaseWrapper:
    """A way to a PostgreSQL database."""
    named = {name: leads_to.get(f"KINWEAVE_PG_{name}", "") for name in ("NAME", "USER", "PASSWORD", "HOST", "PORT")}
    engine = "django.db.backends.postgresql"
    found = connections.configure_settings({"default": {"ENGINE": engine, **named}})["default"]
    return load_backend(engine).DatabaseWrapper(found)


@pytest.fixture(scope="session")
def server_of_our_own() -> Iterator[dict[str, str]]:
    """A PostgreSQL server for the length of the tests."""
    with server() as found:
        yield found


@pytest.fixture(scope="session")
def template(tmp_path_factory) -> Path:
    """An installation that is set up once and copied for each test."""
    return set_up(tmp_path_factory.mktemp("template"))


@pytest.fixture
def house(tmp_path, template, django_db_blocker):
    """An installation on the disk, in which this process works."""
    with django_db_blocker.unblock(), house_at(tmp_path, template) as folder:
        yield folder


@pytest.fixture
def ashby(house) -> Town:
    """Ashby Vale, in an installation on the disk."""
    return Town()
