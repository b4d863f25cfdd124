"""Who works with whom, cover, and somebody who moves on, in a browser."""

from datetime import time, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from kinweave.access import actions as access
from kinweave.access.models import Allocation, Post
from kinweave.events import actions as events
from kinweave.events.models import Event, Participation
from kinweave.parties import actions as parties
from kinweave.plans import actions as plans
from kinweave.plans.models import Action
from tests.web.circles.conftest import signed_in
from tests.web.people.pages import day, send, text

pytestmark = pytest.mark.django_db


@pytest.fixture
def owen(town):
    """Another support worker."""
    return town.somebody_at_work("Owen", "support_worker")


def test_a_lead_sees_every_worker_by_name_with_how_many_people(lead, worker, town, owen):
    page = text(lead.get(reverse("allocate")))

    assert page.index("Ffion") < page.index("Owen")
    assert "Support worker. Works with 1 person." in page
    assert "Works with nobody now." in page


def test_people_without_a_worker_stand_first_and_on_today(lead, worker, town):
    town.person("Peg")

    page = text(lead.get(reverse("allocate")))
    today = text(lead.get(reverse("today")))

    assert page.index("Without a worker") < page.index("Peg") < page.index("Workers, by name")
    assert "1 person has no worker" in today
    assert "has no worker" not in text(worker.get(reverse("today")))


def test_a_worker_does_not_open_who_works_with_whom(worker):
    for name in ("allocate", "people_alone", "left", "caseload_new", "overdue"):
        assert worker.get(reverse(name)).status_code == 404


def test_staff_and_those_who_only_speak_for_somebody_are_not_among_the_people(lead, worker, town, owen):
    parties.register(organisation=town.connect, called="Grace", cause="role", on=town.on, by=town.founder)

    page = text(lead.get(reverse("people")))

    assert "Danny" in page
    assert not {name for name in ("Ffion", "Owen", "Grace") if name in page}
    assert lead.get(reverse("person", args=[town.ffion.pk])).status_code == 404


def test_cover_is_arranged_for_each_person_of_a_worker(lead, worker, town, owen):
    first = town.on + timedelta(days=5)

    sent = send(
        lead, "cover_new", town.ffion.pk, worker=str(owen.pk), people=[str(town.danny.pk)], because="On leave",
        **day("begins_on", first), **day("last_day", first + timedelta(days=4)),
    )  # fmt: skip

    cover = Allocation.objects.get(worker=owen)
    assert sent.url == reverse("worker", args=[town.ffion.pk])
    assert (cover.begins_on, cover.ends_on) == (first, first + timedelta(days=5))
    assert "Covers for Ffion from 19 October 2026 until before 24 October 2026. On leave." in text(
        lead.get(reverse("allocations", args=[town.danny.pk]))
    )
    assert signed_in(owen).get(reverse("person", args=[town.danny.pk])).status_code == 404


def test_what_is_wrong_with_cover_is_said_and_what_was_typed_stays(lead, worker, town, owen):
    page = text(
        send(
            lead,
            "cover_new",
            town.ffion.pk,
            because="On leave",
            **day("begins_on", town.on),
            **day("last_day", town.on - timedelta(days=1)),
        )
    )

    assert "Choose who covers" in page
    assert "Choose at least one person" in page
    assert "The last day is before the first." in page
    assert 'value="On leave"' in page


def test_cover_that_cannot_be_arranged_for_one_is_arranged_for_the_others(lead, worker, town, owen):
    peg = town.person("Peg")
    access.work_with(worker=town.ffion, person=peg, on=town.on, by=town.founder)
    parties.bar(barred=owen, person=town.danny, at=town.at, by=town.founder)

    sent = send(
        lead, "cover_new", town.ffion.pk, worker=str(owen.pk), people=[str(town.danny.pk), str(peg.pk)],
        because="On leave", **day("begins_on", town.on), **day("last_day", town.on),
    )  # fmt: skip

    assert Allocation.objects.get(worker=owen).person == peg
    assert "Some of it cannot be arranged here yet. Ask the duty lead of your service." in text(lead.get(sent.url))


def test_whoever_takes_a_person_takes_what_was_promised_and_arranged(lead, worker, town, owen):
    said = {"on": town.on, "by": town.founder}
    plans.promise(person=town.danny, what="Ask about the bus", doer=town.ffion, **said)
    events.arrange(
        person=town.danny, worker=town.ffion, kind="visit", day=town.on + timedelta(days=1), time=time(10), **said
    )
    allocation = Allocation.objects.get(worker=town.ffion)

    asked = text(lead.get(reverse("worker_leaving", args=[town.ffion.pk])))
    send(lead, "worker_leaving", town.ffion.pk, **{f"to-{allocation.pk}": str(owen.pk)})

    assert "Who takes each person of Ffion?" in asked
    assert Action.objects.get().doer == owen
    assert Participation.objects.get(event=Event.objects.get(), reply="comes").party == owen
    assert worker.get(reverse("person", args=[town.danny.pk])).status_code == 404
    assert signed_in(owen).get(reverse("person", args=[town.danny.pk])).status_code == 200


def test_what_somebody_left_open_is_listed_until_somebody_holds_it(lead, worker, town, owen):
    said = {"on": town.on, "by": town.founder}
    promise = plans.promise(person=town.danny, what="Ask about the bus", doer=town.ffion, **said)
    visit = events.arrange(
        person=town.danny, worker=town.ffion, kind="visit", day=town.on + timedelta(days=1), time=time(10), **said
    )
    access.end_post(post=Post.objects.get(person=town.ffion), **said)
    access.work_with(worker=owen, person=town.danny, **said)

    today, left = text(lead.get(reverse("today"))), text(lead.get(reverse("left")))
    send(lead, "left_promise", promise.pk, worker=str(owen.pk))
    send(lead, "left_visit", visit.pk, worker=str(owen.pk))

    assert "1 visit is arranged, and nobody goes" in today
    assert "Ask about the bus" in left
    assert "Somebody holds everything" in text(lead.get(reverse("left")))
    assert Action.objects.get().doer == owen


def test_what_is_left_goes_only_to_somebody_who_works_with_the_person(lead, worker, town, owen):
    promise = plans.promise(person=town.danny, what="Ask about the bus", doer=town.ffion, on=town.on, by=town.founder)
    access.end_post(post=Post.objects.get(person=town.ffion), on=town.on, by=town.founder)

    page = text(lead.get(reverse("left_promise", args=[promise.pk])))

    assert "Nobody works with them now. Choose a worker for them first." in page
    assert "Owen" not in page


def test_the_page_asks_as_many_questions_for_many_workers_as_for_few(lead, worker, town):
    def queries() -> int:
        with CaptureQueriesContext(connection) as asked:
            lead.get(reverse("allocate"))
        return len(asked)

    lead.get(reverse("allocate"))
    few = queries()
    for number in range(6):
        one = town.somebody_at_work(f"Worker {number}", "support_worker")
        access.work_with(worker=one, person=town.person(f"Person {number}"), on=town.on, by=town.founder)

    assert queries() == few
