"""Who leads a group leaves it, beside a plain model: members first, an objection pauses, nothing stays open."""

from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import Any

from hypothesis import strategies as st
from hypothesis.stateful import invariant, precondition, rule

from kinweave.access.models import Post
from kinweave.circles.models import Member
from kinweave.concerns import ending
from kinweave.concerns.actions import ending as handing
from kinweave.concerns.actions import goodbyes
from kinweave.concerns.actions.staying import stay_with_group
from kinweave.concerns.models import Goodbye, Handover
from kinweave.foundation import Refused
from kinweave.foundation.period import months_after
from kinweave.parties.models import Party
from kinweave.plans.actions import group_leaving, group_parts, leaving_plans
from kinweave.plans.models import Leaving, LeavingPlan, LeavingStage
from kinweave.trail.models import Line
from tests.properties.undoing import InATown

PEOPLE = ("Danny", "Peg", "Sol")
VERBS = {
    "began": "began to leave a group by stages", "need": "kept what the members still need from who leads",
    "stage": "set a stage of leaving a group", "plan": "proposed a plan for leaving a group",
    "yes": "said yes to a plan for leaving a group", "no": "objected to a plan for leaving a group",
    "agreed": "agreed a plan for leaving a group", "begun": "began a stage of leaving a group",
    "stays": "stays with a group after all", "took": "took over something in a group",
    "left": "stopped leading a group", "meets": "asked whether a group still meets",
}  # fmt: skip
BUT = ("", "one says no", "one says no later", "nobody runs it", "nobody asks later", "the keys stay")
CALL = {"words": "Owen opens the hall", "call_who": "Owen", "call_how": "By telephone"}
somebody = st.sampled_from(PEOPLE)
yes = st.booleans()


@dataclass
class Plan:
    """A plan for leaving: how many stages it speaks of, until when somebody is called, and what members say to it."""

    stages: int
    until: date
    is_agreed: bool = False
    said: dict[str, str] = field(default_factory=dict)


@dataclass
class Going:
    """Somebody who leaves by stages."""

    row: Any
    members_said: bool = False
    stages: list[date] = field(default_factory=list)
    begun: int = 0
    plans: list[Plan] = field(default_factory=list)
    said: dict[str, str] = field(default_factory=dict)  # the last word of each member to any of its plans

    @property
    def agreed(self) -> Plan | None:
        return next((one for one in reversed(self.plans) if one.is_agreed), None)


def leads(machine) -> bool:
    return machine.leads


def goes(machine) -> bool:
    return machine.leads and machine.going is not None


