"""The pages about networks, as members of two organisations and a stranger open them. 000-P15 to P18."""

from dataclasses import replace
from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse

from kinweave.access.models import Account
from kinweave.information.actions import asks, findings, networks
from kinweave.information.models import Finding, Spread, TermsAsk
from kinweave.parties import actions as parties
from kinweave.parties.models import Party
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


def test_no_page_names_a_member_whom_one_may_not_know_of(network, town):
    ask = network.ask(getter=network.bea, by=network.bea)
    asks.say_to_ask(ask=ask, said="fine", on=network.on, by=network.ann)
    voice = network.says(ask, "objects", by=replace(network.bea, at=network.bea.at + timedelta(minutes=1)))
    asks.move_ask(
        ask=ask, kind="late", because="Ill", due_on=network.on + timedelta(days=9), on=network.on, by=network.bea
    )
    source = network.source(by=network.bea)
    finding = network.finding(source, by=network.bea, ask=ask)
    network.shares(finding, by=network.bea)
    network.opens(finding, network.ffion)
    network.opens(finding, network.ann)
    review = network.reviews(finding, by=network.bea, hurts="Somebody")
    findings.answer_hurt(review=review, words="Done", on=network.on, by=network.bea)
    findings.use(finding=finding, what="We moved", used_on=network.on, on=network.on, by=network.bea)
    asks.answer_objection(voice=voice, words="We wait", on=network.on, by=network.ann)
    pages = [at("ask", ask), at("finding", finding), at("source", source), at("network", network.circle)]
    ffion = comes(network.ffion)
    assert all("Bea" in said(ffion.get(page)).replace(source.reliable_says + " says so", "") for page in pages)

    parties.bar(barred=town.ffion, person=Party.objects.get(pk=network.bea.person_id), at=town.at, by=town.founder)

    for page in pages:
        words_there = said(ffion.get(page)).replace(source.reliable_says + " says so", "")
        assert "Bea" not in words_there, page
        assert "Mill Lane" not in words_there, page
    assert "A member" in said(ffion.get(at("finding", finding)))
    assert "We moved" in said(ffion.get(at("finding", finding)))


def test_an_objection_of_somebody_one_may_not_know_of_has_no_name(network, town):
    ask = network.ask(by=network.ffion)
    voice = network.says(ask, "objects", by=network.bea)
    parties.bar(barred=town.ffion, person=Party.objects.get(pk=network.bea.person_id), at=town.at, by=town.founder)

    page = said(comes(network.ffion).get(at("ask_objection_answer", voice)))

    assert "A member objects" in page
    assert "Bea" not in page


def test_reviews_and_uses_are_there_for_whoever_has_read_it(network):
    finding = network.finding(by=network.bea)
    network.shares(finding, by=network.bea)
    network.reviews(finding, by=network.bea)
    findings.use(finding=finding, what="We moved", used_on=network.on, on=network.on, by=network.bea)
    ffion = comes(network.ffion)

    before = said(ffion.get(at("finding", finding)))
    assert "We moved" not in before
    assert "They were there" not in before
    ffion.post(at("finding_open", finding))

    after = said(ffion.get(at("finding", finding)))
    assert "We moved" in after
    assert "They were there" in after


def test_what_narrower_terms_keep_from_somebody_has_no_title_reviews_or_uses(network):
    source = network.source()
    finding = network.finding(source)
    network.shares(finding)
    network.opens(finding, network.ffion)
    network.reviews(finding, by=network.ffion)
    named = [str(network.seat(network.ann).pk)]
    facts = {"ring": "named", "named": named, "next_check_on": network.on + timedelta(days=9), "version": 1}

    networks.check_source(source=source, on=network.on, by=network.bea, **facts)

    ffion = comes(network.ffion)
    for page in (at("finding", finding), at("source", source), at("network", network.circle)):
        words_there = said(ffion.get(page))
        assert "Its source keeps it closer now" in words_there, page
        assert finding.title not in words_there, page
    assert "They were there" not in said(ffion.get(at("finding", finding)))


def test_what_the_keeper_asked_a_lead_answers_on_the_page(network):
    finding = network.finding()
    asked = findings.ask_terms(finding=finding, ring="everybody", on=network.on, by=network.bea)
    assert comes(network.bea).get(at("terms_answer", asked)).status_code == 404
    assert at("terms_answer", asked) not in said(comes(network.bea).get(at("given", finding)))

    answer = comes(network.ann).post(at("terms_answer", asked), {"may_go": "yes", "words": "They said yes"})

    assert answer.status_code == 302, said(answer)
    assert comes(network.ann).get(answer.url).status_code == 200


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
