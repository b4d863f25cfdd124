"""Talks, and the easy-read pages, in a browser."""

import re

import pytest
from django.urls import reverse
from django.utils.text import capfirst

from kinweave.events.material import MATERIAL
from kinweave.events.models import Event, MaterialUsed
from kinweave.parties.models import Interest
from kinweave.web.mine.easyread import easyread_check
from kinweave.web.visits.easy_words import PAGES
from tests.events.apart import keep_apart
from tests.web.circles.conftest import signed_in
from tests.web.people.pages import day, send, text

pytestmark = pytest.mark.django_db


@pytest.fixture
def said(town):
    """A talk that says enough."""
    return {"said": "He says he pays me back.", "method": "pictures", "mood": "so_so", **day("day", town.on)}


def test_a_talk_about_staying_safe_keeps_the_page_and_what_was_understood(worker, town, said):
    used = {"key": "friends", "format": "symbols", "understood": "partly"}

    sent = send(worker, "talk_new", town.danny.pk, "staying_safe", **said, **used)
    page = text(worker.get(sent.url))

    assert "He says he pays me back." in page
    assert "Is this a real friend?" in page
    assert "With symbols or pictures. They understood some of it." in page


def test_a_page_that_was_looked_at_asks_in_what_form_and_what_was_understood(worker, town, said):
    page = text(send(worker, "talk_new", town.danny.pk, "relationships", key="people", **said))

    assert "Choose in what form" in page
    assert "Choose what they understood" in page
    assert not Event.objects.exists()


def test_a_talk_without_a_page_is_kept_too_and_a_page_is_added_later(worker, town, said):
    send(worker, "talk_new", town.danny.pk, "relationships", key="none", **said)
    event = Event.objects.get()

    send(worker, "material_add", event.pk, key="money", format="aloud", understood="not_checked", said="That is Carl.")

    assert MaterialUsed.objects.get().said == "That is Carl."
    assert "We did not check" in text(worker.get(reverse("visit", args=[event.pk])))


def test_keeping_in_touch_is_talked_about_within_the_restrictions_there_are(worker, town, said):
    carl = town.tie("Carl")
    keep_apart(town, carl, "supervised")

    page = text(worker.get(reverse("tie_talk_new", args=[carl.pk])))
    send(worker, "tie_talk_new", carl.pk, **said)

    assert "keeping in touch with Carl" in page
    assert "Only when somebody supervises: Carl" in page
    assert Event.objects.get().tie == carl


def test_who_may_not_know_a_restriction_does_not_read_it_beside_the_talk(lead, town):
    carl = town.tie("Carl")
    keep_apart(town, carl, "supervised", audience="named")

    assert "supervises" not in text(lead.get(reverse("tie_talk_new", args=[carl.pk])))


def test_what_both_like_stands_beside_the_talk_with_its_reason(worker, town, said):
    sam = town.tie("Sam").to_party
    for party in (town.danny, sam):
        Interest.objects.create(party=party, key="football", said_on=town.on, holder=town.connect, recorded_at=town.at)

    page = text(worker.get(reverse("talk_new", args=[town.danny.pk, "interests"])))
    send(worker, "talk_new", town.danny.pk, "interests", about="none", **said)

    assert "Football. Also liked by Sam." in page
    assert Event.objects.get().purpose == "interests"


def test_the_talks_stand_in_a_list_and_among_the_contacts(worker, town, said):
    send(worker, "talk_new", town.danny.pk, "staying_safe", key="none", **said)

    listed = text(worker.get(reverse("talks", args=[town.danny.pk])))
    contacts = text(worker.get(reverse("contacts", args=[town.danny.pk])))

    assert "Talk: staying safe with other people" in listed
    assert "Talk: staying safe with other people" in contacts


@pytest.mark.parametrize("purpose", ["in_touch", "after_ending", "nonsense"])
def test_only_talks_with_a_page_of_their_own_are_written_here(worker, town, purpose):
    assert worker.get(reverse("talk_new", args=[town.danny.pk, purpose])).status_code == 404


@pytest.mark.parametrize("name", ["talks", "tie_talk_new", "talk_new"])
def test_a_stranger_reads_no_talk(stranger, town, name):
    tie = town.tie("Sam")
    args = {"talks": [town.danny.pk], "tie_talk_new": [tie.pk], "talk_new": [town.danny.pk, "staying_safe"]}[name]

    assert stranger.get(reverse(name, args=args)).status_code == 404


@pytest.mark.parametrize("key", MATERIAL)
def test_a_page_says_whom_to_tell_and_at_work_it_has_no_button(worker, town, key):
    address = reverse("material_page", args=[key])

    mine, at_work = text(signed_in(town.danny).get(address)), text(worker.get(address))

    assert capfirst(str(MATERIAL[key])) in mine
    assert mine.count(reverse("tell_someone")) >= 2
    assert reverse("tell_someone") not in at_work
    assert "Phone 999" in at_work


@pytest.mark.parametrize("key", MATERIAL)
def test_on_danny_s_own_page_the_title_of_the_window_says_nothing(town, key):
    page = text(signed_in(town.danny).get(reverse("material_page", args=[key])))

    title = re.search("<title>(.*?)</title>", page)
    assert title
    assert "My page" in title[1]
    assert str(MATERIAL[key]) not in title[1]


def test_a_page_that_is_not_there_is_not_found(worker):
    assert worker.get(reverse("material_page", args=["secrets"])).status_code == 404


@pytest.mark.parametrize("key", PAGES)
def test_the_pages_are_easy_to_read(key):
    texts = [str(MATERIAL[key])]
    for part in PAGES[key]:
        texts += [str(part.heading), *map(str, part.lines)]

    assert [one for text in texts for one in easyread_check(text)] == []


@pytest.mark.parametrize("key", PAGES)
def test_a_page_is_short_enough(key):
    parts = PAGES[key]

    assert len(parts) <= 6
    assert all(len(part.lines) <= 6 for part in parts)
