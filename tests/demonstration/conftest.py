"""The demonstration is verified against an anchor of its own."""

import pytest


@pytest.fixture(autouse=True)
def own_anchor(tmp_path, monkeypatch):
    """The heads of other tests' chains are no business of this town."""
    monkeypatch.setenv("KINWEAVE_ANCHOR", str(tmp_path / "anchor.jsonl"))
