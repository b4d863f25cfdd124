"""The plan for leaving a group: put to its members, agreed, paused by an objection. Criterion: 004-P28."""

from datetime import date
from typing import Any

from django.db.models import Q
from django.utils.translation import gettext_noop as _

from kinweave.agreements.actions.group_rules import require_theirs, tally
from kinweave.agreements.models import RuleVoice
from kinweave.circles.actions.groups import next_in, require_may_answer, require_runs
from kinweave.circles.models import Member
from kinweave.foundation import Viewer, require
from kinweave.plans.actions.group_leaving import goes_on, in_this_group
from kinweave.plans.models import Leaving, LeavingPlan, LeavingStage, LeavingVoice
from kinweave.plans.rules import group_leaving as rules
from kinweave.trail.acts import act, note

NO = RuleVoice.Said.NO
SAID_YES = _("said yes to a plan for leaving a group")
OBJECTED = _("objected to a plan for leaving a group")


@act
def propose_plan(
    *, leaving: Leaving, words: str, call_who: str, call_how: str, call_until: date, on: date, by: Viewer
) -> LeavingPlan:
    """Put a plan for leaving to the members, with the stages set so far, and who can be called then. 004-P28."""
    require_runs(leaving.circle, by)
    still = goes_on(leaving)
    last: Any = LeavingStage.objects.standing(leaving).last()
    facts = {"words": words, "call_who": call_who, "call_how": call_how}
    require(
        rules.may_propose_plan(goes_on=still, last_stage=last.day if last else None, call_until=call_until, **facts)
    )
    plan = LeavingPlan.objects.create(
        leaving=leaving, last_stage=last, call_until=call_until, day=on, **facts,
        **next_in(LeavingPlan, leaving.circle, by),
    )  # fmt: skip
    note("proposed a plan for leaving a group", plan, by=by)
    return plan


def is_newest(plan: LeavingPlan) -> bool:
    """Whether no later plan was put to the members."""
    return bool(LeavingPlan.objects.newest(plan.leaving) == plan)


@act
def answer_plan(*, plan: LeavingPlan, member: Member, said: str, words: str = "", on: date, by: Viewer) -> LeavingVoice:
    """Say yes or no to a plan for leaving: oneself, or aloud to who runs the group and writes it down. 004-P28."""
    require_may_answer(member, by)
    still, here = goes_on(plan.leaving), in_this_group(plan.leaving, member, by)
    require(rules.may_answer_plan(goes_on=still, is_newest=is_newest(plan), **here))
    voices = LeavingVoice.objects.filter(plan__leaving=plan.leaving_id)
    require_theirs(voices.filter(Q(plan=plan) | Q(said=NO)), member, by)
    facts = {"said": said, "words": words, "day": on}
    voice = LeavingVoice.objects.create(plan=plan, member=member, **facts, **next_in(LeavingVoice, plan.circle, by))
    note(OBJECTED if said == NO else SAID_YES, voice, by=by)
    return voice


@act
def agree_plan(*, plan: LeavingPlan, on: date, by: Viewer) -> LeavingPlan:
    """Write down that the group agreed a plan for leaving; what was agreed before is replaced. Criterion: 004-P28."""
    require_runs(plan.circle, by)
    still = goes_on(plan.leaving)
    plan.refresh_from_db(fields=["agreed_on"])
    facts: dict[str, Any] = {"is_newest": is_newest(plan), "is_agreed": plan.agreed_on is not None}
    facts |= counted(plan, on)
    require(rules.may_agree_plan(goes_on=still, **facts))
    plan.agreed_on = on
    plan.save(update_fields=["agreed_on"])
    note("agreed a plan for leaving a group", plan, by=by)
    return plan


def counted(plan: LeavingPlan, on: date) -> dict[str, int]:
    """How many members there are, how many said yes to a plan, and how many objections stand."""
    there = Member.objects.filter(circle=plan.circle_id, is_facilitator=False).there(on)
    said = tally(there, LeavingVoice.objects.filter(plan=plan).latest_each())
    return said | {"no": LeavingVoice.objects.filter(plan__leaving=plan.leaving_id).objecting(on).count()}
