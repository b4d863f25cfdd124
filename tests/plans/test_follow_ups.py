"""After a goodbye somebody asks how the person is; a death, and a death that was a mistake."""

from datetime import date, time, timedelta

import pytest

from kinweave.circles.models import Circle, Membership
from kinweave.events import actions as events
from kinweave.foundation import Refused
from kinweave.parties import actions as parties
from kinweave.parties.models import Party
from kinweave.parties.records import held_like
from kinweave.plans import actions, rules
from kinweave.plans.models import Action, FollowUp
from kinweave.ties import actions as ties
from kinweave.ties.models import Tie, TieEnding
from tests.town import Town

TODAY = date(2026, 10, 14)


def days(*numbers: int) -> list[date]:
    return [TODAY + timedelta(days=number) for number in numbers]


def test_the_days_are_one_seven_and_thirty_unless_others_suit():
    assert list(rules.due_days(after=TODAY, days=rules.USUAL_DAYS)) == days(1, 7, 30)
    assert list(rules.due_days(after=TODAY, days=[3, 2, 3])) == days(2, 3)


@pytest.mark.parametrize("wrong", [(), (0,), (366,), tuple(range(1, 14))])
def test_nobody_is_left_alone_with_a_goodbye(wrong):
    assert rules.may_open(days=(2,)).is_yes
    assert not rules.may_open(days=wrong).is_yes


@pytest.mark.parametrize("wrong", [{"how": ""}, {"offered": " "}, {"is_done": True}, {"has_died": True}])
def test_asking_says_how_they_are_and_what_was_offered(wrong):
    whole = {"is_done": False, "has_died": False, "how": "well", "offered": "A walk"}

    assert rules.may_ask(**whole).is_yes
    assert not rules.may_ask(**whole | wrong).is_yes


def test_a_day_is_moved_to_today_or_later():
    assert rules.may_move_follow_up(is_done=False, due_on=TODAY, on=TODAY).is_yes
    assert not rules.may_move_follow_up(is_done=False, due_on=TODAY - timedelta(days=1), on=TODAY).is_yes
    assert not rules.may_move_follow_up(is_done=True, due_on=TODAY, on=TODAY).is_yes


@pytest.mark.parametrize("wrong", [{"has_died": True}, {"died_on": TODAY + timedelta(days=1)}, {"told_by": " "}])
def test_a_death_says_when_and_who_told(wrong):
    whole = {"has_died": False, "died_on": TODAY, "told_by": "Her daughter", "on": TODAY}

    assert rules.may_record_death(**whole).is_yes
    assert not rules.may_record_death(**whole | wrong).is_yes


def test_a_mistaken_death_is_taken_back_with_the_reason_where_it_was_recorded():
    assert rules.may_take_back_death(has_died=True, because="Another Peg").is_yes
    assert not rules.may_take_back_death(has_died=True, because=" ").is_yes
    assert not rules.may_take_back_death(has_died=False, because="x").is_yes
    assert not rules.may_take_back_death(has_died=True, because="x", stands_elsewhere=True).is_yes


@pytest.fixture
def told(town):
    """Danny was told that it ends with Carl."""
    return tell(town, town.tie("Carl"))


def tell(town: Town, tie: Tie, **facts: object) -> TieEnding:
    ending = TieEnding.objects.live().filter(tie=tie).first()
    plan = {
        "why": "x", "decider": "person", "safety_plan": "y", "who_is_near": "z", "stays_possible": "",
        "review_on": town.on,
    }  # fmt: skip
    said = {"on": town.on, "by": town.founder}
    if ending is None:
        ending = ties.plan_anew(tie=tie, **plan, **said)
    elif ending.planned_on is None:
        ties.plan_ending(ending=ending, version=ending.version, **plan | {"decider": ending.decider}, **said)
    return actions.tell_and_follow_up(
        ending=ending, told_on=town.on, told_how="w", doer=town.ffion, version=ending.version, **said, **facts
    )


def asked(town: Town, viewer=None) -> list[FollowUp]:
    return list(FollowUp.objects.visible_to(viewer or town.viewer(town.ffion)).open())


def test_three_days_are_opened_when_the_tie_ends(town, told):
    assert [one.due_on for one in asked(town)] == days(1, 7, 30)
    assert {one.doer for one in asked(town)} == {town.ffion}


def test_other_days_and_somebody_else_can_be_chosen(town):
    tell(town, town.tie("Carl"), days=[2])
    one, meera = asked(town)[0], town.somebody_at_work("Meera", "support_worker")

    actions.move_follow_up(
        follow_up=one, due_on=town.on + timedelta(days=3), doer=meera, version=1, on=town.on, by=town.founder
    )

    assert [(one.due_on, one.doer) for one in asked(town)] == [(town.on + timedelta(days=3), meera)]


def test_what_is_due_is_asked_once(town, told):
    one = asked(town)[0]

    actions.ask_how_they_are(
        follow_up=one, how="not_well", words="I miss him", offered="A walk", version=1, on=town.on, by=town.founder
    )

    assert [one.due_on for one in asked(town)] == days(7, 30)
    with pytest.raises(Refused):
        actions.ask_how_they_are(follow_up=one, how="well", offered="x", version=2, on=town.on, by=town.founder)


def test_a_membership_that_ended_is_followed_up_too(town):
    circle = Circle.objects.create(
        kind="group", name="Walkers", began_on=town.on, **held_like(town.danny, town.founder)
    )
    member = Membership.objects.create(
        circle=circle, party=town.danny, invited_on=town.on, joined_on=town.on, left_on=town.on, left_because="Moved",
        **held_like(town.danny, town.founder),
    )  # fmt: skip

    actions.open_follow_ups(
        person=town.danny, membership=member, doer=town.ffion, after=town.on, on=town.on, by=town.founder
    )

    assert [one.membership for one in asked(town)] == [member] * 3


