"""Needs, profile, ways to reach somebody, who speaks, who sees: in a browser."""

from datetime import timedelta

import pytest
import time_machine
from django.urls import reverse

from kinweave.parties import actions
from kinweave.parties.models import (
    CommunicationNeed,
    ContactPoint,
    NeedsAsked,
    NeedsMet,
    ProfileSection,
    SpeaksFor,
    Whereabouts,
)
from kinweave.trail.models import Line, Look
from tests.town import NOON
from tests.web.people.pages import send, text

pytestmark = pytest.mark.django_db

PAGES_OF_A_PERSON = (
    "profile", "needs", "need_new", "needs_asked", "needs_met", "reaching", "reach_new", "address_protect",
    "speakers", "speaker_new", "who_can_see", "contacts", "steps", "person_change",
)  # fmt: skip


@pytest.mark.parametrize("name", PAGES_OF_A_PERSON)
def test_each_page_about_a_person_says_how_to_talk_with_them_and_is_a_look(worker, town, name):
    page = worker.get(reverse(name, args=[town.danny.pk]))

    assert page.status_code == 200
    assert "How to talk with Danny" in text(page)
    assert text(page).count("<h1") == 1
    assert Look.objects.get().page == name


@pytest.mark.parametrize("name", PAGES_OF_A_PERSON)
def test_a_stranger_finds_no_page_about_a_person(stranger, town, name):
    assert stranger.get(reverse(name, args=[town.danny.pk])).status_code == 404


def test_a_need_is_asked_for_recorded_met_and_reviewed(worker, town):
    asked = send(worker, "needs_asked", town.danny.pk, answer="needs")
    send(worker, "need_new", town.danny.pk, words="Picture cards help", category="format")
    send(worker, "needs_met", town.danny.pk, met="no", what_was_missing="The cards")
    need = CommunicationNeed.objects.get()

    reviewed = send(worker, "need_review", need.pk, still_helps="no", version=need.version)

    assert asked.url == reverse("need_new", args=[town.danny.pk])
    assert NeedsAsked.objects.get().answer == "needs"
    assert NeedsMet.objects.get().what_was_missing == "The cards"
    assert reviewed.url == reverse("needs", args=[town.danny.pk])
    assert CommunicationNeed.objects.get().ended_on == town.on


def test_what_was_missing_is_named(worker, town):
    page = send(worker, "needs_met", town.danny.pk, met="no")

    assert "Write what was missing" in text(page)
    assert not NeedsMet.objects.exists()


def test_one_section_of_the_profile_is_written_and_shown(worker, town):
    send(worker, "profile_section", town.danny.pk, "matters", text="Football\nSunday dinner", said_how="")

    page = text(worker.get(reverse("person", args=[town.danny.pk])))

    assert "<li>Football</li><li>Sunday dinner</li>" in page
    assert "Saved 12:00" in page


def test_two_people_writing_one_section_see_both_texts(worker, town):
    first = {"text": "Football", "said_how": ""}
    send(worker, "profile_section", town.danny.pk, "matters", **first)
    section = ProfileSection.objects.get()
    send(
        worker,
        "profile_section",
        town.danny.pk,
        "matters",
        version=section.version,
        text="Rugby",
        said_how="",
    )

    stale = send(
        worker,
        "profile_section",
        town.danny.pk,
        "matters",
        version=section.version,
        text="Chess",
        said_how="",
    )

    assert stale.status_code == 409
    assert "Rugby" in text(stale)
    assert "Chess" in text(stale)
    assert ProfileSection.objects.get().text == "Rugby"


def test_a_heading_that_nobody_uses_is_not_there(worker, town):
    assert worker.get(reverse("profile_section", args=[town.danny.pk, "weight"])).status_code == 404


def test_a_way_to_reach_somebody_says_whether_it_is_safe_and_can_end(worker, town):
    send(
        worker,
        "reach_new",
        town.danny.pk,
        channel="phone",
        value="01632 960001",
        safety="no",
        safe_note="Dad answers",
    )
    page = text(worker.get(reverse("reaching", args=[town.danny.pk])))
    point = ContactPoint.objects.get()

    send(worker, "reach_end", point.pk, version=point.version)

    assert "Do not use" in page
    assert "Dad answers" in page
    assert "01632" not in text(worker.get(reverse("reaching", args=[town.danny.pk])))


