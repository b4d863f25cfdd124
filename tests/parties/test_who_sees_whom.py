"""Who may open whose record."""

import pytest

from kinweave.access import actions as access
from kinweave.access.models import Post
from kinweave.parties import actions as parties
from kinweave.parties.models import Party
from kinweave.ties import actions as ties
from kinweave.ties.models import Tie, Wish

pytestmark = pytest.mark.django_db


def test_a_worker_sees_the_people_they_work_with_and_nobody_else(town):
    danny, other = town.danny, town.person("Peg")

    seen = Party.objects.visible_to(town.viewer(town.ffion))

    assert danny in seen
    assert other not in seen


def test_somebody_sees_their_own_record(town):
    assert list(Party.objects.visible_to(town.viewer(town.danny))) == [town.danny]


def test_a_lead_sees_everybody_their_organisation_holds_and_nobody_elses(town):
    lead = town.somebody_at_work("Bea", "team_lead")
    elsewhere = town.person("Mia", town.nursery)

    seen = Party.objects.visible_to(town.viewer(lead))

    assert town.danny in seen
    assert elsewhere not in seen


def test_an_administrator_sees_no_record(town):
    administrator = town.somebody_at_work("Idris", "administrator")

    assert town.danny not in Party.objects.visible_to(town.viewer(administrator))


def test_a_bar_comes_first_even_for_the_lead(town):
    lead = town.somebody_at_work("Bea", "team_lead")
    parties.bar(barred=lead, person=town.danny, at=town.at, by=town.founder)

    assert town.danny not in Party.objects.visible_to(town.viewer(lead))


def test_a_bar_follows_every_row_of_the_same_human(town):
    carl_in_the_circle = town.tie("Carl").to_party
    carl_at_work = town.somebody_at_work("Carl", "team_lead")
    parties.say_same_person(one=carl_in_the_circle, other=carl_at_work, on=town.on, by=town.founder)
    parties.bar(barred=carl_in_the_circle, person=town.danny, at=town.at, by=town.founder)

    assert town.danny not in Party.objects.visible_to(town.viewer(carl_at_work))


def test_when_a_post_ends_the_record_closes_at_once(town):
    danny = town.danny
    post = Post.objects.get(person=town.ffion)

    access.end_post(post=post, on=town.on, by=town.founder)

    assert danny not in Party.objects.visible_to(town.viewer(town.ffion))


def test_people_in_somebodys_life_are_seen_with_them_only(town):
    mum = town.tie("Mum").to_party
    stranger = town.somebody_at_work("Owen", "support_worker")

    assert mum in Party.objects.visible_to(town.viewer(town.ffion))
    assert mum not in Party.objects.visible_to(town.viewer(stranger))


def test_somebody_who_speaks_for_a_person_never_sees_what_is_said_about_them(town):
    tie = town.tie("Mum", sector="family")
    sam = town.tie("Sam")
    ties.wish(
        person=town.danny,
        tie=tie,
        want="less",
        method="talking",
        says_who="person",
        on=town.on,
        by=town.founder,
    )
    mum = parties.give_record(party=tie.to_party, full_name="Grace Okafor", on=town.on, by=town.founder)
    town.account(mum)
    parties.let_speak(
        speaker=mum,
        person=town.danny,
        ground="chosen",
        matters="plans",
        sees_page=True,
        on=town.on,
        by=town.founder,
    )

    assert list(Tie.objects.visible_to(town.viewer(mum))) == [sam]
    assert not Wish.objects.visible_to(town.viewer(mum)).exists()
    assert Wish.objects.visible_to(town.viewer(town.danny)).count() == 1
