"""Supervised contact, in a browser: agreed in writing, signed, visit by visit."""

from datetime import time, timedelta

import pytest
from django.urls import reverse

from kinweave.events import actions
from kinweave.events.models import SupervisedContact, SupervisedVisit
from tests.web.people.pages import day, send, text
from tests.web.rows.visits import WORDS, agreement

pytestmark = pytest.mark.django_db


@pytest.fixture
def visit(town):
    """A supervised visit of Dad's, today."""
    return arranged(town, agreement(town))


def arranged(town, contact):
    return actions.arrange_supervised(
        contact=contact, supervisor=town.ffion, day=town.on, planned_from=time(14), planned_until=time(15),
        place="The library", on=town.on, by=town.founder,
    )  # fmt: skip


def record(**facts):
    times = {"person_came_at": "14:00", "visitor_came_at": "14:20", "ended_at": "15:00"}
    return {**times, "was_left_alone": "no", "after": "Quiet. “I liked it.”", "version": "1", **facts}


def test_an_agreement_is_written_signed_and_then_visits_can_be_arranged(worker, town):
    dad = town.tie("Dad")
    first = {"tie": str(dad.pk), "level": "supervised", "purpose": "safety", "supervisor": str(town.ffion.pk)}

    sent = send(worker, "supervised_new", town.danny.pk, **first, **day("review_on", town.on + timedelta(days=80)))
    contact = SupervisedContact.objects.get()
    send(worker, "supervised_words", contact.pk, **WORDS, may_leave_alone="no", version=1)
    before = text(worker.get(contact.get_absolute_url()))
    send(worker, "supervised_sign", contact.pk, agreed_by="Danny, Dad, Ffion", version=2, **day("agreed_on", town.on))
    after = text(worker.get(contact.get_absolute_url()))

    assert sent.url == reverse("supervised_words", args=[contact.pk])
    assert "No visit can be arranged before." in before
    assert "Arrange a visit" in after
    assert "I want to see him, with you there." in after


def test_a_review_later_than_three_months_is_mended_in_the_form(worker, town):
    dad = town.tie("Dad")
    first = {"tie": str(dad.pk), "level": "supervised", "purpose": "safety", "supervisor": str(town.ffion.pk)}

    page = send(worker, "supervised_new", town.danny.pk, **first, **day("review_on", town.on + timedelta(days=120)))

    assert "within three months" in text(page)
    assert not SupervisedContact.objects.exists()


def test_leaving_them_alone_asks_who_allowed_it(worker, town):
    contact = agreement(town)
    SupervisedContact.objects.update(agreed_on=None, agreed_by="")

    page = text(send(worker, "supervised_words", contact.pk, **WORDS, may_leave_alone="yes", version=3))

    assert "Write who allowed that they are left alone together." in page


def test_no_visit_is_arranged_before_the_agreement_is_signed(worker, town):
    contact = agreement(town)
    SupervisedContact.objects.update(agreed_on=None, agreed_by="")
    asked = {"planned_from": "14:00", "planned_until": "15:00", "supervisor": str(town.ffion.pk)}

    page = send(worker, "supervised_visit_new", contact.pk, **asked, **day("day", town.on))

    assert "not signed yet" in text(page)
    assert not SupervisedVisit.objects.exists()


def test_the_record_shows_planned_and_actual_times_and_opinions_apart(worker, visit):
    sent = send(worker, "supervised_write_up", visit.pk, **record(arrival="Dad waved.", opinion="Danny was tense."))
    page = text(worker.get(sent.url))

    assert "20 minutes later than planned" in page
    assert page.index("What was seen and heard") < page.index("Dad waved.") < page.index("What Ffion thinks")
    assert "Danny was tense." in page


def test_how_he_is_afterwards_must_be_written(worker, visit):
    page = text(send(worker, "supervised_write_up", visit.pk, **record(after="", arrival="Dad waved.")))

    assert "Write how they are afterwards, and what they say" in page
    assert "Dad waved." in page
    assert SupervisedVisit.objects.get().written_on is None


def test_an_ending_before_they_came_is_mended(worker, visit):
    assert "before they came" in text(send(worker, "supervised_write_up", visit.pk, **record(ended_at="13:00")))


def test_at_the_level_supported_there_is_no_field_for_what_was_said(worker, town):
    visit = arranged(town, agreement(town, level="supported"))

    form = worker.get(reverse("supervised_write_up", args=[visit.pk])).context["form"]

    assert not {"arrival", "together", "responses", "ending", "opinion"} & set(form.fields)
    assert {"stopped", "after", "was_left_alone"} <= set(form.fields)


def test_left_alone_stands_on_the_agreement_and_first_on_today_until_somebody_looks(worker, town, visit):
    send(worker, "supervised_write_up", visit.pk, **record(was_left_alone="yes"))
    agreed = worker.get(visit.contact.get_absolute_url())
    today = text(worker.get(reverse("today")))

    looked = {"person_says": "It was all right.", "found": "I was called away.", "goes_on": "yes"}
    when = day("review_on", town.on + timedelta(days=30))
    send(worker, "supervised_review", visit.contact_id, version=3, **looked, **when)
    later = text(worker.get(reverse("today")))

    assert "were left alone together on 14 October 2026" in text(agreed)
    assert "Danny and Dad were left alone together" in today
    assert "left alone together" not in later


def test_an_overdue_review_stands_on_today(worker, town):
    agreement(town)
    SupervisedContact.objects.update(review_on=town.on)

    assert "Danny: look again at the visits of Dad" in text(worker.get(reverse("today")))


def test_a_second_supervisor_sees_both_texts(worker, visit):
    send(worker, "supervised_write_up", visit.pk, **record(arrival="Dad waved."))

    stale = send(worker, "supervised_write_up", visit.pk, **record(arrival="Dad did not wave."))

    assert stale.status_code == 409
    assert "Dad waved." in text(stale)
    assert "Dad did not wave." in text(stale)


def test_the_ordinary_note_of_a_supervised_visit_leads_to_its_own_record(worker, visit):
    led = worker.get(reverse("note_of_visit", args=[visit.event_id]))

    assert led.url == reverse("supervised_write_up", args=[visit.pk])


PAGES = [
    "supervised_contact", "supervised_words", "supervised_sign", "supervised_review", "supervised_visit_new",
]  # fmt: skip


@pytest.mark.parametrize("name", PAGES)
def test_a_stranger_finds_no_agreement(stranger, visit, name):
    assert stranger.get(reverse(name, args=[visit.contact_id])).status_code == 404


@pytest.mark.parametrize("name", ["supervised_visit", "supervised_write_up"])
def test_a_stranger_finds_no_record_of_a_visit(stranger, visit, name):
    assert stranger.get(reverse(name, args=[visit.pk])).status_code == 404
