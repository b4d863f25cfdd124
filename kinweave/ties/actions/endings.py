"""What can be done when a tie comes to an end, one stage after the other. Criterion: 002-P22."""

from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from kinweave.foundation import Viewer, require
from kinweave.parties.records import alone_with, held_like
from kinweave.ties import rules
from kinweave.ties.actions.ties import end, wish
from kinweave.ties.models import Method, SaysWho, Tie, TieEnding, Want
from kinweave.trail.acts import act, note


@act
def begin_ending(*, tie: Tie, why: str, decider: str, decided_on: date, on: date, by: Viewer) -> TieEnding:
    """Write down that a tie will end: why, and whose decision it is. Nobody has been told yet. Criterion: 002-P22."""
    alone_with(tie)
    require(rules.may_begin_ending(has_ended=tie.ended_on is not None, is_begun=tie.endings.live().exists()))
    ending = TieEnding.objects.create(
        tie=tie,
        person_id=tie.person_id,
        why=why,
        decider=decider,
        decided_on=decided_on,
        **held_like(tie.person, by),
    )
    note("began an ending", ending, by=by, decider=decider)
    return ending


@act
def stop(*, tie: Tie, words: str = "", on: date, by: Viewer) -> TieEnding:
    """The person wants to stop: their wish, kept at once; and the plan waits for their worker.

    Criteria: 002-P6, P22.
    """
    wish(
        person=tie.person,
        tie=tie,
        want=Want.WITHDRAW,
        words=words,
        method=Method.WRITING if words else Method.PICTURES,
        says_who=SaysWho.PERSON,
        confirmed=True,
        on=on,
        by=by,
    )
    begun: TieEnding | None = tie.endings.live().first()
    if begun is not None:
        return begun
    why = words or _("%(name)s wants to stop.") % {"name": tie.person.called}
    return begin_ending(tie=tie, why=why, decider=TieEnding.Decider.PERSON, decided_on=on, on=on, by=by)


@act
def plan_ending(*, ending: TieEnding, version: int, on: date, by: Viewer, **plan: Any) -> TieEnding:
    """Make the plan before anybody is told, or make it better until then.

    `plan`: why, decider, safety_plan, who_is_near, stays_possible, review_on. Criterion: 002-P22.
    """
    require(
        rules.may_plan(
            why=plan["why"],
            safety_plan=plan["safety_plan"],
            who_is_near=plan["who_is_near"],
            is_told=ending.told_on is not None,
        )
    )
    ending.change(version=version, planned_on=ending.planned_on or on, **plan)
    note("planned an ending", ending, by=by)
    return ending


@act
def plan_anew(*, tie: Tie, why: str, decider: str, on: date, by: Viewer, **plan: Any) -> TieEnding:
    """Plan an ending that nobody has begun yet: why, whose decision, and the plan. Criterion: 002-P22."""
    ending = begin_ending(tie=tie, why=why, decider=decider, decided_on=on, on=on, by=by)
    return plan_ending(ending=ending, why=why, decider=decider, version=ending.version, on=on, by=by, **plan)


@act
def tell(*, ending: TieEnding, told_on: date, told_how: str, version: int, on: date, by: Viewer) -> TieEnding:
    """Write down how the person was told, and what they said. Then the tie ends. Criterion: 002-P22."""
    require(
        rules.may_tell(
            planned_on=ending.planned_on,
            told_on=told_on,
            told_how=told_how,
            is_told=ending.told_on is not None,
            on=on,
        )
    )
    ending.change(version=version, told_on=told_on, told_how=told_how)
    note("told an ending", ending, by=by)
    who = {"person": ending.tie.person.called, "other": ending.tie.to_party.called}
    decided_by = who.get(ending.decider, ending.get_decider_display())
    end(tie=ending.tie, reason=ending.why, decided_by=decided_by, version=ending.tie.version, on=told_on, by=by)
    return ending


@act
def call_off(*, ending: TieEnding, because: str, version: int, on: date, by: Viewer) -> TieEnding:
    """Say that a tie does not end after all, and why. Criterion: 002-P22."""
    require(rules.may_call_off(is_told=ending.told_on is not None, because=because))
    return strike(ending=ending, because=because, version=version, by=by, verb="called off an ending")


@act
def take_back(*, ending: TieEnding, because: str, on: date, by: Viewer) -> TieEnding:
    """An ending was a mistake: it is struck out with the reason, and the tie goes on. Criterion: 002-P22."""
    tie = ending.tie
    if tie.ended_on is not None:
        tie.change(version=tie.version, ended_on=None, end_reason="", end_decided_by="")
        note("took up a tie again", tie, by=by)
    return strike(ending=ending, because=because, version=ending.version, by=by, verb="struck out an ending")


def strike(*, ending: TieEnding, because: str, version: int, by: Viewer, verb: str) -> TieEnding:
    """Strike out an ending: who, when and why. It stays for audit."""
    ending.change(version=version, struck_at=by.at, struck_by_id=by.person_id, struck_because=because)
    note(verb, ending, by=by)
    return ending


@act
def review_ending(*, ending: TieEnding, found: str, version: int, on: date, by: Viewer) -> TieEnding:
    """Look at an ending again: how it is now. Criterion: 002-P22."""
    require(rules.may_review_ending(is_told=ending.told_on is not None, found=found))
    ending.change(version=version, reviewed_on=on, review_found=found)
    note("looked at an ending again", ending, by=by)
    return ending
