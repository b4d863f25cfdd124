"""Who stands in somebody's circle: chosen from the names of the town, once for each person."""

from collections.abc import Iterator
from dataclasses import dataclass
from random import Random

from kinweave.demonstration.people import CALLED, Individual
from kinweave.demonstration.people.staff import VOLUNTEERS
from kinweave.demonstration.words import roles
from kinweave.demonstration.words.names import CULTURES, FRIENDS, PLAYMATES, Culture

SHARES = {"family": 0.34, "friends": 0.27, "community": 0.22, "paid": 0.17}
RINGS = {
    "family": (1, 1, 2, 2, 2, 3, 4),
    "friends": (1, 2, 2, 3, 3, 4),
    "community": (2, 3, 3, 4, 4),
    "paid": (2, 3, 4, 4),
}
FEELS = {
    "family": ("good", "good", "good", "mixed", "mixed", "unsure"),
    "friends": ("good", "good", "good", "mixed", "unsure"),
    "community": ("good", "good", "unsure", "not_asked"),
    "paid": ("good", "good", "mixed", "not_asked"),
}
SUPPORT = {
    "family": ("company", "talk", "practical", "crisis", "money", "fun"),
    "friends": ("company", "talk", "fun", "practical"),
    "community": ("company", "information", "fun"),
    "paid": ("practical", "information", "talk"),
}
WORKERS = {"connect": "Support worker", "milllane": "Key person", "riverside": "Group facilitator"}


@dataclass(frozen=True, slots=True)
class Member:
    """Somebody in a circle as first told: what they are called, who they are, where they stand."""

    called: str
    label: str
    sector: str
    ring: int
    feels: str
    joins: int  # the conversation in which they were first named: 0, 1 or 2
    gives: tuple[str, ...]
    gets: tuple[str, ...]


def cast(individual: Individual, rng: Random) -> list[Member]:
    """The people of somebody's circle, as many as the list says."""
    named: dict[str, Member] = {}
    for sector, wanted in share_out(individual).items():
        people = candidates(individual, sector, rng)
        before = len(named)
        while len(named) < before + wanted:
            called, label = next(people)
            if called != individual.called:
                named.setdefault(called, member(individual, called, label, sector, rng))
    return list(named.values())


def cast_again(individual: Individual, members: list[Member], rng: Random) -> list[Member]:
    """The circle as the same human told it to another organisation: fewer people, and its own worker."""
    told = rng.sample([one for one in members if one.sector != "paid"], individual.size - 1)
    sector, label = as_worker(individual)
    worker = member(individual, CALLED[individual.worker], label, sector, rng)
    return [worker, *(one for one in told if one.called != worker.called)]


def share_out(individual: Individual) -> dict[str, int]:
    """How many come from each part of life; whoever is left over is a friend, or a small child's family."""
    counts = {sector: int(individual.size * share) for sector, share in SHARES.items()}
    counts["family" if individual.stage == "child" else "friends"] += individual.size - sum(counts.values())
    return counts


def candidates(individual: Individual, sector: str, rng: Random) -> Iterator[tuple[str, str]]:
    """Names with who they are, for one part of life, in the order they would be named."""
    workers_sector, label = as_worker(individual)
    if sector == workers_sector:
        yield CALLED[individual.worker], label
    if sector == "family":
        yield from family(individual, rng)
    elif sector == "friends":
        yield from friends(individual, rng)
    elif sector == "community":
        yield from rng.sample(roles.COMMUNITY[individual.stage], len(roles.COMMUNITY[individual.stage]))
    else:
        yield from roles.PAID[individual.stage]


def as_worker(individual: Individual) -> tuple[str, str]:
    """Where their worker stands, and what the worker is to them. A volunteer is not paid to be there."""
    if individual.worker in VOLUNTEERS:
        return "community", "Befriender"
    return "paid", WORKERS[individual.organisation]


def family(individual: Individual, rng: Random) -> Iterator[tuple[str, str]]:
    """Relations by what they are called at home."""
    culture = CULTURES[individual.culture]
    women, men = shuffled(culture.women, rng), shuffled(culture.men, rng)
    for label, who in roles.FAMILY[individual.stage]:
        yield called_at_home(culture, who, women, men), label


def called_at_home(culture: Culture, who: int | str, women: list[str], men: list[str]) -> str:
    """The family's own word for a parent or grandparent, or the next name."""
    if isinstance(who, int):
        return culture.parents[who]
    return (women if who == "woman" else men).pop()


def friends(individual: Individual, rng: Random) -> Iterator[tuple[str, str]]:
    """Friends, some of one's own culture and most from everywhere."""
    culture = CULTURES[individual.culture]
    if individual.stage == "child":
        names = shuffled(PLAYMATES, rng)
    else:
        own = shuffled((*culture.women, *culture.men), rng)[:2]
        names = [*own, *shuffled(FRIENDS, rng)]
    labels = roles.FRIENDS[individual.stage]
    for number, name in enumerate(names):
        yield name, labels[number % len(labels)]


def shuffled(names: tuple[str, ...], rng: Random) -> list[str]:
    """The same names in an order of chance."""
    return rng.sample(names, len(names))


def member(individual: Individual, called: str, label: str, sector: str, rng: Random) -> Member:
    """Somebody with a place in the circle, and what they and the person do for each other."""
    is_first = called == CALLED[individual.worker] or label in {"Mum", "Dad"}
    return Member(
        called=called,
        label=label,
        sector=sector,
        ring=1 if individual.stage == "child" and label == "Mum" else rng.choice(RINGS[sector]),
        feels=rng.choice(FEELS[sector]),
        joins=0 if is_first else rng.choices((0, 1, 2), weights=(6, 2, 1))[0],
        gives=tuple(rng.sample(SUPPORT[sector], rng.randrange(1, 3))),
        gets=tuple(rng.sample(SUPPORT[sector], rng.randrange(0, 2))),
    )
