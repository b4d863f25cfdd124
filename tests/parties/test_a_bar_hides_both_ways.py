"""Somebody barred from a human does not meet their name in another person's record either."""

import pytest

from kinweave.access import actions as access
from kinweave.access.models import Allocation, Post
from kinweave.parties import actions
from kinweave.parties.models import SpeaksFor, Support
from kinweave.trail.models import Line

pytestmark = pytest.mark.django_db


@pytest.fixture
def shirin(town):
    """Somebody who works here and speaks for Danny, and whom Callum may not know of."""
    shirin = town.somebody_at_work("Shirin", "support_worker")
    access.work_with(worker=shirin, person=town.danny, on=town.on, by=town.founder)
    actions.let_speak(
        speaker=shirin,
        person=town.danny,
        ground="chosen",
        matters="plans",
        sees_page=False,
        on=town.on,
        by=town.founder,
    )
    return shirin


def barred(town, role, shirin):
    callum = town.somebody_at_work("Callum", role)
    actions.bar(barred=callum, person=shirin, at=town.at, by=town.founder)
    return town.viewer(callum)


def test_not_as_who_speaks_for_them_works_with_them_or_supports_them(town, shirin):
    lead = barred(town, "team_lead", shirin)

    assert not SpeaksFor.objects.visible_to(lead).exists()
    assert not Allocation.objects.visible_to(lead).filter(worker=shirin).exists()
    assert not Support.objects.visible_to(lead).filter(supporter=shirin).exists()
    assert Allocation.objects.visible_to(lead).filter(worker=town.ffion).exists()


def test_not_among_those_who_work_here(town, shirin):
    administrator = barred(town, "administrator", shirin)

    assert not Post.objects.visible_to(administrator).filter(person=shirin).exists()
    assert Post.objects.visible_to(administrator).filter(person=town.ffion).exists()


def test_not_on_the_trail(town, shirin):
    auditor = barred(town, "auditor", shirin)

    assert not Line.objects.visible_to(auditor).filter(about_id=shirin.pk).exists()
    assert Line.objects.visible_to(auditor).filter(about_id=town.danny.pk).exists()
