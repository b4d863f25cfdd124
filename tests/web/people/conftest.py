"""Danny's page at noon, and three people at a browser: his worker, her lead, and a stranger."""

import pytest
import time_machine
from django.test import Client

from tests.town import NOON
from tests.web.circles.conftest import signed_in


@pytest.fixture(autouse=True)
def noon():
    """It is noon on Wednesday 14 October 2026."""
    with time_machine.travel(NOON, tick=False):
        yield


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
