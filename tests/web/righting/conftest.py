"""Danny's record at noon, and those at a browser: his worker, her lead, a colleague, Danny himself."""

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
def lead(town) -> Client:
    """Ann, who leads the work with Danny."""
    return signed_in(town.somebody_at_work("Ann", "team_lead"))


@pytest.fixture
def colleague(town) -> Client:
    """Owen, who does not work with Danny."""
    return signed_in(town.somebody_at_work("Owen", "support_worker"))


@pytest.fixture
def danny(town) -> Client:
    """Danny at his own page."""
    return signed_in(town.danny)
