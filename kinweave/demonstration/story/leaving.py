"""Owen leaves the Thursday Makers by stages: the members say first what they need, and agree how. The second waits."""

from datetime import datetime, timedelta
from functools import partial

from kinweave.circles.models import Member
from kinweave.demonstration.story.groups import group, owen, those_in
from kinweave.demonstration.town import Town
from kinweave.demonstration.words import leaving as told
from kinweave.plans.actions import group_leaving as actions
from kinweave.plans.actions import leaving_plans as plans
from kinweave.plans.models import Leaving, LeavingStage


def write(town: Town) -> None:
    """Write down how it began, what they agreed, and the first stage."""
    for days_ago, clock, what in ((44, "16:10", begins), (37, "16:20", agrees), (20, "13:50", first_stage)):
        town.diary.write(days_ago, clock, partial(what, town))


def begins(town: Town, at: datetime) -> None:
    """The members say first what they still need; then Owen does, and sets the stages."""
    now = owen(town, at)
    leaving = actions.begin_leaving(member=Member.objects.get(circle=group(), is_facilitator=True), **now)
    actions.say_need(leaving=leaving, words=told.NEEDS, **now)
    actions.say_need(leaving=leaving, words=told.OWN, as_leader=True, **now)
    for days, said in told.STAGES:
        actions.set_stage(leaving=leaving, day=town.at.date() + timedelta(days=days), **said, **now)


def agrees(town: Town, at: datetime) -> None:
    """They say yes to the plan: five aloud, and Gwilym on his own page."""
    now, gwilym = owen(town, at), town.eyes("gwilym", at)
    until = town.at.date() + timedelta(days=told.CALL_FOR)
    plan = plans.propose_plan(leaving=Leaving.objects.get(), call_until=until, **told.PLAN, **now)
    for name, member in sorted(those_in(group()).items()):
        by = gwilym if name == "Gwilym" else now["by"]
        plans.answer_plan(plan=plan, member=member, said="yes", on=now["on"], by=by)
    plans.agree_plan(plan=plan, **now)


def first_stage(town: Town, at: datetime) -> None:
    """The first stage begins, and they say how it is."""
    now = owen(town, at)
    stage = LeavingStage.objects.earliest("day")
    actions.begin_stage(stage=stage, **now)
    actions.say_how_it_is(stage=stage, words=told.HOW_IT_IS, **now)
