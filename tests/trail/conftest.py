"""An installation on the disk for each test, and an anchor of its own for the others."""

from pathlib import Path

import pytest

from tests.house import house_at, set_up
from tests.town import Town


@pytest.fixture(autouse=True)
def own_anchor(tmp_path, monkeypatch):
    """No test reads the anchor of another."""
    monkeypatch.setattr("kinweave.trail.anchor.path", lambda: tmp_path / "trail" / "anchor.jsonl")


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