def test_the_days_to_come_are_off_the_persons_page(town, told):
    assert not FollowUp.objects.visible_to(town.viewer(town.danny)).exists()


def dies(town: Town, person: Party) -> Party:
    return actions.record_death(person=person, died_on=town.on, told_by="Her daughter", on=town.on, by=town.founder)


def test_a_death_in_a_life_waits_to_be_told_and_the_page_stays_as_it_was(town):
    sam = town.tie("Sam")

    ending = actions.record_death_in_life(
        tie=sam, died_on=town.on, told_by="His mum", on=town.on, by=town.viewer(town.ffion)
    )

    sam.refresh_from_db()
    assert (ending.decider, ending.told_on, sam.ended_on) == ("death", None, None)
    assert not TieEnding.objects.visible_to(town.viewer(town.danny)).exists()
    assert [one.due_on for one in asked(town)] == days(1, 7, 30)
    assert not Tie.objects.filter(pk=sam.pk).with_the_living().exists()


def test_a_death_that_was_told_ends_the_tie_and_the_days_begin_anew(town):
    sam = town.tie("Sam")
    actions.record_death_in_life(tie=sam, died_on=town.on, told_by="His mum", on=town.on, by=town.founder)

    tell(town, sam)

    sam.refresh_from_db()
    assert (sam.ended_on, sam.end_decided_by) == (town.on, "nobody: they died")
    assert len(asked(town)) == 3


@pytest.fixture
def peg(town):
    """Peg, whom the organisation knows, and who is in Danny's life too."""
    peg = town.person("Peg")
    parties.say_same_person(one=peg, other=town.tie("Auntie Peg").to_party, on=town.on, by=town.founder)
    return Party.objects.get(pk=peg.pk)


def test_visits_stop_and_what_is_kept_stays_when_somebody_dies(town, peg, told):
    visit = events.arrange(
        person=peg, worker=town.ffion, kind="visit", day=town.on + timedelta(days=2), time=time(10), on=town.on,
        by=town.founder,
    )  # fmt: skip

    dies(town, peg)

    visit.refresh_from_db()
    assert visit.state == "cancelled"
    assert peg.died_on == town.on


def test_who_had_them_in_their_life_is_asked_through_their_own_record_only(town, peg):
    elsewhere = town.person("Bo", town.nursery)

    dies(town, peg)

    found = asked(town)
    assert {(one.person, one.doer) for one in found} == {(town.danny, town.ffion)}
    assert found[0].ending.why == "Auntie Peg died."
    assert not FollowUp.objects.filter(person=elsewhere).exists()


def test_nobody_asks_the_one_who_died(town, told):
    dies(town, town.danny)

    assert asked(town) == []
    one = FollowUp.objects.first()
    with pytest.raises(Refused):
        actions.ask_how_they_are(follow_up=one, how="well", offered="x", version=1, on=town.on, by=town.founder)


def test_a_mistaken_death_is_taken_back_with_all_that_came_of_it(town, peg):
    dies(town, peg)

    actions.take_back_death(person=peg, because="Another Peg", on=town.on, by=town.founder)

    peg.refresh_from_db()
    tie = Tie.objects.get(to_party__called="Auntie Peg")
    assert (peg.died_on, tie.to_party.died_on, tie.ended_on) == (None, None, None)
    assert asked(town) == []
    assert TieEnding.objects.get().struck_because == "Another Peg"
    assert not Action.objects.exists()  # nobody had told Danny


def test_who_was_told_of_a_mistaken_death_hears_the_truth_today(town, peg):
    dies(town, peg)
    tie = Tie.objects.get(to_party__called="Auntie Peg")
    tell(town, tie)

    actions.take_back_death(person=peg, because="Another Peg", on=town.on, by=town.founder)

    tie.refresh_from_db()
    promise = Action.objects.get()
    assert tie.ended_on is None
    assert (promise.doer, promise.due_on) == (town.ffion, town.on)
    assert promise.what == "Tell Danny that it was a mistake: Auntie Peg is alive."


def test_somebody_in_a_life_is_taken_back_where_it_was_recorded(town):
    sam = town.tie("Sam")
    said = {"on": town.on, "by": town.viewer(town.ffion)}
    actions.record_death_in_life(tie=sam, died_on=town.on, told_by="His mum", **said)

    actions.take_back_death_in_life(tie=sam, because="His brother", **said)

    sam.refresh_from_db()
    assert sam.to_party.died_on is None
    assert asked(town) == []


def test_a_worker_writes_no_death_into_a_record_they_do_not_open(town):
    mum = town.tie("Mum", sector="family")
    grace = parties.give_record(party=mum.to_party, full_name="Grace Okafor", on=town.on, by=town.founder)
    said = {"on": town.on, "by": town.viewer(town.ffion)}

    actions.record_death_in_life(tie=mum, died_on=town.on, told_by="Marcus", **said)

    grace.refresh_from_db()
    assert grace.died_on is None
    assert len(asked(town)) == 3


def test_what_keeps_contact_going_is_a_step_about_the_tie(town):
    sam = town.tie("Sam")

    action = actions.keep_going(
        tie=sam, what="Phone credit: £5", doer=town.ffion, on=town.on, by=town.viewer(town.ffion)
    )

    assert (action.tie, action.doer) == (sam, town.ffion)
