"""The nursery's data protection officer and its lead, at their browsers; Danny at his own page."""

import pytest
from django.test import Client

from tests.mia import Mia
from tests.web.circles.conftest import signed_in
from tests.web.sharing.conftest import ana, mia, noon

__all__ = ["ana", "mia", "noon"]


@pytest.fixture
def bea(mia: Mia) -> Client:
    """Bea, who leads."""
    return signed_in(mia.bea)


@pytest.fixture
def officer(mia: Mia) -> Client:
    """Imran, the data protection officer of the nursery."""
    return signed_in(mia.town.somebody_at_work("Imran", "auditor", mia.nursery))
