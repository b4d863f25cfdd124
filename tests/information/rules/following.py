"""Follows the rules down every path, with days, numbers and yes-or-no facts that are symbols and not values.

A rule compares days and asks whether facts are so. Here each such question is put to z3: where both answers are
possible, the rule is run again for the other. What comes out is every path: what must be so, and what the rule says.
It is the real code that is followed, so what is proved of the paths holds for every day there is.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import z3

_at_work: list["_Following"] = []


class _Following:
    """One run of a rule: which way it goes at each question, and what holds because of that."""

    def __init__(self, given: list[z3.BoolRef], turns: list[bool]) -> None:
        self.turns, self.met = turns, 0
        self.solver = z3.Solver()
        self.solver.add(*given)
        self.open: list[list[bool]] = []  # the other ways, still to be followed

    def ask(self, question: z3.BoolRef) -> bool:
        if self.met == len(self.turns):
            can = [way for way in (True, False) if self.solver.check(question if way else z3.Not(question)) == z3.sat]
            if len(can) == 2:
                self.open.append([*self.turns, False])
            self.turns = [*self.turns, can[0]]
        way = self.turns[self.met]
        self.met += 1
        self.solver.add(question if way else z3.Not(question))
        return way


@dataclass(frozen=True, eq=False)
class Symbol:
    """A day, an instant, a number or a human: compared with another, the rule goes both ways."""

    z3: z3.ArithRef

    def __lt__(self, other: "Symbol") -> bool:
        return _ask(self.z3 < other.z3)

    def __le__(self, other: "Symbol") -> bool:
        return _ask(self.z3 <= other.z3)

    def __gt__(self, other: "Symbol") -> bool:
        return _ask(self.z3 > other.z3)

    def __ge__(self, other: "Symbol") -> bool:
        return _ask(self.z3 >= other.z3)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Symbol) and _ask(self.z3 == other.z3)


@dataclass(frozen=True, eq=False)
class Truth:
    """Something that is so or not so."""

    z3: z3.BoolRef

    def __bool__(self) -> bool:
        return _ask(self.z3)


def _ask(question: z3.BoolRef) -> bool:
    return _at_work[-1].ask(question)


def day(name: str) -> Any:
    """A day, or a number, that may be any."""
    return Symbol(z3.Int(name))


def truth(name: str) -> Any:
    """A fact that may be so or not."""
    return Truth(z3.Bool(name))


def paths(rule: Callable[[], Any], *given: z3.BoolRef) -> Iterator[tuple[list[z3.BoolRef], Any]]:
    """Every path through a rule: what holds on it, and what the rule says."""
    waiting: list[list[bool]] = [[]]
    while waiting:
        following = _Following(list(given), waiting.pop())
        _at_work.append(following)
        try:
            said = rule()
        finally:
            _at_work.pop()
        waiting += following.open
        yield list(following.solver.assertions()), said


def possible(*conditions: z3.BoolRef) -> bool:
    """Whether all of these can hold at once."""
    solver = z3.Solver()
    solver.add(*conditions)
    return solver.check() == z3.sat
