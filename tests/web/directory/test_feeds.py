"""A network lead adds another publisher's directory, and sees what it gave or why it gave nothing. 001-P1."""

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse

from kinweave.directory import feeds
from kinweave.directory.models import Feed
from kinweave.foundation import new_id
from tests.town import NOON
from tests.web.directory.browsing import browser

pytestmark = pytest.mark.usefixtures("at_noon")


@pytest.fixture
def client(editor) -> Client:
    """Her browser."""
    return browser(editor.person_id)


@pytest.fixture
def feed(editor, settings) -> Feed:
    """A publisher whose address may be asked."""
    settings.FEEDS_FROM = ("https://vale.test",)
    address = "https://vale.test/oruk/v3"
    return feeds.add(publisher="Vale Council", address=address, every=7, on=editor.on, by=editor)


def read(client, name, *args) -> str:
    answer = client.get(reverse(name, args=args))
    assert answer.status_code == 200
    return answer.content.decode()


def send(client, name, *args, **said) -> str:
    answer = client.post(reverse(name, args=args), said | {"key": str(new_id())}, follow=True)
    assert answer.status_code == 200
    return answer.content.decode()


def test_while_nothing_is_allowed_the_page_says_who_can_change_that_and_offers_nothing(client, settings):
    settings.FEEDS_FROM = ()

    page = read(client, "feeds")

    assert "Kinweave may ask nobody yet" in page
    assert "KINWEAVE_FEEDS_FROM" in page
    assert reverse("feed_new") not in page


def test_a_publisher_is_added_and_waits_to_be_asked(client, settings):
    settings.FEEDS_FROM = ("https://vale.test",)
    assert reverse("feed_new") in read(client, "feeds")

    page = send(client, "feed_new", publisher="Vale Council", address="https://vale.test/oruk/v3/", every="30")

    assert "It is asked within a minute or two" in page
    assert (Feed.objects.get().address, Feed.objects.get().every) == ("https://vale.test/oruk/v3", 30)


@pytest.mark.parametrize(("address", "says"), [
    ("https://other.test", "This address is not allowed here yet."), ("vale.test", "It begins with https://."),
    ("https://vale.test/oruk/v3", "This address was added already."),
])  # fmt: skip
def test_what_may_not_be_asked_is_said_and_nothing_typed_is_lost(client, feed, address, says):
    page = send(client, "feed_new", publisher="Somebody Else", address=address, every="7")

    assert says in page
    assert "Somebody Else" in page
    assert Feed.objects.count() == 1


def test_why_nothing_came_is_said_in_a_sentence(client, feed, editor):
    Feed.objects.update(tried_at=editor.at, wrong="not_json", next_at=editor.at + timedelta(hours=1))

    for name, args in (("feed", [feed.pk]), ("feeds", []), ("directory", [])):
        assert "What came back is no directory; it may be a web page." in read(client, name, *args)
    assert "nothing changed here" in read(client, "feed", feed.pk)


def test_it_is_paused_goes_on_and_is_removed(client, feed):
    Feed.objects.update(next_at=NOON + timedelta(days=3))
    assert "17 October 2026 at 12:00" in read(client, "feed", feed.pk)
    assert "It is asked within" in send(client, "feed_ask", feed.pk)
    assert "This feed is paused" in send(client, "feed_pause", feed.pk)
    assert "It is asked within" in send(client, "feed_go_on", feed.pk)
    assert "Remove this feed?" in read(client, "feed_remove", feed.pk)
    assert "This feed was removed" in send(client, "feed_remove", feed.pk)
    assert "Asked no more" in read(client, "feeds")


def test_the_part_that_waits_ends_with_the_wait(client, feed):
    waits = client.get(reverse("feed_asking", args=[feed.pk]))
    Feed.objects.update(next_at=NOON + timedelta(days=1))
    over = client.get(reverse("feed_asking", args=[feed.pk]))

    assert ("HX-Refresh" in waits, over["HX-Refresh"]) == (False, "true")


def test_a_worker_learns_nothing_not_even_that_it_is_there(feed, town):
    stranger = browser(town.ffion.pk)

    there, nowhere = (stranger.get(reverse("feed", args=[pk])) for pk in (feed.pk, new_id()))

    assert there.status_code == nowhere.status_code != 200
    assert there.content == nowhere.content
    assert stranger.get(reverse("feeds")).status_code == there.status_code
