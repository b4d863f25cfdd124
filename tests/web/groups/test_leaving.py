"""Leaving a group by stages, on the pages of who leads it and of its members. Criteria: 004-P25, P26, P28."""

from datetime import datetime, time

import pytest
import time_machine

from kinweave.circles.actions.groups import leave_group
from kinweave.foundation import LONDON
from kinweave.keeping.copying.gathering import everything_about
from kinweave.plans.actions import group_leaving as actions
from kinweave.plans.models import Leaving, LeavingPlan, LeavingStage, LeavingVoice, LeavingWord
from kinweave.trail.models import Seen
from kinweave.web.today.sources import waiting
from tests.plans.leaving import DAY, PLAN, Leaves
from tests.town import NOON
from tests.web.groups.test_groups import at, comes, own, said
from tests.web.groups.test_hopes import on_paper
from tests.web.people.pages import day as typed_day

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def now():
    with time_machine.travel(NOON, tick=False):
        yield


def on(day) -> time_machine.travel:
    """The pages as they are on another day."""
    return time_machine.travel(datetime.combine(day, time(12), LONDON), tick=False)


@pytest.fixture
def group(town) -> Leaves:
    made = Leaves(town)
    assert made.circle
    return made


@pytest.fixture
def leaving(group) -> Leaving:
    return group.begins()


@pytest.fixture
def stage(group, leaving) -> LeavingStage:
    group.needs(leaving)
    return group.stages(leaving, 7)[0]


class TestWhoLeads:
    def test_begins_and_is_leaving_for_all_who_are_in_it(self, group):
        answer = comes(group.ffion).post(at("group_leaving_new", group.circle))

        leaving = Leaving.objects.get()
        assert answer.headers["Location"] == at("group_leaving", leaving)
        assert "leaving" in said(comes(group.ffion).get(at("group", group.circle)))
        assert "Ffion leaves" in said(comes(group.danny).get(own("mine_group", group.danny, group.circle)))
        assert comes(group.lead).get(at("group_leaving_new", group.circle)).status_code == 404

    def test_is_asked_after_the_members(self, group, leaving):
        page, own_view = at("group_leaving", leaving), at("group_leaving_own", leaving)
        assert own_view not in said(comes(group.ffion).get(page))
        refused = comes(group.ffion).post(own_view, {"words": "The list"})
        assert "members first" in said(refused)
        assert "The list" in said(refused)

        comes(group.danny).post(own("mine_group_leaving_need", group.danny, leaving), {"words": "The keys"})
        assert own_view in said(comes(group.ffion).get(page))
        comes(group.ffion).post(own_view, {"words": "The list"})
        shown = said(comes(group.ffion).get(page))
        assert shown.index("The keys") < shown.index("The list")
        assert comes(group.lead).get(own_view).status_code == 404

    def test_writes_what_was_said_together(self, group, leaving):
        comes(group.ffion).post(at("group_leaving_need", leaving), {"words": "Somebody who opens"})
        assert LeavingWord.objects.get().side == "together"

    def test_sets_stages_writes_how_they_are_and_drops_one(self, group, stage):
        leaving = stage.leaving
        typed = {**typed_day("day", NOON.date() + 20 * DAY), "words": "I sit aside", "feels": "Proud"}
        comes(group.ffion).post(at("group_leaving_stage_new", leaving), typed)
        later = LeavingStage.objects.exclude(pk=stage.pk).get()
        comes(group.ffion).post(at("group_leaving_how", later), {"words": "We are curious"})
        page = said(comes(group.ffion).get(at("group_leaving", leaving)))
        for words in ("I sit aside", "Proud", "We are curious", "have not agreed a plan"):
            assert words in page

        comes(group.ffion).post(at("group_leaving_stage_drop", later))
        assert "I sit aside" not in said(comes(group.ffion).get(at("group_leaving", leaving)))

    def test_stays_after_all(self, group, stage):
        leaving = stage.leaving
        comes(group.ffion).post(at("group_leaving_stay", leaving))
        assert "stays after all" in said(comes(group.ffion).get(at("group_leaving", leaving)))
        assert "Ffion leaves" not in said(comes(group.danny).get(own("mine_group", group.danny, group.circle)))
        assert comes(group.lead).get(at("group_leaving_stay", leaving)).status_code == 404

    def test_the_sheet_on_paper_has_nothing_that_a_member_said_alone(self, group, stage):
        actions.say_need(leaving=stage.leaving, words="A helper", **group.said)
        page = comes(group.ffion).get(at("group_leaving", stage.leaving))
        assert "Somebody with the keys" in said(page)
        assert "Somebody with the keys" not in on_paper(page)
        assert "A helper" in on_paper(page)

    def test_a_page_that_shows_a_member_leaves_a_look(self, group, stage):
        comes(group.ffion).get(at("group_leaving", stage.leaving))
        danny = group.member(group.danny).party_id
        assert Seen.objects.filter(look__page="group_leaving", person_id=danny).count() == 1


