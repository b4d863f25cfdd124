"""An index of its own for each test, and what is put into it."""

import pytest

from kinweave.directory.search import index
from kinweave.directory.search.documents import document


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
        with index.writing(index.made_in(place)) as writer:
            for one in listed:
                writer.add_document(document(one))
        index.take_over(place)

    return made
