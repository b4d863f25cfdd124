"""The pages of assurance: what each shows, what it never shows, and that every reason is asked for."""

import json
import re
from datetime import timedelta

import pytest
from django.urls import reverse

from kinweave.information import actions
from kinweave.information.actions import breaches
from kinweave.information.models import DataBreach, Notice
from kinweave.keeping.actions import access
from kinweave.keeping.models import AccessQuestion, AccessRequest
from kinweave.parties import actions as parties
from kinweave.trail.models import Line, Look
from tests.web.circles.conftest import signed_in
from tests.web.people.pages import asked as questions
from tests.web.people.pages import day, send, text

pytestmark = pytest.mark.django_db


@pytest.fixture
def passing(mia):
    """What Ana sent to Hana."""
    by = mia.viewer(mia.ana)
    return actions.share(questions=[mia.question(mia.item())], on=by.on, by=by)


@pytest.fixture
def breach(mia, passing) -> DataBreach:
    """Ana says that it went to the wrong place."""
    by = mia.viewer(mia.ana)
    said = {"what": "It went to the wrong Hana", "aware_at": by.at - timedelta(hours=3), "on": by.on, "by": by}
    return breaches.record_breach(passing=passing, **said)


@pytest.fixture
def asked(mia) -> AccessRequest:
    """Mia's mother asks, and Ana writes it down."""
    by = mia.viewer(mia.ana)
    said = {"how": "phone", "received_on": by.on, "identity_how": "Ana knows her", "because": "She asked"}
    return access.ask_access(person=mia.child, on=by.on, by=by, **said)


def test_the_first_page_asks_as_few_questions_with_many_rows_as_with_one(officer, mia, passing):
    officer.get(reverse("assurance"))  # what is kept from one page to the next is there
    few = questions(officer, reverse("assurance"))
    for _ in range(6):
        by = mia.viewer(mia.ana)
        actions.share(questions=[mia.question(mia.item())], on=by.on, by=by)
    page = text(officer.get(reverse("assurance")))

    assert questions(officer, reverse("assurance")) == few
    assert few < 30
    assert "When they were there, for early help for a family" in page
    assert "Mia" not in page


def test_a_lead_reads_the_name_and_goes_on_to_the_passing(bea, passing):
    answer = bea.get(reverse("assurance_sent"))

    assert "About Mia." in text(answer)
    assert passing.get_absolute_url() in answer.content.decode()


def test_rows_go_on_after_the_last_and_a_row_that_is_not_there_is_not_found(officer, passing):
    assert officer.get(reverse("assurance_sent"), {"after": str(passing.pk)}).status_code == 200
    assert officer.get(reverse("assurance_sent"), {"after": "nothing"}).status_code == 404
    assert officer.get(reverse("assurance_received"), {"after": str(passing.pk)}).status_code == 404


def test_the_log_of_one_person_is_taken_as_data_with_a_line_and_a_look(ana, mia, passing):
    address = reverse("disclosures_take", args=[mia.child.pk])
    answer = ana.post(address, {"kind": "json", "because": "They asked"})

    data = json.loads(answer.content)
    assert (data["shape"], data["version"]) == ("kinweave-disclosures", 1)
    assert data["disclosures"][0]["headings"] == ["Days in October"]
    assert Line.objects.filter(verb="took what was shared about somebody").count() == 1
    assert Look.objects.filter(page="disclosures_take").exists()
    assert "sandbox" in answer["Content-Security-Policy"]


def test_without_a_reason_nothing_is_taken(ana, mia, passing):
    answer = ana.post(reverse("disclosures_take", args=[mia.child.pk]), {"kind": "csv", "because": ""})

    assert "Write why you take it" in text(answer)
    assert not Line.objects.filter(verb="took what was shared about somebody").exists()


def test_a_worker_who_finds_a_breach_writes_it_down_and_goes_back_to_the_passing(ana, bea, mia, passing):
    answer = send(
        ana, "passing_breach_new", passing.pk, what="Wrong Hana", aware_time="09:00", **day("aware_day", mia.town.on)
    )

    assert answer.status_code == 302
    assert answer.url == passing.get_absolute_url()
    assert DataBreach.objects.get().passing == passing


