"""Nobody opens the record of somebody beside whom a concern or a restriction names them; nor learns why not."""

import re
from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from kinweave.access.models import Allocation, BreakGlass
from kinweave.circles.actions import restrictions
from kinweave.concerns import opening
from kinweave.foundation import Refused
from kinweave.keeping.actions import leaving
from kinweave.parties.models import Party
from kinweave.parties.rules import NOT_HERE

pytestmark = pytest.mark.django_db

BORN = date(1999, 5, 3)
WHY = "She is at the door and cannot say who she is"
VALUES = re.compile(r"(?s)(?:'(?:[^']|'')*'|\"s\d+_x\d+\"|\bNULL\b|\b\d[\d.]*\b|X\?)(?:::\w+)?")


@pytest.fixture
def owen(town):
    """A worker whom a concern about Danny names."""
    return town.somebody_at_work("Owen", "support_worker")


@pytest.fixture
def lead(town, service):
    return town.viewer(service.people["team lead"])


def supervised(town, owen, lead):
    """A restriction that leaves some contact, and so writes no bar."""
    draft = restrictions.draft(
        person=town.danny, against=owen, what="contact", scope="supervised", kind="own", basis="Their own choice",
        own_words="Not alone", plain="Not alone", lead_id=lead.person_id, audience="named", starts_on=town.on,
        review_on=town.on + timedelta(days=60), on=town.on, by=town.founder,
    )  # fmt: skip
    restrictions.impose(restriction=draft, version=draft.version, on=town.on, by=town.founder)


@pytest.fixture(params=["a concern", "a supervised restriction"])
def named(request, town, service, owen, lead):
    """What names Owen beside Danny."""
    if request.param == "a concern":
        return service.raised(named=[owen])
    return supervised(town, owen, lead)


def works_with(town, owen, lead):
    return opening.work_with(worker=owen, person=town.danny, on=town.on, by=lead)


def covers(town, owen, lead):
    return opening.cover(
        worker=owen, person=town.danny, covers_for=town.ffion, begins_on=town.on, ends_on=town.on + timedelta(days=3),
        because="On leave", on=town.on, by=lead,
    )  # fmt: skip


def takes_over(town, owen, lead):
    return leaving.hand_over(allocation=Allocation.objects.get(worker=town.ffion), to=owen, on=town.on, by=lead)


@pytest.mark.parametrize("way", [works_with, covers, takes_over])
def test_whom_it_names_does_not_come_to_work_with_them(town, owen, lead, named, way):
    with pytest.raises(Refused) as refused:
        way(town, owen, lead)

    assert refused.value.decision == NOT_HERE
    assert not Allocation.objects.filter(worker=owen).exists()


@pytest.mark.parametrize("way", [works_with, covers, takes_over])
def test_whom_nothing_names_does(town, owen, lead, way):
    assert town.danny.pk

    assert way(town, owen, lead).worker == owen


def asks(owen_sees, name="Danny Okafor"):
    return opening.break_glass_by_name(full_name=name, born_on=BORN, because=WHY, by=owen_sees)


@pytest.fixture
def owen_sees(town, owen):
    Party.objects.filter(pk=town.danny.pk).update(born_on=BORN)
    return town.viewer(owen)


def test_no_emergency_opens_it_to_them(town, owen, owen_sees, named):
    broken = asks(owen_sees)

    assert not broken.was_opened
    assert not Party.objects.visible_to(town.viewer(owen)).filter(pk=town.danny.pk).exists()


def test_an_emergency_opens_it_to_others(town, owen, owen_sees):
    assert asks(owen_sees).was_opened


def test_named_and_not_there_take_the_same_statements(town, service, owen, owen_sees):
    service.raised(named=[owen])
    asks(owen_sees, "Nobody At All")  # the head of the chain is there from now on
    asked = []
    for name in ("Nobody Here", "Danny Okafor"):
        with CaptureQueriesContext(connection) as work:
            asks(owen_sees, name)
        asked.append([VALUES.sub("?", one["sql"]) for one in work])

    assert asked[0] == asked[1]
    assert not BreakGlass.objects.filter(was_opened=True).exists()
