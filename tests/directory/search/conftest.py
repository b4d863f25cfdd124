"""An index of its own for each test, and what is put into it."""

import pytest

from kinweave.directory.search import index


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    """Where the index of this test lies."""
    monkeypatch.setattr(index, "folder", lambda: tmp_path)
    return tmp_path


@pytest.fixture
def put():
    """Make an index of these alone."""

    def made(listed) -> None:
        place = index.begun()
        index.fill(place, listed)
        index.take_over(place)

    return made
