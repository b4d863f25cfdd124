"""An installation on the disk for some tests; an anchor and a signing key of its own for each."""

import pytest

from tests.house import ashby, house, server_of_our_own, template

__all__ = ["ashby", "house", "server_of_our_own", "template"]


@pytest.fixture(autouse=True)
def own_anchor(tmp_path, monkeypatch):
    """No test reads the anchor of another, or signs with its key."""
    monkeypatch.setattr("kinweave.trail.anchor.path", lambda: tmp_path / "trail" / "anchor.jsonl")
    monkeypatch.setenv("KINWEAVE_SIGNING_KEY", str(tmp_path / "keys" / "signing.json"))
