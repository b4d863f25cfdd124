"""The town is loaded once for all tests of this folder, and never kept."""

import pytest
from django.db import transaction

from kinweave.demonstration.loading import load
from tests.demonstration import WEDNESDAY


@pytest.fixture(scope="package")
def vale(django_db_setup, django_db_blocker, tmp_path_factory):
    """Ashby Vale on a Wednesday morning in October, with an anchor of its own."""
    with pytest.MonkeyPatch.context() as patch, django_db_blocker.unblock(), transaction.atomic():
        patch.setenv("KINWEAVE_ANCHOR", str(tmp_path_factory.mktemp("vale") / "anchor.jsonl"))
        yield load(WEDNESDAY)
        transaction.set_rollback(True)


@pytest.fixture
def ashby(vale, db):
    """The same town; what a test changes in it is undone afterwards."""
    return vale


def viewer(town, key):
    """Somebody of the town, as they are this morning."""
    return town.eyes(key, town.at)
