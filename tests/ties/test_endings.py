"""A tie comes to an end: planned, told, and then over."""

from datetime import date, timedelta

import pytest
from django.db import IntegrityError, transaction

from kinweave.foundation import Refused
from kinweave.parties import actions as parties
from kinweave.parties.records import Stale
from kinweave.ties import actions, rules
from kinweave.ties.models import Tie, TieEnding, Wish

TODAY = date(2026, 10, 14)
PLAN = {
    "why": "He hurt me", "decider": "person", "safety_plan": "Ffion is there. The phone is charged.",
    "who_is_near": "Mum, every evening", "stays_possible": "", "review_on": TODAY + timedelta(days=42),
}  # fmt: skip


def test_nobody_is_told_before_the_plan_is_there():
    facts = {"told_on": TODAY, "told_how": "At home.", "is_told": False, "on": TODAY}

    refused = rules.may_tell(planned_on=None, **facts)

    assert not refused.is_yes
    assert "plan first" in refused.reason
    assert rules.may_tell(planned_on=TODAY, **facts).is_yes


@pytest.mark.parametrize(
    "wrong",
    [
        {"told_on": TODAY - timedelta(days=1)},
        {"told_on": TODAY + timedelta(days=1)},
        {"told_how": " "},
        {"is_told": True},
    ],
)
def test_telling_has_its_day_and_its_words(wrong):
    facts = {"planned_on": TODAY, "told_on": TODAY, "told_how": "At home.", "is_told": False, "on": TODAY}

    assert not rules.may_tell(**facts | wrong).is_yes


@pytest.mark.parametrize("missing", ["why", "safety_plan", "who_is_near"])
def test_a_plan_says_why_how_they_stay_safe_and_who_is_near(missing):
    whole = {"why": "x", "safety_plan": "y", "who_is_near": "z", "is_told": False}

    assert rules.may_plan(**whole).is_yes
    assert not rules.may_plan(**whole | {missing: " "}).is_yes
    assert not rules.may_plan(**whole | {"is_told": True}).is_yes


def test_an_ending_begins_once_for_a_tie_that_lasts():
    assert rules.may_begin_ending(has_ended=False, is_begun=False).is_yes
    assert not rules.may_begin_ending(has_ended=True, is_begun=False).is_yes
    assert not rules.may_begin_ending(has_ended=False, is_begun=True).is_yes


def test_an_ending_is_called_off_until_they_are_told_and_with_the_reason():
    assert rules.may_call_off(is_told=False, because="They made up").is_yes
    assert not rules.may_call_off(is_told=False, because=" ").is_yes
    assert not rules.may_call_off(is_told=True, because="They made up").is_yes


def test_an_ending_is_looked_at_again_once_they_are_told():
    assert rules.may_review_ending(is_told=True, found="Well").is_yes
    assert not rules.may_review_ending(is_told=True, found=" ").is_yes
    assert not rules.may_review_ending(is_told=False, found="Well").is_yes


@pytest.mark.parametrize(
    ("planned", "told", "stage"), [(False, False, rules.PLAN), (True, False, rules.TELL), (True, True, rules.AFTER)]
)
def test_the_stages_follow_one_another(planned, told, stage):
    assert rules.stage(is_planned=planned, is_told=told) == stage


@pytest.fixture
def carl(town):
    """Somebody in Danny's life."""
    return town.tie("Carl")


@pytest.fixture
def planned(town, carl):
    """An ending with its plan."""
    return actions.plan_anew(tie=carl, on=town.on, by=town.founder, **PLAN)


def told(town, ending, **facts):
    said = {"told_on": town.on, "told_how": "At home, with cards. “Good.”", "version": ending.version, **facts}
    return actions.tell(ending=ending, on=town.on, by=town.founder, **said)


def test_the_tie_ends_when_the_person_was_told_and_not_before(town, carl, planned):
    assert carl.ended_on is None

    told(town, planned)

    tie = Tie.objects.get(pk=carl.pk)
    assert (tie.ended_on, tie.end_reason, tie.end_decided_by) == (town.on, "He hurt me", "Danny")


