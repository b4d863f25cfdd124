"""However often something is passed on: nobody has it whom its source left out.

Four agencies, three items (two of their own sources, and a summary of both), four hops. Each agency that passes an item
on may put a stricter label of its own on it, and may not take one off; a summary is as strict as its strictest part.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations, product
from time import process_time

import pytest

from kinweave.information.rules import Chain, Link, chain_of, strictest
from kinweave.information.rules.labels import LABELS
from tests.information.rules.asking import TODAY, TOMORROW

AGENCIES = range(4)
HOPS = 4
Hops = tuple[tuple[int, str], ...]  # the agencies it came through, each with the label it put on


@dataclass(frozen=True)
class World:
    """Which agencies are partners, which serve the person, whom a label names, and whom the source lets have it."""

    partners: frozenset[int]
    serving: frozenset[int]
    named: int | None = None
    released: int | None = None

    def links(self, hops: Hops, to: int) -> Iterator[Link]:
        """The chain as the rule asks about it, for one recipient. The first agency releases what it put a label on."""
        for agency, label in hops:
            yield Link(
                label=label,
                is_theirs=agency == to,
                is_named=to == self.named,
                serves_person=to in self.serving,
                in_partnership=to in self.partners,
                released_until=TOMORROW if agency == 0 and to == self.released else None,
            )

    def may_go(self, hops: Hops, to: int) -> bool:
        return chain_of(self.links(hops, to), TODAY) is not Chain.OUTSIDE

    def onward(self, hops: Hops, holder: int) -> Iterator[tuple[Hops, int]]:
        """Everywhere it can go from a holder, in as many hops as are left, with a stricter label or without."""
        if len(hops) == HOPS:
            return
        for label, to in product({hops[-1][1], "red"}, AGENCIES):
            if to != holder and self.may_go(hops, to):
                yield (*hops, (holder, label)), to
                yield from self.onward((*hops, (holder, label)), to)


def some(agencies: range) -> list[frozenset[int]]:
    """Every choice of agencies."""
    return [frozenset(each) for number in range(len(agencies) + 1) for each in combinations(agencies, number)]


WORLDS = [
    World(partners, serving, **other)
    for partners, serving in product(some(AGENCIES[1:]), repeat=2)
    for other in ({}, {"named": 2}, {"released": 3}, {"named": 1, "released": 2})
]


@pytest.mark.parametrize("label", LABELS)
def test_i15_no_way_onward_reaches_whom_the_source_left_out(label, capsys):
    begun, ways, refused = process_time(), 0, 0

    for world in WORLDS:
        allowed = {to for to in AGENCIES if world.may_go(((0, label),), to)}
        refused += len(AGENCIES) - len(allowed)
        for first in AGENCIES[1:]:
            for _, holder in world.onward(((0, label),), first):
                ways += 1
                assert holder in allowed, (world, first, holder)

    seconds = process_time() - begun
    with capsys.disabled():
        print(f"\n  {ways:,} ways onward from {label}, in {len(WORLDS)} worlds: {seconds:.1f} s of one core")
    assert ways
    assert label == "clear" or refused


@pytest.mark.parametrize(("label", "other"), list(product(LABELS, repeat=2)))
def test_i16_a_summary_goes_only_where_each_of_its_parts_may_go(label, other):
    for world in WORLDS:
        one, another = ((0, label),), ((1, other),)
        each = [{to for to in AGENCIES if world.may_go(hops, to)} for hops in (one, another, one + another)]
        assert each[2] == each[0] & each[1]


def test_i16_the_label_of_a_summary_is_at_least_that_of_each_part():
    for parts in product(LABELS, repeat=3):
        whole = LABELS.index(strictest(parts))
        assert all(LABELS.index(part) <= whole for part in parts)
