"""Sixty invented people and three hundred invented places: the same from the same seed. It reads nothing else."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from math import ceil, hypot
from random import Random

SEED = 5_2026
PEOPLE, PLACES = 60, 300
INTERESTS = (
    "music", "singing", "dance", "football", "swimming", "walking", "cycling", "cooking", "gardening", "animals",
    "art", "crafts", "games", "reading", "films", "computers", "learning", "faith", "talking", "volunteering",
)  # fmt: skip
ACCESS = ("step_free", "toilet", "hoist", "loop", "quiet", "signing", "pictures", "parking")
OTHER_LANGUAGES = ("cy", "bfi", "pl", "ar", "fa", "uk")
PARTS = {  # each part of town, and its middle in kilometres east and north
    "Mill Lane": (0.0, 0.0), "Station Parade": (0.5, 0.6), "Lower Quay": (0.8, -0.5), "Castle Hill": (-0.5, 0.9),
    "Hallam Park": (1.0, 1.5), "The Crossing": (-0.8, -0.7), "Upper Ashby": (-1.1, 2.6), "Farlow": (2.4, 5.2),
}  # fmt: skip
SPEEDS = {"foot": 5.0, "wheelchair": 4.0, "bus": 18.0, "car": 28.0}  # kilometres in an hour
WAITS = {"bus": 8, "car": 3}  # minutes
LIMITS = (15, 20, 30, 30, 45, 60, None)  # minutes on the way
PURSES = (0, 0, 200, 300, 500, None)  # pence for a visit


@dataclass(frozen=True, slots=True)
class Spot:
    """A place. What nobody has said of it is None, or is not there."""

    id: str
    name: str
    where: str
    at: tuple[float, float] | None
    interests: frozenset[str]
    weekdays: frozenset[int]
    pence: int | None
    access: Mapping[str, bool]
    languages: frozenset[str]
    youngest: int | None
    oldest: int | None
    checked: int  # days ago
    members: int


@dataclass(frozen=True, slots=True)
class Friend:
    """Somebody in a person's life."""

    name: str
    likes: frozenset[str]
    is_paid: bool = False
    feels: str = "good"
    want: str = ""
    is_kept_apart: bool = False


@dataclass(frozen=True, slots=True)
class Person:
    """What one person said of themself. What nobody has asked is None, or empty."""

    id: str
    home: tuple[float, float]
    likes: frozenset[str]
    ways: tuple[str, ...]
    minutes: int | None
    pence: int | None
    access: frozenset[str]
    free_days: frozenset[int]
    age: int
    language: str = ""  # somebody there has to speak it
    likes_to_be_alone: bool = False
    kept_away: tuple[str, ...] = ()
    friends: tuple[Friend, ...] = field(default=())


def world(seed: int = SEED) -> tuple[list[Person], list[Spot]]:
    """The people and the places."""
    dice = Random(seed)  # invented people, no secret
    spots = [spot(dice, number) for number in range(PLACES)]
    return [person(dice, number, spots) for number in range(PEOPLE)], spots


def some(dice: Random, of: tuple[str, ...], least: int, most: int) -> frozenset[str]:
    """Some of these."""
    return frozenset(dice.sample(of, dice.randint(least, most)))


def spot(dice: Random, number: int) -> Spot:
    """One place."""
    part = dice.choice([*PARTS])
    middle = PARTS[part]
    at = (round(middle[0] + dice.gauss(0, 0.35), 2), round(middle[1] + dice.gauss(0, 0.35), 2))
    known = {key: dice.random() < 0.75 for key in ACCESS if dice.random() < 0.6}
    days = dice.sample(range(7), dice.randint(1, 4)) if dice.random() > 0.1 else []
    languages = {"en", *(one for one in OTHER_LANGUAGES if dice.random() < 0.12)} if dice.random() > 0.1 else set()
    ages = dice.choice([(None, None)] * 6 + [(18, None), (50, None), (None, 25), (16, 30)])
    return Spot(
        id=f"place-{number:03}",
        name=f"Number {number:03} of {part}",
        where=f"Hall {number:03}, {part}",
        at=at if dice.random() > 0.05 else None,
        interests=some(dice, INTERESTS, 1, 3),
        weekdays=frozenset(days),
        pence=dice.choice([0, 0, 0, 100, 200, 300, 450, 700, None]),
        access=known,
        languages=frozenset(languages),
        youngest=ages[0],
        oldest=ages[1],
        checked=dice.choice([5, 20, 40, 80, 120, 200, 400, 600]),
        members=int(dice.paretovariate(1.1) * 8),
    )


def person(dice: Random, number: int, spots: list[Spot]) -> Person:
    """One person."""
    needs = some(dice, ACCESS, 1, 2) if dice.random() < 0.5 else frozenset()
    wheels = "step_free" in needs and dice.random() < 0.5
    ways = ("wheelchair", "bus") if wheels else dice.choice([("foot",), ("foot", "bus"), ("bus",), ("foot", "car")])
    likes = some(dice, INTERESTS, 2, 5)
    away = dice.choice([one for one in spots if one.interests & likes])
    return Person(
        id=f"person-{number:02}",
        home=PARTS[dice.choice([*PARTS][:-1])],
        likes=likes,
        ways=ways,
        minutes=dice.choice(LIMITS),
        pence=dice.choice(PURSES),
        access=needs,
        free_days=frozenset(dice.sample(range(7), dice.randint(2, 6))) if dice.random() < 0.8 else frozenset(),
        age=dice.randint(17, 88),
        language=dice.choice(OTHER_LANGUAGES) if dice.random() < 0.25 else "",
        likes_to_be_alone=dice.random() < 0.15,
        kept_away=(f"Not near {away.where}",) if dice.random() < 0.25 else (),
        friends=tuple(friend(dice, f"Friend {one}") for one in range(dice.randint(0, 3))),
    )


def friend(dice: Random, name: str) -> Friend:
    """Somebody in their life, some of them paid, unwanted or kept apart."""
    return Friend(
        name=name,
        likes=some(dice, INTERESTS, 1, 3),
        is_paid=dice.random() < 0.2,
        feels=dice.choice(["good", "good", "mixed", "bad"]),
        want=dice.choice(["", "develop", "maintain", "less"]),
        is_kept_apart=dice.random() < 0.1,
    )


def minutes(one: Person, place: Spot) -> dict[str, int]:
    """How long the way takes by each way the person goes, rounded up to five; nothing where it is not known."""
    if place.at is None:
        return {}
    long = hypot(one.home[0] - place.at[0], one.home[1] - place.at[1]) * 1.3
    return {by: 5 * ceil((long / SPEEDS[by] * 60 + WAITS.get(by, 0)) / 5) for by in one.ways}
