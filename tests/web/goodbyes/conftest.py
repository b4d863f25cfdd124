"""Danny's circle with Carl in it; Ffion at work, Danny at his own page, and a stranger."""

import pytest
from django.test import Client

from kinweave.access.models import Account


def signed_in(party) -> Client:
    """A browser in which this person has signed in."""
    client = Client()
    client.force_login(Account.objects.get(identities__party=party))
    return client


@pytest.fixture
def carl(town):
    """Somebody in Danny's life; it feels good to Danny."""
    return town.tie("Carl", ring=2, sector="friends", feels="good")


@pytest.fixture
def worker(town, carl):
    """Ffion, who works with Danny."""
    return signed_in(town.ffion)


@pytest.fixture
def danny(town, carl):
    """Danny, at his own page."""
    return signed_in(town.danny)


@pytest.fixture
def stranger(town):
    """Somebody who works for another organisation."""
    return signed_in(town.somebody_at_work("Sol", "support_worker", town.nursery))
