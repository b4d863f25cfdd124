"""Whatever somebody can fetch is the same, byte for byte, whether or not a restricted person exists."""

import random
from contextlib import contextmanager
from unittest import mock
from uuid import UUID

import pytest
import time_machine
from django.db import transaction
from django.test import Client

from kinweave.access import actions as access
from kinweave.access.models import Account
from kinweave.circles import actions as circles
from kinweave.parties import actions as parties
from kinweave.parties.models import Party
from kinweave.plans import actions as plans
from kinweave.ties import actions as ties
from tests.town import NOON
from tests.web.crawling import everything_seen_by

pytestmark = pytest.mark.django_db

SEED = 20261014


def a_town_with_work_in_it(town):
    """Danny's record with something of everything, and one of each kind of reader."""
    marcus = town.tie("Marcus", sector="family")
    ties.wish(
        person=town.danny,
        tie=marcus,
        want="develop",
        method="pictures",
        says_who="person",
        on=town.on,
        by=town.founder,
    )
    plans.write_note(
        person=town.danny,
        kind="visit",
        day=town.on,
        who=[marcus.to_party],
        what_mattered="Talked about Saturdays.",
        next_step="Ask about the bus",
        doer=town.ffion,
        on=town.on,
        by=town.viewer(town.ffion),
    )
    barred_lead = town.somebody_at_work("Carl", "team_lead")
    readers = {
        "the worker": town.ffion,
        "another worker": town.somebody_at_work("Owen", "support_worker"),
        "a barred lead": barred_lead,
        "an administrator": town.somebody_at_work("Idris", "administrator"),
        "another organisation's lead": town.somebody_at_work("Bea", "team_lead", town.nursery),
        "another organisation's auditor": town.somebody_at_work("Imran", "auditor", town.nursery),
        "the person": town.danny,
        "who speaks for him": speaker_of(town),
        "a barred safeguarding lead": barred_too(town, "safeguarding_lead"),
        "a barred auditor": barred_too(town, "auditor"),
        "a facilitator": town.somebody_at_work("Gethin", "facilitator"),
    }
    return readers, barred_lead, town.somebody_at_work("Gwen", "support_worker")


def speaker_of(town):
    """Grace, who speaks for Danny and opens his page."""
    grace = town.person("Grace")
    town.account(grace)
    parties.let_speak(
        speaker=grace, person=town.danny, ground="chosen", matters="plans", sees_page=True, on=town.on, by=town.founder
    )
    return grace


def barred_too(town, role_key):
    """Somebody else who may not know: another row of the human who is barred later."""
    one = town.somebody_at_work(f"Carl the {role_key}", role_key)
    carl = Party.objects.get(called="Carl")
    parties.say_same_person(one=carl, other=one, on=town.on, by=town.founder)
    return one


def a_restricted_person(town, barred_lead, worker):
    """Rhian, with a record, a worker, a circle and notes, and a lead who may not know."""
    rhian = parties.register(
        organisation=town.connect, called="Rhian", full_name="Rhian Hidden", on=town.on, by=town.founder
    )
    parties.bar(barred=barred_lead, person=rhian, at=town.at, by=town.founder)
    access.work_with(worker=worker, person=rhian, on=town.on, by=town.founder)
    circle = circles.begin_personal(person=rhian, on=town.on, by=town.founder)
    tie = ties.add(circle=circle, called="Her sister", ring=1, sector="family", on=town.on, by=town.viewer(worker))
    plans.write_note(
        person=rhian,
        kind="visit",
        day=town.on,
        who=[tie.to_party],
        what_mattered="She feels safer.",
        next_step="Call the refuge",
        doer=worker,
        on=town.on,
        by=town.viewer(worker),
    )
    return rhian


def everything_each_sees(readers):
    """For each reader, a fresh sign-in and every page they can reach; what the visits themselves leave is undone."""
    seen = {}
    for name, party in [("a stranger", None), *readers.items()]:
        with same_ids(), transaction.atomic():
            seen[name] = everything_seen_by(client_of(party))
            transaction.set_rollback(True)
    return seen


def client_of(party):
    """A browser in which somebody has signed in, or nobody has."""
    client = Client()
    if party is not None:
        client.force_login(Account.objects.get(identities__party=party))
    return client


@contextmanager
def same_ids():
    """Draw the same ids each time, so that two runs can be compared."""
    chance = random.Random(SEED)
    with mock.patch("kinweave.foundation.ids.uuid4", side_effect=lambda: UUID(int=chance.getrandbits(128), version=4)):
        yield


@time_machine.travel(NOON, tick=False)
def test_nobody_who_may_not_know_of_a_person_can_tell_that_they_exist(town):
    readers, barred_lead, worker = a_town_with_work_in_it(town)
    without = everything_each_sees(readers)

    a_restricted_person(town, barred_lead, worker)
    with_rhian = everything_each_sees(readers)

    for name in without:
        assert with_rhian[name].keys() == without[name].keys(), name
        changed = [page for page in without[name] if with_rhian[name][page] != without[name][page]]
        assert changed == [], name
    assert len(without["the worker"]) > 10
    assert len(without["a barred lead"]) > 5


@time_machine.travel(NOON, tick=False)
def test_the_comparison_would_notice(town):
    _readers, _barred_lead, worker = a_town_with_work_in_it(town)
    without = everything_each_sees({"her worker": worker})

    rhian = a_restricted_person(town, town.somebody_at_work("Una", "team_lead"), worker)
    with_rhian = everything_each_sees({"her worker": worker})["her worker"]

    assert any(str(rhian.pk) in page for page in with_rhian)
    assert with_rhian.keys() > without["her worker"].keys()
