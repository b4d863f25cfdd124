"""Whoever leads a group leaves it by stages: members first, and an objection pauses. Criteria: 004-P25, P26, P28."""

from datetime import date

import pytest

from kinweave.circles.actions import groups
from kinweave.foundation import Refused
from kinweave.plans.actions import group_leaving as actions
from kinweave.plans.actions import leaving_plans as plans
from kinweave.plans.models import Leaving, LeavingPlan, LeavingStage, LeavingVoice, LeavingWord
from kinweave.plans.rules import group_leaving as rules
from tests.plans.leaving import DAY, PLAN, Leaves

ON = date(2026, 3, 2)


class TestRules:
    @pytest.mark.parametrize(
        ("as_leader", "is_own", "members_said", "goes_on", "is_yes"),
        [
            (False, False, False, True, True),  # a member, before anybody
            (True, True, False, True, False),  # who leaves, before the members
            (True, True, True, True, True),
            (True, False, True, True, False),  # who leads too, and does not leave
            (False, False, True, False, False),  # nobody leaves any more
        ],
    )
    def test_members_say_first_what_they_need(self, as_leader, is_own, members_said, goes_on, is_yes):
        facts = {"as_leader": as_leader, "is_own": is_own, "members_said": members_said, "goes_on": goes_on}
        assert rules.may_say_need(words="The keys", **facts).is_yes is is_yes
        assert not rules.may_say_need(words=" ", **facts).is_yes

    def test_whoever_leads_is_not_asked_as_a_member(self):
        assert rules.may_speak_as_member(is_here=True, is_own=True, leads=False).is_yes
        for facts in ((True, True, True), (False, True, False), (True, False, False)):
            assert not rules.may_speak_as_member(**dict(zip(("is_here", "is_own", "leads"), facts, strict=True))).is_yes

    def test_only_who_leads_begins_to_leave_once(self):
        assert rules.may_begin_leaving(leads=True, is_leaving=False).is_yes
        assert not rules.may_begin_leaving(leads=False, is_leaving=False).is_yes
        assert not rules.may_begin_leaving(leads=True, is_leaving=True).is_yes

    @pytest.mark.parametrize(
        ("change", "is_yes"),
        [
            ({}, True),
            ({"goes_on": False}, False),
            ({"members_said": False}, False),
            ({"day": ON}, False),
            ({"after": ON + 7 * DAY}, False),
            ({"after": ON + 6 * DAY}, True),
            ({"feels": " "}, False),
            ({"words": ""}, False),
        ],
    )
    def test_a_stage_has_a_day_and_says_how_it_may_feel(self, change, is_yes):
        facts = {"goes_on": True, "members_said": True, "words": "Peg opens", "feels": "New", "day": ON + 7 * DAY}
        assert rules.may_set_stage(**{**facts, "after": None, "on": ON, **change}).is_yes is is_yes

    def test_what_the_members_agreed_is_not_dropped(self):
        assert rules.may_drop_stage(goes_on=True, is_dropped=False, is_agreed=False).is_yes
        for facts in ((False, False, False), (True, True, False), (True, False, True)):
            names = ("goes_on", "is_dropped", "is_agreed")
            assert not rules.may_drop_stage(**dict(zip(names, facts, strict=True))).is_yes

    @pytest.mark.parametrize(
        ("change", "is_yes"),
        [
            ({}, True),
            ({"goes_on": False}, False),
            ({"last_stage": None}, False),
            ({"call_who": ""}, False),
            ({"call_how": " "}, False),
            ({"words": ""}, False),
            ({"call_until": ON}, False),
        ],
    )
    def test_a_plan_says_who_can_be_called_after_the_last_stage(self, change, is_yes):
        facts = {"goes_on": True, "last_stage": ON, "call_until": ON + DAY, **PLAN}
        assert rules.may_propose_plan(**{**facts, **change}).is_yes is is_yes

    @pytest.mark.parametrize(
        ("members", "yes", "no", "is_yes"), [(0, 0, 0, False), (2, 1, 0, False), (2, 2, 0, True), (3, 2, 1, False)]
    )
    def test_more_than_half_agree_and_nobody_says_no(self, members, yes, no, is_yes):
        facts = {"goes_on": True, "is_newest": True, "is_agreed": False}
        assert rules.may_agree_plan(members=members, yes=yes, no=no, **facts).is_yes is is_yes

    @pytest.mark.parametrize("change", [{"goes_on": False}, {"is_newest": False}, {"is_agreed": True}])
    def test_only_the_newest_plan_is_agreed_and_once(self, change):
        facts = {"goes_on": True, "is_newest": True, "is_agreed": False, "members": 2, "yes": 2, "no": 0}
        assert not rules.may_agree_plan(**{**facts, **change}).is_yes

    @pytest.mark.parametrize(
        ("change", "is_yes"),
        [
            ({}, True),
            ({"goes_on": False}, False),
            ({"is_open": False}, False),
            ({"is_next": False}, False),
            ({"is_agreed": False}, False),
            ({"is_paused": True}, False),
            ({"is_called": False}, False),
            ({"day": ON + DAY}, False),
        ],
    )
    def test_a_stage_begins_on_its_day_as_it_was_agreed(self, change, is_yes):
        facts = dict.fromkeys(("goes_on", "is_open", "is_next", "is_agreed", "is_called"), True)
        facts |= {"is_paused": False, "day": ON}
        assert rules.may_begin_stage(**{**facts, "on": ON, **change}).is_yes is is_yes

    def test_an_objection_says_what_would_mend_it(self):
        facts = {"goes_on": True, "is_open": True, "is_next": True, "is_agreed": False, "is_paused": True}
        facts |= {"is_called": True}
        decision = rules.may_begin_stage(**facts, day=ON + DAY, on=ON)
        assert decision.criterion == "004-P28"
        assert "says no" in decision.reason
        assert decision.way_forward

    def test_only_a_member_answers_the_newest_plan(self):
        facts = {"goes_on": True, "is_newest": True, "is_here": True, "leads": False}
        assert rules.may_answer_plan(**facts).is_yes
        for change in ({"goes_on": False}, {"is_newest": False}, {"is_here": False}, {"leads": True}):
            assert not rules.may_answer_plan(**{**facts, **change}).is_yes

    def test_only_who_leaves_stays_after_all(self):
        assert rules.may_stay(goes_on=True, is_own=True).is_yes
        assert not rules.may_stay(goes_on=True, is_own=False).is_yes
        assert not rules.may_stay(goes_on=False, is_own=True).is_yes


