"""Two years of a group beside a plain model: states, members, meetings, restrictions, the goodbye, and the trail."""

import json
from dataclasses import replace
from datetime import time, timedelta
from itertools import combinations

import pytest
from hypothesis import strategies as st
from hypothesis.stateful import initialize, invariant, precondition, rule, run_state_machine_as_test

from kinweave.circles.actions import groups
from kinweave.circles.actions import restrictions as keeping_apart
from kinweave.circles.meeting import MayNotMeet
from kinweave.circles.models import GroupPlan, Member, Membership, Restriction, Turn
from kinweave.circles.rules.groups import duties_for
from kinweave.events.actions import sessions
from kinweave.events.models import Attendance, Session, SessionCare
from kinweave.foundation import Refused
from kinweave.trail.models import Line
from kinweave.trail.verify import broken
from tests.circles.grouped import DUTY, PLAN, SAFETY
from tests.properties.leaving_in_time import PEOPLE, LeavingInTime, somebody
from tests.properties.trying import trying

pytestmark = pytest.mark.django_db

YEARS = timedelta(days=2 * 365)
STATES = ("idea", "forming", "active", "winding", "ended")
NEXT = {  # as the vocabulary has it; a group that has begun winds down before it ends
    ("idea", "forming"), ("idea", "ended"), ("forming", "active"), ("forming", "ended"), ("active", "winding"),
    ("winding", "active"), ("winding", "ended"),
}  # fmt: skip