def test_telling_without_a_plan_is_refused_and_changes_nothing(town, carl):
    ending = actions.begin_ending(tie=carl, why="x", decider="other", decided_on=town.on, on=town.on, by=town.founder)

    with pytest.raises(Refused):
        told(town, ending)

    carl.refresh_from_db()
    assert carl.ended_on is None


def test_the_database_itself_holds_the_plan_before_the_telling(town, planned):
    with pytest.raises(IntegrityError), transaction.atomic():
        TieEnding.objects.filter(pk=planned.pk).update(told_on=planned.planned_on - timedelta(days=1), told_how="x")


def test_a_person_who_wants_to_stop_is_heard_at_once(town, carl):
    ending = actions.stop(tie=carl, words="I do not want this.", on=town.on, by=town.viewer(town.danny))

    wish = Wish.objects.get(tie=carl)
    carl.refresh_from_db()
    assert (wish.want, wish.words, wish.says_who) == ("withdraw", "I do not want this.", "person")
    assert wish.confirmed_on == town.on
    assert (ending.decider, ending.planned_on, carl.ended_on) == ("person", None, None)


def test_saying_stop_again_is_another_wish_and_the_same_ending(town, carl):
    first = actions.stop(tie=carl, on=town.on, by=town.viewer(town.danny))

    again = actions.stop(tie=carl, words="Please.", on=town.on, by=town.viewer(town.danny))

    assert again == first
    assert Wish.objects.filter(tie=carl).count() == 2


def test_an_ending_is_off_the_persons_page_until_they_are_told(town, carl):
    ending = actions.plan_anew(tie=carl, on=town.on, by=town.founder, **PLAN | {"decider": "other"})
    danny, ffion = town.viewer(town.danny), town.viewer(town.ffion)

    assert not TieEnding.objects.visible_to(danny).exists()
    assert TieEnding.objects.visible_to(ffion).get() == ending

    told(town, ending)
    assert TieEnding.objects.visible_to(danny).get() == ending


def test_who_speaks_for_the_person_never_sees_the_plan(town, carl, planned):
    grace = town.person("Grace")
    town.account(grace)
    parties.let_speak(
        speaker=grace, person=town.danny, ground="chosen", matters="plans", sees_page=True, on=town.on, by=town.founder
    )
    told(town, planned)

    assert not TieEnding.objects.visible_to(town.viewer(grace)).exists()


def test_an_ending_that_is_called_off_is_kept_and_another_may_follow(town, carl, planned):
    actions.call_off(ending=planned, because="They made up", version=planned.version, on=town.on, by=town.founder)

    again = actions.plan_anew(tie=carl, on=town.on, by=town.founder, **PLAN)

    assert TieEnding.objects.filter(tie=carl).count() == 2
    assert TieEnding.objects.visible_to(town.viewer(town.ffion)).get() == again


def test_an_ending_that_was_a_mistake_gives_the_tie_back(town, carl, planned):
    told(town, planned)

    actions.take_back(ending=planned, because="The wrong Carl", on=town.on, by=town.founder)

    carl.refresh_from_db()
    assert (carl.ended_on, carl.end_reason, carl.end_decided_by) == (None, "", "")
    assert TieEnding.objects.get(pk=planned.pk).struck_because == "The wrong Carl"


def test_a_plan_that_somebody_else_changed_meanwhile_is_not_overwritten(town, planned):
    with pytest.raises(Stale):
        actions.plan_ending(ending=planned, version=planned.version - 1, on=town.on, by=town.founder, **PLAN)


def test_an_ending_is_looked_at_again(town, planned):
    told(town, planned)

    actions.review_ending(
        ending=planned, found="She sleeps again.", version=planned.version, on=town.on, by=town.founder
    )

    assert (planned.reviewed_on, planned.review_found) == (town.on, "She sleeps again.")
