"""However things come and go: nobody leaves a group they lead with something open, nor hands it to the wrong one."""

import pytest
from hypothesis import strategies as st
from hypothesis.stateful import initialize, invariant, precondition, rule, run_state_machine_as_test

from kinweave.access import actions as access
from kinweave.access.models import Allocation, Post
from kinweave.agreements.models import RuleSettling
from kinweave.circles.actions import groups
from kinweave.circles.models import Member
from kinweave.concerns import actions as concerns
from kinweave.concerns import ending
from kinweave.concerns.actions import ending as actions
from kinweave.concerns.actions import goodbyes
from kinweave.concerns.models import Concern, Handover, Named, Reached
from kinweave.events.models import Booking
from kinweave.parties import actions as parties
from kinweave.parties.models import Bar, Party
from kinweave.plans.actions import group_parts
from kinweave.plans.models import Action, IfMissing, Part
from tests.concerns.leaving import Leaving
from tests.properties.trying import trying
from tests.properties.undoing import InATown, allowed

pytestmark = pytest.mark.django_db

PEOPLE = ("danny", "peg", "colleague", "lead", "ffion", "una")
KINDS = tuple(Handover.Kind.values)
CHANGES = ("works with Danny", "is barred", "has left")
somebody = st.sampled_from(PEOPLE)
yes = st.booleans()


