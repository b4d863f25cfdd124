"""Four things had a last day of their own. One was disposed of, one is held, one waits for a second person."""

from datetime import datetime, timedelta
from functools import partial

from kinweave.demonstration.town import Town
from kinweave.demonstration.words import retaining as told
from kinweave.information import actions
from kinweave.information.models import Item
from kinweave.keeping.actions import disposing, holding
from kinweave.keeping.counting import count_again
from kinweave.keeping.models import Disposal

LEAD, OFFICER, MANAGER = "ruth", "imran", "gareth"
HELD, FIRST, GONE, SECOND = 40, 32, 31, 2  # days ago; Elsie asks to see everything after that


def write(town: Town) -> None:
    """Write down what was kept for a while, and what became of it."""
    for number, (_who, _title, _text, written, _over) in enumerate(told.SHORT_LIVED):
        town.diary.write(written, "10:15", partial(keep, town, number))
    town.diary.write(HELD, "09:35", partial(hold, town))
    town.diary.write(FIRST, "09:05", partial(count, town))
    town.diary.write(FIRST, "11:30", partial(propose, town, 0))
    town.diary.write(GONE, "14:05", partial(confirm, town, 0))
    town.diary.write(SECOND, "10:20", partial(propose, town, 2))


def keep(town: Town, number: int, at: datetime) -> None:
    """Something is written that holds for a while only."""
    who, title, text, written, over = told.SHORT_LIVED[number]
    eyes = town.eyes(LEAD, at)
    actions.keep_item(
        person=town.people[who],
        category="family_circumstances",
        details=["situation"],
        title=title,
        text=text,
        collected_for=told.PURPOSE,
        keep_until=eyes.on + timedelta(days=written - over),
        on=eyes.on,
        by=eyes,
    )


def item_of(number: int) -> Item:
    """One of them."""
    return Item.objects.get(title=told.SHORT_LIVED[number][1])


def hold(town: Town, at: datetime) -> None:
    """A complaint holds the second."""
    eyes, item = town.eyes(LEAD, at), item_of(1)
    holding.place_hold(
        person=item.person, items=[item], kind="complaint", because=told.HELD, begins_on=eyes.on, on=eyes.on, by=eyes
    )


def count(town: Town, at: datetime) -> None:
    """The night finds what is past its last day."""
    founder = town.founder(at)
    count_again(organisation=town.organisations["connect"], on=founder.on, by=founder)


def propose(town: Town, number: int, at: datetime) -> None:
    """The data protection officer proposes to dispose of one."""
    eyes = town.eyes(OFFICER, at)
    disposing.propose(disposal=Disposal.objects.get(item=item_of(number)), on=eyes.on, by=eyes)


def confirm(town: Town, number: int, at: datetime) -> None:
    """The manager confirms."""
    eyes = town.eyes(MANAGER, at)
    disposing.confirm(disposal=Disposal.objects.get(item=item_of(number)), on=eyes.on, by=eyes)
