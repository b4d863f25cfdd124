"""Risks with what could go well first, and what was thought of for a plan. Criteria: 002-P11, P13."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction

from kinweave.foundation import Refused
from kinweave.parties import actions as parties
from kinweave.plans import actions
from kinweave.plans.models import PlanCheck, Risk, RiskOpinion, RiskReview
from tests.web.rows.plans import risk_of

pytestmark = pytest.mark.django_db
NOTES = {"language": "Welsh at home", "faith": "none", "culture": "none", "legal": "none", "ethical": "He decides"}


def again(town):
    return town.on + timedelta(days=30)


def withheld(town, risk):
    return actions.withhold_risk(
        risk=risk, because="It would frighten him", under="Schedule 3", look_again_on=again(town),
        version=risk.version, on=town.on, by=town.founder,
    )  # fmt: skip


def test_a_plan_check_has_a_note_or_none_for_each_and_a_day(town):
    check = actions.check_plan(person=town.danny, on=town.on, by=town.founder, **NOTES)

    assert check.checked_on == town.on
    with pytest.raises(Refused, match="or “none”"):
        actions.check_plan(person=town.danny, on=town.on, by=town.founder, **NOTES | {"faith": ""})
    assert PlanCheck.objects.count() == 1


def test_a_risk_without_what_could_go_well_is_refused_twice(town):
    with pytest.raises(Refused, match="what could go well"):
        risk_of(town, go_well="  ")

    with pytest.raises(IntegrityError), transaction.atomic():
        Risk.objects.filter(pk=risk_of(town).pk).update(go_well="")


def test_nothing_is_known_of_capacity_unless_a_record_is_linked(town):
    assert risk_of(town).capacity is None


def test_a_risk_of_one_person_rests_on_nobody_elses_records(town):
    tie = town.tie("Marcus")

    with pytest.raises(Refused, match="this person"):
        risk_of(town, person=town.person("Peg"), tie=tie)


def test_those_who_disagree_stand_beside_the_others(town):
    risk = risk_of(town)
    for name, agrees in (("Danny", True), ("Mum", False)):
        actions.give_opinion(
            risk=risk, who="key_person", name=name, agrees=agrees, words="So I think", on=town.on, by=town.founder
        )

    assert list(RiskOpinion.objects.order_by("said_on", "recorded_at").values_list("name", "agrees")) == [
        ("Danny", True), ("Mum", False),
    ]  # fmt: skip


def test_a_no_is_kept_with_its_reason_and_goes_when_it_becomes_a_yes(town):
    risk = risk_of(town, is_agreed=None)

    actions.decide_risk(
        risk=risk, is_agreed=False, not_agreed_because="Not in the dark", version=1, on=town.on, by=town.founder
    )
    assert (risk.is_agreed, risk.not_agreed_because) == (False, "Not in the dark")

    actions.decide_risk(risk=risk, is_agreed=True, version=2, on=town.on, by=town.founder)
    assert (risk.is_agreed, risk.not_agreed_because) == (True, "")


def test_a_review_says_what_happened_and_when_next(town):
    risk = risk_of(town)
    said = {"happened": "Four times alone", "better": "yes"}

    actions.look_again(risk=risk, next_on=again(town), version=1, on=town.on, by=town.founder, **said)

    assert risk.review_on == again(town)
    assert RiskReview.objects.get().better == "yes"


def test_a_risk_is_due_on_its_day_and_not_when_it_is_over(town):
    early, late = risk_of(town), risk_of(town, review_on=again(town) + timedelta(days=1))
    later = late.review_on

    assert list(Risk.objects.due_for_review(later)) == [early, late]

    actions.end_risk(risk=early, version=1, on=town.on, by=town.founder)
    assert list(Risk.objects.due_for_review(later)) == [late]
    assert list(Risk.objects.due_for_review(later).after(late)) == []


def test_what_is_withheld_is_not_there_for_the_person_nor_what_hangs_on_it(town):
    risk = risk_of(town)
    actions.give_opinion(
        risk=risk, who="worker", name="Ffion", agrees=True, words="He can", on=town.on, by=town.founder
    )
    danny, ffion = town.viewer(town.danny), town.viewer(town.ffion)
    assert Risk.objects.visible_to(danny).exists()

    withheld(town, risk)

    assert not Risk.objects.visible_to(danny).exists()
    assert not RiskOpinion.objects.visible_to(danny).exists()
    assert Risk.objects.visible_to(ffion).exists()


def test_what_was_withheld_is_shown_again(town):
    risk = withheld(town, risk_of(town))

    actions.show_risk(risk=risk, version=risk.version, on=town.on, by=town.founder)

    assert Risk.objects.visible_to(town.viewer(town.danny)).exists()


def test_a_risk_about_somebody_one_is_barred_from_is_not_seen(town):
    ann = town.somebody_at_work("Ann", "team_lead")
    marcus = town.tie("Marcus")
    risk_of(town, tie=marcus)
    parties.bar(barred=ann, person=marcus.to_party, at=town.at, by=town.founder)

    assert not Risk.objects.visible_to(town.viewer(ann)).exists()


def test_a_risk_that_is_over_keeps_what_was_said(town):
    risk = actions.end_risk(risk=risk_of(town), version=1, on=town.on, by=town.founder)

    assert risk.ended_on == town.on
    with pytest.raises(Refused, match="has ended"):
        actions.look_again(
            risk=risk, next_on=again(town), version=2, on=town.on, by=town.founder, happened="More", better="yes"
        )
