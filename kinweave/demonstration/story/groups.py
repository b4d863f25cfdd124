"""A group at Riverside that Owen runs, from the idea to its sessions; and one that is still an idea."""

from collections.abc import Callable
from datetime import datetime, time, timedelta
from functools import partial
from typing import Any

from kinweave.agreements.actions import group_rules
from kinweave.agreements.models import GroupRule
from kinweave.circles.actions import groups
from kinweave.circles.models import Circle, GroupPlan, Member
from kinweave.demonstration.story.networks import said
from kinweave.demonstration.town import Town
from kinweave.demonstration.words import groups as told
from kinweave.events.actions import check_in as checking_in
from kinweave.events.actions import sessions
from kinweave.events.models import Session, SessionCare
from kinweave.plans.actions import group_hopes, group_parts, group_reviews, group_sessions
from kinweave.plans.models import GroupHope

THURSDAY = 3


def write(town: Town) -> None:
    """Write down how the group came to be, and how it meets."""
    for days_ago, clock, what in STORY:
        town.diary.write(days_ago, clock, partial(what, town))
    first = town.diary.on_weekday(14, THURSDAY)
    town.diary.write(first + 5, "09:40", partial(plans_sessions, first, town))
    for number, days_ago in enumerate((first, first - 7)):
        town.diary.write(days_ago, "16:40", partial(holds, number, town))
    for number, clock in ((2, "09:50"), (3, "09:55")):
        town.diary.write(max(1, first - 13), clock, partial(arranges, number, town))
    town.diary.write(max(1, first - 13), "10:35", partial(names_a_session, town))


def owen(town: Town, at: datetime) -> dict[str, Any]:
    """Owen, at a moment."""
    return said(town, "owen", at)


def group() -> Circle:
    """The group that meets."""
    found: Circle = Circle.objects.get(name=told.GROUP)
    return found


def begins(town: Town, at: datetime) -> None:
    """Owen writes down why a group, and for whom it may be wrong; he reads, and looks at what the law asks."""
    now = owen(town, at)
    circle = groups.plan_group(name=told.GROUP, called=told.CALLED, **told.PLAN, **now)
    for topic, (answer, says, source, plain) in told.DUTIES.items():
        facts: dict[str, Any] = {"answer": answer, "says": says, "source": source, "plain": plain, "who": "Owen Rees"}
        groups.check_duty(circle=circle, topic=topic, source_on=now["on"], day=now["on"], **facts, **now)
    lines: list[tuple[str, dict[str, Any]]] = [
        ("policy", told.POLICY | {"source_on": now["on"]}), ("practice", told.PRACTICE),
        ("resource", told.RESOURCE | {"day": now["on"] + timedelta(days=280)}),
        *(("skill", one) for one in told.SKILLS),
        ("lead", told.LEAD | {"day": now["on"] + timedelta(days=300)}),
        ("support", told.DEBRIEF | {"day": now["on"] + timedelta(days=200)}),
    ]  # fmt: skip
    for kind, line in lines:
        groups.add_line(circle=circle, kind=kind, by=now["by"], **line)


def forms(town: Town, at: datetime) -> None:
    """It forms: people are asked, and join."""
    now = owen(town, at)
    circle = group()
    groups.move_on(circle=circle, to="forming", because="Six people want to try it.", **now)
    for key, name in told.MEMBERS:
        member = groups.bring_in_member(circle=circle, party=town.people[key], name=name, **now)
        groups.join_group(member=member, **now)
    plan = GroupPlan.objects.get(circle=circle)
    groups.change_plan(plan=plan, version=plan.version, by=now["by"], **told.OUTSIDE)


def opens(town: Town, at: datetime) -> None:
    """It begins for its members, and they agree two rules."""
    now = owen(town, at)
    groups.move_on(circle=group(), to="active", because="Everybody knows the way, and one another.", **now)
    for words in told.RULES:
        settles(town, words, now)


def settles(town: Town, words: str, now: dict[str, Any], kind: str = "ground") -> None:
    """A rule or an aim is proposed, everybody says yes, and it is agreed."""
    members = Member.objects.filter(circle=group())
    me = members.get(is_facilitator=True)
    rule = group_rules.propose_rule(member=me, kind=kind, words=words, by=now["by"])
    for one in members.filter(is_facilitator=False).order_by("name"):
        group_rules.say_to_rule(rule=rule, member=one, said="yes", by=now["by"])
    group_rules.settle_rule(rule=rule, is_agreed=True, words="In the round, after tea", **now)


def talks(town: Town, at: datetime) -> None:
    """They talk about what it is like; Gwilym proposes a rule; somebody else is asked to join."""
    now, circle = owen(town, at), group()
    question, words = told.CULTURE
    group_rules.keep_word(circle=circle, about="culture", question=question, words=words, **now)
    group_rules.keep_word(circle=circle, about="joining_in", words=told.JOINING_IN, **now)
    gwilym = Member.objects.get(circle=circle, name="Gwilym")
    group_rules.propose_rule(member=gwilym, kind="ground", words=told.PROPOSED, by=town.eyes("gwilym", at))
    key, name = told.ASKED
    groups.bring_in_member(circle=circle, party=town.people[key], name=name, **now)


