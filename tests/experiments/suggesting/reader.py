"""Thirty people and the five places that a reader would name for each, who had not seen how the code ranks.

They had the places of the town and what a person may state, no code and no points. Kept as they wrote it.
"""

import json
from pathlib import Path
from typing import Any

from tests.experiments.suggesting.world import PARTS, Friend, Person, Spot, world

KEPT = Path(__file__).with_name("reader.json")
DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
SETS = ("likes", "access")
TUPLES = ("ways", "kept_away")


def reader() -> tuple[list[Person], list[Spot], dict[str, set[str]]]:
    """Their people, the places of the town that was kept, and the five of each."""
    rows = json.loads(KEPT.read_text())
    five = {row["id"]: {one["place"] for one in row["five"]} for row in rows}
    return [as_person(row) for row in rows], world()[1], five


def as_person(row: dict[str, Any]) -> Person:
    """One person, as the world has people."""
    plain = {name: row[name] for name in ("id", "minutes", "pence", "age", "language", "likes_to_be_alone")}
    return Person(
        home=PARTS[row["home"]],
        free_days=frozenset(map(DAYS.index, row["free_days"])),
        friends=tuple(Friend(**{**one, "likes": frozenset(one["likes"])}) for one in row["friends"]),
        **plain,
        **{name: frozenset(row[name]) for name in SETS},
        **{name: tuple(row[name]) for name in TUPLES},
    )
