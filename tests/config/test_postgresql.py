"""The settings of PostgreSQL, as a service on several machines needs them."""

import pytest

from kinweave.command.parser import parser
from kinweave.config import postgresql


def test_a_process_shares_as_many_connections_as_it_makes_pages(monkeypatch):
    monkeypatch.delenv("KINWEAVE_PG_POOL", raising=False)

    found = postgresql.postgresql("kinweave")

    assert found["OPTIONS"]["pool"]["max_size"] == 16
    assert found["CONN_HEALTH_CHECKS"]


def test_the_number_of_connections_can_be_chosen(monkeypatch):
    monkeypatch.setenv("KINWEAVE_PG_POOL", "4")

    assert postgresql.pool()["max_size"] == 4


@pytest.mark.parametrize("missing", ["psycopg", "psycopg_pool"])
def test_what_is_not_installed_is_said_in_a_sentence(monkeypatch, missing):
    monkeypatch.setattr(postgresql, "find_spec", lambda name: None if name == missing else name)

    with pytest.raises(SystemExit, match="Install it: pip install"):
        postgresql.postgresql("kinweave")


@pytest.mark.parametrize("role", ["app", "job", "owner"])
def test_each_process_works_as_a_role_of_its_own(monkeypatch, role):
    monkeypatch.delenv("KINWEAVE_PG_USER", raising=False)
    monkeypatch.setenv("KINWEAVE_PG_PASSWORD", "for all")
    monkeypatch.setenv("KINWEAVE_PG_JOB_PASSWORD", "for jobs")
    monkeypatch.setenv("KINWEAVE_PG_ROLE", role)

    found = postgresql.postgresql("kinweave")

    assert found["USER"] == f"kinweave_{role}"
    assert found["PASSWORD"] == ("for jobs" if role == "job" else "for all")


def test_whoever_is_not_told_otherwise_makes_pages(monkeypatch):
    monkeypatch.delenv("KINWEAVE_PG_ROLE", raising=False)

    assert postgresql.role() == "app"


@pytest.mark.parametrize(
    ("words", "role"),
    [
        (["serve"], "app"),
        (["migrate"], "owner"),
        (["backup", "there", "--recipient", "age1"], "owner"),
        (["trail", "verify"], "job"),
        (["keys", "rotate"], "job"),
    ],
)
def test_a_command_works_as_who_it_needs_to_be(words, role):
    assert parser().parse_args(words).role == role
