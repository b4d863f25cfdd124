"""A group is planned, checked, and moves on; who runs it reads that, and nobody else. Criteria: 004-P1 to P8."""

from datetime import timedelta

import pytest

from kinweave.circles.actions import groups
from kinweave.circles.actions.restrictions import choose_no_contact
from kinweave.circles.meeting import MayNotMeet
from kinweave.circles.models import ExistingGroup, GroupPlan, Member, PlanLine, Turn
from kinweave.circles.rules import groups as rules
from kinweave.foundation import Refused
from kinweave.parties import actions as parties
from kinweave.parties.models import Party
from tests.circles.grouped import Group

MOVE = {"has_outside_contact": True, "open_duties": (), "members": 0, "is_told_why": True}


class TestTheStates:
    @pytest.mark.parametrize(
        ("now", "to", "goes"),
        [
            ("idea", "forming", True),
            ("idea", "active", False),
            ("forming", "active", True),
            ("forming", "idea", False),
            ("active", "winding", True),
            ("active", "ended", False),
            ("winding", "ended", True),
            ("winding", "active", True),
            ("ended", "forming", False),
        ],
    )
    def test_a_group_moves_only_as_the_vocabulary_says(self, now, to, goes):
        assert rules.may_move(now=now, to=to, **MOVE).is_yes is goes

    def test_no_group_becomes_active_without_a_contact_from_outside(self):
        assert not rules.may_move(now="forming", to="active", **MOVE | {"has_outside_contact": False}).is_yes

    def test_no_group_becomes_active_with_an_open_duty(self):
        assert not rules.may_move(now="forming", to="active", **MOVE | {"open_duties": ["dbs"]}).is_yes

    def test_a_group_does_not_end_while_somebody_belongs_to_it(self):
        for now in ("idea", "forming", "winding"):
            assert not rules.may_move(now=now, to="ended", **MOVE | {"members": 1}).is_yes

    @pytest.mark.parametrize(
        ("state", "joins"), [("idea", False), ("forming", True), ("active", True), ("winding", False), ("ended", False)]
    )
    def test_people_join_until_it_winds_down(self, state, joins):
        assert rules.may_join_group(state=state).is_yes is joins

    @pytest.mark.parametrize(("state", "may"), [("forming", True), ("active", False), ("winding", False)])
    def test_once_it_has_begun_it_always_has_a_contact_from_outside(self, state, may):
        assert rules.may_change_plan(state=state, has_outside_contact=False).is_yes is may
        assert rules.may_change_plan(state=state, has_outside_contact=True).is_yes

    def test_children_and_makers_have_checklists_of_their_own(self):
        assert "consent" in rules.duties_for("children")
        assert "consent" not in rules.duties_for("activity")

    @pytest.mark.parametrize(("count", "shown"), [(0, 0), (1, "<5"), (4, "<5"), (5, 5)])
    def test_small_numbers_are_hidden(self, count, shown):
        assert rules.in_numbers(count) == shown


@pytest.fixture
def group(town) -> Group:
    return Group(town)


@pytest.mark.django_db
class TestPlanning:
    def test_a_group_begins_as_an_idea_with_whom_it_is_wrong_for(self, group):
        circle = group.idea()

        assert groups.state_of(circle) == "idea"
        assert circle.plan.wrong_for == "Somebody who needs quiet"
        assert Member.objects.get(circle=circle).is_facilitator

    def test_of_a_duty_the_latest_answer_stands_and_the_earlier_stays(self, group):
        circle = group.idea()
        group.checks(circle, "dbs", answer="not_yet")
        assert "dbs" in groups.open_duties(circle)

        group.checks(circle, "dbs")

        assert "dbs" not in groups.open_duties(circle)
        assert PlanLine.objects.filter(circle=circle, topic="dbs").count() == 2

    def test_a_source_of_tomorrow_is_refused(self, group):
        with pytest.raises(Refused, match="today or earlier"):
            group.checks(group.idea(), "dbs", source_on=group.on + timedelta(days=1))

    def test_it_becomes_active_once_all_is_answered_and_somebody_outside_is_named(self, group):
        circle = group.with_every_duty(group.idea())
        group.moves(circle, "forming")
        with pytest.raises(Refused, match="from outside"):
            group.moves(circle, "active")
        plan = GroupPlan.objects.get(circle=circle)
        said = {"outside_contact": "Meera of the library", "outside_reached": "01632 960001"}
        groups.change_plan(plan=plan, version=plan.version, by=group.ffion, **said)

        group.moves(circle, "active")

        assert groups.state_of(circle) == "active"
        with pytest.raises(Refused, match="always has a contact"):
            groups.change_plan(plan=plan, version=plan.version, by=group.ffion, outside_contact="", outside_reached="")
        assert GroupPlan.objects.get(circle=circle).outside_contact == "Meera of the library"

    def test_the_contact_from_outside_is_read_as_it_is_now_when_it_begins(self, group):
        circle = group.with_every_duty(group.idea())
        group.moves(circle, "forming")
        plan = GroupPlan.objects.get(circle=circle)
        said = {"outside_contact": "Meera", "outside_reached": "01632 960001"}
        groups.change_plan(plan=plan, version=plan.version, by=group.ffion, **said)
        circle = groups.Circle.objects.select_related("plan").get(pk=circle.pk)
        groups.change_plan(plan=plan, version=plan.version, by=group.ffion, outside_contact="", outside_reached="")

        with pytest.raises(Refused, match="from outside"):
            group.moves(circle, "active")

    def test_who_was_asked_does_not_join_a_group_that_comes_to_an_end(self, group):
        circle = group.circle
        member = group.asks_in(circle, group.town.viewer(person_with_account(group, "Kofi")))
        for one in (group.danny, group.peg):
            groups.leave_group(member=group.member(one), because="", on=group.on, by=one)
        group.moves(circle, "ended")

        with pytest.raises(Refused, match="comes to an end"):
            group.joins(member, group.ffion)

    def test_nobody_is_asked_into_an_idea(self, group):
        with pytest.raises(Refused, match="an idea"):
            group.asks_in(group.idea(), group.danny)

    def test_a_group_that_is_there_stands_on_the_map_once_it_was_asked(self, group):
        said = {"name": "Coffee club", "does": "Coffee", "asked_whom": "Jo", "asked_on": group.on, **group.said}
        with pytest.raises(Refused, match="Ask them first"):
            groups.ask_group(wants=" ", **said)

        groups.ask_group(wants="Somebody with a van", **said)

        assert ExistingGroup.objects.visible_to(group.ffion).count() == 1
        assert not ExistingGroup.objects.visible_to(group.stranger).exists()
        assert not ExistingGroup.objects.visible_to(group.danny).exists()