def plans_sessions(first: int, town: Town, at: datetime) -> None:
    """Five Thursdays; the first two are arranged."""
    sessions.plan_sessions(
        circle=group(), day=town.diary.day(first), time=time(14), minutes=120, place=told.PLACE, agenda=told.AGENDA,
        count=5, weeks=1, **owen(town, at),
    )  # fmt: skip
    arranges(0, town, at)
    arranges(1, town, at)


def numbered(number: int) -> Session:
    """The session of that number."""
    found: Session = Session.objects.filter(circle=group()).order_by("day")[number]
    return found


def arranges(number: int, town: Town, at: datetime) -> None:
    """Owen looks at the safety plan, and arranges a session."""
    now, session = owen(town, at), numbered(number)
    care = SessionCare.objects.select_related("session", "circle").get(session=session)
    sessions.keep_safe(care=care, version=care.version, by=now["by"], **told.SAFETY)
    sessions.arrange_session(session=numbered(number), **now)


def holds(number: int, town: Town, at: datetime) -> None:
    """A session is written up."""
    session = numbered(number)
    members, now = those_in(group()), owen(town, at)
    came = {members[name]: how for (_key, name), how in zip(told.MEMBERS, told.CAME[number], strict=True)}
    sessions.hold_session(session=session, came=came, note_of_it=told.NOTES[number], version=session.version, **now)
    check_in = checking_in.open_check_in(session=numbered(number), **now)
    for name, answer in told.HOW_IT_WAS[number]:
        checking_in.answer_check_in(check_in=check_in, member=members[name], said=answer, **now)
    if told.HOW_IT_WAS[number]:
        checking_in.close_check_in(check_in=check_in, **now)


def those_in(circle: Circle) -> dict[str, Member]:
    """The members of a group, by the names it uses."""
    return {one.name: one for one in Member.objects.filter(circle=circle, is_facilitator=False)}


def hopes(town: Town, at: datetime) -> None:
    """They agree what they want to reach; members say what they hope for, and Owen says whether the group can."""
    now = owen(town, at)
    for kind, words in told.AIMS:
        settles(town, words, now, kind)
    gwilym = {"on": now["on"], "by": town.eyes("gwilym", at)}
    hope = hope_of("Gwilym", told.HOPE, gwilym)
    group_hopes.say_fit(hope=hope, can="can", words=told.FIT, aim=GroupRule.objects.aims().in_force()[1], **now)
    group_hopes.share_aim(hope=hope, words=told.SHARED, **gwilym)
    for name, five, can, how in told.OTHERS:
        group_hopes.say_fit(hope=hope_of(name, five, now), can=can, words=how, **now)
    for who, by in (("member", gwilym), ("worker", now)):
        level, in_words = told.SAID[who]
        group_hopes.rate_hope(hope=hope, who=who, level=level, words=in_words, **by)
    group_hopes.agree_plan(session=numbered(2), **told.ALOUD, **now)


def names_a_session(town: Town, at: datetime) -> None:
    """Gwilym says what he wants to try the next time they meet."""
    gwilym = {"on": owen(town, at)["on"], "by": town.eyes("gwilym", at)}
    hope = GroupHope.objects.get(circle=group(), member__name="Gwilym")
    group_sessions.try_in_session(hope=hope, session=numbered(3), words=told.TO_TRY, **gwilym)


def hope_of(name: str, words: dict[str, Any], now: dict[str, Any]) -> GroupHope:
    """A member says what they hope for."""
    member = Member.objects.get(circle=group(), name=name)
    return group_hopes.hope_in_group(member=member, review_on=now["on"] + timedelta(days=90), **words, **now)


def cares(town: Town, at: datetime) -> None:
    """Members say what they bring, and what happens when they do not come; the group looks back for the first time."""
    now, members = owen(town, at), those_in(group())
    gwilym = {"on": now["on"], "by": town.eyes("gwilym", at)}
    group_parts.say_what_i_bring(member=members["Gwilym"], **told.BRINGS, **gwilym)
    groups.agree_times(circle=group(), **told.ANSWERED, **now)
    for name, words in told.PARTS:
        group_parts.offer_part(member=members[name], words=words, **now)
    for name, agreed in told.IF_MISSING:
        group_reviews.agree_missing(member=members[name], **agreed, **now)
    review = group_reviews.open_review(circle=group(), since=now["on"] - timedelta(days=80), **now)
    for side, said_of_it in told.PROCESSES:
        group_reviews.say_of_process(review=review, side=side, by=now["by"], **said_of_it)
    next_on = now["on"] + timedelta(days=90)
    group_reviews.close_review(review=review, decided=told.DECIDED, next_on=next_on, **now)


def thinks(town: Town, at: datetime) -> None:
    """Owen has another idea, counts who would come, and asks a group that is there."""
    now = owen(town, at)
    circle = groups.plan_group(name=told.IDEA, called=told.CALLED, **told.IDEA_PLAN, **now)
    for topic, how_many, source in told.DEMAND:
        facts = {"topic": topic, "how_many": how_many, "source": source}
        groups.add_line(circle=circle, kind="demand", by=now["by"], **facts)
    groups.ask_group(asked_on=now["on"], **told.EXISTING, **now)


STORY: tuple[tuple[int, str, Callable[[Town, datetime], None]], ...] = (
    (120, "10:45", begins),
    (100, "11:15", forms),
    (90, "11:35", opens),
    (12, "15:35", thinks),
    (8, "17:15", hopes),
    (7, "17:20", cares),
    (6, "17:05", talks),
)
