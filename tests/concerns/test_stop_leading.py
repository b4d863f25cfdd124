"""Whoever leads a group leaves it once nothing is open; how all say goodbye; who asks later. 004-P27, P29."""

from datetime import timedelta

import pytest

from kinweave.circles.actions import groups
from kinweave.circles.models import Member
from kinweave.concerns.actions import goodbyes
from kinweave.concerns.models import Goodbye, GoodbyeWord
from kinweave.foundation import Refused
from kinweave.foundation.period import months_after
from kinweave.plans.actions.group_leaving import begin_leaving, say_need, set_stage
from kinweave.plans.actions.leaving_plans import answer_plan, propose_plan
from tests.concerns.leaving import Leaving
from tests.town import Town

pytestmark = pytest.mark.django_db


@pytest.fixture
def group(town: Town) -> Leaving:
    made = Leaving(town)
    assert made.circle
    assert made.colleague
    assert made.lead
    return made


class TestLeaving:
    def test_nobody_who_leads_a_group_leaves_it_by_another_door(self, group):
        for by in (group.ffion, group.lead):
            with pytest.raises(Refused, match="hands over first"):
                groups.leave_group(member=group.leader, because="", on=group.on, by=by)

    def test_nothing_open_and_somebody_to_ask_later_and_then_goodbye(self, group):
        with pytest.raises(Refused, match="still open"):
            group.leaves()
        group.hands_over_the_running()
        with pytest.raises(Refused, match="in three months"):
            group.leaves()
        group.asks_later(group.lead)

        leader = group.leaves()

        assert leader.membership.left_on == group.on
        assert not Member.objects.facilitated(group.ffion).exists()

    def test_while_a_member_objects_to_the_plan_for_leaving_nobody_leaves_by_themselves(self, group):
        leaving = begin_leaving(member=group.leader, on=group.on, by=group.ffion)
        say_need(leaving=leaving, words="The keys", **group.said)
        day = group.on + timedelta(days=7)
        set_stage(leaving=leaving, words="Peg opens", feels="New", day=day, **group.said)
        facts = {"call_who": "Ann", "call_how": "A call", "call_until": day + timedelta(days=60)}
        plan = propose_plan(leaving=leaving, words="Peg leads", **facts, **group.said)
        answer_plan(plan=plan, member=group.member(group.danny), said="no", on=group.on, by=group.danny)
        group.hands_over_the_running()
        group.asks_later(group.lead)

        with pytest.raises(Refused, match="says no to the plan"):
            group.leaves()
        answer_plan(plan=plan, member=group.member(group.danny), said="yes", on=group.on, by=group.danny)

        group.leaves()

    def test_each_open_task_holds_them(self, group):
        group.hands_over_the_running()
        group.asks_later(group.lead)
        group.lists()

        with pytest.raises(Refused, match="still open"):
            group.leaves()
        group.by_hand("other", "ended", "The shed is gone")

        group.leaves()

    def test_a_colleague_does_not_say_it_for_them_and_a_lead_does(self, group):
        group.hands_over_the_running()
        group.asks_later(group.lead)

        with pytest.raises(Refused, match="themselves"):
            group.leaves(by=group.colleague)

        group.leaves(by=group.lead)

    def test_what_a_lead_may_not_read_goes_on_to_who_may(self, group):
        concern = group.told()
        group.hands_over_the_running()
        group.asks_later(group.lead)
        before = set(concern.reached.values_list("party", flat=True))

        group.leaves(by=group.lead)

        reached = set(concern.reached.values_list("party", flat=True))
        assert before < reached  # the next on the ladder, whoever that is

    def test_a_worker_goes_on_with_what_is_theirs_outside_the_group_and_says_so(self, group):
        group.promised()
        group.told()
        group.hands_over_the_running()
        group.asks_later(group.lead)

        with pytest.raises(Refused, match="Write why"):
            group.by_hand("step", "stays")
        for kind in ("step", "concern"):
            group.by_hand(kind, "stays", "I still work with Danny")

        group.leaves()

    def test_a_concern_about_the_group_never_stays_with_who_leaves_it(self, group):
        group.told(circle=group.circle)

        with pytest.raises(Refused, match="Hand it over"):
            group.by_hand("concern", "stays", "I like to")


