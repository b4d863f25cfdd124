"""Two agencies with their leads, and a protocol between them; one in which people are asked, and one in which they are
told; and what somebody says about them."""

from datetime import timedelta

import pytest

from tests.agreements.agreed import Agencies
from tests.agreements.signed import signed


@pytest.fixture
def agencies(town) -> Agencies:
    """Connect and the nursery, each with a lead who can answer for it."""
    return Agencies(town)


@pytest.fixture
def asked_and_told(town):
    """Connect may tell the nursery: with a yes what people like; and, once they are told, how to talk with them."""
    later = {"starts_on": town.on - timedelta(days=30), "ends_on": town.on + timedelta(days=700)}
    return (
        signed(town, [town.connect, town.nursery], mode="consent", uses={"interests": "community_support"}, **later),
        signed(town, [town.connect, town.nursery], mode="inform", uses={"communication": "care"}, **later),
    )
