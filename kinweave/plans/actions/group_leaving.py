"""Leaving a group that one leads: members first, then by stages. Criteria: 004-P25, P26."""

from datetime import date
from typing import Any

from django.utils.translation import gettext_noop as _

from kinweave.agreements.actions.group_rules import belongs
from kinweave.circles.actions.groups import next_in, require_runs
from kinweave.circles.models import Member
from kinweave.foundation import Decision, Viewer, require
from kinweave.parties.records import alone_with
from kinweave.plans.actions.group_hopes import require_there
from kinweave.plans.models import Leaving, LeavingPlan, LeavingStage, LeavingVoice, LeavingWord
from kinweave.plans.rules import group_leaving as rules
from kinweave.trail.acts import act, note

Side = LeavingWord.Side


@act
def begin_leaving(*, member: Member, on: date, by: Viewer) -> Leaving:
    """Whoever leads a group begins to leave it, and asks its members what they still need. Criterion: 004-P25."""
    alone_with(member.circle)
    leads = member.is_facilitator and member.party_id == by.person_id
    is_leaving = Leaving.objects.filter(member=member).going_on().exists()
    require(rules.may_begin_leaving(leads=leads, is_leaving=is_leaving))
    require_there(member, by)
    leaving = Leaving.objects.create(member=member, day=on, **next_in(Leaving, member.circle, by))
    note("began to leave a group by stages", leaving, by=by)
    return leaving


def goes_on(leaving: Leaving) -> bool:
    """Whether somebody is still leaving: alone with the group, so that nobody stays meanwhile."""
    alone_with(leaving.circle)
    leaving.refresh_from_db(fields=["stays_on"])
    return leaving.stays_on is None


def members_said(leaving: Leaving) -> bool:
    """Whether the members have said what they still need from who leaves."""
    return LeavingWord.objects.needs(leaving).by_members().exists()


def in_this_group(leaving: Leaving, member: Member, by: Viewer) -> dict[str, bool]:
    """Whether somebody is in the group now, and whether they lead it."""
    return {"is_here": member.circle_id == leaving.circle_id and belongs(member, by), "leads": member.is_facilitator}


def require_may_speak(leaving: Leaving, member: Member | None, by: Viewer) -> None:
    """Go on for a member themself, or for who runs the group and writes what was said aloud. Raises Refused."""
    if member is None:
        require_runs(leaving.circle, by)
    else:
        is_own = member.party_id in by.own_ids
        require(rules.may_speak_as_member(is_own=is_own, **in_this_group(leaving, member, by)))


NEEDS = {
    Side.MEMBER: _("said what they still need from who leads, oneself"),
    Side.TOGETHER: _("kept what the members still need from who leads"),
    Side.LEADER: _("said what the group still needs, as who leads"),
}
REACTIONS = {
    Side.MEMBER: _("said how a stage of leaving is, oneself"),
    Side.TOGETHER: _("kept how a stage of leaving is for the members"),
}


@act
def say_need(
    *, leaving: Leaving, words: str, member: Member | None = None, as_leader: bool = False, on: date, by: Viewer
) -> LeavingWord:
    """Say what is still needed from who leaves: a member, the members aloud; then who leaves. Criterion: 004-P25."""
    require_may_speak(leaving, member, by)
    facts = {"goes_on": goes_on(leaving), "members_said": members_said(leaving)}
    is_own = leaving.member.party_id == by.person_id
    require(rules.may_say_need(words=words, as_leader=as_leader, is_own=is_own, **facts))
    side = Side.MEMBER if member else Side.LEADER if as_leader else Side.TOGETHER
    return keep(leaving, NEEDS[side], side=side, member=member, words=words, on=on, by=by)


def keep(leaving: Leaving, verb: str, *, on: date, by: Viewer, **said: Any) -> LeavingWord:
    """Keep somebody's words."""
    word = LeavingWord.objects.create(leaving=leaving, day=on, **said, **next_in(LeavingWord, leaving.circle, by))
    note(verb, word, by=by)
    return word


