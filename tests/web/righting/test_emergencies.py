"""Opening a record in an emergency, in a browser: one answer for everybody, two hours on Today, looks that are kept."""

import re
from datetime import date

import pytest
from django.urls import reverse

from kinweave.access.models import BreakGlass
from kinweave.parties import actions as parties
from kinweave.parties.models import Party
from kinweave.trail.looks import CannotKeepLook
from kinweave.trail.models import Look
from kinweave.web import middleware
from tests.web.circles.conftest import signed_in
from tests.web.people.pages import day, send, text

pytestmark = pytest.mark.django_db

BORN = date(1999, 5, 3)
WHY = "He is at the station and cannot say where he lives"
KEY = re.compile(r'name="(?:csrfmiddlewaretoken|form_key)" value="[^"]+"')


@pytest.fixture
def born(town):
    """Danny, whose date of birth is known."""
    Party.objects.filter(pk=town.danny.pk).update(born_on=BORN)
    return town.danny


def asks(client, full_name="Danny Okafor", born_on=BORN):
    """Somebody says why, then whose record they need; what they are answered."""
    send(client, "emergency", because=WHY)
    sent = send(client, "emergency_whom", way="name", full_name=full_name, **day("born_on", born_on))
    assert sent.status_code == 302
    return sent.url, client.get(sent.url)


def test_the_reason_is_asked_first(colleague):
    straight = colleague.get(reverse("emergency_whom"))
    without = send(colleague, "emergency", because=" ")

    assert straight.url == reverse("emergency")
    assert "Write why you need it now" in text(without)


def test_whoever_is_asked_for_the_answer_is_the_same_to_the_byte(colleague, town, born):
    barred = town.person("Una", full_name="Una Gray", born_on=BORN)
    parties.bar(barred=Party.objects.get(called="Owen"), person=barred, at=town.at, by=town.founder)
    town.person("Ned", town.nursery, full_name="Ned Hale", born_on=BORN)

    answers = [asks(colleague, name) for name in ("Nobody Here", "Una Gray", "Ned Hale", "Danny Okafor")]

    assert {url for url, _page in answers} == {reverse("emergency_asked")}
    assert len({KEY.sub("", page.content.decode()) for _url, page in answers}) == 1
    assert "If there is a record that may be opened, it is on your Today for 2 hours." in text(answers[0][1])
    assert [one.was_opened for one in BreakGlass.objects.order_by("was_opened")] == [False, False, False, True]


def test_the_record_stands_on_today_and_opens(colleague, born):
    asks(colleague)

    today = text(colleague.get(reverse("today")))
    page = colleague.get(reverse("person", args=[born.pk]))

    assert "Danny’s record is open to you until 14:00" in today
    assert page.status_code == 200


def test_each_page_is_a_look_that_says_it_was_an_emergency(colleague, danny, born):
    asks(colleague)
    colleague.get(reverse("person", args=[born.pk]))

    looked = text(danny.get(reverse("mine_who_looked", args=[born.pk])))

    assert Look.objects.filter(page="emergency_person", seen__person_id=born.pk).exists()
    assert "Owen" in looked
    assert "your page in an emergency" in looked


def test_the_page_stops_when_the_look_cannot_be_kept(colleague, worker, born, monkeypatch):
    asks(colleague)

    def look(shown, *, page, by, must=False):
        if must:
            raise CannotKeepLook(page)

    monkeypatch.setattr(middleware, "look", look)
    by_emergency = colleague.get(reverse("person", args=[born.pk]))
    by_allocation = worker.get(reverse("person", args=[born.pk]))

    assert by_emergency.status_code == 503
    assert "Danny" not in text(by_emergency)
    assert by_allocation.status_code == 200


def test_the_person_sees_who_can_see_their_page_for_now(colleague, danny, born):
    asks(colleague)

    page = text(danny.get(reverse("mine_who_can_see", args=[born.pk])))

    assert "They opened it in an emergency. It closes after 2 hours." in page


def test_the_leads_find_it_first_on_today_and_one_signs(colleague, lead, born):
    asks(colleague)
    broken = BreakGlass.objects.get()
    today = text(lead.get(reverse("today")))

    review = text(lead.get(reverse("emergency_review", args=[broken.pk])))
    send(lead, "emergency_review", broken.pk, found="He was brought home. It was right.")

    assert "Owen opened Danny’s record in an emergency" in today
    assert WHY in today
    assert "Danny Okafor, 03 May 1999" in review
    assert "in an emergency" not in text(lead.get(reverse("today"))).split('id="visits"')[0]
    assert "Review signed by Ann" in text(lead.get(reverse("emergencies")))


def test_a_try_in_vain_is_told_too_and_names_nobody_on_today(colleague, lead, born):
    asks(colleague, "Nobody Here")

    today = text(lead.get(reverse("today")))

    assert "Owen asked for a record in an emergency" in today
    assert "Nobody Here" not in today


def test_a_sixth_try_gets_a_clear_sentence(colleague, born):
    for _ in range(5):
        asks(colleague, "Nobody Here")
    send(colleague, "emergency", because=WHY)

    sixth = send(colleague, "emergency_whom", way="name", full_name="Danny Okafor", **day("born_on", BORN))

    assert sixth.status_code == 403
    assert "You have done this 5 times in the last hour." in text(sixth)
    assert "safeguarding lead" in text(sixth)


def test_what_is_missing_is_said_and_what_was_typed_stays(colleague):
    send(colleague, "emergency", because=WHY)

    page = text(send(colleague, "emergency_whom", way="number", scheme="NHS number"))

    assert "Write the number" in page
    assert 'value="NHS number"' in page


def test_an_administrator_finds_no_such_page(town):
    admin = signed_in(town.somebody_at_work("Idris", "administrator"))

    assert admin.get(reverse("emergency")).status_code == 404
    assert admin.get(reverse("emergencies")).status_code == 404
