"""What whoever leads a group holds, and to whom each of it may go. Criterion: 004-P27."""

import pytest

from kinweave.access import actions as access
from kinweave.agreements.models import RuleSettling
from kinweave.circles.actions import groups
from kinweave.circles.actions.restrictions import choose_no_contact
from kinweave.circles.models import Member, Membership, PlanLine
from kinweave.concerns import actions as concerns
from kinweave.concerns.actions import ending as actions
from kinweave.concerns.ending import could_ask
from kinweave.concerns.models import Concern, Handover, Reached
from kinweave.events.models import Booking
from kinweave.foundation import Refused
from kinweave.parties import actions as parties
from kinweave.plans import actions as plans
from kinweave.plans.actions import group_parts
from kinweave.plans.models import IfMissing, Part
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
        handover = group.offers("concern", group.lead)

        assert Handover.objects.visible_to(group.lead).filter(pk=handover.pk).exists()
        for one in (group.colleague, group.danny, group.peg, group.stranger):
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

    def test_who_was_asked_to_lead_joins_or_leaves_by_no_other_door(self, group):
        group.offers("running", group.colleague)
        asked = Member.objects.get(circle=group.circle, party=group.party(group.colleague))
        assert not Member.objects.visible_to(group.ffion).of(group.circle).asked(group.on).exists()
        assert not Member.objects.visible_to(group.colleague).own(group.colleague).exists()

        for by in (group.ffion, group.lead, group.colleague):
            with pytest.raises(Refused, match="asked to lead"):
                groups.join_group(member=asked, on=group.on, by=by)
            with pytest.raises(Refused, match="asked to lead"):
                groups.leave_group(member=asked, because="", has_handed_over=True, on=group.on, by=by)

        asked.membership.refresh_from_db()
        assert (asked.membership.joined_on, asked.membership.left_on) == (None, None)

    @pytest.mark.parametrize("then", [{"joined_on": True}, {"left_on": True}])
    def test_an_offer_whose_answer_waits_no_more_is_settled_as_not_taken(self, group, then):
        handover = group.offers("running", group.colleague)
        waiting = Membership.objects.filter(circle=group.circle, party=group.party(group.colleague))
        waiting.update(**dict.fromkeys(then, group.on))
        with pytest.raises(Refused, match="already"):
            group.takes(handover, group.colleague)

        actions.say_no(handover=handover, version=handover.version, on=group.on, by=group.colleague)
        assert handover.state == "declined"

        Handover.objects.filter(pk=handover.pk).update(state="offered")
        handover.refresh_from_db()
        actions.take_back(handover=handover, version=handover.version, **group.said)
        assert handover.state == "declined"

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

    def test_what_the_member_agreed_anew_meanwhile_stands(self, group):
        group.agreed_missing()
        handover = group.offers("missing", group.lead)
        group.agreed_missing(who="Hazel, my sister")

        with pytest.raises(Refused, match="already"):
            group.takes(handover, group.lead)

        assert IfMissing.objects.filter(circle=group.circle).standing().get().who == "Hazel, my sister"
        actions.say_no(handover=handover, version=handover.version, on=group.on, by=group.lead)
        assert handover.state == "declined"

    def test_somebody_else_whom_the_member_chose_goes_on(self, group):
        group.agreed_missing(who="Hazel, my sister")
        with pytest.raises(Refused, match="chose somebody else"):
            group.offers("missing", group.lead)
        assert not Handover.objects.exists()

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
        assert not Handover.objects.visible_to(group.danny).filter(kind="booking").exists()  # not the members' side
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
        group.offers("concern", group.lead)
        assert "concern" in group.tasks(group.ffion)

        concerns.acknowledge(concern=concern, on=group.on, by=group.lead)

        assert "concern" not in group.tasks(group.ffion)

    def test_a_concern_goes_to_who_works_with_the_person_and_to_a_lead_if_they_chose_whom_it_reached(self, group):
        concern = group.told()
        with pytest.raises(Refused, match="do not work with"):
            group.offers("concern", group.colleague)
        access.work_with(worker=group.party(group.colleague), person=group.town.danny, on=group.on,
                         by=group.town.founder)  # fmt: skip
        with pytest.raises(Refused, match="Only a lead"):
            group.offers("concern", group.colleague)
        assert not Reached.objects.filter(party=group.party(group.colleague)).exists()
        task = group.tasks(group.ffion)["concern"]
        assert [party for party, _name in could_ask(task, group.leader, group.ffion)] == [group.party(group.lead)]

        Concern.objects.filter(pk=concern.pk).update(chosen=None)
        group.offers("concern", group.colleague)

        assert Reached.objects.filter(party=group.party(group.colleague)).exists()

    def test_a_concern_never_goes_to_somebody_named_in_it(self, group):
        concern = group.told()
        concerns.name_also(concern=concern, party=group.party(group.lead), **group.said)

        with pytest.raises(Refused, match="cannot be arranged here"):
            group.offers("concern", group.lead)

        assert not Reached.objects.filter(party=group.party(group.lead)).exists()
        assert not Handover.objects.exists()

    def test_nothing_goes_to_whom_a_restriction_or_a_bar_keeps_away(self, group):
        group.agreed_missing()
        ann = group.party(group.lead)
        parties.bar(barred=ann, person=group.town.danny, at=group.town.at, by=group.ffion)

        with pytest.raises(Refused, match="cannot be arranged here"):
            group.offers("missing", group.lead)

        assert not Handover.objects.exists()

    def test_care_added_by_hand_goes_to_nobody_whom_a_bar_keeps_from_anybody_there(self, group):
        group.lists("Ring Peg on Mondays", is_care=True)
        assert group.peg
        ann = group.party(group.lead)
        parties.bar(barred=ann, person=group.town.danny, at=group.town.at, by=group.ffion)

        with pytest.raises(Refused, match="cannot be arranged here"):
            group.offers("other", group.lead)

        assert not Handover.objects.filter(state="offered").exists()

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
