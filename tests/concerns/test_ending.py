"""Whoever leads a group hands over what they hold, each to somebody who may have it, and then leaves. 004-P27, P29."""

from datetime import timedelta

import pytest

from kinweave.access import actions as access
from kinweave.agreements.models import RuleSettling
from kinweave.circles.actions import groups
from kinweave.circles.actions.restrictions import choose_no_contact
from kinweave.circles.models import Member, PlanLine
from kinweave.concerns import actions as concerns
from kinweave.concerns import ending
from kinweave.concerns.actions import ending as actions
from kinweave.concerns.actions import goodbyes
from kinweave.concerns.models import Concern, Goodbye, GoodbyeWord, Handover, Reached
from kinweave.events.models import Booking
from kinweave.foundation import Refused, Viewer
from kinweave.foundation.period import months_after
from kinweave.parties import actions as parties
from kinweave.parties.models import Party
from kinweave.plans import actions as plans
from kinweave.plans.actions import group_parts, group_reviews
from kinweave.plans.models import Action, IfMissing, Part
from tests.circles.grouped import Group
from tests.town import Town

pytestmark = pytest.mark.django_db


class Leaving(Group):
    """Ffion leads the group and wants to leave it; Owen works here too, and Ann is the team's lead."""

    @property
    def leader(self) -> Member:
        return self.member(self.ffion)

    def party(self, one: Viewer) -> Party:
        return Party.objects.get(pk=one.person_id or next(iter(one.own_ids)))

    def tasks(self, viewer: Viewer | None = None) -> dict[str, ending.Task]:
        """What is open, by its kind."""
        return {one.kind: one for one in ending.tasks_of(self.leader, self.on, viewer) if one.is_open}

    def offers(self, kind: str, to: Viewer, by: Viewer | None = None) -> Handover:
        by = by or self.ffion
        task = self.tasks(by)[kind]
        return actions.offer_task(
            leader=self.leader, task=task, to=self.party(to), words="Look after it", on=self.on, by=by
        )

    def takes(self, handover: Handover, by: Viewer) -> Handover:
        return actions.take_over(handover=handover, version=handover.version, on=self.on, by=by)

    def lists(self, words: str = "Two keys", is_care: bool = False) -> Handover:
        return actions.list_task(leader=self.leader, words=words, is_care=is_care, **self.said)

    def by_hand(self, kind: str, answer: str, because: str = "", by: Viewer | None = None) -> Handover:
        task, by = self.tasks(by or self.ffion)[kind], by or self.ffion
        return actions.answer_by_hand(leader=self.leader, task=task, answer=answer, because=because, on=self.on, by=by)

    def leaves(self, by: Viewer | None = None) -> Member:
        leader, by = self.leader, by or self.ffion
        return actions.stop_leading(leader=leader, because="", nothing_else=True, on=self.on, by=by)

    def asks_later(self, checker: Viewer | None = None) -> Goodbye:
        to = self.party(checker or self.colleague)
        return goodbyes.ask_later(leader=self.leader, checker=to, reached="Ring Peg", **self.said)

    def promised(self) -> Action:
        """Ffion said that she would ring Danny's doctor."""
        return plans.promise(person=self.town.danny, what="Ring the doctor", doer=self.town.ffion, **self.said)

    def agreed_missing(self, who: str = "Ffion") -> IfMissing:
        member = self.member(self.danny)
        return group_reviews.agree_missing(member=member, after=2, who=who, how="By telephone", **self.said)

    def told(self, circle=None) -> Concern:
        """Danny told Ffion something; she has it in hand."""
        concern = concerns.tell_someone(
            person=self.town.danny, to=self.town.ffion, words="I am sad.", circle=circle, on=self.on, by=self.danny
        )
        concerns.acknowledge(concern=concern, **self.said)
        return concern

    def hands_over_the_running(self) -> None:
        self.takes(self.offers("running", self.colleague), self.colleague)


@pytest.fixture
def group(town: Town) -> Leaving:
    made = Leaving(town)
    assert made.circle
    assert made.colleague
    assert made.lead
    return made


