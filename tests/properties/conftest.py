"""What the tests here share: a seed that is printed, and an anchor of their own."""

import pytest

from tests.properties.trying import SEED


@pytest.fixture(autouse=True)
def own_anchor(tmp_path, monkeypatch):
    """The anchor of a town that is undone is not that of the next."""
    monkeypatch.setenv("KINWEAVE_ANCHOR", str(tmp_path / "anchor.jsonl"))


@pytest.fixture(autouse=True)
def seed():
    """Say which seed this was, where a test fails: KINWEAVE_SEED tries the same examples again."""
    print(f"KINWEAVE_SEED={SEED}")
