"""Two agencies whose leads sit at a browser each, the data protection officer, a worker, and a stranger."""

import pytest
from django.test import Client

from kinweave.access.models import Account
from kinweave.parties import actions as parties
from tests.agreements.agreed import Agencies
from tests.web.circles.conftest import signed_in
from tests.web.people.conftest import noon

__all__ = ["noon"]


@pytest.fixture
def agencies(town) -> Agencies:
    """Connect and the nursery, each with a lead who can answer for it."""
    return Agencies(town)


def at_the_browser(viewer) -> Client:
    client = Client()
    client.force_login(Account.objects.get(pk=viewer.account_id))
    return client


@pytest.fixture
def ann(agencies) -> Client:
    """The lead of Connect."""
    return at_the_browser(agencies.ann)


@pytest.fixture
def bea(agencies) -> Client:
    """The lead of the nursery."""
    return at_the_browser(agencies.bea)


@pytest.fixture
def officer(town) -> Client:
    """The data protection officer of Connect."""
    return signed_in(town.somebody_at_work("Imran", "auditor"))


@pytest.fixture
def worker(town) -> Client:
    """A support worker of Connect."""
    return signed_in(town.ffion)


@pytest.fixture
def stranger(town) -> Client:
    """A lead of an agency that is in no protocol."""
    other = parties.found_organisation(called="Elsewhere", on=town.on, by=town.founder)
    return signed_in(town.somebody_at_work("Sol", "team_lead", other))