class LeavingInTime(InATown):
    """Ffion leads, Owen may come to lead beside her, the lead oversees: what each may do when Ffion leaves."""

    def nobody_leaves_yet(self) -> None:
        self.owen = self.town.viewer(self.town.somebody_at_work("Owen", "support_worker"))
        self.leader = Member.objects.get(circle=self.circle, is_facilitator=True)
        self.going, self.leads, self.owen_leads = None, True, False
        self.keys: dict[str, dict[str, Any]] = {}
        self.checker, self.check_on, self.is_checked, self.told = "", None, False, []

    def tries(self, verb: str, act, *, may: bool, by=None, **facts) -> bool:
        """Do it, and see that it was allowed as the plain model says; then the trail tells of it."""
        now = {"on": self.at.date(), "by": replace(by or self.ffion, at=self.at)}
        try:
            act(**facts, **now)
        except Refused:
            assert not may, verb
            return False
        assert may, verb
        self.told += [VERBS[verb]] if verb in VERBS else []
        return True

    def worker(self, viewer) -> Party:
        """Who it is at work."""
        return Party.objects.get(pk=viewer.person_id)

    def is_paused(self) -> bool:
        return self.going is not None and "no" in self.going.said.values()

    def is_gone(self, name: str) -> None:
        """A member left: their word counts no more, and what they had taken over is open again."""
        if self.going is not None:
            for said in (self.going.said, *(one.said for one in self.going.plans)):
                said.pop(name, None)
        for key in self.keys.values():
            key["with"] = "" if key["with"] == name else key["with"]

    @precondition(leads)
    @rule()
    def begins_to_leave(self):
        if self.tries("began", group_leaving.begin_leaving, may=self.going is None, member=self.leader):
            self.going = Going(Leaving.objects.filter(member=self.leader).latest("number"))

    @precondition(goes)
    @rule(words=st.sampled_from(["The keys", " "]))
    def members_say_what_they_need(self, words):
        facts = {"leaving": self.going.row, "words": words}
        if self.tries("need", group_leaving.say_need, may=bool(words.strip()), **facts):
            self.going.members_said = True

    @precondition(goes)
    @rule(days=st.integers(0, 60))
    def sets_a_stage(self, days):
        day, stages = self.at.date() + timedelta(days=days), self.going.stages
        may = self.going.members_said and days > 0 and (not stages or day > stages[-1])
        facts = {"leaving": self.going.row, "day": day, "words": "Owen opens", "feels": "New"}
        if self.tries("stage", group_leaving.set_stage, may=may, **facts):
            stages.append(day)

    @precondition(goes)
    @rule(days=st.integers(0, 200))
    def proposes_a_plan(self, days):
        until, stages = self.at.date() + timedelta(days=days), self.going.stages
        may = bool(stages) and until > stages[-1]
        facts = {"leaving": self.going.row, "call_until": until, **CALL}
        if self.tries("plan", leaving_plans.propose_plan, may=may, **facts):
            self.going.plans.append(Plan(len(stages), until))

    @property
    def newest(self) -> LeavingPlan:
        return LeavingPlan.objects.newest(self.going.row)

    @precondition(lambda self: goes(self) and self.going.plans)
    @rule(name=somebody, said=st.sampled_from(["yes", "no"]))
    def says_to_the_plan(self, name, said):
        if name in self.asked | self.there:
            facts = {"plan": self.newest, "member": self.member(name), "said": said}
            if self.tries(said, leaving_plans.answer_plan, may=name in self.there, **facts):
                self.going.said[name] = self.going.plans[-1].said[name] = said

    @precondition(lambda self: goes(self) and self.going.plans)
    @rule()
    def it_is_agreed(self):
        plan = self.going.plans[-1]
        enough = list(plan.said.values()).count("yes") * 2 > len(self.there)
        may = enough and not plan.is_agreed and not self.is_paused()
        if self.tries("agreed", leaving_plans.agree_plan, may=may, plan=self.newest):
            plan.is_agreed = True

    @precondition(lambda self: goes(self) and self.going.begun < len(self.going.stages))
    @rule()
    def a_stage_begins(self):
        number, plan, on = self.going.begun, self.going.agreed, self.at.date()
        may = plan is not None and number < plan.stages and plan.until > on and not self.is_paused()
        stage = LeavingStage.objects.standing(self.going.row)[number]
        if self.tries("begun", group_leaving.begin_stage, may=may and stage.day <= on, stage=stage):
            self.going.begun += 1

    @precondition(goes)
    @rule()
    def stays_after_all(self):
        if self.tries("stays", stay_with_group, may=True, leaving=self.going.row):
            self.going, self.checker, self.check_on = None, "", None

    @precondition(leads)
    @rule(is_care=yes)
    def something_is_listed(self, is_care):
        words = f"Key {len(self.keys)}"
        self.tries("listed", handing.list_task, may=True, leader=self.leader, words=words, is_care=is_care)
        self.keys[words] = {"is_care": is_care, "with": ""}

    def task(self, kind: str, words: str = "") -> ending.Task:
        """What is on the list."""
        found = ending.tasks_of(self.leader, self.at.date())
        return next(one for one in found if one.kind == kind and words in ("", getattr(one.row, "words", "")))

    @precondition(leads)
    @rule(to=st.sampled_from(["Owen", *PEOPLE]), takes=yes)
    def a_key_is_handed_over(self, to, takes):
        words = next((one for one, key in self.keys.items() if not key["with"]), None)
        if words is None:
            return
        is_care = self.keys[words]["is_care"]
        may = self.owen_leads or not is_care if to == "Owen" else not is_care and self.may_have_a_part(to)
        party = self.people.get(to) or self.worker(self.owen)
        facts = {"leader": self.leader, "task": self.task("other", words), "to": party, "words": words}
        if self.tries("offered", handing.offer_task, may=may, **facts):
            self.answers(Handover.objects.get(words=words), takes)
            self.keys[words]["with"] = to if takes else ""

    def may_have_a_part(self, name: str) -> bool:
        """The plain model: in the group, and kept from nobody in it."""
        live = (self.asked | self.there) - {name}
        return name in self.there and not any(frozenset((name, other)) in self.apart for other in live)

    def answers(self, offered: Handover, takes: bool) -> None:
        """A member answers it as a part in the group; a worker on Today."""
        if offered.given is not None:
            part = offered.given
            group_parts.answer_part(part=part, version=part.version, takes=takes, by=replace(self.ffion, at=self.at))
            return
        act = handing.take_over if takes else handing.say_no
        verb = "took" if takes else "said no"
        self.tries(verb, act, may=True, by=self.owen, handover=offered, version=offered.version)

    @precondition(lambda self: self.leads and not self.owen_leads and self.state != "ended")
    @rule(takes=yes)
    def owen_is_asked_to_lead_it_too(self, takes):
        facts = {"leader": self.leader, "task": self.task("running"), "to": self.worker(self.owen)}
        may = not self.is_kept_from()  # nobody comes to a group while two in it are kept apart
        if not self.tries("offered", handing.offer_task, may=may, **facts):
            return
        self.answers(Handover.objects.filter(kind="running").latest("number"), takes)
        self.owen_leads = takes

    @precondition(leads)
    @rule(who=st.sampled_from(["Owen", "Meera"]))
    def somebody_is_to_ask_later(self, who):
        viewer = self.owen if who == "Owen" else self.town.viewer(self.lead)
        may = who == "Meera" or not self.owen_leads
        facts = {"leader": self.leader, "checker": self.worker(viewer), "reached": "Ring Peg"}
        if self.tries("chosen", goodbyes.ask_later, may=may, **facts):
            self.checker, self.check_on = who, months_after(self.at.date(), 3)

    @precondition(leads)
    @rule()
    def stops_leading(self):
        is_open = any(not one["with"] for one in self.keys.values()) or not (self.owen_leads or self.state == "ended")
        has_checker = self.checker == "Meera" or (self.checker == "Owen" and not self.owen_leads)
        may = not is_open and not self.is_paused() and (has_checker or self.state == "ended")
        facts = {"leader": self.leader, "because": "", "nothing_else": True}
        if self.tries("left", handing.stop_leading, may=may, **facts):
            self.leads, self.ffion = False, self.town.viewer(self.lead)  # who oversees it writes from now on
            if self.check_on is not None:
                self.check_on = max(self.check_on, months_after(self.at.date(), 3))

    @precondition(lambda self: not self.leads and self.check_on is not None)
    @rule()
    def somebody_asks_whether_it_meets(self):
        goodbye = Goodbye.objects.get(leader=self.leader)
        may = not self.is_checked and self.at.date() >= self.check_on
        facts = {"goodbye": goodbye, "meets": "still", "found": "They sing.", "version": goodbye.version}
        if self.tries("meets", goodbyes.say_whether_it_meets, may=may, by=self.town.viewer(self.lead), **facts):
            self.is_checked = True

    def they_answer(self, but: str) -> None:
        """All say yes and it is agreed; or one says no, before that or after it."""
        for name in sorted(self.there):
            self.says_to_the_plan(name, "no" if but == "one says no" and name == min(self.there) else "yes")
        self.it_is_agreed()
        if self.there and but == "one says no later":
            self.says_to_the_plan(min(self.there), "no")

    @precondition(leads)
    @rule(but=st.sampled_from(BUT))
    def leaves_as_agreed(self, but):
        """All of it in order, but for one thing."""
        if self.going is None:
            self.begins_to_leave()
        self.members_say_what_they_need("The keys")
        self.sets_a_stage(60)
        self.proposes_a_plan(200)
        if self.going.plans:
            self.they_answer(but)
        self.at = min(self.at + timedelta(days=61), self.end)
        if self.going.begun < len(self.going.stages):
            self.a_stage_begins()
        if but != "nobody runs it" and not self.owen_leads and self.state != "ended":
            self.owen_is_asked_to_lead_it_too(takes=True)
        for _key in self.keys if but != "the keys stay" else ():
            self.a_key_is_handed_over("Owen", takes=True)
        if but != "nobody asks later":
            self.somebody_is_to_ask_later("Meera")
        self.stops_leading()

    @invariant()
    def what_was_handed_over_has_an_eligible_holder(self):
        if not hasattr(self, "told"):
            return
        working = Post.objects.current(self.at.date()).confirmed().values_list("person", flat=True)
        for one in Handover.objects.of_leader(self.leader):
            if one.stands == "accepted":
                assert one.to_id in working or (one.given is not None and not one.is_care)
            assert self.leads or one.stands != "listed"
        told = Line.objects.filter(verb__in=VERBS.values()).order_by("number")
        assert list(told.values_list("verb", flat=True)) == self.told
