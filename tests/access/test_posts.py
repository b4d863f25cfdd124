"""Who works where, and how it ends."""

from datetime import timedelta

import pytest

from kinweave.access import actions
from kinweave.access.models import Account, Post
from kinweave.access.viewing import viewer_of
from kinweave.foundation import Refused
from kinweave.parties.actions import bar
from kinweave.parties.models import Party

pytestmark = pytest.mark.django_db


def administrator(town):
    return town.viewer(town.somebody_at_work("Idris", "administrator"))


def test_nobody_gives_a_post_to_themself(town):
    by = administrator(town)
    idris = Party.objects.get(pk=by.person_id)

    with pytest.raises(Refused, match="Nobody gives a post to themself"):
        actions.give_post(person=idris, organisation=town.connect, role_key="team_lead", on=town.on, by=by)


def test_an_administrator_gives_no_post_in_another_organisation(town):
    by = administrator(town)

    with pytest.raises(Refused, match="your own organisation"):
        actions.give_post(
            person=town.person("Mia", town.nursery),
            organisation=town.nursery,
            role_key="manager",
            on=town.on,
            by=by,
        )


def test_a_leads_post_opens_nothing_until_a_lead_confirms_it(town):
    danny, bea = town.danny, town.person("Bea")
    town.account(bea)
    post = actions.give_post(
        person=bea, organisation=town.connect, role_key="team_lead", on=town.on, by=administrator(town)
    )
    before = town.viewer(bea)

    actions.confirm_post(post=post, on=town.on, by=town.viewer(town.somebody_at_work("Ann", "team_lead")))

    assert danny not in Party.objects.visible_to(before)
    assert danny in Party.objects.visible_to(town.viewer(bea))


def test_a_safeguarding_leads_post_is_confirmed_by_two(town):
    bea = town.person("Bea")
    town.account(bea)
    post = actions.give_post(
        person=bea,
        organisation=town.connect,
        role_key="safeguarding_lead",
        on=town.on,
        by=administrator(town),
    )

    actions.confirm_post(post=post, on=town.on, by=town.viewer(town.somebody_at_work("Ann", "team_lead")))
    after_one = Post.objects.get(pk=post.pk).confirmed_on
    actions.confirm_post(post=post, on=town.on, by=town.viewer(town.somebody_at_work("Una", "manager")))

    assert after_one is None
    assert Post.objects.get(pk=post.pk).confirmed_on == town.on


def test_a_worker_does_not_confirm_a_post(town):
    post = actions.give_post(
        person=town.person("Bea"),
        organisation=town.connect,
        role_key="manager",
        on=town.on,
        by=administrator(town),
    )

    with pytest.raises(Refused, match="A lead of this organisation"):
        actions.confirm_post(post=post, on=town.on, by=town.viewer(town.ffion))


def test_ending_a_post_ends_its_sessions_at_once(town, client):
    client.force_login(Account.objects.get(identities__party=town.ffion))
    before = client.get("/today/").status_code

    actions.end_post(post=Post.objects.get(person=town.ffion), on=town.on, by=administrator(town))

    assert before == 200
    assert client.get("/today/").status_code == 404
    assert "_auth_user_id" not in client.session


def test_a_post_of_last_year_opens_nothing_today(town):
    account = Account.objects.get(identities__party=town.ffion)
    Post.objects.filter(person=town.ffion).update(ends_on=town.on + timedelta(days=1))

    assert viewer_of(account, town.at).organisation_id == town.connect.pk
    assert viewer_of(account, town.at + timedelta(days=1)).organisation_id is None


def test_a_disabled_account_is_a_stranger(town):
    account = Account.objects.get(identities__party=town.ffion)
    account.is_active = False

    assert not viewer_of(account, town.at).is_known


def test_a_barred_worker_is_not_allocated_and_not_told_why(town):
    lead = town.viewer(town.somebody_at_work("Ann", "team_lead"))
    peg, owen = town.person("Peg"), town.somebody_at_work("Owen", "support_worker")
    bar(barred=owen, person=peg, at=town.at, by=town.founder)

    with pytest.raises(Refused) as barred:
        actions.work_with(worker=owen, person=peg, on=town.on, by=lead)
    with pytest.raises(Refused) as ordinary:
        actions.work_with(worker=town.person("Nobody at work"), person=peg, on=town.on, by=lead)

    assert barred.value.decision == ordinary.value.decision


def test_a_worker_does_not_allocate_people_to_themself(town):
    with pytest.raises(Refused, match="A lead of this organisation decides"):
        actions.work_with(worker=town.ffion, person=town.person("Peg"), on=town.on, by=town.viewer(town.ffion))


def test_a_record_closes_when_the_work_together_ends(town):
    danny = town.danny

    actions.stop_working_with(allocation=danny.allocated_to.get(), on=town.on, by=town.founder)

    assert danny not in Party.objects.visible_to(town.viewer(town.ffion))
