"""What was arranged before a restriction: first on Today, with why for those who may know. Criteria: 002-P5, P18."""

from datetime import timedelta

import pytest
from django.urls import reverse

from kinweave.circles.actions import memberships as groups
from kinweave.circles.actions.groups import in_group
from kinweave.circles.models import Member
from kinweave.events import actions as events
from kinweave.events.models import BreachQuestion
from tests.circles.conftest import gary, lead
from tests.circles.whole import impose, whole
from tests.web.circles.conftest import signed_in
from tests.web.people.conftest import noon, stranger, worker
from tests.web.people.pages import send, text

__all__ = ["gary", "lead", "noon", "stranger", "worker"]

pytestmark = pytest.mark.django_db


@pytest.fixture
def outing(town, gary):
    day = town.on + timedelta(days=2)
    said = {"kind": "outing", "day": day, "time": None, "on": town.on, "by": town.founder}
    event = events.arrange(person=town.danny, worker=town.ffion, **said)
    events.take_part(event=event, parties=[gary], by=town.founder)
    return event


@pytest.fixture
def place(town, gary):
    """Danny's place in a group that Gary belongs to."""
    said = {"on": town.on, "by": town.founder}
    lunch = groups.begin_group(name="Lunch", kind="group", organisation=town.connect, **said)
    groups.invite(circle=lunch, party=gary, **said)
    return groups.invite(circle=lunch, party=town.danny, **said)


def restrict(town, gary, lead, **facts):
    by = town.viewer(town.ffion)
    return impose(whole("court", town.danny, gary, lead, by, **facts), by)


def first_on_today(client):
    return [due.href for due in client.get(reverse("today")).context["urgent"]]


def page_of(place):
    return reverse("stopped_membership", args=[place.pk])


def test_nothing_stands_first_before_the_restriction(worker, outing, place):
    assert first_on_today(worker) == []


def test_a_restriction_imposed_later_puts_what_it_stops_first_on_today(worker, town, gary, lead, outing, place):
    restrict(town, gary, lead)
    events.write_note(person=town.danny, kind="visit", day=town.on, who=[gary], on=town.on, by=town.founder)

    asked = reverse("breach_question", args=[BreachQuestion.objects.get().pk])
    assert first_on_today(worker) == [reverse("stopped_event", args=[outing.pk]), page_of(place), asked]
    page = text(worker.get(reverse("today")))
    assert "Danny: going out together, not going ahead for now" in page
    assert "Danny in the group Lunch: not going ahead for now" in page


def test_its_lead_finds_it_first_too(town, gary, lead, outing, place):
    restrict(town, gary, lead)

    assert page_of(place) in first_on_today(signed_in(lead))


def test_the_page_gives_why_to_who_may_know(worker, town, gary, lead, place):
    restriction = restrict(town, gary, lead)

    page = text(worker.get(page_of(place)))

    assert restriction.get_absolute_url() in page
    assert "The group Lunch" in page


def test_who_may_not_know_reads_the_one_sentence(town, gary, lead, place):
    restrict(town, gary, lead, audience="named")
    ann = signed_in(town.somebody_at_work("Ann", "team_lead"))

    page = text(ann.get(page_of(place)))

    assert "This cannot be arranged here yet. Ask the duty lead of your service." in page
    assert "Gary" not in page


def test_a_group_that_they_leave_waits_no_more(worker, town, gary, lead, place):
    restrict(town, gary, lead)

    sent = send(worker, "stopped_membership", place.pk, because="Danny does not want to go")

    place.refresh_from_db()
    assert (sent.url, place.left_because) == (town.danny.get_absolute_url(), "Danny does not want to go")
    assert first_on_today(worker) == []
    assert worker.get(page_of(place)).status_code == 404


@pytest.mark.parametrize(("joined", "reason"), [(True, "hands over first"), (False, "asked to lead")])
def test_who_leads_the_group_hands_over_first(worker, town, gary, lead, place, joined, reason):
    restrict(town, gary, lead)
    place.joined_on = place.invited_on if joined else None
    place.save()
    Member.objects.create(
        membership=place, party=town.danny, name="D", is_facilitator=True, **in_group(place.circle, town.founder)
    )

    sent = worker.post(page_of(place), {"because": "Danny does not want to go"})

    assert reason in text(sent)
    place.refresh_from_db()
    assert place.left_on is None


def test_a_place_that_nothing_stops_has_no_such_page(worker, place):
    assert worker.get(page_of(place)).status_code == 404


def test_a_stranger_finds_none(stranger, town, gary, lead, place):
    restrict(town, gary, lead)

    assert stranger.get(page_of(place)).status_code == 404
    assert page_of(place) not in first_on_today(stranger)
