"""Whether a key leads to somebody whose record is open: the same answer as by asking for these people."""

import pytest
from django.db.models import Exists, OuterRef, Q

from kinweave.foundation import stranger
from kinweave.foundation.reach import LeadsTo, each, which_find
from kinweave.parties import actions
from kinweave.parties.models import CommunicationNeed, Party

pytestmark = pytest.mark.django_db


@pytest.fixture
def readers(town):
    """A worker, a lead, the person, who speaks for the person, somebody elsewhere, and nobody."""
    town.tie("Marcus")
    said = {"on": town.on, "by": town.founder}
    grace = town.person("Grace")
    town.account(grace)
    actions.let_speak(speaker=grace, person=town.danny, ground="parent", matters="all", sees_page=True, **said)
    lead, sol = (town.somebody_at_work(*who) for who in (("Bea", "team_lead"), ("Sol", "support_worker", town.nursery)))
    for somebody in (town.danny, grace, town.person("Una", town.nursery)):
        actions.record_need(person=somebody, category="format", words="Photos", **said)
    return [*(town.viewer(one) for one in (town.ffion, lead, town.danny, grace, sol)), stranger(town.at)]


def test_everybody_finds_the_same_records_as_by_asking_row_by_row(readers):
    for viewer in readers:
        people = Party.objects.visible_to(viewer).filter(pk=OuterRef("party"))

        short, long = (CommunicationNeed.objects.filter(one) for one in (LeadsTo("party", viewer), Exists(people)))

        assert set(short) == set(long)
    assert CommunicationNeed.objects.filter(LeadsTo("party", readers[0])).exists()


def test_what_does_not_lead_there_is_everything_else(readers):
    for viewer in readers:
        found = CommunicationNeed.objects.filter(LeadsTo("party", viewer))

        rest = CommunicationNeed.objects.filter(~Q(LeadsTo("party", viewer)))

        assert {*found, *rest} == set(CommunicationNeed.objects.all())
        assert not {*found} & {*rest}


def test_a_key_to_a_row_of_the_same_kind_is_not_taken_for_the_row_itself(readers):
    worker = readers[0]

    found = Party.objects.filter(LeadsTo("held_for", worker))

    assert [one.called for one in found] == ["Marcus"]


def test_more_ways_in_make_the_rows_fewer(readers):
    danny = readers[2]

    assert CommunicationNeed.objects.filter(LeadsTo("party", danny)).exists()
    assert not CommunicationNeed.objects.filter(LeadsTo("party", danny, "visible_to", "at_work")).exists()


def test_two_viewers_in_one_query_keep_apart(readers):
    worker, elsewhere = readers[0], readers[4]

    both = CommunicationNeed.objects.filter(LeadsTo("party", worker)).filter(LeadsTo("party", elsewhere))

    assert not both.exists()


def test_several_questions_are_one_query(town, django_assert_num_queries):
    nobody, people = Party.objects.none(), Party.objects.people()
    assert town.danny

    with django_assert_num_queries(1):
        found = which_find([nobody, people, people.filter(called="Nobody"), people.order_by("called").distinct()])

    assert found == [False, True, False, True]


def test_questions_that_find_nothing_whatever_is_kept_ask_nothing(town, django_assert_num_queries):
    with django_assert_num_queries(0):
        assert which_find([Party.objects.none()]) == [False]
        assert which_find([]) == []


def test_only_what_is_there_is_read(town, django_assert_num_queries):
    people = Party.objects.people()
    assert town.danny

    with django_assert_num_queries(2):
        there, nobody = each(people.filter(called="Danny"), people.filter(called="Nobody"))

    assert (there, nobody) == ([town.danny], [])
