"""Ana at a browser, with Mia's world around her; her safeguarding lead; a stranger."""

import pytest
import time_machine
from django.test import Client

from tests.mia import Mia
from tests.town import NOON
from tests.web.circles.conftest import signed_in


@pytest.fixture(autouse=True)
def noon():
    """It is noon on Wednesday 14 October 2026."""
    with time_machine.travel(NOON, tick=False):
        yield


@pytest.fixture
def mia(town) -> Mia:
    """Mia, with a protocol for early help, and a family that was told."""
    world = Mia(town)
    assert world.early_help
    world.says("informed")
    return world


@pytest.fixture
def ana(mia) -> Client:
    """Ana, Mia's key person."""
    assert mia.child.pk
    return signed_in(mia.ana)


@pytest.fixture
def bea(mia) -> Client:
    """Bea, the safeguarding lead."""
    return signed_in(mia.bea)


@pytest.fixture
def stranger(mia) -> Client:
    """Somebody at another agency."""
    return signed_in(mia.hana_at_work)