@pytest.fixture
def group(town) -> Leaves:
    return Leaves(town)


@pytest.fixture
def leaving(group) -> Leaving:
    return group.begins()


@pytest.mark.django_db
class TestMembersFirst:
    def test_who_leads_writes_after_the_members_and_a_member_reads_their_own(self, group, leaving):
        with pytest.raises(Refused, match="members first"):
            actions.say_need(leaving=leaving, words="My telephone list", as_leader=True, **group.said)
        group.needs(leaving)
        actions.say_need(leaving=leaving, words="My telephone list", as_leader=True, **group.said)

        assert [one.side for one in LeavingWord.objects.visible_to(group.ffion).needs(leaving)] == ["member", "leader"]
        assert LeavingWord.objects.visible_to(group.danny).get().words == "Somebody with the keys"
        assert not LeavingWord.objects.visible_to(group.peg).exists()

    def test_what_was_said_aloud_counts_and_what_who_leads_says_as_a_member_does_not(self, group, leaving):
        with pytest.raises(Refused, match="after the members"):
            group.needs(leaving, by=group.ffion)
        actions.say_need(leaving=leaving, words="The keys", **group.said)
        assert actions.members_said(leaving)

    def test_nobody_speaks_for_another_or_from_another_group(self, group, leaving):
        danny = {"member": group.member(group.danny), "words": "X", "on": group.on}
        with pytest.raises(Refused):
            actions.say_need(leaving=leaving, by=group.peg, **danny)
        with pytest.raises(Refused):
            actions.say_need(leaving=leaving, by=group.ffion, **danny)
        other = group.idea()
        group.moves(other, "forming")
        elsewhere = group.joins(group.asks_in(other, group.danny), group.danny)
        with pytest.raises(Refused):
            actions.say_need(leaving=leaving, member=elsewhere, words="X", on=group.on, by=group.danny)
        with pytest.raises(Refused):
            actions.say_need(leaving=leaving, words="X", on=group.on, by=group.danny)  # as if all had said it aloud

    def test_only_who_leads_it_begins_to_leave(self, group):
        for member, by in ((group.ffion, group.lead), (group.danny, group.danny), (group.ffion, group.danny)):
            with pytest.raises(Refused):
                actions.begin_leaving(member=group.member(member), on=group.on, by=by)

    def test_it_is_known_to_the_group_alone(self, group, leaving):
        for one in (group.ffion, group.lead, group.danny, group.peg):
            assert Leaving.objects.visible_to(one).standing(group.on).get() == leaving
        for one in (group.colleague, group.stranger):
            assert not Leaving.objects.visible_to(one).exists()

    def test_whoever_stays_after_all_begins_anew(self, group, leaving):
        group.needs(leaving)
        with pytest.raises(Refused):
            actions.stay_after_all(leaving=leaving, on=group.on, by=group.lead)
        actions.stay_after_all(leaving=leaving, **group.said)

        assert not Leaving.objects.standing(group.on).exists()
        with pytest.raises(Refused, match="Nobody is leaving"):
            group.needs(leaving)
        assert not actions.members_said(group.begins())


