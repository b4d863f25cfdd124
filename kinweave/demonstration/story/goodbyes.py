"""What is good and hard in Danny's life and what is tried; and a goodbye in Peg's."""

from datetime import datetime, timedelta
from functools import partial

from kinweave.demonstration.town import Town
from kinweave.demonstration.words import goodbyes as told
from kinweave.demonstration.words.goodbyes import Said
from kinweave.plans import actions as plans
from kinweave.plans.models import FollowUp, Hard, Tried
from kinweave.ties import actions as ties
from kinweave.ties.models import Tie, TieEnding

ME, WORKER = "danny", "ffion"
MOURNS, WITH = "peg", "ffion"
FIRST_DAY = 1  # after she was told


def write(town: Town) -> None:
    """Write down what is good and hard, what is tried, and a goodbye."""
    for side in told.SIDES:
        town.diary.write(side.ago, "12:20", partial(say_side, town, side))
    for number, seen in enumerate(told.VIEWS):
        town.diary.write(seen[0], "16:50", partial(see_as_worker, town, number))
    for number, hard in enumerate(told.HARD):
        town.diary.write(hard[0], "18:10", partial(say_hard, town, number))
    for number, tried in enumerate(told.TRIED):
        town.diary.write(tried[0], "17:20", partial(try_something, town, number))
        if tried[6]:
            town.diary.write(tried[6], "17:25", partial(say_whether_it_helped, town, number))
    town.diary.write(told.KEEPS_GOING[0], "12:40", partial(keep_going, town))
    town.diary.write(told.DIED_AGO, "10:15", partial(a_friend_dies, town))
    town.diary.write(told.TOLD_AGO, "15:15", partial(she_is_told, town))
    town.diary.write(told.TOLD_AGO - FIRST_DAY, "11:00", partial(she_is_asked, town))


def say_side(town: Town, one: Said, at: datetime) -> None:
    """A line about somebody in Danny's life."""
    eyes = town.eyes(WORKER, at)
    ties.say_side(
        tie=town.ties[ME][one.called],
        which=one.which,
        words=one.words,
        author=one.author,
        author_name=one.name,
        is_shown=one.is_shown,
        on=eyes.on,
        by=eyes,
    )


def see_as_worker(town: Town, number: int, at: datetime) -> None:
    """How it looks to Ffion."""
    _, called, feels, words = told.VIEWS[number]
    eyes = town.eyes(WORKER, at)
    ties.see_as_worker(tie=town.ties[ME][called], feels=feels, words=words, seen_on=eyes.on, on=eyes.on, by=eyes)


def say_hard(town: Town, number: int, at: datetime) -> None:
    """Danny says on his own page that something is hard; Ffion writes down what gets in the way."""
    _, what, called, says_who, in_the_way = told.HARD[number]
    eyes, worker = town.eyes(ME, at), town.eyes(WORKER, at)
    hard = plans.say_hard(
        person=town.people[ME], tie=town.ties[ME][called], what=what, says_who=says_who, on=eyes.on, by=eyes
    )
    if in_the_way:
        plans.say_what_gets_in_the_way(hard=hard, in_the_way=in_the_way, version=hard.version, on=worker.on, by=worker)


def hard(town: Town, number: int) -> Hard:
    """What is hard for Danny."""
    return Hard.objects.get(person=town.people[ME], what=told.HARD[number][1])


def try_something(town: Town, number: int, at: datetime) -> None:
    """Something is tried."""
    _, which, way, words, by_whom, _, _ = told.TRIED[number]
    eyes = town.eyes(WORKER, at)
    plans.try_something(
        hard=hard(town, which), way=way, words=words, by_whom=by_whom, tried_on=eyes.on, on=eyes.on, by=eyes
    )


def say_whether_it_helped(town: Town, number: int, at: datetime) -> None:
    """Did it help?"""
    eyes = town.eyes(WORKER, at)
    tried = Tried.objects.get(hard__person=town.people[ME], words=told.TRIED[number][3])
    plans.say_whether_it_helped(tried=tried, helped=told.TRIED[number][5], version=tried.version, on=eyes.on, by=eyes)


def keep_going(town: Town, at: datetime) -> None:
    """What keeps Danny and Sam in touch, by Sam himself."""
    _, called, what, by_whom = told.KEEPS_GOING
    held, eyes = town.ties[ME], town.eyes(WORKER, at)
    plans.keep_going(tie=held[called], what=what, doer=held[by_whom].to_party, on=eyes.on, by=eyes)


def friend(town: Town) -> Tie:
    """Peg's friend: the first by name who is in her circle still."""
    found = Tie.objects.filter(person=town.people[MOURNS], ended_on=None, observations__sector="friends")
    tie: Tie = found.select_related("to_party", "person").order_by("to_party__called").distinct()[0]
    return tie


def a_friend_dies(town: Town, at: datetime) -> None:
    """Peg's friend died; nothing on her page changes before she has been told."""
    eyes = town.eyes(WITH, at)
    plans.record_death_in_life(tie=friend(town), died_on=eyes.on, told_by=told.GOODBYE["told_us"], on=eyes.on, by=eyes)


def goodbye(town: Town) -> TieEnding:
    """How it ends with them."""
    ending: TieEnding = TieEnding.objects.live().select_related("tie__person").get(person=town.people[MOURNS])
    return ending


def she_is_told(town: Town, at: datetime) -> None:
    """The plan is there; her niece and her worker tell her."""
    eyes, ending = town.eyes(WITH, at), goodbye(town)
    ties.plan_ending(
        ending=ending,
        why=ending.why,
        decider=ending.decider,
        safety_plan=told.GOODBYE["plan"],
        who_is_near=told.GOODBYE["near"],
        stays_possible=told.GOODBYE["possible"],
        review_on=eyes.on + timedelta(days=42),
        version=ending.version,
        on=eyes.on,
        by=eyes,
    )
    plans.tell_and_follow_up(
        ending=ending,
        told_on=eyes.on,
        told_how=told.GOODBYE["told"],
        doer=town.people[WITH],
        version=ending.version,
        on=eyes.on,
        by=eyes,
    )


def she_is_asked(town: Town, at: datetime) -> None:
    """The day after, Ffion asks how she is. The next time is due."""
    eyes = town.eyes(WITH, at)
    first: FollowUp = FollowUp.objects.visible_to(eyes).about(town.people[MOURNS]).open()[0]
    plans.ask_how_they_are(
        follow_up=first,
        how="up_and_down",
        words=told.GOODBYE["asked"],
        offered=told.GOODBYE["offered"],
        version=first.version,
        on=eyes.on,
        by=eyes,
    )
