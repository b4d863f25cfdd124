"""What is good and hard about a tie, how it looks to a worker, and how often two people are in touch."""

from datetime import date, timedelta

import pytest
from django.db import IntegrityError

from kinweave.circles.actions import restrictions
from kinweave.circles.meeting import MayNotMeet
from kinweave.foundation import Refused
from kinweave.parties import actions as parties
from kinweave.ties import actions, rules
from kinweave.ties.models import Side, WorkerView

TODAY = date(2026, 10, 14)


def test_a_line_says_what_it_is_and_somebody_close_has_a_name():
    facts = {"has_ended": False, "author_name": ""}

    assert rules.may_say_side(words="He is kind", author="person", **facts).is_yes
    assert not rules.may_say_side(words=" ", author="person", **facts).is_yes
    assert not rules.may_say_side(words="He is kind", author="key_person", **facts).is_yes
    assert rules.may_say_side(words="x", author="key_person", author_name="Mum", has_ended=False).is_yes
    assert not rules.may_say_side(words="x", author="person", author_name="", has_ended=True).is_yes


def test_a_line_ends_once():
    assert rules.may_end_side(has_ended=False).is_yes
    assert not rules.may_end_side(has_ended=True).is_yes


@pytest.mark.parametrize(
    ("person_feels", "worker_feels", "is_different", "talk"),
    [
        ("good", "bad", True, True),
        ("unsure", "bad", True, True),
        ("not_asked", "bad", False, True),
        ("bad", "bad", False, False),
        ("bad", "good", True, False),
        ("good", "good", False, False),
        ("good", "not_asked", False, False),
    ],
)
def test_two_views_may_differ_and_are_never_averaged(person_feels, worker_feels, is_different, talk):
    assert rules.differ(person_feels=person_feels, worker_feels=worker_feels) is is_different
    assert rules.asks_for_a_talk(person_feels=person_feels, worker_feels=worker_feels) is talk


def test_a_worker_writes_what_they_saw_and_when():
    facts = {"on": TODAY, "has_ended": False}

    assert rules.may_see_as_worker(words="He took the card", seen_on=TODAY, **facts).is_yes
    assert not rules.may_see_as_worker(words=" ", seen_on=TODAY, **facts).is_yes
    assert not rules.may_see_as_worker(words="x", seen_on=TODAY + timedelta(days=1), **facts).is_yes
    assert not rules.may_see_as_worker(words="x", seen_on=TODAY, on=TODAY, has_ended=True).is_yes


def test_a_rhythm_says_how_often_and_who_starts():
    assert rules.may_agree_rhythm(every_weeks=2, starts="me", channel="phone").is_yes
    assert rules.may_agree_rhythm(every_weeks=None, starts="not_asked", channel="").is_yes
    assert not rules.may_agree_rhythm(every_weeks=None, starts="me", channel="phone").is_yes
    assert not rules.may_agree_rhythm(every_weeks=2, starts="not_asked", channel="").is_yes


@pytest.fixture
def carl(town):
    """Somebody in Danny's life."""
    return town.tie("Carl", feels="good")


def says(town, tie, **said):
    facts = {"which": "hard", "words": "He takes his money", "author": "worker", **said}
    return actions.say_side(tie=tie, on=town.on, by=town.founder, **facts)


def test_a_line_ends_and_stays_as_it_was_said(town, carl):
    side = says(town, carl)

    actions.end_side(side=side, on=town.on, by=town.founder)

    side.refresh_from_db()
    assert (side.words, side.ended_on) == ("He takes his money", town.on)
    with pytest.raises(Refused):
        actions.end_side(side=side, on=town.on, by=town.founder)


def test_what_a_worker_says_is_off_the_persons_page_until_it_is_shown(town, carl):
    hidden = says(town, carl)
    shown = says(town, carl, words="Football together", which="good", is_shown=True)
    own = says(town, carl, words="I like him", which="good", author="person")

    danny, ffion = town.viewer(town.danny), town.viewer(town.ffion)

    assert set(Side.objects.visible_to(danny)) == {shown, own}
    assert set(Side.objects.visible_to(ffion)) == {hidden, shown, own}


def test_who_speaks_for_the_person_sees_neither_list_nor_view(town, carl):
    grace = town.person("Grace")
    town.account(grace)
    parties.let_speak(
        speaker=grace, person=town.danny, ground="chosen", matters="plans", sees_page=True, on=town.on, by=town.founder
    )
    says(town, carl, is_shown=True)
    looks(town, carl, is_shown=True)

    mum = town.viewer(grace)

    assert not Side.objects.visible_to(mum).exists()
    assert not WorkerView.objects.visible_to(mum).exists()


def looks(town, tie, **said):
    facts = {"feels": "bad", "words": "Carl kept the card.", "seen_on": town.on, **said}
    return actions.see_as_worker(tie=tie, on=town.on, by=town.founder, **facts)


def test_the_workers_view_stands_beside_the_feeling_and_changes_nothing_of_it(town, carl):
    looks(town, carl)

    assert [one.feels for one in carl.observations.all()] == ["good"]
    assert not WorkerView.objects.visible_to(town.viewer(town.danny)).exists()
    assert WorkerView.objects.visible_to(town.viewer(town.ffion)).get().feels == "bad"


def test_ones_own_words_cannot_be_hidden_from_oneself(town, carl):
    own = says(town, carl, author="person")

    with pytest.raises(IntegrityError):
        Side.objects.filter(pk=own.pk).update(is_shown=False)


def test_how_often_is_agreed_and_the_rest_stays_as_it_stands(town, carl):
    last = actions.observe(
        tie=carl, ring=3, sector="friends", feels="mixed", gives=["fun"], seen_on=town.on, on=town.on, by=town.founder
    )

    agreed = actions.agree_rhythm(
        tie=carl, last=last, every_weeks=2, starts="both", channel="phone", on=town.on, by=town.founder
    )

    assert (agreed.ring, agreed.feels, agreed.gives) == (3, "mixed", ["fun"])
    assert (agreed.every_weeks, agreed.starts, agreed.channel) == (2, "both", "phone")


def test_no_rhythm_is_agreed_with_somebody_whom_the_person_does_not_want_to_see(town, carl):
    restrictions.choose_no_contact(
        person=town.danny, against=carl.to_party, own_words="He shouts.", lead=town.ffion, on=town.on, by=town.founder
    )

    with pytest.raises(MayNotMeet):
        actions.agree_rhythm(
            tie=carl, last=carl.observations.get(), every_weeks=2, starts="both", channel="", on=town.on,
            by=town.viewer(town.ffion),
        )  # fmt: skip