@pytest.mark.django_db
class TestStages:
    @pytest.fixture(autouse=True)
    def asked(self, group, leaving):
        group.needs(leaving)

    def test_begin_in_order_on_their_day_once_agreed(self, group, leaving):
        first, second = group.stages(leaving, 7, 14)
        with pytest.raises(Refused, match="have not agreed"):
            group.starts(first)
        group.agreed_to_leave(leaving)
        with pytest.raises(Refused, match="stage before"):
            group.starts(second)
        with pytest.raises(Refused, match="day has not come"):
            actions.begin_stage(stage=first, **group.said)
        assert group.starts(first).begun_on == first.day
        with pytest.raises(Refused, match="has begun"):
            group.starts(first)
        group.starts(second)

    def test_one_that_was_set_later_has_to_be_agreed_too(self, group, leaving):
        (first,) = group.stages(leaving, 7)
        group.agreed_to_leave(leaving)
        (later,) = group.stages(leaving, 14)
        group.starts(first)
        with pytest.raises(Refused, match="have not agreed"):
            group.starts(later)
        group.agreed_to_leave(leaving)
        group.starts(later)

    def test_one_that_nobody_agreed_can_be_dropped(self, group, leaving):
        first, wrong = group.stages(leaving, 7, 14)
        actions.drop_stage(stage=wrong, **group.said)
        assert list(LeavingStage.objects.standing(leaving)) == [first]
        group.agreed_to_leave(leaving)
        with pytest.raises(Refused, match="agreed this stage"):
            actions.drop_stage(stage=first, **group.said)

    def test_members_say_how_one_is_and_read_their_own(self, group, leaving):
        (stage,) = group.stages(leaving, 7)
        facts = {"stage": stage, "words": "I am sad", "on": group.on}
        actions.say_how_it_is(member=group.member(group.danny), by=group.danny, **facts)
        actions.say_how_it_is(by=group.ffion, **facts)

        assert LeavingWord.objects.visible_to(group.ffion).reactions(leaving).count() == 2
        assert LeavingWord.objects.visible_to(group.danny).reactions(leaving).count() == 1
        assert not LeavingWord.objects.visible_to(group.peg).exists()
        assert LeavingWord.objects.needs(leaving).count() == 1

    def test_those_whose_day_has_come_wait(self, group, leaving):
        first, _second = group.stages(leaving, 7, 14)
        assert not LeavingStage.objects.to_begin(group.on).exists()
        assert list(LeavingStage.objects.to_begin(first.day)) == [first]
        group.agreed_to_leave(leaving)
        group.starts(first)
        assert not LeavingStage.objects.to_begin(first.day).exists()