class TestThePlan:
    def test_is_put_to_the_members_agreed_and_paused_by_an_objection(self, group, stage):
        leaving, ffion, danny = stage.leaving, comes(group.ffion), comes(group.danny)
        ffion.post(at("group_leaving_plan_new", leaving), {**PLAN, **typed_day("call_until", NOON.date() + 90 * DAY)})
        plan = LeavingPlan.objects.get()
        answers = own("mine_group_leaving_plan", group.danny, plan)
        danny.post(answers, {"said": "yes", "words": ""})
        assert "More than half" in said(ffion.post(at("group_leaving_plan_agree", plan)))
        ffion.post(at("group_leaving_plan", plan), {str(group.member(group.peg).pk): "yes"})
        ffion.post(at("group_leaving_plan_agree", plan))
        page = at("group_leaving", leaving)
        assert "agreed on" in said(ffion.get(page))

        danny.post(answers, {"said": "no", "words": "Not before the summer"})
        shown = said(ffion.get(page))
        assert "paused: somebody says no" in shown
        assert "The next stage waits. Ask what would make it right." in shown
        assert "Not before the summer" in said(ffion.get(at("group_leaving_plan", plan)))
        assert "The next stage waits" in said(ffion.post(at("group_leaving_stage_begin", stage)))

    def test_begins_a_stage_on_its_day(self, group, stage):
        group.agreed_to_leave(stage.leaving)
        with on(stage.day + DAY):
            begins = at("group_leaving_stage_begin", stage)
            assert begins in said(comes(group.ffion).get(at("group_leaving", stage.leaving)))
            comes(group.ffion).post(begins)
        stage.refresh_from_db()
        assert stage.begun_on == stage.day + DAY

    def test_a_newer_one_is_answered_in_its_place(self, group, stage):
        old = group.proposes_to_leave(stage.leaving)
        new = group.proposes_to_leave(stage.leaving, words="Anew")
        page = said(comes(group.ffion).get(at("group_leaving_plan", old)))
        assert at("group_leaving_plan", new) in page
        assert at("group_leaving_plan_agree", old) not in page
        refused = comes(group.danny).post(own("mine_group_leaving_plan", group.danny, old), {"said": "yes"})
        assert "newer plan" in said(refused)
        assert not LeavingVoice.objects.exists()


