"""Talks about wishes: what people want with those in their circle, in their own words."""

from collections.abc import Iterable
from datetime import datetime
from functools import partial
from typing import Any, NamedTuple

from kinweave.demonstration.people import CALLED, INDIVIDUALS, Individual
from kinweave.demonstration.story.casting import Member
from kinweave.demonstration.story.circles import days_of_drawing
from kinweave.demonstration.town import Town
from kinweave.demonstration.words.wishes import (
    CHILD_SAID,
    HOPES,
    IN_OWN_LANGUAGE,
    SAID,
    SAID_OF,
)
from kinweave.events import actions as events

WANTS = ("develop", "maintain", "less", "restore", "not_sure", "withdraw", "later")
WEIGHTS = (28, 44, 6, 6, 9, 2, 5)
METHODS = {"pictures": "pictures", "mat": "mat", "signing": "signing", "letters": "writing"}
IS_ASKED = 0.6
IS_HOPED = 0.4
IN_OWN_WORDS = 0.4
FAR = 4  # the ring of those one only says hello to
FIRST_TALK = 1  # the drawing after which the first talk is held: the second


class Said(NamedTuple):
    """One answer of a talk: about whom, what they want, and their words."""

    called: str
    want: str
    words: str


def write(town: Town, casts: dict[str, list[Member]]) -> None:
    """Write down two talks with everybody who has a circle, one after each later drawing."""
    for individual in INDIVIDUALS:
        for number, ago in enumerate(days_of_drawing(individual)):
            members = [one for one in casts.get(individual.key, ()) if one.joins <= number]
            if number >= FIRST_TALK and members:
                write_talk(town, individual, members, ago)


def write_talk(town: Town, individual: Individual, members: list[Member], ago: int) -> None:
    """Write one talk into the diary."""
    asked = [one for one in members if town.rng.random() < IS_ASKED] or members[:1]
    answers = [answer(town, individual, one) for one in asked]
    hoped = individual.stage != "child" and town.rng.random() < IS_HOPED
    hope = town.rng.choice(HOPES[individual.stage]) if hoped else None
    town.diary.write(ago, "15:10", partial(talk, town, individual, answers, hope))


def answer(town: Town, individual: Individual, member: Member) -> Said:
    """What somebody wants with one person, and how they put it."""
    if individual.stage == "child":
        want = town.rng.choice(("develop", "maintain"))
        return Said(member.called, want, town.rng.choice(CHILD_SAID[want]).format(who=member.called))
    want = want_with(town, member)
    own = IN_OWN_LANGUAGE.get(individual.culture, {}).get(want)
    known = (*SAID[want], *SAID_OF.get(member.sector, {}).get(want, ()))
    words = own if own and town.rng.random() < IN_OWN_WORDS else town.rng.choice(known)
    return Said(member.called, want, words.format(who=member.called))


def want_with(town: Town, member: Member) -> str:
    """What somebody wants with one person; being in touch again is for those of their own who are far."""
    want = "maintain" if member.sector == "paid" else town.rng.choices(WANTS, weights=WEIGHTS)[0]
    if want == "restore" and (member.sector not in SAID_OF or member.ring < FAR):
        return "develop"
    return "maintain" if want == "withdraw" and member.feels == "good" else want


def talk(
    town: Town,
    individual: Individual,
    answers: Iterable[Said],
    hope: tuple[str, str, str] | None,
    at: datetime,
) -> None:
    """The talk is held, read back, and kept with each wish."""
    worker = town.eyes(individual.worker, at)
    held = town.ties[individual.key]
    wishes: list[dict[str, Any]] = [
        {"tie": held[said.called], "want": said.want, "words": said.words} for said in answers
    ]
    if hope:
        what, sector, words = hope
        wishes.append({"hope": what, "hope_sector": sector, "want": "develop", "words": words, "hoped_ring": 2})
    events.hold_conversation(
        person=town.people[individual.key],
        answers=wishes,
        method=method_of(individual),
        says_who="person",
        helped_by=CALLED[individual.worker],
        confirmed=True,
        on=worker.on,
        by=worker,
    )


def method_of(individual: Individual) -> str:
    """How somebody tells what they want: by what helps them communicate, or else by talking."""
    found = [METHODS[need] for need in individual.needs if need in METHODS]
    if found:
        return found[0]
    return "photos" if individual.stage == "child" else "talking"
