"""What members hope for in a group is theirs: others read what they share. Criteria: 004-P17 to P20, P22."""

from itertools import product

import pytest

from kinweave.agreements.models import GroupRule, GroupWord
from kinweave.foundation import Refused
from kinweave.plans.actions import group_hopes as actions
from kinweave.plans.models import AgreedPlan, GroupHope, HopeFit, HopeRating, SharedAim
from kinweave.plans.rules import group_hopes as rules
from kinweave.trail.models import Line
from tests.circles.grouped import Group


class TestWhoMaySayWhat:
    @pytest.mark.parametrize(("is_own", "runs_it", "said_aloud"), list(product((True, False), repeat=3)))
    def test_nobody_rates_in_the_place_of_the_other(self, is_own, runs_it, said_aloud):
        facts = {"is_own": is_own, "runs_it": runs_it, "said_aloud": said_aloud}

        assert rules.may_rate_as(who="worker", **facts).is_yes is runs_it
        assert rules.may_rate_as(who="member", **facts).is_yes is (is_own or (runs_it and said_aloud))

    def test_a_fit_says_how_and_elsewhere_goes_with_no_aim_here(self):
        assert not rules.may_say_fit(words=" ", is_elsewhere=False, has_aim=False).is_yes
        assert not rules.may_say_fit(words="The choir", is_elsewhere=True, has_aim=True).is_yes
        assert rules.may_say_fit(words="The choir", is_elsewhere=True, has_aim=False).is_yes

    def test_what_does_not_go_together_is_settled_by_the_group(self):
        assert not rules.may_agree_aloud(for_all="Tea", clash="Quiet and loud", settled="").is_yes
        assert rules.may_agree_aloud(for_all="Tea", clash="Quiet and loud", settled="In turns").is_yes


@pytest.fixture
def group(town) -> Group:
    return Group(town)


@pytest.mark.django_db
class TestAHope:
    def test_is_read_by_the_member_and_whoever_runs_the_group_and_nobody_else(self, group):
        hope = group.hopes(group.danny)
        actions.say_fit(hope=hope, can="partly", words="In small steps", on=group.on, by=group.ffion)

        for rows in (GroupHope, HopeFit):
            for one in (group.danny, group.ffion, group.lead):
                assert rows.objects.visible_to(one).count() == 1
            for one in (group.peg, group.colleague, group.stranger):
                assert not rows.objects.visible_to(one).exists()

    def test_is_not_set_by_another_member_nor_by_who_only_was_asked(self, group):
        with pytest.raises(Refused):
            group.hopes(group.danny, by=group.peg)
        group.asks_in(group.circle, group.colleague)
        for by in (group.colleague, group.ffion):
            with pytest.raises(Refused, match="Somebody in the group"):
                group.hopes(group.colleague, by=by)

        assert not GroupHope.objects.exists()

    def test_needs_five_levels_written_beforehand(self, group):
        with pytest.raises(Refused, match="five levels"):
            group.hopes(group.danny, much_more="")

    def test_ratings_of_member_and_worker_never_overwrite_each_other(self, group):
        hope = group.hopes(group.danny)
        said = [("member", -1, group.danny), ("worker", 1, group.ffion), ("member", 0, group.danny),
                ("worker", -2, group.ffion)]  # fmt: skip
        for who, level, by in said:
            actions.rate_hope(hope=hope, who=who, level=level, on=group.on, by=by)

        rows = HopeRating.objects.visible_to(group.ffion).oldest_first()
        assert [(one.who, one.level) for one in rows] == [(who, level) for who, level, _by in said]
        latest = rows.latest_by_each()
        assert {who: latest[hope.pk, who].level for who in ("member", "worker")} == {"member": 0, "worker": -2}

    def test_the_trail_tells_what_a_member_said_from_what_was_written_down(self, group):
        hope = group.hopes(group.danny)
        for by in (group.danny, group.ffion):
            actions.rate_hope(hope=hope, who="member", level=0, said_aloud=True, on=group.on, by=by)

        verbs = Line.objects.filter(verb__contains="a hope in a group").values_list("verb", flat=True)
        assert sorted(verbs) == ["rated a hope in a group oneself", "wrote down how a member rates a hope in a group"]

    def test_is_not_rated_by_somebody_else(self, group):
        hope = group.hopes(group.danny)

        for by, who in ((group.peg, "member"), (group.peg, "worker"), (group.danny, "worker"), (group.ffion, "member")):
            with pytest.raises(Refused):
                actions.rate_hope(hope=hope, who=who, level=0, on=group.on, by=by)

    def test_what_a_member_shares_is_read_by_the_others_until_it_is_taken_back(self, group):
        hope = group.hopes(group.danny)
        assert SharedAim.objects.visible_to(group.peg).standing(group.on) == []

        actions.share_aim(hope=hope, words="I want to speak once", on=group.on, by=group.danny)
        assert [one.words for one in SharedAim.objects.visible_to(group.peg).standing(group.on)] == [
            "I want to speak once"
        ]

        actions.share_aim(hope=hope, words="", on=group.on, by=group.danny)
        assert SharedAim.objects.visible_to(group.peg).standing(group.on) == []

    def test_is_not_shared_by_another_member(self, group):
        with pytest.raises(Refused):
            actions.share_aim(hope=group.hopes(group.danny), words="He is shy", on=group.on, by=group.peg)

    def test_goes_with_an_aim_of_this_group_and_with_no_rule(self, group):
        hope, aim, rule = group.hopes(group.danny), group.aims_at(), group.agreed()

        assert actions.say_fit(hope=hope, can="can", words="Yes", aim=aim, on=group.on, by=group.ffion).aim == aim
        assert actions.say_fit(hope=hope, can="can", words="Yes", aim=rule, on=group.on, by=group.ffion).aim is None


@pytest.mark.django_db
class TestTheGroup:
    def test_agrees_its_aims_as_it_agrees_its_rules_and_they_stand_apart(self, group):
        aim, rule = group.aims_at(), group.agreed()
        rows = GroupRule.objects.visible_to(group.peg)

        assert rows.aims().in_force() == [aim]
        assert rows.ground().in_force() == [rule]
        assert Line.objects.filter(verb="settled an aim of a group").count() == 1

    def test_reads_the_plan_that_was_agreed_aloud_and_nobody_reads_the_view_of_who_runs_it(self, group):
        session = group.arranged()
        said = {"for_all": "A round", "for_one": "Peg begins", "clash": "", "settled": ""}
        actions.agree_plan(
            session=session, own_view="Peg and Danny avoid each other", on=group.on, by=group.ffion, **said
        )

        assert AgreedPlan.objects.visible_to(group.peg).get().for_all == "A round"
        assert not GroupWord.objects.visible_to(group.peg).exists()
        assert not GroupWord.objects.visible_to(group.lead).exists()
        assert GroupWord.objects.visible_to(group.ffion).get().words == "Peg and Danny avoid each other"
