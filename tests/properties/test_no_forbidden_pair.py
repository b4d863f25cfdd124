"""Restrictions come and go while people are invited, join and meet: nothing live ever joins a forbidden pair."""

from datetime import timedelta
from itertools import combinations

import pytest
from hypothesis import strategies as st
from hypothesis.stateful import initialize, invariant, rule, run_state_machine_as_test

from kinweave.circles.actions import memberships as groups
from kinweave.circles.actions import restrictions as actions
from kinweave.circles.meeting import MayNotMeet, require_may_meet
from kinweave.circles.models import Membership, Restriction
from kinweave.circles.rules.restrictions import stops
from kinweave.events import actions as events
from kinweave.events import stopping
from kinweave.events.models import BreachQuestion, Event
from kinweave.foundation import Refused
from kinweave.parties import actions as parties
from kinweave.parties.models import Party
from kinweave.parties.rules import NOT_HERE
from tests.properties.trying import few
from tests.properties.undoing import InATown

pytestmark = pytest.mark.django_db

CONNECT, NURSERY = ("Danny", "Gary", "Mia"), ("Dan at the nursery", "Gaz at the nursery", "Sol")
SAME = (("Danny", "Dan at the nursery"), ("Gary", "Gaz at the nursery"))
anybody = st.sampled_from(CONNECT + NURSERY)
scopes = st.sampled_from(["no_contact", "indirect", "remote", "supervised", "limits"])
kinds = st.sampled_from(["visit", "outing", "phone", "message"])


class NoForbiddenPair(InATown):
    """Two organisations know some of the same people, and do not know what the other knows."""

    @initialize()
    def begin(self):
        self.rows = {name: self.town.person(name) for name in CONNECT}
        self.rows |= {name: self.town.person(name, self.town.nursery) for name in NURSERY}
        self.lead = self.town.somebody_at_work("Meera", "manager")
        self.bea = self.town.somebody_at_work("Bea", "team_lead", self.town.nursery)
        self.group = groups.begin_group(name="Lunch", kind="group", organisation=self.town.connect, **self.now)
        self.in_force, self.linked = {}, False

    @property
    def now(self):
        return {"on": self.town.on, "by": self.town.founder}

    def row(self, name):
        return Party.objects.get(pk=self.rows[name].pk)

    def human(self, name):
        return SAME[[name in pair for pair in SAME].index(True)][0] if self.linked and self._has_two(name) else name

    def _has_two(self, name):
        return any(name in pair for pair in SAME)

    def forbids(self, one, other, how):
        """The plain model: whether somebody's restriction in force keeps two people apart, by their humans.

        Where both sides of one turn out to be one human, it stops whatever they do: nobody guesses which link is wrong.
        """
        pair = {self.human(one), self.human(other)}
        found = [scope for (a, b), scope in self.in_force.values() if {self.human(a), self.human(b)} <= pair]
        return any(stops(scope=scope, how=how, is_supervised=False) for scope in found)

    @rule()
    def link(self):
        if not self.linked:
            for one, other in SAME:
                parties.say_same_person(one=self.row(one), other=self.row(other), **self.now)
            self.linked = True

    @rule(person=anybody, against=anybody, scope=scopes)
    def impose(self, person, against, scope):
        if self.human(person) == self.human(against):
            return
        draft = actions.draft(
            person=self.row(person), against=self.row(against), what="contact", scope=scope, kind="own",
            basis="Their own choice", own_words="No", plain="No", lead=self.lead, audience="named",
            starts_on=self.town.on, review_on=self.town.on + timedelta(days=30), **self.now,
        )  # fmt: skip
        actions.impose(restriction=draft, version=draft.version, **self.now)
        self.in_force[draft.pk] = ((person, against), scope)

    @rule(number=st.integers(0, 5))
    def lift(self, number):
        if not self.in_force:
            return
        key = sorted(self.in_force)[number % len(self.in_force)]
        restriction = Restriction.objects.get(pk=key)
        actions.lift(restriction=restriction, words="Enough", said_by_them=True, **self.now)
        del self.in_force[key]

    @rule(person=anybody, other=anybody, kind=kinds, later=st.integers(0, 20))
    def arrange(self, person, other, kind, later):
        if self.human(person) == self.human(other):
            return
        try:
            events.arrange(
                person=self.row(person), worker=self.row(other), kind=kind,
                day=self.town.on + timedelta(days=later), time=None, **self.now,
            )  # fmt: skip
        except MayNotMeet:
            assert self.forbids(person, other, stopping.how(kind))
        else:
            assert not self.forbids(person, other, stopping.how(kind))

    @rule(name=anybody)
    def invite_and_join(self, name):
        try:
            membership = groups.invite(circle=self.group, party=self.row(name), **self.now)
            groups.join(membership=membership, **self.now)
        except Refused:
            return

    @rule(number=st.integers(0, 5))
    def leave(self, number):
        there = list(Membership.objects.live(self.town.on).order_by("pk"))
        if there:
            groups.leave(membership=there[number % len(there)], because="Enough", **self.now)

    @rule(person=anybody, other=anybody)
    def meet_anyway(self, person, other):
        """It is always written down; and asked about when it was not to be."""
        before = BreachQuestion.objects.count()
        if self.human(person) != self.human(other):
            events.write_note(
                person=self.row(person), kind="visit", day=self.town.on, who=[self.row(other)], **self.now
            )
            assert (BreachQuestion.objects.count() > before) is self.forbids(person, other, "face")

    @rule(person=anybody, other=anybody)
    def a_stranger_to_it_asks(self, person, other):
        """Who may not know reads the one sentence, whatever the cause, and no name."""
        bea = self.town.viewer(self.bea)
        asked = {"how": "face", "on": self.town.on, "by": bea, "tried": "arranged"}
        if self.forbids(person, other, "face"):
            with pytest.raises(MayNotMeet) as refused:
                require_may_meet(parties=[self.row(person), self.row(other)], **asked)
            assert (refused.value.decision, list(refused.value.known)) == (NOT_HERE, [])

    def names(self, parties_there):
        by_pk = {row.pk: name for name, row in self.rows.items()}
        return [by_pk[pk] for pk in parties_there]

    @invariant()
    def no_live_event_joins_a_forbidden_pair(self):
        if not hasattr(self, "rows"):
            return
        for event in stopping.going_ahead(Event.objects.arranged(), self.town.on):
            there = self.names([event.person_id, *event.participations.values_list("party_id", flat=True)])
            assert not any(self.forbids(a, b, stopping.how(event.kind)) for a, b in combinations(there, 2))

    @invariant()
    def no_live_membership_joins_a_forbidden_pair(self):
        if not hasattr(self, "rows"):
            return
        live = Membership.objects.live(self.town.on)
        going = live.exclude(pk__in=Membership.objects.stopped(self.town.on).values("pk"))
        there = self.names(going.values_list("party_id", flat=True))
        assert not any(self.forbids(a, b, "face") for a, b in combinations(there, 2))


def test_no_live_arrangement_ever_joins_a_forbidden_pair():
    run_state_machine_as_test(NoForbiddenPair, settings=few)
