"""Lena meets providers, and keeps a shelf of sources: occasions, whom they are for, what came of it."""

from datetime import datetime, timedelta
from functools import partial

from kinweave.demonstration.story.registers import EDITOR
from kinweave.demonstration.town import Town
from kinweave.demonstration.words import leading as words
from kinweave.directory import leading, merging, shelf
from kinweave.directory.models import Entry, Opportunity

CHECKED_AGAIN_AFTER = (timedelta(days=10), timedelta(days=80), timedelta(days=85))  # the first is due by now


def write(town: Town) -> None:
    """Write down what she arranged, and what came of it."""
    town.diary.write(33, "09:15", partial(keeps_a_shelf, town))
    town.diary.write(28, "09:30", partial(arranges, town, words.FORUM, 21))
    town.diary.write(20, "16:00", partial(says_what_came, town))
    town.diary.write(18, "08:30", partial(looks_through, town))
    town.diary.write(3, "10:10", partial(arranges, town, words.DROP_IN, -11))


def keeps_a_shelf(town: Town, at: datetime) -> None:
    """Three sources, one of each level."""
    lena = town.eyes(EDITOR, at)
    for said, after in zip(words.SOURCES, CHECKED_AGAIN_AFTER, strict=True):
        shelf.shelve(owner=town.people[EDITOR], next_check_on=lena.on + after, on=lena.on, by=lena, **said)


def arranges(town: Town, said: dict[str, str], days_ago: int, at: datetime) -> None:
    """An occasion, and whom it is for."""
    lena = town.eyes(EDITOR, at)
    facts = {name: value for name, value in said.items() if name != "for"}
    day = town.at.date() - timedelta(days=days_ago)
    made = leading.open_opportunity(day=day, on=lena.on, by=lena, **facts)
    entries = Entry.objects.filter(identifier__in=said["for"].split())
    leading.pick(opportunity=made, ways={one.pk: "email" for one in entries}, on=lena.on, by=lena)


def says_what_came(town: Town, at: datetime) -> None:
    """Some came, one could not."""
    lena = town.eyes(EDITOR, at)
    for reach in Opportunity.objects.get(name=words.FORUM["name"]).reaches.select_related("entry"):
        leading.say_what_came(reach=reach, on=lena.on, by=lena, **words.CAME[reach.entry.identifier])


def looks_through(town: Town, at: datetime) -> None:
    """Who is there twice? One nursery is in a register and in the list of the town."""
    lena = town.eyes(EDITOR, at)
    merging.keep_alike(merging.alike(), on=lena.on, by=lena)
