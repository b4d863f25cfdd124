"""Every state that the gates can be in: what one by one is otherwise, and the facts that make it so."""

from collections.abc import Collection, Iterator
from dataclasses import replace
from itertools import pairwise
from math import prod
from typing import Any

from kinweave.information.rules import (
    Asked,
    Chain,
    Facts,
    Finding,
    Hand,
    Known,
    Law,
    Mask,
    Others,
    Sensitivity,
    Stands,
)
from kinweave.information.rules import gates as gate
from tests.information.rules.asking import ALL_WELL, COMMUNITY, EARLY_HELP, TOMORROW, YESTERDAY

FOUND: dict[str, dict[str, Finding]] = {
    "law": {"none": gate.LAW_CLEAR, "unclear": gate.LAW_UNCLEAR, "bar": gate.LAW_BARS},
    "time": {"live": gate.LIVE, "over": gate.OVER},
    "worker": {"ok": gate.WORKS_WITH, "conflict": gate.CONFLICT, "none": gate.NO_ROLE},
    "recipient": {"verified": gate.VERIFIED, "unverified": gate.UNVERIFIED, "barred": gate.RECIPIENT_BARRED},
    "protocol": {"in_force": gate.IN_FORCE, "overdue": gate.OVERDUE, "none": gate.NO_PROTOCOL},
    "basis": {"named": gate.BASIS_NAMED, "missing": gate.BASIS_MISSING},
    "agreement": {"yes": gate.AGREED, "exempt": gate.NOT_TOLD, "step": gate.NOT_ASKED, "refused": gate.REFUSED},
    "others": {
        "none": gate.NOBODY_ELSE,
        "maskable": gate.MASKABLE,
        "inseparable": gate.INSEPARABLE,
        "nothing_left": gate.NOTHING_LEFT,
    },
    "origin": {"inside": gate.INSIDE, "released": gate.RELEASED, "outside": gate.OUTSIDE},
    "minimum": {"enough": gate.ENOUGH, "masked": gate.MASKED, "unsure": gate.UNSURE},
    "channel": {"safe": gate.SAFE, "weak": gate.WEAK},
}

_REVIEWED = {"in_force": TOMORROW, "overdue": YESTERDAY, "none": TOMORROW}
PROTOCOLS = {
    (each.mode.value, name): replace(each, review_on=review_on, ends_on=YESTERDAY if name == "none" else TOMORROW)
    for each in (EARLY_HELP, COMMUNITY)
    for name, review_on in _REVIEWED.items()
}
SAYS = {  # what stands, and its last day
    "consent": {
        "yes": (Stands.AGREED, None),
        "nearly": (Stands.AGREED, YESTERDAY),
        "nothing": (Stands.NOTHING, None),
        "no": (Stands.REFUSED, None),
    },
    "inform": {
        "yes": (Stands.INFORMED, None),
        "nearly": (Stands.NOT_TOLD, None),
        "nothing": (Stands.NOTHING, None),
        "no": (Stands.OBJECTED, None),
    },
}
FACTORS: dict[str, dict[str, dict[str, Any]]] = {  # each from the best to the worst
    "law": {"none": {"law": Law.CLEAR}, "unclear": {"law": Law.UNCLEAR}, "bar": {"law": Law.BARRED}},
    "time": {"live": {"keep_until": TOMORROW}, "over": {"keep_until": YESTERDAY}},
    "worker": {
        "ok": {"hand": Hand.WORKS_WITH},
        "conflict": {"hand": Hand.CONFLICT},
        "none": {"hand": Hand.NO_ROLE},
    },
    "recipient": {
        "verified": {"known": Known.VERIFIED},
        "unverified": {"known": Known.UNVERIFIED},
        "barred": {"known": Known.BARRED},
    },
    "basis": {
        "named": {"sensitivity": Sensitivity.ORDINARY},
        "missing": {"sensitivity": Sensitivity.SPECIAL},
    },
    "others": {one.value: {"others": one} for one in Others},
    "origin": {one.value: {"chain": one} for one in Chain},
    "minimum": {one.value: {"mask": one} for one in Mask},
    "channel": {"safe": {"channel": 4}, "weak": {"channel": 3}},
    "override": {one.value: {"asked": one} for one in Asked},
    "mode": {"consent": {}, "inform": {}},  # these three together make the terms, and what stands
    "protocol": {"in_force": {}, "overdue": {}, "none": {}},
    "says": {"yes": {}, "nearly": {}, "nothing": {}, "no": {}},
    "protects": {"yes": {"is_protection": True}, "no": {"is_protection": False}},
    "settled": {"yes": {"is_mask_settled": True}, "no": {"is_mask_settled": False}},
}


State = dict[str, str]
COUNT = prod(len(words) for words in FACTORS.values())


def walk(without: Collection[str] = ()) -> Iterator[tuple[Facts, State]]:
    """Every state, as facts and as words; without some factors, which stay at their best.

    One Facts is changed in place, for speed: nobody else may do that.
    """
    facts, state = replace(ALL_WELL), {name: next(iter(words)) for name, words in FACTORS.items()}
    wheels = [(name, list(words.items())[: 1 if name in without else None]) for name, words in FACTORS.items()]
    at = [0] * len(wheels)
    for number in range(len(wheels)):
        _turn(facts, state, *wheels[number], 0)
    while True:
        yield facts, state
        for number in reversed(range(len(wheels))):
            name, words = wheels[number]
            at[number] = (at[number] + 1) % len(words)
            _turn(facts, state, name, words, at[number])
            if at[number]:
                break
        else:
            return


def _turn(facts: Facts, state: State, name: str, words: list[tuple[str, dict[str, Any]]], at: int) -> None:
    state[name], changes = words[at]
    if not changes:
        stands, until = SAYS[state["mode"]][state["says"]]
        changes = {"terms": PROTOCOLS[state["mode"], state["protocol"]], "stands": stands, "stands_until": until}
    for field, value in changes.items():
        object.__setattr__(facts, field, value)


def only(answers: bytes, **words: str) -> bytes:
    """The answers of those states in which each of these factors has this word, in the same order."""
    stride = 1
    for name, all_of_them in reversed(FACTORS.items()):
        if name not in words:
            stride *= len(all_of_them)
            continue
        first, every = list(all_of_them).index(words[name]) * stride, stride * len(all_of_them)
        if stride == 1:
            answers = answers[first::every]
        else:
            answers = b"".join(answers[at : at + stride] for at in range(first, len(answers), every))
    return answers


def beside(answers: bytes, name: str) -> Iterator[tuple[bytes, bytes]]:
    """For one factor: the answers at a word, and at the next worse word, all else the same."""
    return pairwise(only(answers, **{name: word}) for word in FACTORS[name])
