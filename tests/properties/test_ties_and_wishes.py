"""What was said of a circle stays said: ties end and are never deleted, wishes follow one another."""

from datetime import timedelta

import pytest
from hypothesis import strategies as st
from hypothesis.stateful import initialize, precondition, rule, run_state_machine_as_test

from kinweave.parties.records import Stale
from kinweave.ties import actions
from kinweave.ties.models import Ring, SaysWho, Sector, Tie, TieObservation, Want, Wish
from kinweave.ties.standing import history
from tests.properties.trying import few
from tests.properties.undoing import InATown, allowed

pytestmark = pytest.mark.django_db

NAMES = ("Mum", "Marcus", "Sam", "Bo", "Carl")
back = st.integers(-1, 40).map(lambda days: timedelta(days=days))  # days ago; minus one is tomorrow
words = st.sampled_from(["", " ", "Danny", "Danny and Ffion"])


class Circle(InATown):
    """A circle over many days, and what a plain list of everything said holds of it."""

    @initialize()
    def begin(self):
        self.on, self.said, self.seen, self.ended = self.town.on, [], [], {}
        self.circle = self.town.circle
        self.ties = []

    @property
    def now(self):
        return {"on": self.on, "by": self.town.founder}

    @rule(name=st.sampled_from(NAMES), ring=st.sampled_from(Ring.values), sector=st.sampled_from(Sector.values))
    def add(self, name, ring, sector):
        tie = actions.add(circle=self.circle, called=name, ring=ring, sector=sector, **self.now)
        self.ties.append(tie)
        self.seen.append((tie.pk, self.on, 1, ring))

    @precondition(lambda self: self.ties)
    @rule(data=st.data(), ring=st.sampled_from(Ring.values), ago=back)
    def observe(self, data, ring, ago):
        tie, day = data.draw(st.sampled_from(self.ties)), self.on - ago
        may = tie.pk not in self.ended and day <= self.on
        facts = {"tie": tie, "ring": ring, "sector": "family", "seen_on": day}
        assert allowed(actions.observe, **facts, **self.now) == may
        if may:
            number = 1 + sum(one[0] == tie.pk for one in self.seen)
            self.seen.append((tie.pk, day, number, ring))

    @precondition(lambda self: self.ties)
    @rule(
        data=st.data(),
        want=st.sampled_from(Want.values),
        says_who=st.sampled_from(SaysWho.values),
        helped_by=words,
        ago=back,
    )
    def wish(self, data, want, says_who, helped_by, ago):
        tie, day = data.draw(st.sampled_from(self.ties)), self.on - ago
        may = day <= self.on and (says_who in {"person", "observed"} or bool(helped_by.strip()))
        said = {"want": want, "says_who": says_who, "helped_by": helped_by, "method": "talking"}
        facts = {"person": self.town.danny, "tie": tie, "on": day, "by": self.town.founder}
        assert allowed(actions.wish, **facts, **said) == may
        if may:
            self.said.append((len(self.said) + 1, tie.pk, day, want, says_who, helped_by.strip()))

    @precondition(lambda self: self.ties)
    @rule(data=st.data(), reason=words, decided_by=words, stale=st.booleans(), ago=back)
    def end(self, data, reason, decided_by, stale, ago):
        tie, day = data.draw(st.sampled_from(self.ties)), self.on - ago
        may = tie.pk not in self.ended and bool(decided_by.strip()) and day >= tie.began_on
        facts = {"tie": tie, "reason": reason.strip(), "decided_by": decided_by, "on": day}
        if may and stale:
            with pytest.raises(Stale):
                actions.end(**facts, version=tie.version + 1, by=self.town.founder)
            return
        assert allowed(actions.end, **facts, version=tie.version, by=self.town.founder) == may
        if may:
            self.ended[tie.pk] = day, reason.strip() or "not said", decided_by.strip()

    def teardown(self):
        try:
            if hasattr(self, "ties"):
                self.nothing_said_is_lost()
                self.the_circle_shows_what_holds()
        finally:
            super().teardown()

    def nothing_said_is_lost(self):
        assert set(Tie.objects.values_list("pk", flat=True)) == {tie.pk for tie in self.ties}
        ended = Tie.objects.filter(ended_on__isnull=False)
        kept = ended.values_list("pk", "ended_on", "end_reason", "end_decided_by")
        assert {one[0]: one[1:] for one in kept} == self.ended
        wishes = Wish.objects.order_by("number")
        facts = ("number", "tie_id", "said_on", "want", "says_who", "helped_by")
        assert list(wishes.values_list(*facts)) == self.said
        observed = TieObservation.objects.values_list("tie_id", "seen_on", "number", "ring")
        assert sorted(observed, key=str) == sorted(self.seen, key=str)

    def the_circle_shows_what_holds(self):
        """On every day: the wish that holds is the latest by day, then number; not asked is not the same."""
        found = history(self.town.danny, viewer=self.town.viewer(self.town.danny))
        for day in {one[2] for one in self.said} | {one[1] for one in self.seen} | {self.on}:
            shown = {one.tie.pk: one.want for one in found.on(day).ties}
            for pk, want in shown.items():
                assert want == self.want_of(pk, day)
                assert pk not in self.ended or day < self.ended[pk][0]

    def want_of(self, pk, day):
        said = [(one[2], one[0], one[3]) for one in self.said if one[1] == pk and one[2] <= day]
        return max(said)[2] if said else "not_asked"


def test_what_was_said_of_a_circle_stays_said():
    run_state_machine_as_test(Circle, settings=few)
