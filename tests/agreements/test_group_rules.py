"""The members of a group make its rules, and change them; each is a version. Criteria: 004-P3, P11, P12."""

from datetime import date, timedelta

import pytest

from kinweave.agreements.actions import group_rules
from kinweave.agreements.models import GroupRule, GroupWord, RuleVoice
from kinweave.agreements.rules import group_rules as rules
from kinweave.circles.actions.groups import add_line
from kinweave.circles.models import PlanLine
from kinweave.foundation import Refused
from tests.circles.grouped import Group

AGREED = {"is_settled": False, "is_agreed": True, "members": 4, "yes": 3, "no": 0}


class TestTheRules:
    def test_more_than_half_of_the_members_make_a_rule(self):
        assert rules.may_settle(**AGREED).is_yes
        assert not rules.may_settle(**AGREED | {"yes": 2}).is_yes

    def test_one_no_is_talked_about_first(self):
        assert not rules.may_settle(**AGREED | {"no": 1}).is_yes

    def test_a_group_without_members_makes_no_rules(self):
        assert not rules.may_settle(**AGREED | {"members": 0, "yes": 0}).is_yes

    def test_what_the_group_did_not_want_can_always_be_put_away(self):
        assert rules.may_settle(**AGREED | {"is_agreed": False, "no": 4}).is_yes

    def test_only_somebody_in_the_group_proposes(self):
        asked = {"words": "Be kind", "replaces": False, "is_open_already": False, "is_replaced": False}
        assert not rules.may_propose(is_member=False, **asked).is_yes


class TestHolding:
    on = date(2026, 10, 14)
    held = {"joining_in": True, "is_agreed": True, "is_held": True, "look_on": date(2026, 11, 14), "on": on}

    def test_how_everybody_can_join_in_is_held_by_a_member_and_looked_at_again(self):
        assert rules.may_hold_change(**self.held).is_yes
        assert not rules.may_hold_change(**self.held | {"is_held": False}).is_yes
        assert not rules.may_hold_change(**self.held | {"look_on": None}).is_yes

    def test_it_is_not_looked_at_again_today(self):
        assert not rules.may_hold_change(**self.held | {"look_on": self.on}).is_yes

    def test_an_ordinary_rule_needs_nobody(self):
        assert rules.may_hold_change(**self.held | {"joining_in": False, "is_held": False, "look_on": None}).is_yes


@pytest.fixture
def group(town) -> Group:
    made = Group(town)
    assert made.circle
    return made