def test_one_press_calls_back_what_went_to_the_wrong_place(officer, breach):
    page = text(officer.get(breach.get_absolute_url()))
    send(officer, "breach_recall", breach.pk)

    assert "hours left" in page
    assert "Call it back" in page
    assert Notice.objects.get().kind == "recalled"
    assert "It was called back." in text(officer.get(breach.get_absolute_url()))


def test_late_is_only_with_its_reason_and_nothing_typed_is_lost(officer, mia, breach):
    DataBreach.objects.filter(pk=breach.pk).update(aware_at=mia.town.at - timedelta(days=5))
    typed = {"is_told": "told", "time": "09:00", "reference": "IC-1", "version": "1"}
    answer = send(officer, "breach_ico", breach.pk, **typed, **day("day", mia.town.on))

    assert "More than 72 hours have gone. Write why it is late." in text(answer)
    assert "IC-1" in answer.content.decode()


def test_the_pack_is_not_taken_before_a_second_person_checked_it(bea, asked):
    answer = bea.post(reverse("access_pack_file", args=[asked.pk]), {"because": "To give it"})

    assert "Somebody else checks the pack first." in text(answer)
    assert not Line.objects.filter(verb="took an access pack").exists()


def test_the_pack_says_what_one_can_do_and_to_whom_one_can_complain(bea, asked):
    page = text(bea.get(reverse("access_pack", args=[asked.pk])))

    assert "Not checked yet" in page
    assert "0303 123 1113" in page
    assert Look.objects.filter(page="access_pack").exists()


def test_the_officer_sees_the_clock_and_not_the_pack(officer, asked):
    page = text(officer.get(reverse("assurance_requests")))

    assert re.search(r"\d+ days left\.", page)
    assert officer.get(reverse("access_pack", args=[asked.pk])).status_code == 404


def test_danny_asks_in_one_press_and_sees_where_it_stands(mia):
    danny = signed_in(mia.town.danny)
    address = reverse("mine_access", args=[mia.town.danny.pk])
    before = text(danny.get(address))
    danny.post(address)
    after = text(danny.get(address))

    assert "Ask for everything" in before
    assert "Ask for everything" not in after
    assert "You get it by 16 November." in after
    assert AccessRequest.objects.get().identity_how == "They signed in."


def test_what_somebody_else_asked_for_him_does_not_say_that_danny_did(mia):
    town = mia.town
    grace = town.person("Grace")
    town.account(grace)
    facts = {"ground": "chosen", "matters": "", "topics": ["records"], "sees_page": True, "on": town.on}
    speaks = parties.let_speak(speaker=grace, person=town.danny, by=town.founder, **facts)
    said = {"how": "page", "received_on": town.on, "identity_how": "Signed in", "because": "x", "on": town.on}
    access.ask_access(person=town.danny, speaks_for=speaks, by=town.viewer(grace), **said)
    address = reverse("mine_access", args=[town.danny.pk])

    his, hers = text(signed_in(town.danny).get(address)), text(signed_in(grace).get(address))

    assert "Grace asked for you on" in his
    assert "You asked on" not in his
    assert "Grace gets it by 16 November." in his
    assert "Ask for everything" in his
    assert "You asked on" in hers
    assert "Ask for everything" not in hers


def test_danny_reads_what_he_is_asked_and_whom_he_rings(mia):
    town = mia.town
    lead = town.viewer(town.somebody_at_work("Ann", "team_lead"))
    said = {"how": "page", "received_on": town.on, "identity_how": "Signed in", "because": "x", "on": town.on}
    request = access.ask_access(person=town.danny, by=town.viewer(town.danny), **said)
    access.question(request=request, words="Which years do you mean?", on=town.on, by=lead)

    page = text(signed_in(town.danny).get(reverse("mine_access", args=[town.danny.pk])))

    assert "Which years do you mean?" in page
    assert f"Ring {town.connect.called}" in page
    assert not AccessQuestion.objects.visible_to(town.viewer(town.ffion)).exists()
