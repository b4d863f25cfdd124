"""What is arranged: today, in the days around it, and what was called off or not yet written up."""

from datetime import datetime, time
from functools import partial
from typing import NamedTuple

from kinweave.demonstration.town import Town
from kinweave.events import actions as events
from kinweave.events.models import Event


class Arranged(NamedTuple):
    """A visit: who, with whom, in how many days (negative: ago), when, how long, how and where."""

    worker: str
    person: str
    ahead: int
    clock: str
    minutes: int
    kind: str
    place: str = ""


ARRANGED = (
    Arranged("ffion", "danny", 0, "10:00", 60, "visit", "12 Mill Street"),
    Arranged("ffion", "peg", 0, "13:30", 45, "phone"),
    Arranged("ffion", "amira", 0, "16:00", 60, "visit", "Ashby Vale Library"),
    Arranged("ffion", "rory", 1, "11:00", 45, "visit", "Café on Station Parade"),
    Arranged("ffion", "danny", 7, "10:00", 60, "visit", "12 Mill Street"),
    Arranged("ffion", "peg", 9, "14:00", 60, "visit"),
    Arranged("callum", "gwilym", 0, "09:30", 60, "visit"),
    Arranged("callum", "bernadette", 0, "14:15", 45, "outing", "Lower Quay"),
    Arranged("callum", "lowri", 2, "16:30", 30, "video"),
    Arranged("agnieszka", "meiling", 0, "11:00", 60, "visit"),
    Arranged("agnieszka", "shirin", 0, "15:00", 30, "phone"),
    Arranged("agnieszka", "zaneta", 3, "10:00", 60, "visit"),
    Arranged("nia", "seren", 0, "15:30", 30, "visit", "At home"),
    Arranged("owen", "ivor", 0, "11:30", 60, "visit"),
    Arranged("owen", "gwilym_r", 0, "14:00", 90, "outing", "The weir"),
    Arranged("owen", "padraig", 2, "10:30", 45, "phone"),
)
NOT_WRITTEN_UP = (
    Arranged("callum", "stanley", -1, "14:00", 45, "visit"),
    Arranged("owen", "tsehay", -2, "10:00", 60, "visit", "Ashby Vale Library"),
)
CALLED_OFF = (
    Arranged("callum", "elsie", -3, "11:00", 60, "visit"),
    Arranged("agnieszka", "olena", 1, "09:30", 45, "visit"),
)


def write(town: Town) -> None:
    """Write down every arrangement, made a week before or as soon as the person was known."""
    for one in (*ARRANGED, *NOT_WRITTEN_UP):
        town.diary.write(made(one), "09:05", partial(arrange, town, one))
    for one in CALLED_OFF:
        town.diary.write(made(one), "09:05", partial(call_off, town, one))


def made(arranged: Arranged) -> int:
    """How many days ago it was arranged."""
    return 1 if arranged.person == "rory" else max(1, 6 - arranged.ahead)


def arrange(town: Town, arranged: Arranged, at: datetime) -> Event:
    """A worker arranges a visit."""
    worker = town.eyes(arranged.worker, at)
    return events.arrange(
        person=town.people[arranged.person],
        worker=town.people[arranged.worker],
        kind=arranged.kind,
        day=town.diary.day(-arranged.ahead),
        time=time.fromisoformat(arranged.clock),
        minutes=arranged.minutes,
        place=arranged.place,
        on=worker.on,
        by=worker,
    )


def call_off(town: Town, arranged: Arranged, at: datetime) -> None:
    """A visit was arranged, and then it was called off."""
    event = arrange(town, arranged, at)
    worker = town.eyes(arranged.worker, at)
    events.cancel(event=event, version=event.version, on=worker.on, by=worker)
