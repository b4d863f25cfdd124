"""A group for tests: Ffion of Connect runs it; Danny and Peg are members, who sign in themselves."""

from datetime import time, timedelta
from functools import cached_property

from kinweave.access import actions as access
from kinweave.agreements.actions import group_rules
from kinweave.agreements.models import GroupRule
from kinweave.circles.actions import groups
from kinweave.circles.models import Circle, Member
from kinweave.circles.rules.groups import duties_for
from kinweave.events.actions import sessions
from kinweave.events.models import Session, SessionCare
from kinweave.foundation import Viewer
from kinweave.parties.models import Party
from kinweave.plans.actions import group_hopes
from kinweave.plans.models import GroupHope
from tests.town import Town

PLAN = {
    "sort": "activity",
    "why": "Several people said that evenings are long.",
    "for_whom": "Adults who like to make things",
    "wrong_for": "Somebody who needs quiet",
    "instead": "A visit at home",
}
DUTY = {
    "answer": "in_place",
    "says": "Seen",
    "source": "Our policy, and the law",
    "who": "Ffion",
    "plain": "We are safe.",
}
HOPE = {
    "words": "I want to say something in a group",
    "level": "personal",
    "much_less": "I stay at home",
    "less": "I come and say nothing",
    "as_hoped": "I say one thing",
    "more": "I say several things",
    "much_more": "I tell a story",
}
SAFETY = dict.fromkeys(SessionCare.SAFETY, "Said")


class Group:
    """The group, and each of its members as a viewer."""

    def __init__(self, town: Town) -> None:
        self.town, self.on = town, town.on

    @cached_property
    def ffion(self) -> Viewer:
        return self.town.viewer(self.town.ffion)

    @cached_property
    def danny(self) -> Viewer:
        """A member, as himself."""
        return self.town.viewer(self.town.danny)

    @cached_property
    def peg_herself(self) -> Party:
        peg = self.town.person("Peg")
        access.work_with(worker=self.town.ffion, person=peg, on=self.on, by=self.town.founder)
        self.town.account(peg)
        return peg

    @cached_property
    def peg(self) -> Viewer:
        """A member, as herself."""
        return self.town.viewer(self.peg_herself)

    @cached_property
    def colleague(self) -> Viewer:
        """Somebody who works for the same organisation, and has nothing to do with the group."""
        return self.town.viewer(self.town.somebody_at_work("Owen", "support_worker"))

    @cached_property
    def lead(self) -> Viewer:
        return self.town.viewer(self.town.somebody_at_work("Ann", "team_lead"))

    @cached_property
    def stranger(self) -> Viewer:
        """A lead of another organisation."""
        return self.town.viewer(self.town.somebody_at_work("Bea", "team_lead", self.town.nursery))

    @property
    def said(self) -> dict:
        return {"on": self.on, "by": self.ffion}

    def idea(self) -> Circle:
        """It is an idea, with its reasons."""
        return groups.plan_group(name="Thursday Makers", called="Ffion", **PLAN, **self.said)

    def checks(self, circle: Circle, topic: str, **facts: object):
        """A duty is answered."""
        days = {"source_on": self.on, "day": self.on}
        return groups.check_duty(circle=circle, topic=topic, **{**DUTY, **days, **facts}, **self.said)

    def moves(self, circle: Circle, to: str):
        return groups.move_on(circle=circle, to=to, because="It is time", **self.said)

    @cached_property
    def circle(self) -> Circle:
        """It is forming, and Danny and Peg have joined."""
        circle = self.idea()
        self.moves(circle, "forming")
        for one in (self.danny, self.peg):
            self.joins(self.asks_in(circle, one), one)
        return circle

    def asks_in(self, circle: Circle, one: Viewer, by: Viewer | None = None) -> Member:
        """Somebody is asked to join."""
        party = Party.objects.get(pk__in=one.own_ids)
        said = {"on": self.on, "by": by or self.ffion}
        return groups.bring_in_member(circle=circle, party=party, name=party.called, **said)

    def joins(self, member: Member, one: Viewer) -> Member:
        return groups.join_group(member=member, on=self.on, by=one)

    def member(self, one: Viewer) -> Member:
        return Member.objects.get(party__in=one.own_ids, circle=self.circle)

    def proposes(self, words: str = "We listen to each other", by: Viewer | None = None, **more: object) -> GroupRule:
        by = by or self.danny
        return group_rules.propose_rule(member=self.member(by), words=words, by=by, **{"kind": "ground", **more})

    def says(self, rule: GroupRule, by: Viewer, said: str = "yes", for_whom: Viewer | None = None):
        return group_rules.say_to_rule(rule=rule, member=self.member(for_whom or by), said=said, by=by)

    def settles(self, rule: GroupRule, is_agreed: bool = True):
        return group_rules.settle_rule(rule=rule, is_agreed=is_agreed, **self.said)

    def agreed(self, words: str = "We listen to each other") -> GroupRule:
        """Everybody agreed a rule."""
        rule = self.proposes(words)
        for one in (self.danny, self.peg):
            self.says(rule, one)
        self.settles(rule)
        return rule

    def aims_at(self, words: str = "We know each other", kind: str = "between_us") -> GroupRule:
        """Everybody agreed an aim."""
        rule = self.proposes(words, kind=kind)
        for one in (self.danny, self.peg):
            self.says(rule, one)
        self.settles(rule)
        return rule

    def hopes(self, one: Viewer, by: Viewer | None = None, **said: str) -> GroupHope:
        """A member says what they hope for."""
        days = {"review_on": self.on + timedelta(days=60), "on": self.on}
        return group_hopes.hope_in_group(member=self.member(one), by=by or one, **days, **{**HOPE, **said})

    def session(self, count: int = 1, days: int = 0) -> Session:
        made = sessions.plan_sessions(
            circle=self.circle, day=self.on + timedelta(days=days), time=time(14), minutes=120, place="Mill Hall",
            agenda=["Bird boxes"], count=count, weeks=1, **self.said,
        )  # fmt: skip
        return made[0]

    def kept_safe(self, session: Session) -> SessionCare:
        care = SessionCare.objects.get(session=session)
        return sessions.keep_safe(care=care, version=care.version, by=self.ffion, **SAFETY)

    def arranged(self, days: int = 0) -> Session:
        session = self.session(days=days)
        self.kept_safe(session)
        return sessions.arrange_session(session=Session.objects.get(pk=session.pk), **self.said)

    def with_every_duty(self, circle: Circle) -> Circle:
        for topic in duties_for(PLAN["sort"]):
            self.checks(circle, topic)
        return circle
