"""Whatever is done, refused or undone, in whatever order, the trail holds together."""

import uuid
from contextlib import suppress
from datetime import timedelta

import pytest
from django.test import TestCase
from hypothesis import strategies as st
from hypothesis.stateful import initialize, rule, run_state_machine_as_test

from kinweave.foundation import Refused, system
from kinweave.parties import actions as parties
from kinweave.parties.models import ProfileSection
from kinweave.parties.records import Stale
from kinweave.plans import actions as plans
from kinweave.ties import actions as ties
from kinweave.trail import looks
from kinweave.trail.acts import acting
from kinweave.trail.models import Line
from kinweave.trail.refusals import note_refusal
from kinweave.trail.verify import broken
from tests.properties.trying import few
from tests.properties.undoing import InATown

pytestmark = pytest.mark.django_db

names = st.sampled_from(["Mum", "Sam", "", "Danny", "Zoë", "王小明"])
texts = st.text(st.characters(exclude_categories=["Cs", "Cc", "Cf"]), min_size=1, max_size=40)


class Undone(Exception):
    """Something outside an act went wrong, after the act."""


class Trail(InATown):
    """Acts by the town's people in any order; some are refused, some stale, some undone with what is round them."""

    @initialize()
    def begin(self):
        self.at = self.town.at
        with TestCase.captureOnCommitCallbacks(execute=True):
            self.people = [self.town.danny, self.town.person("Mia", self.town.nursery)]
            self.circle = self.town.circle

    @property
    def now(self):
        return {"on": self.town.on, "by": self.town.founder}

    def do(self, act, **facts):
        """Do something as one act of its own: what is refused leaves its refusal, and nothing else."""
        before = Line.objects.count()
        with TestCase.captureOnCommitCallbacks(execute=True):
            try:
                act(**facts)
            except Refused as refused:
                assert Line.objects.count() == before
                note_refusal(refused.decision, page="test", by=self.town.founder)
            except Stale:
                assert Line.objects.count() == before

    @rule(name=names, ring=st.integers(1, 4))
    def add(self, name, ring):
        self.do(ties.add, circle=self.circle, called=name, ring=ring, sector="friends", **self.now)

    @rule(text=texts, who=st.integers(0, 1), version=st.integers(0, 3))
    def write(self, text, who, version):
        facts = {"person": self.people[who], "heading": "do", "said_how": "", "version": version}
        self.do(parties.write_profile, text=text, **facts, **self.now)

    @rule(what=texts | st.just(" "), days=st.integers(-2, 5))
    def promise(self, what, days):
        due_on = self.town.on + timedelta(days=days)
        self.do(plans.promise, person=self.people[0], what=what, doer=self.town.ffion, due_on=due_on, **self.now)

    @rule(who=st.lists(st.integers(0, 1), min_size=1, max_size=4), goes_wrong=st.booleans())
    def several_in_one(self, who, goes_wrong):
        """Several acts in one, about people of several organisations; then all is well, or all is undone."""
        before = Line.objects.count()
        with TestCase.captureOnCommitCallbacks(execute=True), suppress(Undone), acting():
            for one in who:
                parties.ask_needs(person=self.people[one], answer="none", **self.now)
            if goes_wrong:
                raise Undone
        assert Line.objects.count() == before + (0 if goes_wrong else len(who))

    @rule(who=st.lists(st.integers(0, 1), min_size=1, max_size=4))
    def one_part_is_undone(self, who):
        """An act that fails inside another takes its own lines with it; the others stay."""
        before = Line.objects.count()
        with TestCase.captureOnCommitCallbacks(execute=True), acting():
            parties.ask_needs(person=self.people[0], answer="later", **self.now)
            for one in who:
                with suppress(Undone), acting():
                    parties.ask_needs(person=self.people[one], answer="none", **self.now)
                    raise Undone
        assert Line.objects.count() == before + 1

    @rule(who=st.integers(0, 1), seconds=st.integers(0, 90))
    def look(self, who, seconds):
        self.at += timedelta(seconds=seconds)
        person = self.people[who]
        viewer = self.town.viewer(self.town.ffion, self.at)
        looks.look({person.holder_id: [person.pk]}, page="person", by=viewer)

    @rule()
    def gather(self):
        before = self.at + timedelta(seconds=1)
        with TestCase.captureOnCommitCallbacks(execute=True):
            looks.gather(before=before, by=system("gather looks", before))
        self.nothing_is_broken()

    def teardown(self):
        try:
            self.nothing_is_broken()
        finally:
            super().teardown()

    def nothing_is_broken(self):
        assert broken() == []
        assert ProfileSection.objects.count() <= len(self.people)


def test_the_trail_holds_together_whatever_is_done():
    run_state_machine_as_test(Trail, settings=few)


def test_a_line_that_no_act_wrote_is_named(town):
    with TestCase.captureOnCommitCallbacks(execute=True):
        town.danny  # noqa: B018  # registered now
    line = Line.objects.latest("number")
    Line.objects.filter(pk=line.pk).update(record_id=uuid.uuid4())

    assert any(f"line {line.number}" in fault for fault in broken())