def test_a_protected_address_opens_for_who_says_why_and_closes_again(worker, town):
    send(worker, "address_protect", town.danny.pk, address="1 Hidden Lane", why="He asked")
    opened = reverse("address_open", args=[town.danny.pk])
    before = worker.get(opened)

    send(worker, "address", town.danny.pk, because="He is ill and I drive there")

    assert before.url == reverse("address", args=[town.danny.pk])
    assert "1 Hidden Lane" in text(worker.get(opened))
    assert Line.objects.filter(verb="opened a protected address", about_id=town.danny.pk).count() == 1
    assert Look.objects.filter(page="address_open").exists()
    with time_machine.travel(NOON + timedelta(minutes=6), tick=False):
        assert worker.get(opened).status_code == 302


def test_there_is_no_page_to_open_an_address_that_is_not_protected(worker, town):
    assert worker.get(reverse("address", args=[town.danny.pk])).status_code == 404
    assert not Whereabouts.objects.exists()


def test_somebody_with_a_record_of_their_own_may_speak_and_stop(worker, town):
    mum = town.tie("Mum").to_party
    actions.give_record(party=mum, full_name="Grace Okafor", on=town.on, by=town.founder)
    chosen = {"speaker": str(mum.pk), "ground": "chosen", "matters": "money", "own_words": "Mum knows"}

    send(worker, "speaker_new", town.danny.pk, **chosen)
    row = SpeaksFor.objects.get()
    send(worker, "speaker_stop", row.pk)

    assert row.matters == "money"
    assert SpeaksFor.objects.get().ends_on == town.on


def test_somebody_in_the_circle_who_takes_a_role_is_named_in_full_first(worker, town):
    mum = town.tie("Mum").to_party
    chosen = {"speaker": str(mum.pk), "ground": "chosen", "matters": "money", "own_words": "Mum knows"}

    page = send(worker, "speaker_new", town.danny.pk, **chosen)
    sent = send(worker, "speaker_new", town.danny.pk, full_name="Grace Okafor", **chosen)

    assert "Write their full name" in text(page)
    assert sent.status_code == 302
    assert SpeaksFor.objects.get().speaker.sort_name == "Grace Okafor"


def test_with_nobody_in_the_circle_the_page_says_where_to_begin(worker, town):
    page = text(worker.get(reverse("speaker_new", args=[town.danny.pk])))

    assert "Nobody is in the circle yet" in page
    assert reverse("circle", args=[town.danny.pk]) in page


def test_who_can_see_the_record_is_said_with_why_and_since_when(worker, town):
    page = text(worker.get(reverse("who_can_see", args=[town.danny.pk])))

    assert "Ffion" in page
    assert "Works with them. Since 14 October." in page
    assert "The leads there." in page


def test_a_lead_sees_who_looked_and_a_worker_does_not(worker, lead, town):
    worker.get(reverse("person", args=[town.danny.pk]))
    address = reverse("who_looked", args=[town.danny.pk])

    page = text(lead.get(address))

    assert "Ffion" in page
    assert "Support worker. Opened the person’s page." in page
    assert worker.get(address).status_code == 404


@pytest.mark.parametrize("name", ["need_review", "reach_end", "speaker_stop"])
def test_a_stranger_changes_no_record_about_a_person(stranger, town, name):
    said = {"on": town.on, "by": town.founder}
    rows = {
        "need_review": actions.record_need(person=town.danny, category="format", words="Cards", **said),
        "reach_end": actions.add_contact_point(party=town.danny, channel="phone", value="1", safety="yes", **said),
        "speaker_stop": actions.let_speak(
            speaker=town.person("Grace"),
            person=town.danny,
            ground="chosen",
            matters="x",
            sees_page=False,
            **said,
        ),
    }

    assert send(stranger, name, rows[name].pk, still_helps="no", version=1).status_code == 404
