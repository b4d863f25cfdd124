"""Circles are drawn and drawn again: ties, how they stand on at least three dates, and who knows whom."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from functools import partial
from itertools import combinations
from typing import Any, NamedTuple

from kinweave.circles import actions as circles
from kinweave.demonstration.people import INDIVIDUALS, Individual
from kinweave.demonstration.people.individuals import KNOWN_TWICE
from kinweave.demonstration.story.casting import Member, cast, cast_again
from kinweave.demonstration.town import Town
from kinweave.ties import actions as ties

KNOW = {"family": 0.8, "friends": 0.35, "community": 0.2, "paid": 0.1}
ACROSS = 0.06
ENDS = 0.08
FULL = 30  # as many ties as one circle in the town has
REASONS = (
    ("moved away", "both of them"),
    ("they left their job", "their employer"),
    ("lost touch", "nobody decided it"),
)


class Standing(NamedTuple):
    """How one tie stood when the circle was drawn on a day."""

    called: str
    ring: int
    sector: str
    facts: Mapping[str, Any]


def write(town: Town) -> dict[str, list[Member]]:
    """Write down every circle but Danny's, which has its own story. Returns who stays in each."""
    casts: dict[str, list[Member]] = {}
    for individual in INDIVIDUALS:
        if individual.size and individual.key != "danny":
            members = cast_of(town, individual, casts)
            write_circle(town, individual, members)
            casts[individual.key] = write_endings(town, individual, members)
    return casts


def cast_of(town: Town, individual: Individual, casts: dict[str, list[Member]]) -> list[Member]:
    """Who stands in a circle. Somebody known twice names some of the same people to both organisations."""
    if individual.key in KNOWN_TWICE:
        return cast_again(individual, casts[individual.key.removesuffix("_r")], town.rng)
    return cast(individual, town.rng)


def days_of_drawing(individual: Individual) -> tuple[int, int, int]:
    """The three days, as days ago, on which the circle was drawn: soon after meeting, half-way, lately."""
    first = individual.since - 2
    return first, max(first // 2, 3), max(first // 10, 2)


def write_circle(town: Town, individual: Individual, members: list[Member]) -> None:
    """Write one circle into the diary: each drawing names those who had been named by then."""
    for number, ago in enumerate(days_of_drawing(individual)):
        new = [one for one in members if one.joins == number]
        known = [standing(town, one) for one in members if one.joins < number]
        pairs = acquaintances(town, new)
        town.diary.write(
            ago,
            "11:00",
            partial(draw, town, individual, new, known, pairs),
        )


def standing(town: Town, member: Member) -> Standing:
    """How a tie stands when asked again: mostly as before, sometimes nearer or further."""
    ring = min(4, max(1, member.ring + town.rng.choice((-1, 0, 0, 0, 0, 1))))
    facts = {
        "feels": member.feels if member.feels != "not_asked" else town.rng.choice(("good", "mixed")),
        "starts": town.rng.choice(("me", "them", "both", "both")),
        "gives": member.gives,
        "gets": member.gets,
    }
    return Standing(member.called, ring, member.sector, facts)


def acquaintances(town: Town, members: Iterable[Member]) -> list[tuple[str, str]]:
    """Pairs of those newly named who know each other."""
    return [
        (one.called, other.called)
        for one, other in combinations(members, 2)
        if town.rng.random() < (KNOW[one.sector] if one.sector == other.sector else ACROSS)
    ]


def draw(
    town: Town,
    individual: Individual,
    new: Iterable[Member],
    known: Iterable[Standing],
    pairs: Iterable[tuple[str, str]],
    at: datetime,
) -> None:
    """The person and the worker draw the circle: those already in it, those new to it, who knows whom."""
    worker, person = town.eyes(individual.worker, at), town.people[individual.key]
    circle = circles.begin_personal(person=person, on=worker.on, by=worker)
    held = town.ties.setdefault(individual.key, {})
    for already in known:
        observe(town, individual.key, individual.worker, already, at)
    for member in new:
        held[member.called] = ties.add(
            circle=circle,
            called=member.called,
            label=member.label,
            ring=member.ring,
            sector=member.sector,
            feels=member.feels,
            on=worker.on,
            by=worker,
        )
    for one, other in pairs:
        ties.know_each_other(one=held[one], other=held[other], on=worker.on, by=worker)


def observe(town: Town, person: str, worker: str, standing: Standing, at: datetime) -> None:
    """Write down how one tie stands on the day of the drawing, unless it has ended."""
    tie, eyes = town.ties[person][standing.called], town.eyes(worker, at)
    if tie.ended_on is None:
        ties.observe(
            tie=tie,
            ring=standing.ring,
            sector=standing.sector,
            seen_on=eyes.on,
            on=eyes.on,
            by=eyes,
            **standing.facts,
        )


def write_endings(town: Town, individual: Individual, members: list[Member]) -> list[Member]:
    """Now and then a tie ends between the second drawing and the third. Returns those that last."""
    _, second, third = days_of_drawing(individual)
    ending = [one for one in members if may_end(individual, one) and town.rng.random() < ENDS]
    for one in ending:
        why = town.rng.choice(REASONS)
        town.diary.write(
            (second + third) // 2,
            "16:00",
            partial(end, town, individual, one.called, why),
        )
    return [one for one in members if one not in ending]


def may_end(individual: Individual, member: Member) -> bool:
    """Whether the story may end a tie: not with family or a worker, and not where thirty are to be seen."""
    return member.joins == 0 and member.sector in {"friends", "community"} and individual.size < FULL


def end(town: Town, individual: Individual, called: str, why: tuple[str, str], at: datetime) -> None:
    """A tie ends, with why and who decided; it is kept with its history."""
    tie, worker = town.ties[individual.key][called], town.eyes(individual.worker, at)
    ties.end(tie=tie, reason=why[0], decided_by=why[1], version=tie.version, on=worker.on, by=worker)
