"""What Danny let a network be asked he takes back, on his own page or with Ffion; the network sees nothing more."""

import pytest
from django.urls import reverse

from kinweave.information.actions import cards, offering
from kinweave.parties import actions as parties
from tests.information.networked import Network
from tests.web.circles.conftest import signed_in
from tests.web.people.pages import send, text

pytestmark = pytest.mark.django_db


@pytest.fixture
def network(town):
    return Network(town)


@pytest.fixture
def lead_of_network(network):
    """Ann, who leads the network."""
    return signed_in(network.seat(network.ann).party)


@pytest.fixture
def said(town, network):
    """The network was asked for what Danny offers, after his yes."""
    by = {"on": town.on, "by": town.viewer(town.danny)}
    facts = {"what": "We plan stalls.", "area": "", "interests": [], "languages": [], "wants": ["music"]}
    told = cards.announce(circle=network.circle, on=town.on, by=network.ann, **facts)
    (offer,) = offering.say_offers(person=town.danny, chosen=["music"], before=[], **by)
    return offering.put_offer(offer=offer, announcement=told, answer="yes", method="pictures", called="Danny", **by)


def opens(client, said):
    return client.get(reverse("offer_answer", args=[said.question_id])).status_code


def test_danny_takes_it_back_on_his_own_page(danny, town, lead_of_network, said):
    assert opens(lead_of_network, said) == 200
    assert "Danny offers" in text(lead_of_network.get(reverse("today")))
    assert "Take it back" in text(danny.get(reverse("mine_offers", args=[town.danny.pk])))

    sent = send(danny, "mine_offer_back", town.danny.pk, said.pk)
    shown = text(danny.get(reverse("mine_offers", args=[town.danny.pk])))

    assert sent.status_code == 302
    assert "You took it back." in shown
    assert "Take it back" not in shown
    assert opens(lead_of_network, said) == 404
    assert "Danny offers" not in text(lead_of_network.get(reverse("today")))


def test_ffion_takes_it_back_for_him_and_a_stranger_cannot(worker, stranger, town, lead_of_network, said):
    assert send(stranger, "offer_back", town.danny.pk, said.pk).status_code == 404

    send(worker, "offer_back", town.danny.pk, said.pk)
    shown = text(worker.get(reverse("offers", args=[town.danny.pk])))

    assert "Taken back" in shown
    assert "Take it back" not in shown
    assert opens(lead_of_network, said) == 404


def test_a_lead_from_whom_a_bar_keeps_him_finds_nothing_any_more(town, network, lead_of_network, said):
    parties.bar(barred=network.seat(network.ann).party, person=town.danny, at=town.at, by=town.founder)

    assert opens(lead_of_network, said) == 404
    assert "Danny offers" not in text(lead_of_network.get(reverse("today")))


def test_a_lead_of_another_organisation_hears_it_until_it_is_taken_back(danny, town, network, said):
    cath = network.at_work("Cath", "team_lead", town.nursery)
    network.brings(network.circle, cath, "Mill Lane", is_lead=True)
    elsewhere = signed_in(network.seat(cath).party)
    assert opens(elsewhere, said) == 200

    send(danny, "mine_offer_back", town.danny.pk, said.pk)

    assert opens(elsewhere, said) == 404
