"""What members hope for in a group: set, looked at honestly, rated by each, shared by wish. 004-P17 to P20, P22."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from kinweave.agreements.actions.group_rules import belongs, keep_word
from kinweave.agreements.models import GroupRule, GroupWord
from kinweave.circles.actions.groups import next_in, require_may_answer, require_runs
from kinweave.circles.models import GroupPlan, Member
from kinweave.events.models import Session
from kinweave.foundation import Viewer, require
from kinweave.plans import rules
from kinweave.plans.actions.outcomes import WORDS
from kinweave.plans.models import AgreedPlan, GroupHope, HopeFit, HopeRating, SharedAim
from kinweave.plans.rules import group_hopes
from kinweave.trail.acts import act, note


@act
def hope_in_group(
    *, member: Member, review_on: date, baseline: int = -1, on: date, by: Viewer, **said: str
) -> GroupHope:
    """A member sets what they hope for, with five levels written beforehand. Criteria: 004-P17, P18."""
    require_may_answer(member, by)
    require(group_hopes.may_hope_here(belongs=belongs(member, by)))
    levels = [said.get(name, "") for name in WORDS]
    require(rules.may_hope(levels=levels, baseline=baseline, review_on=review_on, on=on))
    facts: dict[str, Any] = {"baseline": baseline, "set_on": on, "review_on": review_on, **said}
    hope = GroupHope.objects.create(member=member, **facts, **next_in(GroupHope, member.circle, by))
    note("hoped for something in a group", hope, by=by)
    return hope


@act
def say_fit(*, hope: GroupHope, can: str, words: str, aim: GroupRule | None = None, on: date, by: Viewer) -> HopeFit:
    """Say whether this group can help with a hope, can partly, or somewhere else can. Criterion: 004-P17."""
    require_runs(hope.circle, by)
    require_there(hope.member, by)
    elsewhere = can == HopeFit.Can.ELSEWHERE
    goes_with = aim is not None and aim.circle_id == hope.circle_id and aim.kind in GroupRule.AIMS
    require(group_hopes.may_say_fit(words=words, is_elsewhere=elsewhere, has_aim=aim is not None))
    facts = {"can": can, "words": words, "aim": aim if goes_with else None, "day": on}
    fit = HopeFit.objects.create(hope=hope, **facts, **next_in(HopeFit, hope.circle, by))
    note("said whether a group can help", fit, by=by)
    return fit


RATED: Mapping[str, str] = {
    HopeRating.Who.MEMBER: "rated a hope in a group oneself",
    HopeRating.Who.WORKER: "rated a hope in a group as the worker",
}
WRITTEN_DOWN = "wrote down how a member rates a hope in a group"


@act
def rate_hope(
    *, hope: GroupHope, who: str, level: int, words: str = "", said_aloud: bool = False, on: date, by: Viewer
) -> HopeRating:
    """Keep how far a hope has come, by the member or by the worker: what others said stays. Criterion: 004-P22."""
    runs = runs_it(hope, by)
    is_own = hope.member.party_id in by.own_ids
    require(group_hopes.may_rate_as(who=who, is_own=is_own, runs_it=runs, said_aloud=said_aloud))
    require_there(hope.member, by)
    require(rules.may_rate(has_ended=False, level=level, set_on=hope.set_on, rated_on=on, on=on))
    facts = {"who": who, "level": level, "words": words, "day": on}
    rating = HopeRating.objects.create(hope=hope, **facts, **next_in(HopeRating, hope.circle, by))
    note(RATED[who] if not rating.is_written_down else WRITTEN_DOWN, rating, by=by)
    return rating


def require_there(member: Member, by: Viewer) -> None:
    """Go on for somebody who is in the group still. Raises Refused."""
    require(group_hopes.may_be_said_of(belongs=belongs(member, by)))


def runs_it(hope: GroupHope, by: Viewer) -> bool:
    """Whether somebody runs the group of a hope."""
    return GroupPlan.objects.visible_to(by).filter(circle=hope.circle_id).exists()


@act
def share_aim(*, hope: GroupHope, words: str, on: date, by: Viewer) -> SharedAim:
    """A member shares a hope with the group, in words for it; or takes it back. Criterion: 004-P20."""
    is_own = hope.member.party_id in by.own_ids
    require(group_hopes.may_share(is_own=is_own, runs_it=runs_it(hope, by)))
    require_there(hope.member, by)
    facts = {"member": hope.member, "words": words, "day": on}
    shared = SharedAim.objects.create(hope=hope, **facts, **next_in(SharedAim, hope.circle, by))
    note("shared an aim with a group" if words else "took back what they shared", shared, by=by)
    return shared


@act
def agree_plan(*, session: Session, own_view: str = "", on: date, by: Viewer, **said: str) -> AgreedPlan:
    """Keep the plan of a session as the group agreed it aloud; one's own view stays one's own. Criterion: 004-P20."""
    require_runs(session.circle, by)
    require(
        group_hopes.may_agree_aloud(
            for_all=said["for_all"], clash=said.get("clash", ""), settled=said.get("settled", "")
        )
    )
    plan = AgreedPlan.objects.create(session=session, day=on, **said, **next_in(AgreedPlan, session.circle, by))
    note("agreed the plan of a session aloud", plan, by=by)
    if own_view.strip():
        keep_word(circle=session.circle, about=GroupWord.About.BEFORE, words=own_view, on=on, by=by)
    return plan