@act
def set_stage(*, leaving: Leaving, day: date, words: str, feels: str, on: date, by: Viewer) -> LeavingStage:
    """Set a stage of leaving: from which day, what changes, how this may feel. Criterion: 004-P26."""
    require_runs(leaving.circle, by)
    still: dict[str, Any] = {"goes_on": goes_on(leaving), "members_said": members_said(leaving)}
    last = LeavingStage.objects.standing(leaving).last()
    facts: dict[str, Any] = {"words": words, "feels": feels, "day": day}
    require(rules.may_set_stage(after=last.day if last else None, on=on, **still, **facts))
    stage = LeavingStage.objects.create(leaving=leaving, **facts, **next_in(LeavingStage, leaving.circle, by))
    note("set a stage of leaving a group", stage, by=by)
    return stage


def agreed_up_to(leaving: Leaving) -> int:
    """The number of the last stage of which the plan speaks that the members agreed; 0 while they agreed none."""
    plan = LeavingPlan.objects.agreed(leaving)
    return plan.last_stage.number if plan else 0


def is_paused(leaving: Leaving, on: date) -> bool:
    """Whether a member says no to the plan: for the group to know, and not who."""
    return LeavingVoice.objects.filter(plan__leaving=leaving).objecting(on).exists()


@act
def drop_stage(*, stage: LeavingStage, on: date, by: Viewer) -> LeavingStage:
    """Drop a stage that the members have not agreed. Criterion: 004-P26."""
    require_runs(stage.circle, by)
    still = goes_on(stage.leaving)
    stage.refresh_from_db(fields=["begun_on", "dropped_on"])
    is_dropped = stage.dropped_on is not None
    require(
        rules.may_drop_stage(
            goes_on=still, is_dropped=is_dropped, is_agreed=stage.number <= agreed_up_to(stage.leaving)
        )
    )
    turn(stage, "dropped_on", on)
    note("dropped a stage of leaving a group", stage, by=by)
    return stage


def turn(stage: LeavingStage, day: str, on: date) -> None:
    """Write on which day something happened to a stage."""
    setattr(stage, day, on)
    stage.save(update_fields=[day])


def may_begin(stage: LeavingStage, on: date, still: bool = True) -> Decision:
    """Decide whether a stage begins now. Criteria: 004-P26, P28."""
    leaving = stage.leaving
    plan = LeavingPlan.objects.agreed(leaving)
    waiting = LeavingStage.objects.standing(leaving).filter(begun_on__isnull=True).first()
    return rules.may_begin_stage(
        goes_on=still,
        is_open=stage.begun_on is None and stage.dropped_on is None,
        is_next=waiting == stage,
        is_agreed=plan is not None and stage.number <= plan.last_stage.number,
        is_paused=is_paused(leaving, on),
        is_called=plan is None or plan.call_until > on,
        day=stage.day,
        on=on,
    )


@act
def begin_stage(*, stage: LeavingStage, on: date, by: Viewer) -> LeavingStage:
    """Begin the next stage: agreed, on its day or later, and not while a member says no. Criteria: 004-P26, P28."""
    require_runs(stage.circle, by)
    still = goes_on(stage.leaving)
    stage.refresh_from_db(fields=["begun_on", "dropped_on"])
    require(may_begin(stage, on, still))
    turn(stage, "begun_on", on)
    note("began a stage of leaving a group", stage, by=by)
    return stage


@act
def say_how_it_is(
    *, stage: LeavingStage, words: str, member: Member | None = None, on: date, by: Viewer
) -> LeavingWord:
    """Say how a stage of leaving is: a member on their own page, or the members aloud. Criterion: 004-P26."""
    leaving = stage.leaving
    require_may_speak(leaving, member, by)
    require(rules.may_react(goes_on=goes_on(leaving), words=words))
    side = Side.MEMBER if member else Side.TOGETHER
    return keep(leaving, REACTIONS[side], stage=stage, side=side, member=member, words=words, on=on, by=by)


@act
def stay_after_all(*, leaving: Leaving, on: date, by: Viewer) -> Leaving:
    """Whoever was leaving a group stays after all; what was said of it stays to read. Criterion: 004-P26."""
    still = goes_on(leaving)
    require(rules.may_stay(goes_on=still, is_own=leaving.member.party_id == by.person_id))
    leaving.stays_on = on
    leaving.save(update_fields=["stays_on"])
    note("stays with a group after all", leaving, by=by)
    return leaving
