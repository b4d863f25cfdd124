"""A person at their own page, and others who may not open it."""

import pytest
from django.test import Client

from kinweave.access.models import Account
from kinweave.parties import actions as parties


def signed_in(party) -> Client:
    """A browser in which this person has signed in."""
    client = Client()
    client.force_login(Account.objects.get(identities__party=party))
    return client


@pytest.fixture
def marcus(town):
    """Danny's brother."""
    return town.tie("Marcus", ring=2, sector="family", feels="good")


@pytest.fixture
def danny(town, marcus):
    """Danny, at his own page."""
    return signed_in(town.danny)


@pytest.fixture
def rose(town, marcus):
    """Danny's mother, who may speak for him and sees his page. She is in his circle too."""
    rose = town.person("Rose")
    town.account(rose)
    parties.let_speak(
        speaker=rose, person=town.danny, ground="chosen", matters="everything", sees_page=True, on=town.on,
        by=town.founder,
    )  # fmt: skip
    return signed_in(rose)


@pytest.fixture
def stranger(town):
    """Somebody else with a page of their own."""
    other = town.person("Other")
    town.account(other)
    return signed_in(other)
