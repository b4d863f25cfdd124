"""Who opened whose page: looks, gathered into the trail as the clock would have done."""

from datetime import datetime, timedelta
from functools import partial

from kinweave.demonstration.people import INDIVIDUALS
from kinweave.demonstration.town import Town
from kinweave.trail import looks

LATELY = 120  # days
A_MINUTE = timedelta(minutes=1)

# Who else opened Danny's page: key, page, days ago.
AT_DANNY = (
    ("meera", "person", 42), ("meera", "circle", 42), ("meera", "person", 8),
    ("grace", "mine_page", 40), ("grace", "mine_page", 12),
    ("tomasz", "mine_page", 43), ("tomasz", "mine_page", 9),
)  # fmt: skip


def write(town: Town) -> None:
    """Write down who looked at whose record in the last months."""
    for individual in INDIVIDUALS:
        if individual.size:
            write_looks(town, individual.key, individual.worker, min(LATELY, individual.since - 3))
    for who, page, ago in AT_DANNY:
        town.diary.write(ago, "10:40", partial(look, town, who, "danny", page))


def write_looks(town: Town, person: str, worker: str, lately: int) -> None:
    """The worker opens the page now and then; Danny's every few days."""
    step = 4 if person == "danny" else 40
    for ago in range(lately, 1, -step):
        page = town.rng.choice(("person", "person", "circle"))
        town.diary.write(town.diary.weekday(ago), "09:20", partial(look, town, worker, person, page))


def look(town: Town, who: str, person: str, page: str, at: datetime) -> None:
    """Somebody opens a page about a person; a minute later the trail commits to it."""
    row = town.people[person]
    looks.look({row.holder_id: [row.pk]}, page=page, by=town.eyes(who, at))  # type: ignore[dict-item]  # people are held
    looks.gather(before=at + A_MINUTE, by=town.founder(at))
