"""A group whose leader begins to leave it, for tests."""

from datetime import timedelta

from kinweave.foundation import Viewer
from kinweave.plans.actions import group_leaving as actions
from kinweave.plans.actions import leaving_plans as plans
from kinweave.plans.models import Leaving, LeavingPlan, LeavingStage, LeavingVoice, LeavingWord
from tests.circles.grouped import Group

DAY = timedelta(days=1)
PLAN = {"words": "Peg opens the hall.", "call_who": "Owen", "call_how": "By telephone"}


class Leaves(Group):
    """Ffion begins to leave the group that she leads."""

    def begins(self) -> Leaving:
        return actions.begin_leaving(member=self.member(self.ffion), **self.said)

    def needs(self, leaving: Leaving, by: Viewer | None = None, words: str = "Somebody with the keys") -> LeavingWord:
        by = by or self.danny
        return actions.say_need(leaving=leaving, member=self.member(by), words=words, on=self.on, by=by)

    def stages(self, leaving: Leaving, *days: int) -> list[LeavingStage]:
        facts = {"leaving": leaving, "words": "Peg opens the hall", "feels": "New, and a bit strange"}
        return [actions.set_stage(day=self.on + one * DAY, **facts, **self.said) for one in days]

    def proposes_to_leave(self, leaving: Leaving, **more: object) -> LeavingPlan:
        return plans.propose_plan(leaving=leaving, **{**PLAN, "call_until": self.on + 60 * DAY, **more}, **self.said)

    def answers(self, plan: LeavingPlan, one: Viewer, said: str = "yes", words: str = "") -> LeavingVoice:
        member = self.member(one)
        return plans.answer_plan(plan=plan, member=member, said=said, words=words, on=self.on, by=one)

    def agreed_to_leave(self, leaving: Leaving) -> LeavingPlan:
        plan = self.proposes_to_leave(leaving)
        for one in (self.danny, self.peg):
            self.answers(plan, one)
        return plans.agree_plan(plan=plan, **self.said)

    def starts(self, stage: LeavingStage) -> LeavingStage:
        return actions.begin_stage(stage=stage, on=stage.day, by=self.ffion)
