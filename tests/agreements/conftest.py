"""Two agencies with their leads, and a protocol between them."""

import pytest

from tests.agreements.agreed import Agencies


@pytest.fixture
def agencies(town) -> Agencies:
    """Connect and the nursery, each with a lead who can answer for it."""
    return Agencies(town)
