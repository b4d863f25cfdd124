"""A small directory, all of it invented: places, a register, a list of our own, and what must never be seen."""

from collections.abc import Iterator

import pytest
from django.db import transaction
from django.test import Client

from kinweave.api.oruk.often import COUNTED
from kinweave.directory.models import Postcode
from tests.api.oruk.world import CODES, World
from tests.town import Town


@pytest.fixture(scope="module")
def written(django_db_setup, django_db_blocker) -> Iterator[World]:
    """The directory, written once for the tests of a file, and taken away after them."""
    with django_db_blocker.unblock(), transaction.atomic():
        yield World(Town(), Client())
        transaction.set_rollback(True)


@pytest.fixture
def world(written, db, settings) -> World:
    """The directory, and how it answers, however often it is asked. What a test changes is gone after it."""
    COUNTED.asked.clear()
    settings.ORUK_EACH_MINUTE = 1_000_000
    return written


@pytest.fixture
def postcodes(world) -> None:
    """Some postcodes are known."""
    Postcode.objects.bulk_create(
        Postcode(code=code, outcode=code.partition(" ")[0], latitude=latitude, longitude=longitude)
        for code, (latitude, longitude) in CODES.items()
    )