class TestTheGoodbye:
    def plans_last(self, group, **said):
        words = {"was": "Bird boxes", "thanks": "For the tea", "how": "A round, and cake"}
        session = said.pop("session", None) or group.session(days=14)
        return goodbyes.plan_last_session(leader=group.leader, session=session, **{**words, **said}, **group.said)

    def test_the_last_session_is_planned_and_members_read_it(self, group):
        goodbye = self.plans_last(group)

        assert Goodbye.objects.visible_to(group.danny).get() == goodbye
        assert not Goodbye.objects.visible_to(group.stranger).exists()
        assert not Goodbye.objects.visible_to(group.colleague).exists()

    def test_another_worker_asks_three_months_after_the_last_session(self, group):
        goodbye = self.plans_last(group)
        with pytest.raises(Refused, match="Somebody else"):
            group.asks_later(group.ffion)
        with pytest.raises(Refused, match="Somebody else"):
            group.asks_later(group.peg)

        group.asks_later()

        goodbye.refresh_from_db()
        assert goodbye.check_on == months_after(group.on + timedelta(days=14), 3)
        assert Goodbye.objects.visible_to(group.colleague).get() == goodbye  # who asks reads it

    def says(self, group, goodbye, words, ring, by=None):
        by = by or group.danny
        return goodbyes.say_goodbye(
            goodbye=goodbye, member=group.member(by), words=words, ring=ring, on=group.on, by=by
        )

    def test_a_members_words_reach_whom_they_chose_and_the_latest_stands(self, group):
        goodbye = self.plans_last(group)
        self.says(group, goodbye, "We made twelve boxes", "group")
        self.says(group, goodbye, "You helped me", "leader", group.peg)

        def reads(one):
            return {word.words for word in GoodbyeWord.objects.visible_to(one).said()}

        assert reads(group.ffion) == {"We made twelve boxes", "You helped me"}
        assert reads(group.danny) == reads(group.lead) == {"We made twelve boxes"}
        assert reads(group.peg) == {"We made twelve boxes", "You helped me"}
        assert reads(group.stranger) == reads(group.colleague) == set()

        self.says(group, goodbye, "For you alone", "leader")
        assert reads(group.peg) == {"You helped me"}
        assert reads(group.lead) == set()
        self.says(group, goodbye, "", "leader")
        assert reads(group.ffion) == {"You helped me"}

    def test_who_left_reads_what_was_said_to_them(self, group):
        goodbye = self.plans_last(group)
        self.says(group, goodbye, "You helped me", "leader")
        group.hands_over_the_running()
        group.asks_later(group.lead)
        group.leaves()

        assert GoodbyeWord.objects.visible_to(group.ffion).said().count() == 1
        assert not GoodbyeWord.objects.visible_to(group.colleague).exists()

    def test_what_a_member_wrote_themself_nobody_writes_over_or_wipes(self, group):
        goodbye = self.plans_last(group)
        aloud = {"goodbye": goodbye, "member": group.member(group.danny), "ring": "group"}
        goodbyes.say_goodbye(words="Thank you", **aloud, **group.said)
        self.says(group, goodbye, "You helped me", "leader")

        for words in ("Something else", ""):
            for by in (group.ffion, group.lead):
                with pytest.raises(Refused, match="themself"):
                    goodbyes.say_goodbye(words=words, **aloud, on=group.on, by=by)

        assert GoodbyeWord.objects.visible_to(group.ffion).said().get().words == "You helped me"
        self.says(group, goodbye, "Safe travels", "group")

    def test_a_word_only_for_who_left_is_said_while_they_are_there_and_taken_back_at_any_time(self, group):
        goodbye = self.plans_last(group)
        self.says(group, goodbye, "You helped me", "leader")
        group.hands_over_the_running()
        group.asks_later(group.lead)
        group.leaves()

        with pytest.raises(Refused, match="left the group"):
            self.says(group, goodbye, "One more thing", "leader")
        self.says(group, goodbye, "", "leader")
        self.says(group, goodbye, "We made twelve boxes", "group")

    def test_three_months_begin_when_they_leave_and_nobody_moves_the_day_after(self, group):
        goodbye = group.asks_later(group.lead)
        group.hands_over_the_running()
        Goodbye.objects.update(check_on=group.on + timedelta(days=5))  # chosen long before they left

        group.leaves()

        goodbye.refresh_from_db()
        assert goodbye.check_on == months_after(group.on, 3)
        later = group.town.viewer(group.party(group.lead), group.town.at + timedelta(days=60))
        bea = group.town.somebody_at_work("Una", "support_worker")
        leader = Member.objects.get(pk=goodbye.leader_id)
        said = {"leader": leader, "checker": bea, "reached": "Ring Peg", "on": later.on, "by": later}
        goodbyes.ask_later(**said)
        goodbye.refresh_from_db()
        assert (goodbye.checker, goodbye.check_on) == (bea, months_after(group.on, 3))

    def test_what_was_asked_before_they_left_does_not_count(self, group):
        goodbye = group.asks_later(group.lead)
        group.hands_over_the_running()
        Goodbye.objects.update(check_on=group.on, checked_on=group.on, meets="still", found="All well")

        with pytest.raises(Refused, match="in three months"):
            group.leaves()
        group.asks_later(group.lead)
        group.leaves()

        goodbye.refresh_from_db()
        assert (goodbye.checked_on, goodbye.check_on) == (None, months_after(group.on, 3))

    def test_who_leads_the_group_does_not_ask_whether_it_meets(self, group):
        group.asks_later(group.colleague)
        group.hands_over_the_running()  # so who was to ask leads it now

        with pytest.raises(Refused, match="in three months"):
            group.leaves()
        with pytest.raises(Refused, match="Somebody else"):
            group.asks_later(group.colleague)

    def checks(self, group, goodbye, by, months=3):
        later = group.town.viewer(group.party(by), group.town.at + timedelta(days=31 * months))
        return goodbyes.say_whether_it_meets(
            goodbye=goodbye, meets="otherwise", found="At the library", version=goodbye.version, on=later.on, by=later
        )

    def test_who_came_to_lead_it_since_does_not_say_whether_it_meets(self, group):
        goodbye = group.asks_later(group.colleague)
        group.hands_over_the_running()

        with pytest.raises(Refused, match="Somebody else"):
            self.checks(group, goodbye, group.colleague)

        self.checks(group, goodbye, group.lead)

    def test_it_is_asked_once_by_somebody_else_and_not_before(self, group):
        goodbye = group.asks_later()
        with pytest.raises(Refused, match="too early"):
            self.checks(group, goodbye, group.colleague, months=1)
        with pytest.raises(Refused, match="Somebody else"):
            self.checks(group, goodbye, group.ffion)

        self.checks(group, goodbye, group.colleague)

        assert goodbye.meets == "otherwise"
        with pytest.raises(Refused, match="already"):
            self.checks(group, goodbye, group.lead)