class TestMembers:
    def test_read_the_stages_the_plan_and_whom_to_call_and_their_own_words(self, group, stage):
        plan = group.agreed_to_leave(stage.leaving)
        how = own("mine_group_leaving_stage", group.danny, stage)
        comes(group.danny).post(how, {"words": "I am sad"})
        page = said(comes(group.danny).get(own("mine_group_leaving", group.danny, stage.leaving)))
        for words in (
            stage.words,
            f"This may feel: {stage.feels}",
            "You said: I am sad",
            plan.words,
            "We agreed this.",
        ):
            assert words in page
        assert "Owen" in page

        peg = said(comes(group.peg).get(own("mine_group_leaving", group.peg, stage.leaving)))
        assert stage.words in peg
        for words in ("I am sad", "Somebody with the keys", "Danny"):
            assert words not in peg

    def test_read_that_somebody_says_no_and_never_who_or_why(self, group, stage):
        plan = group.agreed_to_leave(stage.leaving)
        group.answers(plan, group.danny, "no", "Not before the summer")
        peg = said(comes(group.peg).get(own("mine_group_leaving", group.peg, stage.leaving)))
        assert "Somebody says no. The next change waits." in peg
        assert "summer" not in peg
        assert "Danny" not in peg

    def test_can_call_somebody_after_who_led_it_left(self, group, stage):
        plan = group.agreed_to_leave(stage.leaving)
        leave_group(member=group.member(group.ffion), because="", has_handed_over=True, on=group.on, by=group.ffion)
        address = own("mine_group_leaving", group.danny, stage.leaving)
        with on(plan.call_until):
            home = said(comes(group.danny).get(own("mine_group", group.danny, group.circle)))
            assert address in home
        with on(plan.call_until + DAY):
            home = said(comes(group.danny).get(own("mine_group", group.danny, group.circle)))
            assert address not in home

    def test_what_one_objects_to_is_in_ones_own_copy_alone(self, group, stage):
        plan = group.agreed_to_leave(stage.leaving)
        group.answers(plan, group.danny, "no", "Not before the summer")
        assert copied(group, group.danny)["said_to_leaving_plans"]
        assert not any("summer" in str(one) for one in copied(group, group.peg).values())


def copied(group: Leaves, one) -> dict[str, list]:
    """What somebody's own copy holds."""
    parts = everything_about(group.member(one).party, one).parts
    return {part.section.key: list(part.in_words) for part in parts}


class TestNobodyElse:
    @pytest.mark.parametrize(
        ("name", "row"),
        [
            ("group_leaving", "leaving"),
            ("group_leaving_how", "stage"),
            ("group_leaving_stage_begin", "stage"),
            ("group_leaving_plan", "plan"),
            ("group_leaving_plan_agree", "plan"),
        ],
    )
    def test_finds_the_pages_of_who_leads_it(self, group, stage, name, row):
        rows = {"leaving": stage.leaving, "stage": stage, "plan": group.proposes_to_leave(stage.leaving)}
        assert comes(group.ffion).get(at(name, rows[row])).status_code == 200
        for one in (group.danny, group.colleague, group.stranger):
            assert comes(one).get(at(name, rows[row])).status_code == 404

    @pytest.mark.parametrize("name", ["mine_group_leaving", "mine_group_leaving_need"])
    def test_finds_a_members_page_of_it(self, group, leaving, name):
        address = own(name, group.danny, leaving)
        assert comes(group.danny).get(address).status_code == 200
        for one in (group.peg, group.ffion, group.stranger):
            assert comes(one).get(address).status_code == 404

    def test_a_member_who_left_finds_it_no_more(self, group, leaving):
        leave_group(member=group.member(group.danny), because="", on=group.on, by=group.danny)
        assert comes(group.danny).get(own("mine_group_leaving", group.danny, leaving)).status_code == 404


class TestToday:
    def what(self, viewer) -> list[str]:
        return [one.what for one in waiting(viewer).due]

    def test_a_stage_waits_from_its_day_on(self, group, stage):
        waits = "Ffion leaves by stages: the next one"
        assert waits not in self.what(group.ffion)
        LeavingStage.objects.update(day=group.on)
        assert waits in self.what(group.ffion)
        assert waits not in self.what(group.danny)

    def test_an_objection_waits_until_it_is_mended(self, group, stage):
        waits = "Somebody says no to the plan for leaving"
        plan = group.agreed_to_leave(stage.leaving)
        group.answers(plan, group.danny, "no")
        assert waits in self.what(group.ffion)
        assert waits not in self.what(group.danny)
        group.answers(plan, group.danny, "yes")
        assert waits not in self.what(group.ffion)
