"""Now, next and later: who holds a step, and how the person took part. Criteria: 002-P8, P10."""

from datetime import timedelta

import pytest

from kinweave.circles.actions import restrictions
from kinweave.foundation import Refused
from kinweave.parties import actions as parties
from kinweave.plans import actions
from kinweave.plans.models import Action
from kinweave.ties import actions as ties
from kinweave.trail.models import Line

pytestmark = pytest.mark.django_db


def step(town, **facts):
    said = {"person": town.danny, "what": "Go to training", "doer": town.danny, "on": town.on, "by": town.founder}
    return actions.promise(**said | facts)


def verbs():
    return list(Line.objects.order_by("number").values_list("verb", flat=True))


def test_the_person_somebody_close_and_a_worker_can_hold_steps(town):
    marcus = town.tie("Marcus")

    held = [step(town, doer=doer).holder_class for doer in (town.danny, marcus.to_party, town.ffion)]

    assert held == ["person", "key_person", "worker"]


def test_somebody_who_neither_works_here_nor_is_in_the_circle_holds_nothing(town):
    elsewhere = town.somebody_at_work("Sol", "support_worker", town.nursery)

    with pytest.raises(Refused, match="in their circle"):
        step(town, doer=elsewhere)

    assert not Action.objects.exists()


def test_a_step_passes_to_nobody_who_may_not_be_in_touch(town):
    carl = town.tie("Carl")
    restrictions.choose_no_contact(
        person=town.danny, against=carl.to_party, own_words="I do not want him here", lead=town.ffion,
        on=town.on, by=town.viewer(town.ffion),
    )  # fmt: skip

    with pytest.raises(Refused):
        step(town, doer=carl.to_party)

    assert not Action.objects.exists()


def test_a_step_is_about_somebody_in_this_persons_life(town):
    marcus = town.tie("Marcus")
    somebody_else = town.person("Peg")

    with pytest.raises(Refused, match="in the circle now"):
        step(town, person=somebody_else, doer=town.ffion, tie=marcus)

    assert step(town, tie=marcus, horizon="later").horizon == "later"


def test_steps_touch_a_tie_by_who_they_are_about_and_by_who_holds_them(town):
    marcus, sam = town.tie("Marcus"), town.tie("Sam")
    about, held = step(town, tie=marcus), step(town, doer=marcus.to_party)
    step(town, what="Ring Marcus about Sam", tie=sam)

    assert set(Action.objects.about_tie(marcus)) == {about, held}


def test_on_finishing_it_is_kept_how_the_person_took_part_and_who_says_so(town):
    action = actions.finish(
        action=step(town), level="with_help", level_says_who="person", version=1, on=town.on, by=town.founder
    )

    assert (action.done_on, action.level, action.level_says_who) == (town.on, "with_help", "person")
    assert verbs()[-1] == "said how they took part"


def test_the_part_can_be_said_afterwards_and_once(town):
    action = actions.finish(action=step(town), version=1, on=town.on, by=town.founder)
    said = {"level": "did_it", "level_says_who": "person", "on": town.on, "by": town.founder}

    actions.say_part(action=action, version=2, **said)

    assert action.level == "did_it"
    with pytest.raises(Refused, match="said already"):
        actions.say_part(action=action, version=3, **said)


def test_a_step_is_dropped_with_a_reason_and_leaves_the_list(town):
    action = actions.drop(action=step(town), because="He would rather swim", version=1, on=town.on, by=town.founder)

    assert action.dropped_on == town.on
    assert not Action.objects.open().exists()
    with pytest.raises(Refused, match="was dropped"):
        actions.finish(action=action, version=2, on=town.on, by=town.founder)


def test_a_step_passes_to_another_holder_and_the_trail_keeps_who_had_it(town):
    marcus = town.tie("Marcus")
    action = step(town)

    actions.hand_over(action=action, to=marcus.to_party, version=1, on=town.on, by=town.founder)

    assert (action.doer, action.holder_class) == (marcus.to_party, "key_person")
    assert Line.objects.order_by("-number").first().verb == "handed over a step"


def test_a_step_passes_to_nobody_who_cannot_hold_it(town):
    dead = town.tie("Gran").to_party
    parties.record_death(person=dead, died_on=town.on, told_by="Mum", on=town.on, by=town.founder)

    with pytest.raises(Refused, match="has died"):
        actions.hand_over(action=step(town), to=dead, version=1, on=town.on, by=town.founder)


def test_what_is_for_later_becomes_for_now(town):
    action = actions.move(action=step(town, horizon="later"), horizon="now", version=1, on=town.on, by=town.founder)

    assert action.horizon == "now"


def test_a_step_about_somebody_one_is_barred_from_is_not_seen(town):
    ann = town.somebody_at_work("Ann", "team_lead")
    marcus = town.tie("Marcus")
    step(town, tie=marcus)
    step(town, doer=marcus.to_party)
    parties.bar(barred=ann, person=marcus.to_party, at=town.at, by=town.founder)

    assert not Action.objects.visible_to(town.viewer(ann)).exists()


def test_what_was_done_goes_on_by_key_the_latest_first(town):
    done = [
        actions.finish(action=step(town, on=town.on), version=1, on=town.on + timedelta(days=ago), by=town.founder)
        for ago in (3, 1, 2)
    ]

    rows = Action.objects.kept()

    assert list(rows) == [done[0], done[2], done[1]]
    assert list(rows.done_before(done[0])) == [done[2], done[1]]
    assert not rows.kept_since(town.on + timedelta(days=4)).exists()


def test_an_ended_tie_gets_no_new_step(town):
    marcus = town.tie("Marcus")
    ties.end(tie=marcus, reason="Moved", decided_by="Marcus", version=marcus.version, on=town.on, by=town.founder)

    with pytest.raises(Refused, match="in the circle now"):
        step(town, tie=marcus)
