"""An installation on the disk for some tests, and an anchor of its own for each of the others."""

import pytest

from tests.house import ashby, house, server_of_our_own, template

__all__ = ["ashby", "house", "server_of_our_own", "template"]


@pytest.fixture(autouse=True)
def own_anchor(tmp_path, monkeypatch):
    """No test reads the anchor of another."""
    monkeypatch.setattr("kinweave.trail.anchor.path", lambda: tmp_path / "trail" / "anchor.jsonl")
