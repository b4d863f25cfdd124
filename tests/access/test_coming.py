"""Coming to work here, and beginning to work with somebody."""

import pytest

from kinweave.access import actions
from kinweave.access.models import Account, Allocation, Post
from kinweave.foundation import Refused
from kinweave.parties.models import Party

pytestmark = pytest.mark.django_db


def come(town, **facts):
    by = town.viewer(town.somebody_at_work("Idris", "administrator"))
    said = {"called": "Sol", "full_name": "Sol Adler", "email": "sol@example.org", "role_key": "support_worker"}
    return actions.welcome(**said | facts, on=town.on, by=by)


def test_somebody_who_comes_to_work_here_has_an_account_and_a_post(town):
    post = come(town)

    assert post.organisation == town.connect
    assert Account.objects.get(email="sol@example.org").identities.get().party == post.person


def test_an_address_has_one_account_however_it_is_written(town):
    town.account(town.person("Peg"))
    taken = Account.objects.get().email

    with pytest.raises(Refused, match="an account for this e-mail address already"):
        come(town, email=taken.upper())

    assert not Party.objects.filter(called="Sol").exists()


def test_a_worker_who_registers_somebody_works_with_them(town):
    person = actions.take_on(called="Amira", on=town.on, by=town.viewer(town.ffion))

    assert person in Party.objects.visible_to(town.viewer(town.ffion))
    assert Allocation.objects.get().worker == town.ffion


def test_a_lead_who_registers_somebody_decides_afterwards_who_works_with_them(town):
    lead = town.viewer(town.somebody_at_work("Ann", "team_lead"))

    person = actions.take_on(called="Amira", on=town.on, by=lead)

    assert person in Party.objects.visible_to(lead)
    assert not Allocation.objects.exists()


def test_somebody_sees_their_own_posts_and_an_auditor_those_of_the_organisation(town):
    auditor = town.viewer(town.somebody_at_work("Imran", "auditor"))
    town.somebody_at_work("Sol", "support_worker", town.nursery)

    assert {post.person for post in Post.objects.visible_to(town.viewer(town.ffion))} == {town.ffion}
    assert "Sol" not in {post.person.called for post in Post.objects.visible_to(auditor)}
    assert town.ffion in {post.person for post in Post.objects.visible_to(auditor)}
