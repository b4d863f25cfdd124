"""A lead gives a sign-in to a person, and to who speaks for them."""

import pytest
from django.urls import reverse

from kinweave.access import actions as access
from kinweave.access.models import Account
from kinweave.parties import actions
from kinweave.parties.models import Party
from kinweave.plans.actions import record_death, take_back_death
from kinweave.trail.models import Line
from tests.web.circles.conftest import signed_in
from tests.web.crawling import masked
from tests.web.people.pages import send, text

pytestmark = pytest.mark.django_db


@pytest.fixture
def peg(town):
    """Somebody whom the organisation supports, and who has no sign-in."""
    return town.person("Peg")


def speaks_for(town, person, *, sees_page=True):
    """Grace, whom the person chose to speak for them."""
    return actions.let_speak(
        speaker=town.person("Grace"), person=person, ground="chosen", matters="plans", sees_page=sees_page,
        on=town.on, by=town.founder,
    )  # fmt: skip


def test_a_person_is_given_a_sign_in_and_opens_their_own_page(lead, peg):
    before = text(lead.get(reverse("who_can_see", args=[peg.pk])))

    send(lead, "sign_in_new", peg.pk, email="Peg@home.example")

    after = text(lead.get(reverse("who_can_see", args=[peg.pk])))
    account = Account.objects.get(email="peg@home.example")
    assert "Give Peg a sign-in" in before
    assert "Give Peg a sign-in" not in after
    assert "They choose a password with “I forgot my password” on the sign-in page." in after
    assert not account.has_usable_password()
    assert not account.needs_more_time
    assert signed_in(peg).get(reverse("mine_page", args=[peg.pk])).status_code == 200
    assert Line.objects.filter(verb="opened an account", about_id=peg.pk).exists()


def test_somebody_can_stay_signed_in_longer(lead, peg):
    send(lead, "sign_in_new", peg.pk, email="peg@home.example", needs_more_time="on")

    assert Account.objects.get(email="peg@home.example").needs_more_time


def test_who_speaks_for_a_person_is_given_a_sign_in(lead, town, peg):
    row = speaks_for(town, peg)
    before = text(lead.get(reverse("speakers", args=[peg.pk])))

    send(lead, "speaker_sign_in_new", row.pk, email="grace@home.example")

    after = text(lead.get(reverse("speakers", args=[peg.pk])))
    assert "Give Grace a sign-in" in before
    assert "Give Grace a sign-in" not in after
    assert "They choose a password" in after
    assert signed_in(row.speaker).get(reverse("mine_page", args=[peg.pk])).status_code == 200


def test_who_speaks_for_a_person_without_their_page_is_given_no_sign_in(lead, town, peg):
    row = speaks_for(town, peg, sees_page=False)

    page = text(lead.get(reverse("speakers", args=[peg.pk])))

    assert "Give Grace a sign-in" not in page
    assert lead.get(reverse("speaker_sign_in_new", args=[row.pk])).status_code == 404


def test_an_address_in_use_is_said_beside_the_question(lead, town, peg):
    taken = town.account(town.person("Una")).email

    again = send(lead, "sign_in_new", peg.pk, email=taken.upper())

    assert again.status_code == 200
    assert "There is an account for this e-mail address already." in text(again)
    assert taken.upper() in text(again)
    assert not peg.identities.exists()


def test_who_has_a_sign_in_gets_no_second_one(lead, town):
    again = send(lead, "sign_in_new", town.danny.pk, email="danny@home.example")

    assert again.status_code == 200
    assert "They have a sign-in already." in text(again)
    assert town.danny.identities.count() == 1


def test_a_worker_and_a_stranger_give_nobody_a_sign_in(worker, stranger, town):
    row = speaks_for(town, town.danny)
    asked = [("sign_in_new", town.danny.pk), ("speaker_sign_in_new", row.pk)]

    opened = [who.get(reverse(name, args=[one])).status_code for who in (worker, stranger) for name, one in asked]
    sent = [send(who, name, one, email="a@b.example").status_code for who in (worker, stranger) for name, one in asked]

    assert opened + sent == [404] * 8
    assert "a sign-in" not in text(worker.get(reverse("who_can_see", args=[town.danny.pk])))
    assert not Account.objects.filter(email="a@b.example").exists()


def test_a_lead_elsewhere_gives_nobody_a_sign_in(town, peg):
    elsewhere = signed_in(town.somebody_at_work("Bea", "team_lead", town.nursery))

    assert send(elsewhere, "sign_in_new", peg.pk, email="a@b.example").status_code == 404
    assert send(elsewhere, "speaker_sign_in_new", speaks_for(town, peg).pk, email="a@b.example").status_code == 404
    assert not Account.objects.filter(email="a@b.example").exists()


def dies(town, person):
    row = Party.objects.get(pk=person.pk)
    return record_death(person=row, died_on=town.on, told_by="Her niece", on=town.on, by=town.founder)


def asks_to_come_in(client, email):
    return client.post(reverse("account_login"), {"login": email, "password": "Long enough to be one"}, follow=True)


def with_password(town, person, email="peg@home.example"):
    access.open_account(email=email, party=person, password="Long enough to be one", on=town.on, by=town.founder)
    return email


def test_an_account_of_somebody_recorded_as_dead_does_not_sign_in_until_it_was_a_mistake(client, town, peg):
    email = with_password(town, peg)
    died = dies(town, peg)

    closed = asks_to_come_in(client, email)
    shut = client.get(reverse("mine_page", args=[peg.pk]))
    take_back_death(person=died, because="Another Peg", on=town.on, by=town.founder)
    asks_to_come_in(client, email)

    assert closed.redirect_chain[-1][0] == reverse("account_inactive")
    assert shut.status_code == 404
    assert client.get(reverse("mine_page", args=[peg.pk])).status_code == 200


def test_it_is_answered_as_a_closed_account_is(client, town, peg):
    email = with_password(town, peg)
    dies(town, peg)
    of_the_dead = asks_to_come_in(client, email)
    closed = with_password(town, town.person("Al"), "al@home.example")
    Account.objects.filter(email=closed).update(is_active=False)

    assert masked(asks_to_come_in(client, closed).content) == masked(of_the_dead.content)


def test_who_is_signed_in_is_signed_out_at_once(town, peg):
    with_password(town, peg)
    there = signed_in(peg)
    dies(town, peg)

    assert there.get(reverse("mine_page", args=[peg.pk])).status_code == 404


def test_what_another_organisation_keeps_stays_open_to_who_is_known_twice(town, peg):
    with_password(town, peg)
    other = town.person("Peg at the nursery", town.nursery)
    access.also_is(account=Account.objects.get(), party=other, on=town.on, by=town.founder)
    dies(town, peg)

    again = signed_in(peg)

    assert again.get(reverse("mine_page", args=[peg.pk])).status_code == 404
    assert again.get(reverse("mine_page", args=[other.pk])).status_code == 200