class TestTheList:
    def test_it_is_filled_from_what_stands_open_everywhere(self, group):
        group.promised()
        group.agreed_missing()
        group.told()
        group.lists()
        groups.add_line(circle=group.circle, kind="support", topic="debrief", says="Half an hour", who="Ann",
                        by=group.ffion)  # fmt: skip
        group.arranged(days=7)

        assert set(group.tasks(group.ffion)) == {"running", "step", "missing", "concern", "booking", "other"}

    def test_what_is_done_is_not_on_it(self, group):
        step = group.promised()
        plans.finish(action=step, version=step.version, **group.said)

        assert set(group.tasks(group.ffion)) == {"running"}

    def test_a_concern_and_a_step_are_shown_only_to_whom_they_are_open(self, group):
        group.promised()
        group.told()
        group.hands_over_the_running()  # so Owen leads the group too, and works with nobody in it

        assert set(group.tasks(group.ffion)) == {"step", "concern"}
        assert set(group.tasks(group.colleague)) == set()
        assert set(group.tasks(group.lead)) == {"step"}

    def test_the_offer_of_a_concern_is_as_hidden_as_the_concern(self, group):
        group.told()
        handover = group.offers("concern", group.colleague)

        assert Handover.objects.visible_to(group.colleague).filter(pk=handover.pk).exists()
        for one in (group.lead, group.danny, group.peg, group.stranger):
            assert not Handover.objects.visible_to(one).filter(pk=handover.pk).exists()


