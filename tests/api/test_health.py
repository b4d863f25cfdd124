"""Whether the service is well: asked by whoever watches it, about nobody."""

import pytest
from django.db import DatabaseError
from django.utils import timezone

from kinweave.api import health
from kinweave.clock.actions import mark_done

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def cache_table(monkeypatch):
    """The table of the cache is made by `kinweave migrate`, and not in tests."""
    monkeypatch.setattr(health, "is_up_to_date", lambda: True)


def test_a_service_whose_clock_runs_is_well(client):
    mark_done(job="beat", at=timezone.now())

    answer = client.get("/api/health")

    assert answer.status_code == 200
    assert answer.json() == {"database": True, "up_to_date": True, "clock": True}


def test_a_clock_that_stands_still_is_said_and_pages_go_on(client):
    answer = client.get("/api/health")

    assert answer.status_code == 200
    assert answer.json()["clock"] is False


def test_a_database_of_another_version_is_not_well(client, monkeypatch):
    monkeypatch.setattr(health, "is_up_to_date", lambda: False)

    answer = client.get("/api/health")

    assert answer.status_code == 503
    assert answer.json() == {"database": True, "up_to_date": False, "clock": False}


def test_a_database_that_does_not_answer_is_not_well(client, monkeypatch):
    def silent():
        raise DatabaseError

    monkeypatch.setattr(health, "is_up_to_date", silent)

    answer = client.get("/api/health")

    assert answer.status_code == 503
    assert answer.json()["database"] is False


def test_the_description_of_the_api_names_both_doors(client):
    described = client.get("/api/openapi.json").json()

    assert set(described["paths"]) == {"/api/health", "/api/mine"}
    assert described["openapi"].startswith("3.1")
