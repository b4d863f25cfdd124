"""The demonstration area: asked for by name, made once, in an empty folder."""

import sqlite3

import pytest

from tests.command.running import Kinweave

ASKED = {"KINWEAVE_DEMONSTRATION": "yes"}


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """A folder with the demonstration area, and what was said."""
    kinweave = Kinweave(tmp_path_factory.mktemp("demonstration"))
    return kinweave, kinweave.run("demo", **ASKED)


def test_it_is_made_from_nothing(made):
    _, said = made

    assert said.returncode == 0, said.stderr
    assert "The demonstration area is ready" in said.stdout


def test_asked_for_again_it_is_left_as_it_is(made):
    kinweave, _ = made

    said = kinweave.run("demo", **ASKED)

    assert said.returncode == 0, said.stderr
    assert "is there already" in said.stdout


def test_nobody_gets_it_without_asking(kinweave):
    said = kinweave.run("demo")

    assert said.returncode == 1
    assert "KINWEAVE_DEMONSTRATION=yes" in said.stderr


def test_it_never_stands_beside_real_records(kinweave):
    with sqlite3.connect(kinweave.folder / "kinweave.sqlite3") as database:
        database.execute("insert into access_installation (id, place, is_demonstration) values (1, 'Here', 0)")

    said = kinweave.run("demo", **ASKED)

    assert said.returncode == 1
    assert "never mix" in said.stderr
