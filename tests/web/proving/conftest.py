"""Ashby at noon, an auditor, and files beside the anchor that no other test reads."""

import pytest

from kinweave.trail import checkpoints
from tests.web.circles.conftest import signed_in
from tests.web.people.conftest import lead, noon, stranger, worker

__all__ = ["lead", "noon", "stranger", "worker"]


@pytest.fixture(autouse=True)
def own_files(tmp_path, monkeypatch):
    """No test reads the checkpoints of another, or signs with its key."""
    monkeypatch.setattr("kinweave.trail.anchor.path", lambda: tmp_path / "trail" / "anchor.jsonl")
    monkeypatch.setenv("KINWEAVE_SIGNING_KEY", str(tmp_path / "keys" / "signing.json"))


@pytest.fixture
def auditor(town):
    """Imran, who audits Ashby Vale Connect, when a checkpoint was made."""
    browser = signed_in(town.somebody_at_work("Imran", "auditor"))
    assert town.danny.pk
    checkpoints.make_all(at=town.at, by=town.founder)
    return browser
