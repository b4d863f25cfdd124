"""Danny's page, and two people at a browser: his worker, and a worker of another organisation."""

import pytest
from django.test import Client

from tests.web.circles.conftest import signed_in


@pytest.fixture
def worker(town) -> Client:
    """Ffion, who works with Danny."""
    assert town.danny.pk
    return signed_in(town.ffion)


@pytest.fixture
def stranger(town) -> Client:
    """Somebody who works for another organisation."""
    return signed_in(town.somebody_at_work("Sol", "support_worker", town.nursery))


@pytest.fixture
def lead(town) -> Client:
    """Ann, who leads the work with Danny."""
    return signed_in(town.somebody_at_work("Ann", "team_lead"))
