"""Accounts, posts, allocations and the trail, in a browser."""

import pytest
from django.urls import reverse

from kinweave.access.models import Account, Allocation, Post
from kinweave.parties import actions
from kinweave.parties.models import Party
from kinweave.trail.models import Line
from tests.web.circles.conftest import signed_in
from tests.web.people.pages import send, text

pytestmark = pytest.mark.django_db

ACCOUNT = {
    "called": "Sol",
    "full_name": "Sol Adler",
    "email": "sol@connect.example",
    "role_key": "support_worker",
}


@pytest.fixture
def administrator(town):
    """Idris, who opens accounts."""
    return signed_in(town.somebody_at_work("Idris", "administrator"))


@pytest.fixture
def auditor(town):
    """Imran, who reads the trail."""
    return signed_in(town.somebody_at_work("Imran", "auditor"))


def post_of(party):
    return Post.objects.get(person=party)


def test_an_administrator_sees_who_works_here_and_nobodys_record(administrator, town):
    town.somebody_at_work("Sol", "support_worker", town.nursery)
    assert town.danny.pk

    page = text(administrator.get(reverse("accounts")))

    assert "Ffion" in page
    assert "Support worker. Since 14 October 2026." in page
    assert "Danny" not in page
    assert "Sol" not in page
    assert administrator.get(reverse("person", args=[town.danny.pk])).status_code == 404


def test_an_account_is_opened_with_a_post(administrator, town):
    send(administrator, "account_new", **ACCOUNT)

    assert Account.objects.get(email="sol@connect.example").identities.get().party.sort_name == "Sol Adler"
    assert post_of(Party.objects.get(called="Sol")).confirmed_on == town.on
    assert "Saved 12:00" in text(administrator.get(reverse("accounts")))


def test_an_address_that_is_in_use_is_said_and_nothing_is_kept(administrator, town):
    send(administrator, "account_new", **ACCOUNT)

    again = send(administrator, "account_new", **ACCOUNT | {"email": "SOL@connect.example"})

    assert "There is an account for this e-mail address already." in text(again)
    assert Party.objects.filter(called="Sol").count() == 1


def test_a_post_that_opens_every_record_waits_until_a_lead_confirms_it(administrator, lead, town):
    send(administrator, "account_new", **ACCOUNT | {"role_key": "team_lead"})
    post = post_of(Party.objects.get(called="Sol"))
    waiting = text(administrator.get(reverse("accounts")))

    sent = send(lead, "post_confirm", post.pk)

    assert "Waits for a lead to confirm it" in waiting
    assert sent.status_code == 302
    assert Post.objects.get(pk=post.pk).confirmed_on == town.on


def test_nobody_gives_a_post_to_themself(administrator, town):
    mine = Post.objects.get(role_key="administrator")

    refused = send(administrator, "post_new", mine.pk, role_key="manager")

    assert refused.status_code == 403
    assert "Nobody gives a post to themself." in text(refused)
    assert Post.objects.count() == 1


def test_somebody_who_works_here_is_given_another_post(administrator, town):
    send(administrator, "post_new", post_of(town.ffion).pk, role_key="facilitator")

    assert {post.role_key for post in Post.objects.filter(person=town.ffion)} == {
        "support_worker",
        "facilitator",
    }


def test_when_a_post_is_ended_the_record_closes_at_once(administrator, worker, town):
    page = reverse("person", args=[town.danny.pk])
    before = worker.get(page).status_code

    asked = text(administrator.get(reverse("post_end", args=[post_of(town.ffion).pk])))
    send(administrator, "post_end", post_of(town.ffion).pk)

    assert before == 200
    assert "They are signed out now." in asked
    assert worker.get(page).status_code == 404


def test_the_list_of_posts_goes_on_by_key(administrator, town):
    for number in range(30):
        town.somebody_at_work(f"Worker {number:02}", "support_worker")

    first = administrator.get(reverse("accounts"))
    rest = administrator.get(reverse("accounts") + first.context["page"].next_arrow["href"])

    shown = [post.person.called for page in (first, rest) for post in page.context["page"].rows]
    assert len(shown) == len(set(shown)) == 31
    assert shown == sorted(shown)


def test_a_lead_lets_a_worker_work_with_somebody_and_ends_it(lead, town):
    peg, sol = town.person("Peg"), town.somebody_at_work("Sol", "support_worker")
    send(lead, "allocation_new", peg.pk, worker=str(sol.pk))
    allocation = Allocation.objects.get(person=peg)
    opened = signed_in(sol).get(reverse("person", args=[peg.pk])).status_code

    page = text(lead.get(reverse("allocations", args=[peg.pk])))
    send(lead, "allocation_end", allocation.pk)

    assert opened == 200
    assert "Sol" in page
    assert signed_in(sol).get(reverse("person", args=[peg.pk])).status_code == 404


def test_a_worker_who_is_barred_cannot_be_chosen_in_effect_and_the_page_does_not_say_why(lead, town):
    sol = town.somebody_at_work("Sol", "support_worker")
    actions.bar(barred=sol, person=town.danny, at=town.at, by=town.founder)

    refused = send(lead, "allocation_new", town.danny.pk, worker=str(sol.pk))

    assert refused.status_code == 403
    assert "This cannot be arranged here yet." in text(refused)


def test_an_auditor_reads_who_did_what_and_not_what_was_written(auditor, worker, town):
    send(worker, "profile_section", town.danny.pk, "matters", text="Football", said_how="")

    page = text(auditor.get(reverse("trail")))

    assert "Ffion, Support worker" in page
    assert "Wrote a profile section" in page
    assert "The service: tests" in page
    assert "Football" not in page
    assert "Danny" not in page


def test_the_trail_goes_on_by_key(auditor, town):
    for number in range(30):
        town.person(f"Person {number}")

    first = auditor.get(reverse("trail"))
    rest = auditor.get(reverse("trail") + first.context["page"].next_arrow["href"])

    numbers = [line["number"] for page in (first, rest) for line in page.context["lines"]]
    assert numbers == sorted(numbers, reverse=True)
    assert len(first.context["lines"]) == 50
    assert Line.objects.filter(number__in=numbers).count() >= len(numbers)


def test_a_worker_finds_neither_accounts_nor_allocations_nor_the_trail(worker, town):
    assert worker.get(reverse("accounts")).status_code == 404
    assert worker.get(reverse("account_new")).status_code == 404
    assert worker.get(reverse("allocations", args=[town.danny.pk])).status_code == 404
    assert worker.get(reverse("trail")).status_code == 404


def test_an_administrator_finds_no_post_of_another_organisation(administrator, town):
    sol = town.somebody_at_work("Sol", "support_worker", town.nursery)

    assert administrator.get(reverse("post_end", args=[post_of(sol).pk])).status_code == 404
    assert send(administrator, "post_end", post_of(sol).pk).status_code == 404
    assert post_of(sol).ends_on is None


def test_a_post_that_waits_for_two_leaves_the_day_of_who_has_confirmed_it(administrator, lead, town):
    send(administrator, "account_new", **ACCOUNT | {"role_key": "safeguarding_lead"})
    post = post_of(Party.objects.get(called="Sol"))
    before = text(lead.get(reverse("today")))

    send(lead, "post_confirm", post.pk)
    again = send(lead, "post_confirm", post.pk)

    assert "Sol: Safeguarding lead" in before
    assert "Sol: Safeguarding lead" not in text(lead.get(reverse("today")))
    assert again.status_code == 404
    assert post.confirmations.count() == 1
