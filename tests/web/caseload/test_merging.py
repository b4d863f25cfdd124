"""Two records of one person, in a browser: found, compared, made one by one or two people, and two again."""

import pytest
from django.urls import reverse

from kinweave.keeping.models import Merge
from kinweave.parties import actions as parties
from kinweave.parties.models import Party
from tests.web.circles.conftest import signed_in
from tests.web.people.pages import send, text

pytestmark = pytest.mark.django_db


@pytest.fixture
def daniel(town):
    """A second record of Danny."""
    return town.person("Daniel", full_name="Daniel Okafor")


@pytest.fixture
def second(town):
    """Una, who leads too."""
    return signed_in(town.somebody_at_work("Una", "manager"))


def test_a_lead_finds_the_other_record_without_a_name_in_an_address(lead, worker, town, daniel):
    page = text(send(lead, "merge_new", town.danny.pk, words="daniel"))

    assert "Daniel Okafor" in page
    assert reverse("merge_check", args=[town.danny.pk, daniel.pk]) in page


def test_who_would_newly_see_what_is_shown_before_two_records_become_one(lead, worker, town, daniel):
    page = text(lead.get(reverse("merge_check", args=[town.danny.pk, daniel.pk])))
    sent = send(lead, "merge_check", town.danny.pk, daniel.pk, why="One birthday, one mother")

    assert "Sees the first record. Would newly see the second." in page
    assert sent.url == reverse("person", args=[town.danny.pk])
    assert lead.get(reverse("person", args=[daniel.pk])).status_code == 404
    assert "One birthday, one mother" in text(lead.get(reverse("allocations", args=[town.danny.pk])))


def test_two_people_decide_where_somebody_is_protected(lead, second, worker, town, daniel):
    parties.bar(barred=town.person("Carl"), person=daniel, at=town.at, by=town.founder)

    asked = send(lead, "merge_check", town.danny.pk, daniel.pk, why="One birthday")
    own = text(lead.get(asked.url))
    due = text(second.get(reverse("today")))
    send(second, "merge", Merge.objects.get().pk, answer="agree")

    assert "A second person looks at this" in own
    assert "Yes, make them one record" not in own
    assert "Danny: two records may be one person" in due
    assert Merge.objects.get().merged_at is not None


def test_one_record_becomes_two_again(lead, worker, town, daniel):
    send(lead, "merge_check", town.danny.pk, daniel.pk, why="One birthday")

    send(lead, "merge_undo", Merge.objects.get().pk)

    assert lead.get(reverse("person", args=[daniel.pk])).status_code == 200
    assert Party.objects.get(pk=daniel.pk).succeeded_by is None


def test_who_may_not_see_both_finds_nothing(lead, worker, town, daniel):
    lead_row = Party.objects.get(called="Ann")
    parties.bar(barred=lead_row, person=daniel, at=town.at, by=town.founder)

    page = text(send(lead, "merge_new", town.danny.pk, words="daniel"))

    assert "Nobody found" in page
    assert lead.get(reverse("merge_check", args=[town.danny.pk, daniel.pk])).status_code == 404
    assert worker.get(reverse("merge_new", args=[town.danny.pk])).status_code == 404
