"""The settings of PostgreSQL, as a service on several machines needs them."""

import pytest

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
