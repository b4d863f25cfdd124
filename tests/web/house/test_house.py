"""The way in, what anybody may read, and the pages for what cannot be shown."""

import re

import pytest
from django.test import Client
from django.urls import reverse

from kinweave.access import actions as access
from kinweave.access.models import Draft, Identity, Installation, Post
from kinweave.demonstration.people import ROLE_CARDS
from kinweave.web.house.errors import did_not_open
from tests.web.circles.conftest import signed_in
from tests.web.people.pages import send, text

pytestmark = pytest.mark.django_db

FOR_EVERYBODY = ("start", "help", "accessibility", "privacy", "easy_read")


@pytest.fixture
def demonstration(settings, town):
    """The demonstration area, with an account for the first card."""
    settings.DEMONSTRATION = True
    Installation.objects.create(place="Ashby Vale", is_demonstration=True)
    return access.open_account(email=ROLE_CARDS[0].email, party=town.person("Danny"), on=town.on, by=town.founder)


@pytest.mark.parametrize("name", FOR_EVERYBODY)
def test_anybody_may_read_what_kinweave_is(client, name):
    page = client.get(reverse(name))

    assert page.status_code == 200
    assert text(page).count("<h1") == 1


def test_the_way_in_shows_no_role_cards_outside_the_demonstration(client):
    page = text(client.get("/"))

    assert reverse("account_login") in page
    assert "Look around as one of these people" not in page


def test_one_press_on_a_role_card_signs_in_as_that_person(client, demonstration):
    page = text(client.get("/"))

    sent = client.post(reverse("be_somebody"), {"as": ROLE_CARDS[0].email})

    assert ROLE_CARDS[0].name in page
    assert sent.url == "/"
    assert client.get("/").url == reverse("mine")


def test_nobody_else_can_be_signed_in_as(client, demonstration, town):
    other = town.account(town.person("Peg"))

    assert client.post(reverse("be_somebody"), {"as": other.email}).status_code == 404


def test_no_press_signs_anybody_in_when_the_installation_is_not_the_demonstration(client, demonstration):
    Installation.objects.update(is_demonstration=False)

    assert client.post(reverse("be_somebody"), {"as": ROLE_CARDS[0].email}).status_code == 404


@pytest.mark.parametrize(
    ("role", "place"),
    [
        ("support_worker", "today"),
        ("team_lead", "today"),
        ("administrator", "accounts"),
        ("auditor", "assurance"),
    ],
)
def test_somebody_who_signs_in_goes_where_they_belong(town, role, place):
    client = signed_in(town.somebody_at_work("Ann", role))

    assert client.get("/").url == reverse(place)
    assert client.get(reverse("home")).url == reverse(place)


def test_somebody_with_two_posts_chooses_the_one_to_work_in(town):
    ann = town.somebody_at_work("Ann", "support_worker")
    access.give_post(person=ann, organisation=town.connect, role_key="administrator", on=town.on, by=town.founder)
    client, post = signed_in(ann), Post.objects.get(role_key="administrator")
    asked = client.get("/").url

    sent = send(client, "posts", post=str(post.pk))

    assert asked == reverse("posts")
    assert "Support worker" in text(client.get(asked))
    assert client.get(sent.url).url == reverse("accounts")


def test_somebody_elses_post_cannot_be_chosen(town):
    client = signed_in(town.somebody_at_work("Ann", "support_worker"))
    post = Post.objects.get(person=town.somebody_at_work("Bea", "administrator"))

    page = send(client, "posts", post=str(post.pk))

    assert page.status_code == 200
    assert client.get("/").url == reverse("today")


def test_the_language_changes_and_stays_on_the_page(client):
    sent = client.post(reverse("set_language"), {"language": "cy", "next": "/help/"})

    assert sent.url == "/help/"
    assert '<html lang="cy"' in text(client.get("/help/"))


def test_the_language_switch_leads_nowhere_else(client):
    sent = client.post(reverse("set_language"), {"language": "cy", "next": "https://elsewhere.example/"})

    assert sent.url == "/"


@pytest.mark.parametrize("place", ["https://elsewhere.example/", "//elsewhere.example/", "/nowhere/", ""])
def test_a_draft_belongs_to_a_page_of_this_service(town, place):
    client = signed_in(town.somebody_at_work("Ann", "support_worker"))

    assert client.post(reverse("drafts"), {"place": place, "words": "x"}).status_code == 404
    assert not Draft.objects.exists()


def test_a_later_draft_stands_in_place_of_the_earlier_one(town):
    client = signed_in(town.somebody_at_work("Ann", "support_worker"))

    for words in ("first", "second"):
        client.post(reverse("drafts"), {"place": "/people/new/", "words": words, "form_key": "x"})

    assert Draft.objects.get().typed == '{"words": ["second"]}'


def test_staying_signed_in_answers_quietly(town):
    client = signed_in(town.somebody_at_work("Ann", "support_worker"))

    assert client.post(reverse("stay_signed_in")).status_code == 204


@pytest.mark.parametrize("name", ["home", "posts"])
def test_who_has_not_signed_in_finds_nothing_behind_the_door(client, name):
    assert client.get(reverse(name)).status_code == 404


@pytest.mark.parametrize("name", ["drafts", "stay_signed_in", "be_somebody"])
def test_who_has_not_signed_in_keeps_nothing(client, name):
    assert client.post(reverse(name), {"place": "/help/"}).status_code == 404


def test_what_is_not_there_is_one_page_with_the_same_bytes_for_everybody(client, town):
    others = [signed_in(town.somebody_at_work("Ann", "team_lead")), signed_in(town.danny)]

    pages = {one.get("/people/nowhere/").content for one in [client, *others]}

    assert len(pages) == 1
    assert len({Client().get("/people/").content, others[1].get("/people/").content}) == 1


def test_a_page_that_did_not_open_says_a_word_and_a_number_that_are_in_the_log(rf, caplog):
    page = text(did_not_open(rf.get("/today/")))

    said = re.search(r"<strong>([a-z]+ \d\d)</strong>", page).group(1)
    assert "This page did not open" in page
    assert said in caplog.text


def test_a_form_that_was_open_too_long_is_not_taken_as_somebody_elses_fault(town):
    client = Client(enforce_csrf_checks=True)
    client.force_login(Identity.objects.get(party=town.somebody_at_work("Ann", "administrator")).account)

    assert client.post(reverse("account_new"), {}).status_code == 403