@pytest.mark.django_db
class TestMaking:
    def test_a_facilitator_alone_makes_no_rule(self, group):
        rule = group.proposes(by=group.ffion)
        group.says(rule, group.ffion)

        with pytest.raises(Refused, match="More than half"):
            group.settles(rule)

    def test_members_agree_a_rule_and_it_holds(self, group):
        rule = group.agreed()

        assert GroupRule.objects.visible_to(group.peg).of(group.circle).in_force() == [rule]

    def test_another_wording_takes_its_place_and_the_old_one_stays_to_read(self, group):
        old = group.agreed()
        new = group.proposes("We let each other finish", by=group.peg, replaces=old)
        assert GroupRule.objects.of(group.circle).in_force() == [old]
        for one in (group.danny, group.peg):
            group.says(new, one)
        group.settles(new)

        assert GroupRule.objects.of(group.circle).in_force() == [new]
        assert list(GroupRule.objects.of(group.circle).settled()) == [old, new]

    def test_a_rule_can_be_dropped(self, group):
        old = group.agreed()
        drop = group.proposes("", replaces=old)
        for one in (group.danny, group.peg):
            group.says(drop, one)
        group.settles(drop)

        assert GroupRule.objects.of(group.circle).in_force() == []

    @pytest.mark.parametrize("over", ["yes", "no"])
    def test_what_a_member_said_on_their_own_page_nobody_else_writes_over(self, group, over):
        rule = group.proposes()
        group.says(rule, group.danny, "no")

        with pytest.raises(Refused, match="on their own page"):
            group.says(rule, group.ffion, over, for_whom=group.danny)
        group.says(rule, group.danny, "yes")
        assert RuleVoice.objects.filter(rule=rule).latest_each()[group.member(group.danny).pk].said == "yes"

    def test_what_was_said_aloud_is_written_by_a_facilitator_and_by_no_other_member(self, group):
        rule = group.proposes()
        group.says(rule, group.ffion, for_whom=group.peg)

        with pytest.raises(Refused, match="answers for themself"):
            group.says(rule, group.danny, for_whom=group.peg)
        assert group_rules.counted(rule, group.on) == {"members": 2, "yes": 1, "no": 0}

    def test_the_last_word_of_a_member_counts(self, group):
        rule = group.proposes()
        group.says(rule, group.peg, "no")
        group.says(rule, group.peg)

        assert group_rules.counted(rule, group.on)["no"] == 0

    def test_no_member_reads_what_another_said(self, group):
        rule = group.proposes()
        group.says(rule, group.peg, "no")

        assert not RuleVoice.objects.visible_to(group.danny).exists()
        assert RuleVoice.objects.visible_to(group.peg).exists()

    def test_practice_becomes_a_rule(self, group):
        said = {"says": "Silence is an answer too", "source": "A handbook", "shapes": True}
        line = add_line(kind=PlanLine.Kind.PRACTICE, circle=group.circle, by=group.ffion, **said)
        rule = group.proposes("Nobody has to speak", by=group.ffion, from_line=line)

        assert list(line.rules.all()) == [rule]

    def test_what_was_agreed_for_everybody_waits_on_its_day_until_somebody_looked(self, group):
        rule = group.proposes("One at a time", kind="joining_in")
        for one in (group.danny, group.peg):
            group.says(rule, one)
        later = group.on + timedelta(days=30)
        group_rules.settle_rule(rule=rule, is_agreed=True, held_by=group.member(group.peg), look_on=later, **group.said)
        assert not GroupRule.objects.to_look_at(group.on).exists()
        assert list(GroupRule.objects.to_look_at(later)) == [rule]

        word = {"about": "looked", "words": "Quieter", "rule": rule, "circle": group.circle}
        group_rules.keep_word(on=later, by=group.ffion, **word)

        assert not GroupRule.objects.to_look_at(later).exists()

    def test_a_change_that_was_not_agreed_does_not_silence_it(self, group):
        rule = group.proposes("One at a time", kind="joining_in")
        for one in (group.danny, group.peg):
            group.says(rule, one)
        later = group.on + timedelta(days=30)
        group_rules.settle_rule(rule=rule, is_agreed=True, held_by=group.member(group.peg), look_on=later, **group.said)
        for is_agreed, waits in ((False, [rule]), (True, [])):
            change = group.proposes("Two at a time", replaces=rule)
            for one in (group.danny, group.peg):
                group.says(change, one)
            assert list(GroupRule.objects.to_look_at(later)) == [rule]
            group.settles(change, is_agreed=is_agreed)

            assert list(GroupRule.objects.to_look_at(later)) == waits

    def test_what_was_replaced_is_not_changed_a_second_time(self, group):
        old = group.agreed()
        new = group.proposes("We let each other finish", replaces=old)
        for one in (group.danny, group.peg):
            group.says(new, one)
        group.settles(new)

        with pytest.raises(Refused, match="something else since"):
            group.proposes("We take turns", replaces=old)

    def test_a_stranger_and_a_colleague_read_nothing(self, group):
        group.agreed()

        for one in (group.stranger, group.colleague):
            assert not GroupRule.objects.visible_to(one).exists()


@pytest.mark.django_db
class TestItsWords:
    def test_members_read_what_the_group_said_and_not_what_its_facilitator_thought(self, group):
        facts = {"circle": group.circle, **group.said}
        group_rules.keep_word(about="culture", question="Do you laugh here?", words="A lot", **facts)
        group_rules.keep_word(about="before", words="I talk too much", **facts)

        assert [one.words for one in GroupWord.objects.visible_to(group.danny)] == ["A lot"]
        assert GroupWord.objects.visible_to(group.ffion).count() == 2
        assert GroupWord.objects.visible_to(group.lead).count() == 1

    def test_what_it_is_like_is_an_answer_to_the_groups_own_question(self, group):
        with pytest.raises(Refused, match="the question"):
            group_rules.keep_word(about="culture", words="A lot", circle=group.circle, **group.said)
