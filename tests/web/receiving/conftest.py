"""Ana sent something; Hana receives it; a stranger knocks."""

import pytest
from django.test import Client

from kinweave.information import actions
from kinweave.information.models import Passing
from tests.mia import Mia
from tests.web.circles.conftest import signed_in
from tests.web.sharing.conftest import ana, mia, noon

__all__ = ["ana", "mia", "noon"]


@pytest.fixture
def passing(mia: Mia) -> Passing:
    """What Ana sent to Hana."""
    viewer = mia.viewer(mia.ana)
    return actions.share(questions=[mia.question(mia.item())], on=viewer.on, by=viewer)


@pytest.fixture
def hana(mia: Mia) -> Client:
    """Hana, at health visiting."""
    return signed_in(mia.hana_at_work)


@pytest.fixture
def colleague(mia: Mia) -> Client:
    """A colleague of Hana's, to whom nothing came."""
    return signed_in(mia.town.somebody_at_work("Huw", "support_worker", mia.health))
