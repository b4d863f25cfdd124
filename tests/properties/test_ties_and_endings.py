"""However ties end, go on and end again: none is lost, none ends without a reason, nobody is told before the plan."""

from datetime import timedelta

import pytest
from django.db.models import F
from hypothesis import strategies as st
from hypothesis.stateful import initialize, invariant, precondition, rule, run_state_machine_as_test

from kinweave.plans import actions as plans
from kinweave.plans.models import FollowUp
from kinweave.ties import actions
from kinweave.ties.models import Side, Tie, TieEnding, Want, Wish
from kinweave.ties.standing import history
from tests.properties.trying import few
from tests.properties.undoing import InATown, allowed

pytestmark = pytest.mark.django_db

NAMES = ("Mum", "Marcus", "Sam", "Bo", "Carl")
words = st.sampled_from(["", " ", "It is time"])
later = st.integers(-2, 3).map(lambda days: timedelta(days=days))


class Goodbyes(InATown):
    """A circle in which people stop, die, are told, and turn out to be alive."""

    @initialize()
    def begin(self):
        self.circle, self.ties, self.wished, self.said = self.town.circle, [], [], []
        self.now = {"on": self.town.on, "by": self.town.founder}

    @rule(name=st.sampled_from(NAMES))
    def add(self, name):
        self.ties.append(actions.add(circle=self.circle, called=name, ring=2, sector="friends", **self.now))

    def some(self, data):
        return Tie.objects.select_related("person", "to_party").get(pk=data.draw(st.sampled_from(self.ties)).pk)

    def ending(self, tie):
        return TieEnding.objects.live().filter(tie=tie).select_related("tie__person", "tie__to_party").first()

    @precondition(lambda self: self.ties)
    @rule(data=st.data(), said=words)
    def stop(self, data, said):
        tie = self.some(data)
        had_ended = tie.ended_on is not None and self.ending(tie) is None
        if allowed(actions.stop, tie=tie, words=said.strip(), **self.now):
            assert not had_ended
            self.wished.append((tie.pk, Want.WITHDRAW))

    @precondition(lambda self: self.ties)
    @rule(data=st.data(), why=words, safety_plan=words, who_is_near=words)
    def plan(self, data, why, safety_plan, who_is_near):
        tie = self.some(data)
        ending = self.ending(tie)
        facts = {
            "why": why.strip(), "decider": "other", "safety_plan": safety_plan.strip(),
            "who_is_near": who_is_near.strip(), "stays_possible": "", "review_on": self.town.on,
        }  # fmt: skip
        whole = bool(why.strip() and safety_plan.strip() and who_is_near.strip())
        if ending is None:
            assert allowed(actions.plan_anew, tie=tie, **facts, **self.now) == (whole and tie.ended_on is None)
        else:
            version = {"version": ending.version}
            may = whole and ending.told_on is None
            assert allowed(actions.plan_ending, ending=ending, **version, **facts, **self.now) == may

    @precondition(lambda self: self.ties)
    @rule(data=st.data(), told_how=words, after=later)
    def tell(self, data, told_how, after):
        ending = self.ending(self.some(data))
        if ending is None:
            return
        day = self.town.on + after
        may = ending.planned_on is not None and ending.told_on is None and bool(told_how.strip()) and not after
        facts = {"told_on": day, "told_how": told_how.strip(), "doer": self.town.ffion, "version": ending.version}
        assert allowed(plans.tell_and_follow_up, ending=ending, **facts, **self.now) == may

    @precondition(lambda self: self.ties)
    @rule(data=st.data(), because=words)
    def call_off(self, data, because):
        ending = self.ending(self.some(data))
        if ending is not None:
            may = ending.told_on is None and bool(because.strip())
            facts = {"because": because.strip(), "version": ending.version}
            assert allowed(actions.call_off, ending=ending, **facts, **self.now) == may

    @precondition(lambda self: self.ties)
    @rule(data=st.data(), told_by=words)
    def dies(self, data, told_by):
        tie = self.some(data)
        may = tie.ended_on is None and tie.to_party.died_on is None and bool(told_by.strip())
        facts = {"died_on": self.town.on, "told_by": told_by.strip()}
        assert allowed(plans.record_death_in_life, tie=tie, **facts, **self.now) == may

    @precondition(lambda self: self.ties)
    @rule(data=st.data(), because=words)
    def is_alive(self, data, because):
        tie = self.some(data)
        ending = self.ending(tie)
        may = ending is not None and ending.decider == "death" and bool(because.strip())
        assert allowed(plans.take_back_death_in_life, tie=tie, because=because.strip(), **self.now) == may

    @precondition(lambda self: self.ties)
    @rule(data=st.data(), said=words, which=st.sampled_from(Side.Which.values))
    def say_side(self, data, said, which):
        tie = self.some(data)
        facts = {"which": which, "words": said.strip(), "author": "person"}
        if allowed(actions.say_side, tie=tie, **facts, **self.now):
            self.said.append((tie.pk, which, said.strip()))

    @invariant()
    def no_tie_is_lost_and_none_ends_without_a_reason(self):
        if not hasattr(self, "ties"):
            return
        assert set(Tie.objects.values_list("pk", flat=True)) == {tie.pk for tie in self.ties}
        ended = Tie.objects.filter(ended_on__isnull=False)
        assert not ended.filter(ended_on__lt=F("began_on")).exists()
        assert all(reason and who for reason, who in ended.values_list("end_reason", "end_decided_by"))

    @invariant()
    def nobody_is_told_before_the_plan(self):
        told = TieEnding.objects.filter(told_on__isnull=False)
        assert not told.filter(planned_on__isnull=True).exists()
        assert not told.filter(told_on__lt=F("planned_on")).exists()
        over = told.live().values_list("tie", flat=True)
        assert set(Tie.objects.filter(ended_on__isnull=False).values_list("pk", flat=True)) == set(over)

    @invariant()
    def nobody_is_asked_after_what_was_taken_back(self):
        asked = FollowUp.objects.open().filter(ending__isnull=False)
        assert not asked.filter(ending__struck_at__isnull=False).exists()

    def teardown(self):
        try:
            if hasattr(self, "ties"):
                self.what_was_said_stays_said()
        finally:
            super().teardown()

    def what_was_said_stays_said(self):
        """Wishes are only added to; not asked is not the same; lines stay as they were said."""
        assert list(Wish.objects.order_by("number").values_list("tie_id", "want")) == self.wished
        sides = Side.objects.order_by("recorded_at", "pk").values_list("tie_id", "which", "words")
        assert sorted(sides, key=str) == sorted(self.said, key=str)
        found = history(self.town.danny, viewer=self.town.viewer(self.town.danny))
        wanted = {pk for pk, _want in self.wished}
        for one in found.on(self.town.on).ties:
            assert one.want == ("withdraw" if one.tie.pk in wanted else "not_asked")


def test_ties_end_with_a_reason_and_nothing_said_is_lost():
    run_state_machine_as_test(Goodbyes, settings=few)