class LeavesAGroup(InATown):
    """A group, and a facilitator who tries to leave it at every moment."""

    @initialize()
    def begin(self):
        self.group = Leaving(self.town)
        una = self.town.viewer(self.town.somebody_at_work("Una", "support_worker"))
        self.group.joins(self.group.asks_in(self.group.circle, una), una)  # for herself: in this group she is a peer
        self.who = {name: getattr(self.group, name) for name in PEOPLE if name != "una"} | {"una": una}
        groups.add_line(circle=self.group.circle, kind="support", topic="debrief", says="Half an hour", who="Ann",
                        by=self.group.ffion)  # fmt: skip
        self.leader = self.group.leader
        self.left = False

    def party(self, name: str) -> Party:
        return self.group.party(self.who[name])

    def is_in(self, name: str) -> bool:
        there = Member.objects.filter(circle=self.group.circle, party=self.party(name)).there(self.group.on)
        return there.exists()

    @precondition(lambda self: not self.left)
    @rule(what=st.sampled_from(["promised", "told", "arranged", "lists"]), who=st.sampled_from(["Ffion", "Hazel"]))
    def something_comes_up(self, what, who):
        if not self.is_in("danny"):
            return
        if what == "arranged":
            self.group.arranged(days=7)
        elif what == "lists":
            self.group.lists(is_care=who == "Hazel")
        else:
            getattr(self.group, what)()
        self.group.agreed_missing(who)

    @precondition(lambda self: not self.left)
    @rule(kind=st.sampled_from(KINDS), to=somebody)
    def offer(self, kind, to):
        self.offer_it(kind, to)

    def offer_it(self, kind: str, to: str) -> None:
        """Ask somebody to take something over, if the rule allows it."""
        task = self.group.tasks(self.group.ffion).get(kind)
        if task is None:
            return
        facts = {"task": task, "to": self.party(to), "words": "Look after it", **self.group.said}
        if allowed(actions.offer_task, leader=self.leader, **facts):
            self.goes_to(kind, to, task.is_care)

    def goes_to(self, kind: str, name: str, is_care: bool) -> None:
        """Told anew, from the rows: whoever is asked has the role, is there, and is kept from nobody concerned."""
        party = self.party(name)
        works = Post.objects.current(self.group.on).confirmed().filter(person=party).exists()
        is_peer = self.is_in(name) and not Member.objects.get(party=party, circle=self.group.circle).is_facilitator
        assert name != "ffion"
        assert works or self.is_in(name)
        if is_care or kind in ("step", "missing", "concern"):
            assert works
            assert not is_peer
        if kind == "step":
            assert name == "lead" or Allocation.objects.current(self.group.on).filter(worker=party).exists()
        if kind in ("step", "missing", "concern", "running") and not is_peer:
            assert not Bar.objects.filter(barred=party, person=self.town.danny).exists() or not self.is_in("danny")
            assert not Named.objects.filter(party=party, concern__person=self.town.danny).exists()

    @rule(takes=yes, data=st.data())
    def answer(self, takes, data):
        waiting = list(Handover.objects.filter(state="offered").order_by("number"))
        if waiting:
            self.answers(data.draw(st.sampled_from(waiting)), takes)

    def answers(self, one: Handover, takes: bool) -> None:
        """Who was asked says yes or no, where such a thing is answered."""
        by = self.group.town.viewer(one.to)
        if one.given is not None:
            allowed(group_parts.answer_part, part=one.given, version=one.given.version, takes=takes, by=by)
        elif one.concern is not None:
            allowed(concerns.acknowledge, concern=one.concern, on=self.group.on, by=by)
        else:
            name = next(key for key, viewer in self.who.items() if one.to_id in viewer.own_ids)
            act = actions.take_over if takes else actions.say_no
            if allowed(act, handover=one, version=one.version, on=self.group.on, by=by) and takes:
                self.goes_to(one.kind, name, one.is_care)

    def tidies_up(self, order: list[str], but: str) -> None:
        """Each task but one kind is offered to one after another, until somebody takes it; else it is answered."""
        for _once in range(2):  # a booking goes to who leads the group by then
            for kind in set(self.group.tasks(self.group.ffion)) - {but}:
                for name in order:
                    self.offer_it(kind, name)
                    for one in Handover.objects.filter(state="offered", kind=kind):
                        self.answers(one, takes=True)
                task = self.group.tasks(self.group.ffion).get(kind)
                if task is not None:
                    facts = {"task": task, "answer": "stays", "because": "I work with him", **self.group.said}
                    allowed(actions.answer_by_hand, leader=self.leader, **facts)

    @precondition(lambda self: not self.left)
    @rule(answer=st.sampled_from(["stays", "ended"]), data=st.data())
    def by_hand(self, answer, data):
        open_ones = list(self.group.tasks(self.group.ffion).values())
        if open_ones:
            facts = {"task": data.draw(st.sampled_from(open_ones)), "answer": answer, "because": "I work with him"}
            allowed(actions.answer_by_hand, leader=self.leader, **facts, **self.group.said)

    @rule(
        what=st.sampled_from(["works with Danny", "is barred", "has left"]), name=st.sampled_from(["colleague", "lead"])
    )
    def something_changes(self, what, name):
        party = self.party(name)
        if what == "works with Danny":
            facts = {"worker": party, "person": self.town.danny, "on": self.group.on, "by": self.town.founder}
            allowed(access.work_with, **facts)
        elif what == "is barred" and not Bar.objects.filter(barred=party).exists():
            parties.bar(barred=party, person=self.town.danny, at=self.town.at, by=self.group.ffion)
        elif name == "colleague":
            for post in Post.objects.current(self.group.on).filter(person=party):
                access.end_post(post=post, on=self.group.on, by=self.town.founder)

    @rule(name=st.sampled_from(["danny", "peg"]))
    def leaves_for_themself(self, name):
        if self.is_in(name):
            member = self.group.member(self.who[name])
            groups.leave_group(member=member, because="", on=self.group.on, by=self.who[name])

    @precondition(lambda self: not self.left)
    @rule(order=st.permutations(PEOPLE), by=st.sampled_from(["ffion", "lead"]), but=st.sampled_from(["", *KINDS]))
    def tidy_up_and_leave(self, order, by, but):
        self.tidies_up(order, but)
        self.leaves(by, order[0])

    @precondition(lambda self: not self.left)
    @rule(by=somebody, to=somebody)
    def leave(self, by, to):
        self.leaves(by, to)

    def leaves(self, by: str, to: str) -> None:
        """Choose who asks later, and try to go, by either door."""
        facts = {"leader": self.leader, "checker": self.party(to), "reached": "Ring Peg", **self.group.said}
        allowed(goodbyes.ask_later, **facts)
        now = {"because": "", "on": self.group.on, "by": self.group.town.viewer(self.party(by))}
        assert not allowed(groups.leave_group, member=self.leader, **now)
        self.left = allowed(actions.stop_leading, leader=self.leader, nothing_else=True, **now)
        if self.left:
            assert by in ("ffion", "lead")
            self.nothing_is_left(by)

    def nothing_is_left(self, by: str) -> None:
        """Told anew, from the rows of every floor: nothing is still with who left, unless they said why."""
        ffion, circle, on = self.party("ffion"), self.group.circle, self.group.on
        stays = Handover.objects.filter(leader=self.leader, state="stays").exclude(because="")
        here = Member.objects.filter(circle=circle).there(on)
        people = here.values("party")
        steps = Action.objects.filter(doer=ffion, person__in=people).open()
        assert not steps.exclude(pk__in=stays.exclude(step=None).values("step")).exists()
        assert (
            not Booking.objects.exclude(state="released")
            .filter(session__day__gte=on, held_by=None, recorded_by=ffion)
            .exists()
        )
        assert not RuleSettling.objects.filter(held_by=self.leader).exists()
        missing = IfMissing.objects.filter(circle=circle, member__in=here).standing()
        assert not missing.filter(who__icontains="Ffion").exists()
        assert (
            not Handover.objects.filter(leader=self.leader, kind="other", given=None)
            .filter(state__in=("listed", "offered"))
            .exists()
        )
        leads = here.filter(is_facilitator=True, party__in=Post.objects.current(on).values("person")).exists()
        by_members = Part.objects.filter(state="taken", member__in=here.filter(is_facilitator=False))
        assert leads or by_members.exists()
        for concern in Concern.objects.open().filter(person__in=people):
            said = stays.filter(concern=concern).exists()
            others = Reached.objects.filter(concern=concern).exclude(party=ffion)
            assert said or others.filter(acknowledged_at__isnull=False).exists() or (by == "lead" and others.exists())

    @invariant()
    def what_was_taken_over_is_where_it_was_taken(self):
        if not hasattr(self, "leader"):
            return
        for one in Handover.objects.filter(state="accepted", kind="booking").select_related("booking__held_by"):
            assert one.booking.held_by.party_id == one.to_id
        for one in Handover.objects.filter(state="accepted", kind="missing").select_related("missing", "to"):
            assert one.missing.who == one.to.called
        open_ones = {(one.kind, one.key) for one in ending.tasks_of(self.leader, self.group.on) if one.is_open}
        for one in Handover.objects.filter(leader=self.leader, state__in=("stays", "ended")):
            assert (one.kind, ending.key_of(one)) not in open_ones or one.kind == "running"


def test_nobody_leaves_a_group_with_something_open_unnoticed():
    run_state_machine_as_test(LeavesAGroup, settings=trying(max_examples=10, stateful_step_count=10))