class GroupsLife(LeavingInTime):
    """Ffion runs a group, and may leave it; three people come and go; two of them are kept apart, and meet again."""

    @initialize(reached=st.sampled_from(STATES[:4]), members=st.sets(somebody), pause=st.integers(0, 90))
    def begin(self, reached, members, pause):
        self.begin_as_an_idea()
        self.somebody_outside_is_named(is_named=True)
        self.the_law_is_looked_at()
        for state in STATES[1 : STATES.index(reached) + 1]:
            self.days_go_by(pause)
            self.moves_on(state, "It is time")
            for name in sorted(members):
                self.is_asked(name)
                self.joins(name)

    def begin_as_an_idea(self):
        self.at, self.end = self.town.at, self.town.at + YEARS
        self.ffion, self.founder = self.town.viewer(self.town.ffion), self.town.founder
        self.people = {name: self.town.danny if name == "Danny" else self.town.person(name) for name in PEOPLE}
        self.lead = self.town.somebody_at_work("Meera", "manager")
        self.circle = groups.plan_group(name="Makers", called="Ffion", **PLAN, **self.now)
        self.states, self.asked, self.there = ["idea"], set(), set()
        self.apart, self.has_contact, self.has_duties = {}, False, False
        self.held, self.heard = [], [("began", "idea")]
        self.nobody_leaves_yet()

    @property
    def now(self):
        return {"on": self.at.date(), "by": replace(self.ffion, at=self.at)}

    @property
    def overseen(self):
        return {"on": self.at.date(), "by": replace(self.founder, at=self.at)}

    @property
    def state(self):
        return self.states[-1]

    def member(self, name):
        return Member.objects.get(circle=self.circle, party=self.people[name], membership__left_on__isnull=True)

    def is_kept_from(self, *names):
        """The plain model: whether some two of these, or of those who were asked or belong, are kept apart."""
        live = self.asked | self.there | set(names)
        return any(frozenset(pair) in self.apart for pair in combinations(live, 2))

    @precondition(lambda self: self.at < self.end)
    @rule(days=st.integers(1, 90))
    def days_go_by(self, days):
        self.at = min(self.at + timedelta(days=days), self.end)

    @rule(to=st.sampled_from(STATES), why=st.sampled_from(["It is time", " "]))
    def moves_on(self, to, why):
        may = (self.state, to) in NEXT and bool(why.strip())
        may = may and (to != "active" or (self.has_contact and self.has_duties)) and (to != "ended" or not self.there)
        try:
            groups.move_on(circle=self.circle, to=to, because=why, **self.now)
        except Refused:
            assert not may
        else:
            assert may
            self.states.append(to)
            self.heard.append(("moved", to))

    @rule(is_named=st.booleans())
    def somebody_outside_is_named(self, is_named):
        plan, may = GroupPlan.objects.get(circle=self.circle), is_named or self.state not in ("active", "winding")
        contact = {"outside_contact": "Ruth", "outside_reached": "01632 960002"}
        facts = contact if is_named else dict.fromkeys(contact, "")
        try:
            groups.change_plan(plan=plan, version=plan.version, by=self.now["by"], **facts)
        except Refused:
            assert not may
        else:
            assert may
            self.has_contact = is_named

    @precondition(lambda self: self.state != "ended" and not self.has_duties)
    @rule()
    def the_law_is_looked_at(self):
        for topic in duties_for(PLAN["sort"]):
            days = {"source_on": self.at.date(), "day": self.at.date()}
            groups.check_duty(circle=self.circle, topic=topic, **DUTY, **days, **self.now)
        self.has_duties = True

    @rule(name=somebody)
    def is_asked(self, name):
        may = self.state in ("forming", "active") and name not in self.asked | self.there
        try:
            groups.bring_in_member(circle=self.circle, party=self.people[name], name=name, **self.now)
        except MayNotMeet:
            assert may
            assert self.is_kept_from(name)
        except Refused:
            assert not may
        else:
            assert may
            assert not self.is_kept_from(name)
            self.asked.add(name)
            self.heard.append(("invited", name))

    @precondition(lambda self: self.asked)
    @rule(name=somebody)
    def joins(self, name):
        if name not in self.asked:
            return
        may = self.state in ("forming", "active")
        try:
            groups.join_group(member=self.member(name), **self.now)
        except MayNotMeet:
            assert may
            assert self.is_kept_from(name)
        except Refused:
            assert not may
        else:
            assert may
            assert not self.is_kept_from(name)
            self.asked.remove(name)
            self.there.add(name)
            self.heard.append(("joined", name))

    @precondition(lambda self: self.asked | self.there)
    @rule(name=somebody)
    def leaves(self, name):
        if name in self.asked | self.there:
            groups.leave_group(member=self.member(name), because="", **self.now)
            self.asked.discard(name)
            self.there.discard(name)
            self.is_gone(name)
            self.heard.append(("left", name))

    @rule(one=somebody, other=somebody)
    def are_kept_apart(self, one, other):
        if one == other or frozenset((one, other)) in self.apart:
            return
        on = self.at.date()
        draft = keeping_apart.draft(
            person=self.people[one], against=self.people[other], what="contact", scope="no_contact", kind="own",
            basis="Their own choice", own_words="No", plain="No", lead=self.lead, audience="named",
            starts_on=on, review_on=on + timedelta(days=30), **self.overseen,
        )  # fmt: skip
        keeping_apart.impose(restriction=draft, version=draft.version, **self.overseen)
        self.apart[frozenset((one, other))] = draft.pk

    @precondition(lambda self: self.apart)
    @rule(number=st.integers(0, 2))
    def may_meet_again(self, number):
        pair = sorted(self.apart, key=sorted)[number % len(self.apart)]
        restriction = Restriction.objects.get(pk=self.apart.pop(pair))
        keeping_apart.lift(restriction=restriction, words="Enough", said_by_them=True, **self.overseen)

    @rule(later=st.integers(0, 30), is_safe=st.booleans())
    def a_session_is_arranged(self, later, is_safe):
        day, may = self.at.date() + timedelta(days=later), self.state in ("forming", "active", "winding")
        facts = {"day": day, "time": time(14), "minutes": 90, "place": "Mill Hall"}
        try:
            (session,) = sessions.plan_sessions(circle=self.circle, **facts, **self.now)
        except Refused:
            assert not may
            return
        assert may
        care = SessionCare.objects.get(session=session)
        blank = dict.fromkeys(SAFETY, "")
        sessions.keep_safe(care=care, version=care.version, by=self.now["by"], **(SAFETY if is_safe else blank))
        session = Session.objects.get(pk=session.pk)
        try:
            sessions.arrange_session(session=session, **self.now)
        except MayNotMeet:
            assert is_safe
            assert self.is_kept_from()
        except Refused:
            assert not is_safe
        else:
            assert is_safe
            assert not self.is_kept_from()

    @rule()
    def who_came_is_written_up(self):
        """Whatever happened can always be written down, once its day has come."""
        due = Session.objects.filter(circle=self.circle, state="arranged").order_by("day", "pk").first()
        if due is None:
            return
        came = {self.member(name): Attendance.How.CAME for name in sorted(self.there)}
        facts = {"came": came, "note_of_it": "", "version": due.version}
        if due.day > self.at.date():
            with pytest.raises(Refused):
                sessions.hold_session(session=due, **facts, **self.now)
        else:
            sessions.hold_session(session=due, **facts, **self.now)
            self.held.append(due.pk)

    @invariant()
    def what_is_kept_is_what_happened(self):
        on = self.at.date()
        live = Membership.objects.filter(circle=self.circle).live(on).exclude(member__is_facilitator=True)
        names = {party.pk: name for name, party in self.people.items()}
        joined = {names[one.party_id] for one in live if one.joined_on}
        assert (joined, {names[one.party_id] for one in live} - joined) == (self.there, self.asked)
        turns = Turn.objects.filter(circle=self.circle).oldest_first()
        assert list(turns.values_list("state", flat=True)) == self.states
        assert set(Session.objects.filter(circle=self.circle, state="held").values_list("pk", flat=True)) == set(
            self.held
        )

    @invariant()
    def the_trail_tells_the_same(self):
        memberships = {one.pk: one.party_id for one in Membership.objects.filter(circle=self.circle)}
        names = {party.pk: name for name, party in self.people.items()}
        told = [("began", "idea")]
        for line in Line.objects.filter(holder_id=self.town.connect.pk).select_related("detail").order_by("number"):
            if line.verb == "moved a group on":
                told.append(("moved", json.loads(line.detail.text)["state"]))
            elif memberships.get(line.record_id) in names:
                told.append((line.verb, names[memberships[line.record_id]]))
        assert told == self.heard
        assert Line.objects.filter(verb="held a session of a group").count() == len(self.held)

    def teardown(self):
        try:
            assert broken() == []
        finally:
            super().teardown()


def test_two_years_of_a_group_are_as_its_rules_say():
    run_state_machine_as_test(GroupsLife, settings=trying(max_examples=20, stateful_step_count=40))