@pytest.mark.django_db
class TestPlan:
    @pytest.fixture
    def stages(self, group, leaving) -> list[LeavingStage]:
        group.needs(leaving)
        return group.stages(leaving, 7, 14)

    def test_an_objection_pauses_until_who_said_no_says_otherwise(self, group, leaving, stages):
        first, second = stages
        plan = group.agreed_to_leave(leaving)
        group.starts(first)
        group.answers(plan, group.danny, "no", "Not before the summer")
        with pytest.raises(Refused, match="next stage waits") as refused:
            group.starts(second)
        assert refused.value.decision.way_forward

        anew = group.proposes_to_leave(leaving, words="In the summer")
        group.answers(anew, group.peg)
        with pytest.raises(Refused, match="said no"):
            plans.agree_plan(plan=anew, **group.said)  # he has not said anything to it
        with pytest.raises(Refused):
            group.answers(plan, group.danny)  # the earlier one is not answered any more
        group.answers(anew, group.danny, "doubt")
        plans.agree_plan(plan=anew, **group.said)
        group.starts(second)
        assert LeavingPlan.objects.agreed(leaving) == anew

    def test_nobody_writes_over_the_no_that_a_member_said_themself_not_even_to_a_newer_plan(
        self, group, leaving, stages
    ):
        group.agreed_to_leave(leaving)
        plan = group.proposes_to_leave(leaving)
        group.answers(plan, group.danny, "no")
        for one in (plan, group.proposes_to_leave(leaving, words="In the summer")):
            with pytest.raises(Refused):
                plans.answer_plan(plan=one, member=group.member(group.danny), said="yes", **group.said)
        assert LeavingVoice.objects.objecting(group.on).count() == 1

    def test_no_stage_begins_once_nobody_could_be_called_afterwards(self, group, leaving, stages):
        group.agreed_to_leave(leaving)

        with pytest.raises(Refused, match="Nobody could be called"):
            actions.begin_stage(stage=stages[0], on=group.on + 60 * DAY, by=group.ffion)

    def test_the_objection_of_who_has_left_does_not_stand(self, group, leaving, stages):
        plan = group.agreed_to_leave(leaving)
        group.answers(plan, group.danny, "no")
        assert LeavingVoice.objects.objecting(group.on).count() == 1
        groups.leave_group(member=group.member(group.danny), because="", on=group.on, by=group.danny)
        assert not LeavingVoice.objects.objecting(group.on).exists()
        group.starts(stages[0])

    def test_silence_is_no_assent(self, group, leaving, stages):
        plan = group.proposes_to_leave(leaving)
        group.answers(plan, group.danny)
        with pytest.raises(Refused, match="More than half"):
            plans.agree_plan(plan=plan, **group.said)

    def test_whoever_leads_has_no_voice_and_writes_down_what_was_said_aloud(self, group, leaving, stages):
        plan = group.proposes_to_leave(leaving)
        with pytest.raises(Refused, match="members of the group"):
            group.answers(plan, group.ffion)
        plans.answer_plan(plan=plan, member=group.member(group.danny), said="yes", **group.said)
        with pytest.raises(Refused):
            plans.answer_plan(plan=plan, member=group.member(group.danny), said="no", on=group.on, by=group.peg)

    def test_a_member_reads_the_plan_and_only_their_own_voice(self, group, leaving, stages):
        plan = group.proposes_to_leave(leaving)
        group.answers(plan, group.danny, "no", "Too early")
        assert LeavingPlan.objects.visible_to(group.peg).get() == plan
        assert not LeavingVoice.objects.visible_to(group.peg).exists()
        assert LeavingVoice.objects.visible_to(group.danny).get().words == "Too early"
        assert not LeavingPlan.objects.visible_to(group.stranger).exists()

    def test_somebody_can_be_called_after_who_led_it_left(self, group, leaving, stages):
        plan = group.agreed_to_leave(leaving)
        groups.leave_group(
            member=group.member(group.ffion), because="", has_handed_over=True, on=group.on, by=group.ffion
        )
        rows = Leaving.objects.visible_to(group.danny)
        assert rows.standing(plan.call_until).get() == leaving
        assert not rows.standing(plan.call_until + DAY).exists()