class TestHandingOver:
    def test_a_step_goes_to_who_works_with_the_person_and_is_theirs_once_they_take_it(self, group):
        step = group.promised()
        with pytest.raises(Refused, match="do not work with"):
            group.offers("step", group.colleague)
        access.work_with(worker=group.party(group.colleague), person=group.town.danny, on=group.on,
                         by=group.town.founder)  # fmt: skip

        handover = group.offers("step", group.colleague)
        assert "step" in group.tasks()
        group.takes(handover, group.colleague)

        step.refresh_from_db()
        assert step.doer == group.party(group.colleague)
        assert "step" not in group.tasks()

    @pytest.mark.parametrize("kind", ["step", "missing", "concern", "other"])
    def test_care_never_passes_to_a_member(self, group, kind):
        group.promised()
        group.agreed_missing()
        group.told()
        group.lists("Ring Peg on Mondays", is_care=True)

        with pytest.raises(Refused, match="never passes to a member") as refused:
            group.offers(kind, group.peg)

        assert refused.value.decision.criterion == "004-P27"
        assert not Handover.objects.filter(kind=kind, state="offered").exists()

    def test_a_colleague_begins_to_lead_the_group_once_they_say_yes(self, group):
        handover = group.offers("running", group.colleague)
        assert "running" in group.tasks()
        assert not Member.objects.facilitated(group.colleague).exists()

        group.takes(handover, group.colleague)

        assert "running" not in group.tasks()
        assert Member.objects.facilitated(group.colleague).exists()

    def test_who_says_no_was_asked_and_nothing_has_changed(self, group):
        handover = group.offers("running", group.colleague)

        actions.say_no(handover=handover, version=handover.version, on=group.on, by=group.colleague)

        task = group.tasks()["running"]
        assert not task.is_offered
        assert not Member.objects.facilitated(group.colleague).exists()
        group.hands_over_the_running()  # and can be asked again
        assert "running" not in group.tasks()

    def test_the_members_can_run_it_themselves_once_one_of_them_says_yes(self, group):
        handover = group.offers("running", group.peg)
        assert "running" in group.tasks()
        assert handover.given.state == Part.State.OFFERED

        group_parts.answer_part(part=handover.given, takes=True, version=handover.given.version, by=group.peg)

        assert "running" not in group.tasks()

    def test_it_is_open_again_when_that_member_leaves(self, group):
        handover = group.offers("running", group.peg)
        group_parts.answer_part(part=handover.given, takes=True, version=handover.given.version, by=group.peg)

        groups.leave_group(member=group.member(group.peg), because="", on=group.on, by=group.peg)

        assert "running" in group.tasks()

    def test_it_is_open_again_when_that_colleague_has_left_the_service(self, group):
        group.hands_over_the_running()

        post = group.party(group.colleague).posts.get()
        access.end_post(post=post, on=group.on, by=group.town.founder)

        assert "running" in group.tasks()

    def test_who_gets_in_touch_is_agreed_anew_with_who_takes_it_over(self, group):
        group.agreed_missing()
        with pytest.raises(Refused, match="reads how its members are"):
            group.offers("missing", group.colleague)

        group.takes(group.offers("missing", group.lead), group.lead)

        assert IfMissing.objects.filter(circle=group.circle).standing().get().who == "Ann"
        assert "missing" not in group.tasks()

    def test_somebody_else_whom_the_member_chose_goes_on(self, group):
        group.agreed_missing(who="Hazel, my sister")

        group.by_hand("missing", "stays")

        assert "missing" not in group.tasks()
        group.agreed_missing(who="Ffion")
        with pytest.raises(Refused, match="names who leaves"):
            group.by_hand("missing", "stays")

    def test_a_booking_goes_to_who_leads_the_group_now(self, group):
        groups.add_line(circle=group.circle, kind="support", topic="debrief", says="Half an hour", who="Ann",
                        by=group.ffion)  # fmt: skip
        assert PlanLine.objects.debrief(group.circle)
        group.arranged(days=7)
        with pytest.raises(Refused, match="who leads the group"):
            group.offers("booking", group.lead)
        group.hands_over_the_running()

        group.takes(group.offers("booking", group.colleague), group.colleague)

        assert Booking.objects.get().held_by == group.member(group.colleague)
        assert "booking" not in group.tasks()

    def test_what_was_agreed_is_looked_after_by_somebody_in_the_group(self, group):
        group.agreed()
        RuleSettling.objects.update(held_by=group.leader)
        with pytest.raises(Refused, match="in the group"):
            group.offers("rule", group.lead)

        group.offers("rule", group.peg)

        assert RuleSettling.objects.get().held_by == group.member(group.peg)
        assert "rule" not in group.tasks()

    def test_keys_go_to_a_member_who_says_yes(self, group):
        group.lists()
        handover = group.offers("other", group.danny)
        assert group.tasks()["other"].is_offered

        group_parts.answer_part(part=handover.given, takes=False, version=handover.given.version, by=group.danny)
        assert not group.tasks()["other"].is_offered
        handover = group.offers("other", group.peg)
        group_parts.answer_part(part=handover.given, takes=True, version=handover.given.version, by=group.peg)

        assert "other" not in group.tasks()

    def test_an_offer_can_be_taken_back(self, group):
        group.lists()
        handover = group.offers("other", group.danny)

        actions.take_back(handover=handover, version=handover.version, **group.said)

        handover.refresh_from_db()
        assert (handover.state, handover.to) == ("listed", None)
        assert Part.objects.get().state == "declined"

    def test_a_concern_reaches_who_takes_it_and_is_theirs_once_they_acknowledge_it(self, group):
        concern = group.told()
        group.offers("concern", group.colleague)
        assert "concern" in group.tasks(group.ffion)

        concerns.acknowledge(concern=concern, on=group.on, by=group.colleague)

        assert "concern" not in group.tasks(group.ffion)

    def test_a_concern_never_goes_to_somebody_named_in_it(self, group):
        concern = group.told()
        concerns.name_also(concern=concern, party=group.party(group.colleague), **group.said)

        with pytest.raises(Refused, match="cannot be arranged here"):
            group.offers("concern", group.colleague)

        assert not Reached.objects.filter(party=group.party(group.colleague)).exists()
        assert not Handover.objects.exists()

    def test_nothing_goes_to_whom_a_restriction_or_a_bar_keeps_away(self, group):
        group.agreed_missing()
        ann = group.party(group.lead)
        parties.bar(barred=ann, person=group.town.danny, at=group.town.at, by=group.ffion)

        with pytest.raises(Refused, match="cannot be arranged here"):
            group.offers("missing", group.lead)

        assert not Handover.objects.exists()

    def test_a_restriction_keeps_a_colleague_from_leading_a_group(self, group):
        no_contact = {"against": group.party(group.colleague), "own_words": "I do not want it"}
        choose_no_contact(person=group.town.danny, lead=group.party(group.lead), **no_contact, **group.said)

        with pytest.raises(Refused):
            group.offers("running", group.colleague)

        assert not Member.objects.filter(party=group.party(group.colleague)).exists()

    def test_somebody_who_left_meanwhile_takes_nothing_over(self, group):
        group.lists()
        handover = group.offers("other", group.colleague)
        post = group.party(group.colleague).posts.get()
        access.end_post(post=post, on=group.on, by=group.town.founder)

        with pytest.raises(Refused, match="have left"):
            group.takes(handover, group.colleague)

    def test_only_who_was_asked_takes_it_over(self, group):
        group.lists()
        handover = group.offers("other", group.colleague)

        for one in (group.lead, group.ffion, group.danny):
            with pytest.raises(Refused, match="Who was asked"):
                group.takes(handover, one)

    def test_a_colleague_who_has_nothing_to_do_with_the_group_hands_nothing_over(self, group):
        task = group.tasks()["running"]

        with pytest.raises(Refused, match="runs the group"):
            actions.offer_task(leader=group.leader, task=task, to=group.party(group.lead), on=group.on,
                               by=group.colleague)  # fmt: skip


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

    def checks(self, group, goodbye, by, months=3):
        later = group.town.viewer(group.party(by), group.town.at + timedelta(days=31 * months))
        return goodbyes.say_whether_it_meets(
            goodbye=goodbye, meets="otherwise", found="At the library", version=goodbye.version, on=later.on, by=later
        )

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
