"""A circle with somebody in it, and two people at a browser: the worker, and a stranger."""

import pytest
from django.test import Client

from kinweave.access.models import Account


def signed_in(party) -> Client:
    """A browser in which this person has signed in."""
    client = Client()
    client.force_login(Account.objects.get(identities__party=party))
    return client


@pytest.fixture
def marcus(town):
    """Danny's brother."""
    return town.tie("Marcus", ring=2, sector="family", label="brother", feels="mixed")


@pytest.fixture
def worker(town, marcus):
    """Ffion, who works with Danny."""
    return signed_in(town.ffion)


@pytest.fixture
def stranger(town):
    """Somebody who works for another organisation."""
    return signed_in(town.somebody_at_work("Sol", "support_worker", town.nursery))
