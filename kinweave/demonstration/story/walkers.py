"""A walking group that Marged led: she handed it over to its members and left, and Owen asks how it goes on."""

from datetime import datetime, time, timedelta
from functools import partial
from typing import Any

from kinweave.circles.actions import groups
from kinweave.circles.models import Circle, Member
from kinweave.concerns.actions import ending, goodbyes
from kinweave.concerns.ending import tasks_of
from kinweave.concerns.models import Goodbye, Handover
from kinweave.demonstration.story.networks import said
from kinweave.demonstration.town import Town
from kinweave.demonstration.words import walkers as told
from kinweave.events.actions import sessions
from kinweave.events.models import Session
from kinweave.plans.actions import group_parts
from kinweave.plans.models import Part


def write(town: Town) -> None:
    """Write down how it began, how Marged left it, and that nobody has asked since."""
    for days_ago, clock, what in ((300, "10:20", begins), (112, "10:25", hands_over), (98, "12:40", leaves)):
        town.diary.write(days_ago, clock, partial(what, town))


def marged(town: Town, at: datetime) -> dict[str, Any]:
    """Marged, at a moment."""
    return said(town, "marged", at)


def begins(town: Town, at: datetime) -> None:
    """Two people walk with her."""
    now = marged(town, at)
    circle = groups.plan_group(name=told.GROUP, called=told.CALLED, **told.PLAN, **now)
    groups.move_on(circle=circle, to="forming", because="Two people want to walk.", **now)
    for key, name in told.MEMBERS:
        member = groups.bring_in_member(circle=circle, party=town.people[key], name=name, **now)
        groups.join_group(member=member, **now)


def hands_over(town: Town, at: datetime) -> None:
    """The members want to walk on: Roz says yes to looking after the walks, and to the bag."""
    now = marged(town, at)
    circle = Circle.objects.get(name=told.GROUP)
    leader = Member.objects.get(circle=circle, is_facilitator=True)
    ending.list_task(leader=leader, words=told.BAG, **now)
    for task in tasks_of(leader, now["on"]):
        ending.offer_task(leader=leader, task=task, to=town.people["rosalind"], words=told.RUNNING, **now)
    for one in Handover.objects.filter(leader=leader):
        part = Part.objects.get(pk=one.given_id)
        group_parts.answer_part(part=part, takes=True, version=part.version, by=now["by"])
    when = {"day": now["on"] + timedelta(days=14), "time": time(10), "minutes": 90, "place": told.HALL}
    (last,) = sessions.plan_sessions(circle=circle, **when, **now)
    goodbyes.ask_later(leader=leader, checker=town.people["owen"], reached=told.REACHED, **now)
    goodbye = goodbyes.plan_last_session(leader=leader, session=last, **told.LAST, **now)
    for name, ring, words in told.SAID:
        member = Member.objects.get(circle=circle, name=name)
        goodbyes.say_goodbye(goodbye=goodbye, member=member, words=words, ring=ring, **now)


def leaves(town: Town, at: datetime) -> None:
    """The last walk with her; and she leaves."""
    now = marged(town, at)
    goodbye = Goodbye.objects.get(circle__name=told.GROUP)
    last = Session.objects.select_related("circle", "care").get(pk=goodbye.session_id)
    came = dict.fromkeys(Member.objects.filter(circle=last.circle, is_facilitator=False), "came")
    sessions.hold_session(session=last, came=came, note_of_it="Herons again.", version=last.version, **now)
    ending.stop_leading(leader=goodbye.leader, because="", nothing_else=True, **now)
