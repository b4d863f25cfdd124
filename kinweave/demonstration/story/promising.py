"""Promises that are open today: due now, due soon, late, and one that will be late for a reason."""

from datetime import date, datetime
from functools import partial
from typing import NamedTuple

from kinweave.demonstration.town import Town
from kinweave.plans import actions as plans

SATURDAY = 99  # stands for the first Saturday after today


class Promised(NamedTuple):
    """Who wrote it down, about whom, who does it, what, how many days ago, and due in how many days."""

    worker: str
    person: str
    doer: str
    what: str
    ago: int
    due_in: int


OPEN = (
    Promised("ffion", "danny", "ffion", "Ask Coach Lee about Saturday training", 7, 0),
    Promised("ffion", "danny", "danny", "Phone Marcus after the match", 7, SATURDAY),
    Promised("ffion", "danny", "ffion", "Ask Marcus what gets in the way", 6, 9),
    Promised("ffion", "danny", "ffion", "Look again at seeing Carl", 5, 12),
    Promised("ffion", "peg", "ffion", "Send Peg the bus times to choir, in large print", 2, 2),
    Promised("callum", "elsie", "callum", "Bring the big-button phone", 9, 0),
    Promised("agnieszka", "zaneta", "agnieszka", "Ask the college about the evening class", 12, -3),
    Promised("owen", "ivor", "owen", "Find somebody who plays draughts in Welsh", 6, 1),
    Promised("nia", "mabli", "nia", "Lend Mabli’s nain the song book", 4, 0),
)
LATE = Promised("callum", "jonty", "callum", "Find out about the bike workshop", 15, -5)
LATE_BECAUSE = "The workshop is closed for repairs until next week"
NEW_DUE_IN = 8
LATE_SINCE = 6  # days ago on which it became clear


def write(town: Town) -> None:
    """Write down every promise that is still open."""
    for one in OPEN:
        town.diary.write(one.ago, "16:55", partial(promise, town, one))
    town.diary.write(LATE.ago, "16:55", partial(promise, town, LATE))
    town.diary.write(LATE_SINCE, "10:00", partial(postpone, town))


def due(town: Town, promised: Promised) -> date:
    """The day by which it is promised."""
    if promised.due_in == SATURDAY:
        return town.diary.next_saturday()
    return town.diary.day(-promised.due_in)


def promise(town: Town, promised: Promised, at: datetime) -> None:
    """A worker writes down what somebody said they would do."""
    eyes = town.eyes(promised.worker, at)
    town.promises[promised.person, promised.ago] = plans.promise(
        person=town.people[promised.person],
        what=promised.what,
        doer=town.people[promised.doer],
        due_on=due(town, promised),
        on=eyes.on,
        by=eyes,
    )


def postpone(town: Town, at: datetime) -> None:
    """One will be late, and the person is told why."""
    eyes, action = town.eyes(LATE.worker, at), town.promises[LATE.person, LATE.ago]
    plans.postpone(
        action=action,
        due_on=town.diary.day(-NEW_DUE_IN),
        because=LATE_BECAUSE,
        version=action.version,
        on=eyes.on,
        by=eyes,
    )