@pytest.mark.django_db
class TestWhoSees:
    def test_who_runs_it_and_leads_read_the_plan_and_nobody_else(self, group):
        circle = group.circle
        group.checks(circle, "dbs")

        for model in (GroupPlan, PlanLine, Turn):
            assert model.objects.visible_to(group.ffion).exists()
            assert model.objects.visible_to(group.lead).exists()
            for one in (group.colleague, group.stranger):
                assert not model.objects.visible_to(one).exists()

    def test_members_read_what_they_have_to_do_as_it_stands_and_nothing_else_of_the_plan(self, group):
        circle = group.circle
        group.checks(circle, "dbs", plain="")
        group.checks(circle, "data", plain="We write down first names.")
        group.checks(circle, "data", plain="We write down who came.")

        assert [one.plain for one in PlanLine.objects.visible_to(group.danny)] == ["We write down who came."]
        assert not GroupPlan.objects.visible_to(group.danny).exists()
        assert not Turn.objects.visible_to(group.danny).exists()

    def test_nobody_else_changes_it(self, group):
        circle = group.circle

        for one in (group.colleague, group.stranger, group.danny):
            with pytest.raises(Refused, match="runs the group"):
                groups.move_on(circle=circle, to="ended", because="No", on=group.on, by=one)

    def test_members_read_each_others_names_and_no_record(self, group):
        assert group.circle

        names = Member.objects.visible_to(group.peg).there(group.on).values_list("name", flat=True)

        assert [*names] == ["Ffion", "Danny", "Peg"]
        assert not Party.objects.visible_to(group.peg).filter(called="Danny").exists()

    def test_who_is_asked_reads_their_own_name_until_they_join(self, group):
        circle = group.circle
        asked = group.town.viewer(person_with_account(group, "Kofi"))

        member = group.asks_in(circle, asked)

        assert [*Member.objects.visible_to(asked)] == [member]

    def test_nobody_reads_the_name_of_somebody_they_may_not_know_of(self, group):
        assert group.circle
        danny = Party.objects.get(pk__in=group.danny.own_ids)
        parties.bar(barred=group.peg_herself, person=danny, at=group.town.at, by=group.town.founder)

        names = Member.objects.visible_to(group.town.viewer(group.peg_herself)).values_list("name", flat=True)

        assert sorted(names) == ["Ffion", "Peg"]

    def test_a_restriction_stops_the_invitation_and_says_nothing_to_who_may_not_know(self, group):
        circle = group.circle
        kofi = person_with_account(group, "Kofi")
        danny = Party.objects.get(pk__in=group.danny.own_ids)
        choose_no_contact(
            person=danny, against=kofi, own_words="I want none.", lead=group.town.ffion, on=group.on, by=group.ffion
        )

        with pytest.raises(MayNotMeet):
            group.asks_in(circle, group.town.viewer(kofi))
        assert Member.objects.filter(circle=circle).count() == 3

    def test_who_leaves_reads_nothing_more(self, group):
        member = group.member(group.danny)
        groups.leave_group(member=member, because="", on=group.on, by=group.danny)

        assert not Member.objects.visible_to(group.danny).exclude(pk=member.pk).exists()

    def test_nobody_joins_for_somebody_else(self, group):
        circle = group.circle
        member = group.asks_in(circle, group.town.viewer(person_with_account(group, "Kofi")))

        with pytest.raises(Refused, match="answers for themself"):
            group.joins(member, group.danny)


def person_with_account(group, called):
    person = group.town.person(called)
    group.town.account(person)
    return person
