"""A large installation, filled by bulk inserts: many people with ten ties each, one worker with forty of them."""

import random
from collections.abc import Iterator
from datetime import timedelta
from itertools import islice
from typing import Any

from django.db import models

from kinweave.circles.models import Circle
from kinweave.events.models import Event, Participation
from kinweave.foundation import new_id
from kinweave.parties.models import Party, Support
from kinweave.ties.models import Tie, TieObservation, Wish
from tests.town import Town

SEED = 20261121
TIES = 10
WITH_ONE_WORKER = 40
CHUNK = 5000
SECTORS = ("family", "friends", "community", "paid")


def fill(town: Town, already: int, people: int) -> None:
    """Add people to the town's first organisation up to a number, with circles, wishes and contacts."""
    chance = random.Random(SEED)
    rows = (row for number in range(already, people) for row in one_person(town, number, chance))
    while chunk := list(islice(rows, CHUNK)):
        keep(chunk)


def keep(rows: list[models.Model]) -> None:
    """Insert rows, kind by kind, in the order of the shelf."""
    for kind in (Party, Support, Circle, Tie, TieObservation, Wish, Event, Participation):
        kind._base_manager.bulk_create([row for row in rows if type(row) is kind], batch_size=1000)


def one_person(town: Town, number: int, chance: random.Random) -> Iterator[models.Model]:
    """A person with everything that their pages read."""
    held = {"holder_id": town.connect.pk, "recorded_by_id": town.ffion.pk, "recorded_at": town.at}
    person = Party(id=new_id(), kind="person", called=f"Person {number}", sort_name=f"Person {number:06}", **held)
    circle = Circle(id=new_id(), kind="personal", owner=person, began_on=town.on, **held)
    yield from (person, circle, supports(town, town.connect, person, held))
    if number < WITH_ONE_WORKER:
        yield supports(town, town.ffion, person, held)
    for slot in range(TIES):
        yield from one_tie(town, circle, slot, chance, held)


def supports(town: Town, supporter: Party, person: Party, held: dict[str, Any]) -> Support:
    """The row that opens a record."""
    return Support(supporter=supporter, person=person, extent="record", cause="bench", begins_at=town.at, **held)


def one_tie(
    town: Town, circle: Circle, slot: int, chance: random.Random, held: dict[str, Any]
) -> Iterator[models.Model]:
    """Somebody in a person's life, seen once, wished for once, met once."""
    person, sector = circle.person, SECTORS[slot % 4]
    light = Party(kind="person", held_for=person, called=f"Friend {slot}", sort_name=f"Friend {slot}", **held)
    tie = Tie(circle=circle, person=person, to_party=light, slot=slot // 4, began_on=town.on, **held)
    seen = TieObservation(
        tie=tie,
        person=person,
        number=1,
        seen_on=town.on,
        ring=chance.randint(1, 4),
        sector=sector,
        feels="good",
        **held,
    )
    wish = Wish(
        tie=tie, person=person, number=slot + 1, want="maintain", method="talking", says_who="person",
        said_on=town.on, **held,
    )  # fmt: skip
    day = town.on - timedelta(days=chance.randint(0, 60))
    event = Event(person=person, kind="visit", state="held", day=day, what_mattered="Tea.", **held)
    yield from (light, tie, seen, wish, event, Participation(event=event, party=light, **held))
