"""A small directory, all of it invented: places, a register, a list of our own, and what must never be seen."""

from collections.abc import Iterator

import pytest
from django.db import transaction
from django.test import Client

from kinweave.api.oruk.often import COUNTED
from tests.api.oruk.world import CODES, World
from tests.town import Town


@pytest.fixture(scope="module")
def written(django_db_setup, django_db_blocker) -> Iterator[World]:
    """The directory, written once for the tests of a file, and taken away after them."""
    with django_db_blocker.unblock(), transaction.atomic():
        yield World(Town(), Client())
        transaction.set_rollback(True)


@pytest.fixture
def world(written, db) -> World:
    """The directory, and how it answers. What a test changes is gone after it."""
    COUNTED.asked.clear()
    return written


@pytest.fixture
def postcodes(monkeypatch) -> None:
    """Some postcodes are known."""

    def known(codes):
        return {code: CODES[code] for code in codes if code in CODES}

    for module in ("kinweave.directory.listed", "kinweave.directory.published", "kinweave.api.oruk.parameters"):
        monkeypatch.setattr(f"{module}.points_of", known)
