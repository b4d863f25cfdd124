"""People at a browser: Danny at his page, his worker, the leads, and whoever must not hear."""

import pytest
import time_machine
from django.test import Client

from kinweave.concerns import actions
from kinweave.parties import actions as parties
from tests.town import NOON
from tests.web.circles.conftest import signed_in


@pytest.fixture(autouse=True)
def noon():
    """It is noon on Wednesday 14 October 2026."""
    with time_machine.travel(NOON, tick=False):
        yield


@pytest.fixture
def sal(town):
    """The safeguarding lead."""
    return town.somebody_at_work("Sal", "safeguarding_lead")


@pytest.fixture
def meera(town):
    """A manager."""
    return town.somebody_at_work("Meera", "manager")


@pytest.fixture
def danny(town) -> Client:
    """Danny, at his own page."""
    assert town.danny.pk
    return signed_in(town.danny)


@pytest.fixture
def worker(town) -> Client:
    """Ffion, who works with Danny."""
    assert town.danny.pk
    return signed_in(town.ffion)


@pytest.fixture
def rose(town) -> Client:
    """Danny's mother, who speaks for him."""
    rose = town.person("Rose")
    town.account(rose)
    parties.let_speak(
        speaker=rose, person=town.danny, ground="chosen", matters="everything", sees_page=True, on=town.on,
        by=town.founder,
    )  # fmt: skip
    return signed_in(rose)


@pytest.fixture
def stranger(town) -> Client:
    """Somebody who works for another organisation."""
    return signed_in(town.somebody_at_work("Sol", "team_lead", town.nursery))


@pytest.fixture
def concern(town, sal, meera):
    """Ffion is worried about Danny; it has reached Sal."""
    return actions.raise_concern(
        holder=town.connect, kind="safeguarding", words="There is a bruise.", person=town.danny,
        raised_by=town.ffion, how="page", on=town.on, by=town.viewer(town.ffion),
    )  # fmt: skip
