"""The same people as on the pages about places; and Grace, who is close to Danny and signs in."""

import pytest

from kinweave.parties import actions as parties
from tests.web.circles.conftest import signed_in
from tests.web.places.conftest import danny, lead, listed, noon, stranger, worker

__all__ = ["danny", "lead", "listed", "noon", "stranger", "worker"]


@pytest.fixture
def grace(town):
    """Grace, at the page of Danny, who chose her."""
    who = town.person("Grace")
    town.account(who)
    parties.let_speak(
        speaker=who, person=town.danny, ground="chosen", matters="plans", sees_page=True, on=town.on, by=town.founder
    )
    return signed_in(who)
