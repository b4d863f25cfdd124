"""What is overdue, for those who lead: counts, a page of each kind, and as many questions for many as for few."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from kinweave.parties import actions as parties
from kinweave.parties.models import CommunicationNeed, Party
from tests.web.people.pages import text

pytestmark = pytest.mark.django_db


def need_of(town, person, ago: int) -> None:
    """Something that helps them, due to be looked at some days ago."""
    need = parties.record_need(person=person, category="format", words="Photos", on=town.on, by=town.founder)
    CommunicationNeed.objects.filter(pk=need.pk).update(review_on=town.on - timedelta(days=ago))


def test_each_kind_is_a_count_and_a_page_the_oldest_first(lead, town):
    need_of(town, town.danny, 3)
    need_of(town, town.person("Peg"), 9)

    counts = text(lead.get(reverse("overdue")))
    page = text(lead.get(reverse("overdue_needs")))

    assert "How to talk with people" in counts
    assert "2 are overdue." in counts
    assert page.index("Peg") < page.index("Danny")
    assert "Due since 5 October." in page


def test_nothing_overdue_is_said_kindly(lead):
    assert "Nothing is overdue" in text(lead.get(reverse("overdue")))


def test_who_is_barred_counts_nothing_of_somebody(lead, town):
    need_of(town, town.danny, 3)
    parties.bar(barred=Party.objects.get(called="Ann"), person=town.danny, at=town.at, by=town.founder)

    assert "How to talk with people" not in text(lead.get(reverse("overdue")))


def test_a_page_goes_on_by_key(lead, town):
    for number in range(30):
        need_of(town, town.person(f"Person {number:02}"), number % 3 + 1)

    first = lead.get(reverse("overdue_needs"))
    rest = lead.get(reverse("overdue_needs") + first.context["page"].next_arrow["href"])

    shown = [row.pk for page in (first, rest) for row in page.context["page"].rows]
    assert len(shown) == len(set(shown)) == 30


def test_as_many_questions_for_many_people_as_for_few(lead, town):
    def queries(name: str) -> int:
        with CaptureQueriesContext(connection) as asked:
            lead.get(reverse(name))
        return len(asked)

    need_of(town, town.danny, 3)
    few = [queries(name) for name in ("overdue", "overdue", "overdue_needs")][1:]
    for number in range(20):
        need_of(town, town.person(f"Person {number:02}"), 2)

    assert [queries(name) for name in ("overdue", "overdue_needs")] == few
