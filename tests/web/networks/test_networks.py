"""The pages about networks, as members of two organisations and a stranger open them. 000-P15 to P18."""

from dataclasses import replace
from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse

from kinweave.access.models import Account
from kinweave.information.actions import asks, findings
from kinweave.information.models import Finding, Spread, TermsAsk
from kinweave.web.networks import due, words
from tests.information.networked import Network

pytestmark = pytest.mark.django_db


@pytest.fixture
def network(town) -> Network:
    made = Network(town)
    assert made.circle
    return made


def comes(viewer) -> Client:
    """Somebody signed in at a browser."""
    client = Client()
    client.force_login(Account.objects.get(pk=viewer.account_id))
    return client


def said(answer) -> str:
    """The words of a page."""
    return answer.content.decode()


def at(name, row) -> str:
    return reverse(name, args=[row.pk])


def test_a_member_opens_what_was_shared_and_only_then_reads_it(network):
    finding = network.finding()
    network.shares(finding)
    ffion = comes(network.ffion)

    assert "Few people come" not in said(ffion.get(at("finding", finding)))
    ffion.post(at("finding_open", finding))

    assert "Few people come" in said(ffion.get(at("finding", finding)))
    assert "Tell your network, not the papers." in said(ffion.get(at("finding", finding)))


def test_a_stranger_finds_no_network_nor_anything_of_it(network):
    finding, source, ask = network.finding(), network.source(), network.ask()
    owen = comes(network.stranger)
    rows = {"network": network.circle, "finding": finding, "given": finding, "source": source, "ask": ask}

    assert {owen.get(at(name, row)).status_code for name, row in rows.items()} == {404}
    assert "Market day" not in said(owen.get(reverse("networks")))


def test_beyond_the_terms_it_is_refused_and_one_press_asks_the_source(network):
    finding = network.finding()
    ann = comes(network.ann)

    page = said(ann.post(at("finding_share", finding), {"ring": "everybody"}))

    assert "further than its source lets it go" in page
    assert at("finding_ask_source", finding) in page
    assert not Spread.objects.exists()
    ann.post(at("finding_ask_source", finding), {"ring": "everybody"})
    assert [one.ring for one in TermsAsk.objects.all()] == ["everybody"]


def test_what_was_taken_back_shows_neither_words_nor_title(network):
    finding = network.finding()
    network.shares(finding)
    network.opens(finding, network.ffion)
    bea = comes(network.bea)
    assert "cannot be unread" in said(bea.get(at("take_back", finding)))

    bea.post(at("take_back", finding), {"because": "It was wrong"})

    for one in (network.ffion, network.ann):
        page = said(comes(one).get(at("finding", finding)))
        assert "Taken back by its source on" in page
        assert "Few people come" not in page
        assert finding.title not in page
        assert finding.title not in said(comes(one).get(reverse("network", args=[network.circle.pk])))


def test_the_form_asks_that_it_is_about_nobody_and_keeps_what_was_typed(network):
    network.source()
    day = {"true_on-day": "1", "true_on-month": "10", "true_on-year": "2026"}
    typed = {"title": "Fridays", "text": "Quiet on Fridays", **day}

    page = said(comes(network.ann).post(reverse("finding_new", args=[network.circle.pk]), typed | {"step": "1"}))

    assert "Information about a person is not kept in a network" in page
    assert "Quiet on Fridays" in page
    assert not Finding.objects.exists()


def test_an_answer_that_one_may_not_read_is_known_to_have_come(network):
    ask = network.ask()
    network.finding(ask=ask)

    page = said(comes(network.ffion).get(at("ask", ask)))

    assert "An answer has come. It has not been shared with you." in page
    assert "Fridays are quiet" not in page


class TestToday:
    def test_what_waits_for_each_stands_there(self, network):
        ask = network.ask(days=0)
        asks.say_to_ask(ask=ask, said="fine", on=network.on, by=network.bea)
        finding = network.finding(by=network.ann)
        network.shares(finding)
        network.opens(finding, network.bea)
        network.reviews(finding, network.bea, hurts="Somebody")
        findings.ask_terms(finding=finding, ring="everybody", on=network.on, by=network.ann)
        later = replace(network.bea, at=network.bea.at + timedelta(days=100))

        assert [one.what for one in due.late(later)] == ["Late, or not possible? Who comes on Fridays?"]
        assert [one.what for one in due.to_check(later)] == ["Check the entry: The market traders"]
        assert [one.what for one in due.asked(network.bea)] == ["May it go further? Fridays are quiet"]
        assert [one.what for one in due.hurts(network.ann)] == ["It could hurt somebody: Fridays are quiet"]
        assert [one.what for one in due.to_say(network.ffion)] == ["Are you fine with it? Who comes on Fridays?"]
        assert [*due.hurts(network.ffion)] == []
        assert [*due.late(network.bea)] == []

    def test_whoever_is_asked_to_join_is_asked_there(self, network):
        network.asks_in(network.circle, network.stranger)

        assert [one.what for one in due.to_join(network.stranger)] == ["Market day asks you to join"]


@pytest.mark.parametrize(
    ("days", "spoken"),
    [
        (0, "today"),
        (1, "1 day ago"),
        (13, "13 days ago"),
        (21, "3 weeks ago"),
        (150, "5 months ago"),
        (800, "2 years ago"),
    ],
)
def test_what_was_found_out_says_its_age(network, days, spoken):
    assert words.age(network.on - timedelta(days=days), network.on) == spoken
