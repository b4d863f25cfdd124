"""Eighteen months of contacts: notes, what was promised in them, and whether it was kept."""

from collections.abc import Iterator
from datetime import datetime
from functools import partial
from random import Random

from kinweave.demonstration.people import INDIVIDUALS, Individual
from kinweave.demonstration.story.casting import Member
from kinweave.demonstration.town import Town
from kinweave.demonstration.words import notes
from kinweave.demonstration.words.notes import Note
from kinweave.events import actions as events
from kinweave.parties import actions as parties
from kinweave.plans import actions as plans

IS_PRIVATE = 0.03
IS_PROMISED = 0.25
NEEDS_ARE_ASKED_AFTER = 0.15
NEEDS_WERE_MET = 0.85
DUE_IN = 14  # days within which a worker does what they said


def write(town: Town, casts: dict[str, list[Member]]) -> None:
    """Write down everybody's contacts but Danny's last months, which have their own story."""
    for individual in INDIVIDUALS:
        if individual.every:
            until = 90 if individual.key == "danny" else 1
            write_contacts(town, individual, casts.get(individual.key, []), until)


def write_contacts(town: Town, individual: Individual, members: list[Member], until: int) -> None:
    """Write one person's contacts, from soon after they were met to lately."""
    deck = shuffled_notes(individual, members, town.rng)
    ago = individual.since - 5
    while ago > until:
        write_contact(town, individual, next(deck), members, town.diary.weekday(ago))
        ago -= individual.every + town.rng.randrange(-2, 4)


def shuffled_notes(individual: Individual, members: list[Member], rng: Random) -> Iterator[Note]:
    """Notes that fit the person, in an order of chance; none comes again before all have come."""
    pool = list(notes.CHILDREN if individual.stage == "child" else notes.GROWN)
    if individual.culture == "welsh" and individual.stage != "child":
        pool += notes.IN_WELSH
    sectors = {"", *(one.sector for one in members if one.joins == 0)}
    fitting = [note for note in pool if note.sector in sectors]
    while True:
        yield from rng.sample(fitting, len(fitting))


def write_contact(town: Town, individual: Individual, note: Note, members: list[Member], ago: int) -> None:
    """Write one contact into the diary, with what may come of it."""
    rng = town.rng
    about = [one.called for one in members if one.sector == note.sector and one.joins == 0]
    who = rng.choice(about) if about else ""
    kind, clock = rng.choice(note.kinds), f"{rng.randrange(10, 17)}:{rng.randrange(0, 60):02}"
    if rng.random() < IS_PRIVATE:
        town.diary.write(ago, clock, partial(keep_private, town, individual))
        return
    town.diary.write(ago, clock, partial(keep_note, town, individual, note, who, kind))
    if rng.random() < IS_PROMISED:
        write_promise(town, individual, ago)
    if individual.needs and rng.random() < NEEDS_ARE_ASKED_AFTER:
        met = rng.random() < NEEDS_WERE_MET
        town.diary.write(ago, "17:00", partial(say_whether_met, town, individual, met))


def keep_private(town: Town, individual: Individual, at: datetime) -> None:
    """A private visit: that it happened, and nothing else."""
    worker = town.eyes(individual.worker, at)
    events.write_note(
        person=town.people[individual.key],
        kind="visit",
        day=worker.on,
        is_private=True,
        on=worker.on,
        by=worker,
    )


def keep_note(town: Town, individual: Individual, note: Note, who: str, kind: str, at: datetime) -> None:
    """The worker writes the note."""
    worker = town.eyes(individual.worker, at)
    there = [town.ties[individual.key][who].to_party] if who else []
    events.write_note(
        person=town.people[individual.key],
        kind=kind,
        day=worker.on,
        who=there,
        what_mattered=note.text.format(name=individual.called, who=who),
        mood=note.mood,
        on=worker.on,
        by=worker,
    )


def write_promise(town: Town, individual: Individual, ago: int) -> None:
    """Write a promise into the diary, and the day it was kept unless that is still to come."""
    pool = notes.CHILD_PROMISES if individual.stage == "child" else notes.PROMISES
    what, took = town.rng.choice(pool), town.rng.randrange(2, DUE_IN)
    town.diary.write(ago, "17:10", partial(promise, town, individual, what, ago))
    if ago - took >= 1:
        town.diary.write(ago - took, "16:30", partial(keep_promise, town, individual, ago))


def promise(town: Town, individual: Individual, what: str, ago: int, at: datetime) -> None:
    """The worker promises something."""
    worker = town.eyes(individual.worker, at)
    town.promises[individual.key, ago] = plans.promise(
        person=town.people[individual.key],
        what=what,
        doer=town.people[individual.worker],
        due_on=town.diary.day(ago - DUE_IN),
        on=worker.on,
        by=worker,
    )


def keep_promise(town: Town, individual: Individual, ago: int, at: datetime) -> None:
    """The worker has done it."""
    worker, action = town.eyes(individual.worker, at), town.promises[individual.key, ago]
    plans.finish(action=action, version=action.version, on=worker.on, by=worker)


def say_whether_met(town: Town, individual: Individual, met: bool, at: datetime) -> None:
    """After a contact: were the person's communication needs met?"""
    worker = town.eyes(individual.worker, at)
    parties.say_whether_met(
        person=town.people[individual.key],
        met=met,
        what_was_missing="" if met else "There was no time to do it properly",
        on=worker.on,
        by=worker,
    )
