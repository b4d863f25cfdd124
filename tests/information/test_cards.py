"""What colleagues keep of networks and places; what a network says of itself; who reads what it is really like."""

from datetime import timedelta

import pytest

from kinweave.directory import actions as directory
from kinweave.foundation import Refused
from kinweave.information.actions import cards
from kinweave.information.models import Announcement, Card, VisitNote
from kinweave.information.rules import cards as rules
from tests.information.networked import Network

pytestmark = pytest.mark.django_db


@pytest.fixture
def network(town):
    return Network(town)


@pytest.fixture
def place(town):
    return directory.list_service(
        name="Mill Choir", description="We sing.", where="Mill Hall", area="Mill Lane", pence=0, interests=["singing"],
        opening=[], source="Council list", checked_on=town.on, on=town.on, by=town.founder,
    )  # fmt: skip


def keep(town, place, by, **facts):
    told = {"source": "The choir leader", "brings": "Two chairs", "checked_on": town.on}
    again = town.on + timedelta(days=90)
    return cards.keep_card(service=place, next_check_on=again, on=town.on, by=by, **{**told, **facts})


def visit(town, place, by, **facts):
    told = {"went_on": town.on, "who": "Somebody", "words": "Loud, and kind."}
    return cards.note_visit(service=place, on=town.on, by=by, **{**told, **facts})


def announce(network, by, **facts):
    told = {"what": "We plan stalls.", "area": "Mill Lane", "interests": [], "languages": ["cy"], "wants": ["room"]}
    return cards.announce(circle=network.circle, on=network.on, by=by, **{**told, **facts})


def test_colleagues_read_a_card_and_nobody_of_another_organisation(town, network, place):
    card = keep(town, place, network.ffion)

    assert list(Card.objects.visible_to(network.ann)) == [card]
    assert not Card.objects.visible_to(network.bea).exists()


def test_there_is_one_card_of_a_place_and_it_is_looked_at_again(town, network, place):
    first = keep(town, place, network.ffion)
    again = keep(town, place, network.ann, brings="A hall", version=first.version)

    assert (again.pk, again.brings) == (first.pk, "A hall")
    assert Card.objects.count() == 1


def test_another_organisation_keeps_a_card_of_its_own(town, network, place):
    keep(town, place, network.ffion)
    keep(town, place, network.bea)

    assert Card.objects.count() == 2


def test_what_it_is_like_goes_outside_only_where_whoever_went_agreed(town, network, place):
    inside = visit(town, place, network.ffion)
    outside = visit(town, place, network.ffion, is_outside=True, agreed_how="She said so")

    assert list(VisitNote.objects.visible_to(network.bea)) == [outside]
    assert set(VisitNote.objects.visible_to(network.ann)) == {inside, outside}
    with pytest.raises(Refused, match="Say how they agreed"):
        visit(town, place, network.ffion, is_outside=True)
    assert VisitNote.objects.count() == 2


def test_who_wrote_it_keeps_it_inside_again_and_nobody_else_does(town, network, place):
    outside = visit(town, place, network.ffion, is_outside=True, agreed_how="She said so")

    with pytest.raises(Refused):
        cards.keep_visit_inside(visit=outside, version=1, on=town.on, by=network.bea)
    cards.keep_visit_inside(visit=outside, version=1, on=town.on, by=network.ann)

    assert not VisitNote.objects.visible_to(network.bea).exists()


def test_a_refused_visit_leaves_no_card(town, network, place):
    with pytest.raises(Refused):
        visit(town, place, network.ffion, went_on=town.on + timedelta(days=1))

    assert not Card.objects.exists()


def test_a_lead_says_what_the_network_is_and_everybody_at_work_reads_it(network):
    row = announce(network, network.ann)
    announce(network, network.ann, wants=[], version=row.version)

    (seen,) = Announcement.objects.visible_to(network.stranger)
    assert (seen.name, seen.wants) == ("Market day", [])


def test_a_member_who_does_not_lead_says_nothing_for_the_network(network):
    with pytest.raises(Refused, match="A lead of the network"):
        announce(network, network.bea)


def test_who_does_not_work_with_people_reads_none_of_it(town, network, place):
    keep(town, place, network.ffion)
    visit(town, place, network.ffion, is_outside=True, agreed_how="She said so")
    announce(network, network.ann)

    danny = town.viewer(town.danny)
    for rows in (Card, VisitNote, Announcement):
        assert not rows.objects.visible_to(danny).exists()


@pytest.mark.parametrize(("looked", "again", "ok"), [(0, 1, True), (-1, 90, True), (1, 90, False), (0, 0, False)])
def test_a_card_was_looked_at_and_will_be_again(town, looked, again, ok):
    days = {"checked_on": town.on + timedelta(looked), "next_check_on": town.on + timedelta(again)}

    assert rules.may_keep_card(**days, on=town.on).is_yes is ok
