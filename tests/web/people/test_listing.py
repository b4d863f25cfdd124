"""The list of people, finding somebody, registering somebody, in a browser."""

import pytest
from django.urls import reverse

from kinweave.access.models import StoredSearch
from kinweave.parties import actions
from kinweave.parties.models import Party
from kinweave.trail.models import Look, Seen
from tests.web.people.pages import day, send, text

pytestmark = pytest.mark.django_db


def test_a_worker_sees_those_they_work_with_by_name_and_nobody_else(worker, town):
    town.person("Peg")

    page = text(worker.get(reverse("people")))

    assert "Danny" in page
    assert "Peg" not in page


def test_a_list_is_one_look_with_everybody_who_was_shown(lead, town):
    town.person("Peg")

    lead.get(reverse("people"))

    assert Look.objects.count() == 1
    assert Seen.objects.count() == Party.objects.people().exclude(called="Ann").count()


def test_a_worker_with_nobody_reads_that_it_is_all_right(town, stranger):
    assert "Nobody yet" in text(stranger.get(reverse("people")))


def test_the_list_goes_on_by_key_and_no_name_stands_in_an_address(lead, town):
    for number in range(30):
        town.person(f"Person {number:02}")

    first = lead.get(reverse("people"))
    rest = lead.get(reverse("people") + first.context["page"].next_arrow["href"])

    shown = [one.called for page in (first, rest) for one in page.context["page"].rows]
    assert shown == sorted(shown)
    assert len(shown) == len(set(shown)) == 30
    assert "Person" not in first.context["page"].next_arrow["href"]


def test_a_search_keeps_its_words_out_of_the_address(lead, town):
    town.person("Peg Holloway")
    town.person("Amira")

    sent = lead.post(reverse("search"), {"words": "hollo"})
    page = text(lead.get(sent.url))

    assert "hollo" not in sent.url
    assert "Peg Holloway" in page
    assert "Amira" not in page


def test_a_search_without_an_answer_says_so(worker, town):
    sent = worker.post(reverse("search"), {"words": "nobody of that name"})

    assert "Nobody by that name" in text(worker.get(sent.url))


def test_a_search_belongs_to_whoever_made_it(worker, lead, town):
    worker.post(reverse("search"), {"words": "Danny"})

    address = reverse("people_found", args=[StoredSearch.objects.get().pk])

    assert worker.get(address).status_code == 200
    assert lead.get(address).status_code == 404


def test_a_worker_registers_somebody_and_works_with_them_until_a_lead_decides(worker, town):
    sent = send(worker, "person_new", called="Amira", full_name="Amira Nasser", pronouns="she")

    assert "Amira Nasser. Says “she”." in text(worker.get(sent.url))


def test_a_birthday_still_to_come_is_mended_in_the_form(worker, town):
    page = send(worker, "person_new", called="Amira", **day("born_on", town.on.replace(year=2027)))

    assert "The date of birth is in the future." in text(page)
    assert not Party.objects.filter(called="Amira").exists()


def test_what_somebody_is_called_changes_and_a_stale_page_shows_both(worker, town):
    names = {"called": "Dan", "full_name": "Daniel Okafor", "pronouns": ""}
    version = town.danny.version

    first = send(worker, "person_change", town.danny.pk, version=version, **names)
    second = send(worker, "person_change", town.danny.pk, version=version, **names | {"called": "D"})

    assert first.status_code == 302
    assert second.status_code == 409
    assert Party.objects.get(pk=town.danny.pk).called == "Dan"


def test_somebody_who_died_is_listed_with_the_day(worker, town):
    actions.record_death(person=town.danny, died_on=town.on, told_by="his mum", on=town.on, by=town.founder)

    assert "Died on 14 October 2026." in text(worker.get(reverse("people")))
    assert "Danny died on 14 October 2026" in text(worker.get(reverse("person", args=[town.danny.pk])))


@pytest.mark.parametrize("name", ["people", "person_new"])
def test_the_person_themself_does_not_open_the_workers_pages(client, town, name):
    client.force_login(town.danny.identities.get().account)

    assert client.get(reverse(name)).status_code == 404
