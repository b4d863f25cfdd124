"""What keeps a reader from the source of a network is found across the wall, where neither of their rows is open."""

import pytest

from kinweave.circles.models import Restriction
from kinweave.foundation import wall
from kinweave.information.models import Finding, Source
from kinweave.parties import actions as parties
from kinweave.parties.models import Party
from tests.information.networked import Network
from tests.postgresql.arranging import behind_the_wall

pytestmark = pytest.mark.django_db


@pytest.fixture
def network(town) -> Network:
    return Network(town)


def restricted(town, person: Party, against: Party, lead: Party) -> None:
    """Held by the nursery alone, and known there to its lead."""
    Restriction.objects.create(
        person=person, against=against, what="contact", scope="topics", kind="own", basis="His choice",
        audience="named", lead=lead, starts_on=town.on, review_on=town.on, in_force_at=town.at, holder=town.nursery,
        recorded_at=town.at,
    )  # fmt: skip


def barred(town, person: Party, against: Party, lead: Party) -> None:
    parties.bar(barred=against, person=person, at=town.at, by=town.founder)


def test_about_anybody_but_who_asks_it_answers_yes_whatever_stands(network, town):
    source = network.source(email=network.email(network.stranger)).party_id
    ffion, bea, day = network.ffion, network.bea, [town.at, town.on]

    with behind_the_wall(town.connect, own=ffion.own_ids):
        own, others, elsewhere = (
            wall.across("is_kept_from_source", source, sorted(who.own_ids), where.pk, *day)
            for who, where in ((ffion, town.connect), (bea, town.connect), (ffion, town.nursery))
        )

    assert (own, others, elsewhere) == ([(False,)], [(True,)], [(True,)])


@pytest.mark.parametrize("apart", [restricted, barred])
def test_what_he_gave_is_closed_for_her_though_another_organisation_keeps_why(network, town, apart):
    finding = network.finding(network.source(email=network.email(network.stranger)))
    network.shares(finding)
    owen, lead = (Party.objects.get(pk=one.person_id) for one in (network.stranger, network.bea))
    ffion = network.ffion

    def seen() -> tuple[int, int, int]:
        viewer = town.viewer(town.ffion)
        with behind_the_wall(town.connect, own=ffion.own_ids):
            rows = Party.objects.filter(pk=owen.pk).count()
            return rows, *(model.objects.visible_to(viewer).count() for model in (Finding, Source))

    before = seen()
    apart(town, owen, Party.objects.get(pk=ffion.person_id), lead)

    assert before[1:] == (1, 1)
    assert seen()[1:] == (0, 0)
