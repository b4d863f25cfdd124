"""Everybody a visitor can meet is there: the counts that were asked for, and every kind of circumstance."""

import re
from collections import Counter

import pytest

from kinweave.access.models import Account, Allocation, Installation, Post
from kinweave.access.roles import ROLES
from kinweave.access.viewing import viewer_of
from kinweave.demonstration.people import INDIVIDUALS, ROLE_CARDS
from kinweave.demonstration.people.individuals import KNOWN_TWICE
from kinweave.parties.models import Bar, ContactPoint, Party, SamePerson, SpeaksFor, Whereabouts
from kinweave.ties.models import Tie
from tests.demonstration.loaded.conftest import viewer

FOR_DRAMA = re.compile(r"(01632 960\d{3}|07700 900\d{3})")  # Ofcom's ranges that belong to nobody
PAGE = 25


def test_the_installation_says_that_it_is_a_demonstration(ashby):
    installation = Installation.objects.get()

    assert (installation.place, installation.is_demonstration) == ("Ashby Vale", True)


def test_three_organisations_work_here_two_more_are_known_and_there_are_at_least_forty_people(ashby):
    assert Post.objects.values("organisation").distinct().count() == 3
    assert Party.objects.organisations().count() == 5
    assert Party.objects.full().count() >= 40
    assert len({one.human for one in Party.objects.full()}) >= 40


def test_six_workers_visit_people_and_every_role_is_held(ashby):
    assert Allocation.objects.values("worker").distinct().count() >= 6
    assert set(Post.objects.values_list("role_key", flat=True)) == set(ROLES)


def test_two_organisations_know_five_of_the_same_humans(ashby):
    holders = [{row.one.holder, row.other.holder} for row in SamePerson.objects.all()]

    assert len(holders) == 5
    assert all(pair == {ashby.organisations["connect"], ashby.organisations["riverside"]} for pair in holders)
    assert all(row.one.human == row.other.human for row in SamePerson.objects.all())
    assert len(KNOWN_TWICE) == 5


def test_circles_have_four_to_thirty_people_and_one_has_exactly_thirty(ashby):
    sizes = Counter(Tie.objects.current(ashby.diary.today).values_list("circle", flat=True)).values()

    assert min(sizes) == 4
    assert sorted(sizes)[-2:] == [22, 30]


def test_every_circle_was_drawn_on_at_least_three_days(ashby):
    for individual in INDIVIDUALS:
        person = ashby.people[individual.key]
        days = set(person.ties.values_list("observations__seen_on", flat=True))
        assert len(days) >= 3 or not individual.size, individual.called


def test_one_address_is_protected_and_one_worker_may_not_know_of_that_person(ashby):
    shirin = ashby.people["shirin"]

    seen_by_callum = Party.objects.visible_to(viewer_of(ashby.accounts["callum"], ashby.at))

    assert Whereabouts.objects.get().party == shirin
    assert Bar.objects.get(cause_id=None).person == shirin
    assert shirin not in seen_by_callum
    assert shirin in Party.objects.visible_to(viewer(ashby, "agnieszka"))
    assert not shirin.contact_points.filter(channel="address").exists()


def test_danny_chose_his_mum_to_speak_with_him_and_she_sees_his_page(ashby):
    grace, danny = ashby.people["grace"], ashby.people["danny"]

    row = SpeaksFor.objects.get(speaker=grace)

    assert (row.person, row.ground, row.sees_page) == (danny, "chosen", True)
    assert danny in Party.objects.visible_to(viewer(ashby, "grace"))
    assert grace not in {tie.to_party for tie in Tie.objects.visible_to(viewer(ashby, "grace"))}


def test_every_ground_for_speaking_is_shown(ashby):
    assert set(SpeaksFor.objects.values_list("ground", flat=True)) == set(SpeaksFor.Ground.values)


def test_nobody_has_a_number_or_an_address_that_could_be_somebody_s(ashby):
    numbers = ContactPoint.objects.exclude(channel="address").values_list("value", flat=True)
    emails = Account.objects.values_list("email", flat=True)

    assert [number for number in numbers if not FOR_DRAMA.fullmatch(number)] == []
    assert [email for email in emails if not email.endswith(".example")] == []
    assert len(set(numbers)) == len(numbers)


def test_nobody_has_a_password(ashby):
    assert not any(account.has_usable_password() for account in Account.objects.all())


@pytest.mark.parametrize("card", ROLE_CARDS, ids=lambda card: card.name)
def test_everybody_on_the_sign_in_page_can_sign_in_and_opens_something(ashby, card):
    found = viewer_of(Account.objects.get(email=card.email), ashby.at)

    assert found.name in {card.name, "Daniel Okafor"}
    assert found.opens
    assert str(card.line)


def test_one_person_on_the_sign_in_page_is_known_to_two_organisations(ashby):
    gwilym = viewer_of(ashby.accounts["gwilym"], ashby.at)

    holders = {person.holder for person in Party.objects.visible_to(gwilym).full()}

    assert len(gwilym.own_ids) == 2
    assert holders == {ashby.organisations["connect"], ashby.organisations["riverside"]}


def test_names_come_from_many_scripts(ashby):
    first_letters = {ord(name[0]) >> 8 for name in Party.objects.people().values_list("called", flat=True)}

    assert first_letters >= {
        0x00,
        0x01,
        0x04,
        0x06,
        0x0A,
        0x12,
    }  # Latin, Cyrillic, Arabic, Gurmukhi, Ethiopic
    assert Party.objects.filter(called="美玲").exists()


def test_lists_of_people_posts_and_search_results_fill_more_than_one_page(ashby):
    lead, administrator = viewer(ashby, "meera"), viewer(ashby, "yusra")

    people = Party.objects.visible_to(lead).full()

    assert people.count() > PAGE
    assert people.called_like("a").count() > PAGE
    assert Post.objects.visible_to(administrator).count() > PAGE
