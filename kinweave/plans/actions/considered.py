"""What can be done with plan checks, and with risks: what could go well first."""

from datetime import date
from typing import Any

from kinweave.events.models import Event
from kinweave.foundation import Viewer, require
from kinweave.parties.models import Capacity, Party
from kinweave.parties.records import held_like, stamped
from kinweave.plans import rules
from kinweave.plans.models import PlanCheck, Risk, RiskOpinion, RiskReview
from kinweave.trail.acts import act, note


@act
def check_plan(*, person: Party, event: Event | None = None, on: date, by: Viewer, **notes: str) -> PlanCheck:
    """Keep that language, faith, culture, law and ethics were thought of. Criterion: 002-P13."""
    require(rules.may_check(notes=notes))
    check = PlanCheck.objects.create(person=person, event=event, checked_on=on, **notes, **held_like(person, by))
    note("checked a plan", check, by=by)
    return check


@act
def take_risk(*, person: Party, review_on: date, on: date, by: Viewer, **said: Any) -> Risk:
    """Write down what a person wants to do that could go wrong, and what could go well. Criterion: 002-P11."""
    go_well, matters = said.get("go_well", ""), said.get("matters", "")
    require(rules.may_take(go_well=go_well, matters=matters, review_on=review_on, on=on))
    for linked in (said.get("tie"), said.get("event"), said.get("capacity")):
        require(rules.may_rest_on(is_theirs=linked is None or linked.person_id == person.pk))
    risk = Risk.objects.create(person=person, decided_on=on, review_on=review_on, **said, **held_like(person, by))
    note("wrote down a risk", risk, by=by)
    return risk


@act
def decide_risk(
    *, risk: Risk, is_agreed: bool, not_agreed_because: str = "", version: int, on: date, by: Viewer
) -> Risk:
    """Keep that a risk is agreed, or not and why. Criterion: 002-P11."""
    require(rules.may_decide(has_ended=risk.ended_on is not None, is_agreed=is_agreed, because=not_agreed_because))
    because = "" if is_agreed else not_agreed_because
    risk.change(version=version, is_agreed=is_agreed, not_agreed_because=because)
    if is_agreed:
        note("agreed on a risk", risk, by=by)
    else:
        note("did not agree on a risk", risk, by=by)
    return risk


@act
def rest_on(*, risk: Risk, capacity: Capacity | None, version: int, on: date, by: Viewer) -> Risk:
    """Link the record that says whether the person can decide this; without one it is assumed. Criterion: 002-P11."""
    require(rules.may_rest_on(is_theirs=capacity is None or capacity.person_id == risk.person_id))
    risk.change(version=version, capacity=capacity)
    note("linked a capacity record to a risk", risk, by=by)
    return risk


@act
def give_opinion(*, risk: Risk, said_on: date | None = None, on: date, by: Viewer, **said: Any) -> RiskOpinion:
    """Keep what somebody thinks about a risk, beside the others; never averaged. Criterion: 002-P11."""
    day = said_on or on
    require(rules.may_give_opinion(has_ended=risk.ended_on is not None, said_on=day, on=on))
    opinion = RiskOpinion.objects.create(risk=risk, said_on=day, holder_id=risk.holder_id, **said, **stamped(by))
    note("gave a view of a risk", opinion, by=by)
    return opinion


@act
def look_again(*, risk: Risk, next_on: date, version: int, on: date, by: Viewer, **said: Any) -> RiskReview:
    """Look at a risk again: what happened, did it make life better, and when next. Criterion: 002-P11."""
    require(rules.may_look_again(has_ended=risk.ended_on is not None, review_on=next_on, on=on))
    risk.change(version=version, review_on=next_on)
    review = RiskReview.objects.create(risk=risk, day=on, holder_id=risk.holder_id, **said, **stamped(by))
    note("looked at a risk again", review, by=by)
    return review


@act
def end_risk(*, risk: Risk, version: int, on: date, by: Viewer) -> Risk:
    """Say that a risk is over. What was said of it stays. Criterion: 002-P11."""
    require(rules.may_end_risk(has_ended=risk.ended_on is not None))
    risk.change(version=version, ended_on=on)
    note("ended a risk", risk, by=by)
    return risk


@act
def withhold_risk(
    *, risk: Risk, because: str, under: str, look_again_on: date, version: int, on: date, by: Viewer
) -> Risk:
    """Keep a risk from the person's own page, for a reason, under an exemption, for a time. Criterion: 002-P11."""
    require(rules.may_withhold(because=because, under=under, review_on=look_again_on, on=on))
    risk.change(version=version, withheld_because=because, withheld_under=under, withheld_review_on=look_again_on)
    note("kept a risk from the person", risk, by=by)
    return risk


@act
def show_risk(*, risk: Risk, version: int, on: date, by: Viewer) -> Risk:
    """Show a risk to the person again. Criterion: 002-P11."""
    risk.change(version=version, withheld_because=None, withheld_under="", withheld_review_on=None)
    note("showed a risk to the person", risk, by=by)
    return risk
