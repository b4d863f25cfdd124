"""Holds come and go, proposals are made and confirmed: nothing under a hold ever goes, nothing by one person alone."""

from datetime import timedelta
from typing import Any

import pytest
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule, run_state_machine_as_test

from kinweave.foundation import Refused
from kinweave.information.models import Item
from kinweave.keeping.actions import disposing, holding
from kinweave.keeping.models import Disposal, Tombstone
from kinweave.trail.verify import broken
from tests.keeping.kept import Kept
from tests.properties.trying import trying
from tests.properties.undoing import forgotten
from tests.town import Town

pytestmark = pytest.mark.django_db

SOME = trying(max_examples=20, stateful_step_count=16)
WHO = st.sampled_from(["imran", "mo", "bea"])
WHICH = st.integers(0, 2)


class WhatGoes(RuleBasedStateMachine):
    """Three things past their period, and a small model of who proposed what and what is held."""

    def __init__(self) -> None:
        super().__init__()
        self._undoing = forgotten()
        self._undoing.__enter__()
        self.kept = Kept(Town())
        self.things = [self.kept.item(f"Thing {number}") for number in range(3)]
        self.kept.count()
        self.proposed: dict[int, str] = {}
        self.gone: dict[int, tuple[str, str]] = {}
        self.holds: list[tuple[Any, set[int]]] = []

    def teardown(self) -> None:
        self._undoing.__exit__(None, None, None)

    def is_held(self, which: int) -> bool:
        return any(which in covered for _hold, covered in self.holds)

    def row(self, which: int) -> Disposal | None:
        return Disposal.objects.filter(item=self.things[which]).first()

    @rule(which=st.sets(WHICH))
    def place(self, which: set[int]) -> None:
        there = {one for one in which if one not in self.gone}
        if which and not there:
            return
        hold = self.kept.hold(items=[self.things[one] for one in sorted(there)])
        self.holds.append((hold, there or {0, 1, 2}))

    @rule(holds_all=st.booleans())
    def place_over_many(self, *, holds_all: bool) -> None:
        hold = holding.place_bulk_hold(
            organisation=self.kept.town.nursery, kind="inquiry", because="An inquiry",
            retention="" if holds_all else "adoption", begins_on=self.kept.on, on=self.kept.on,
            by=self.kept.by(self.kept.bea),
        )  # fmt: skip
        self.holds.append((hold, {0, 1, 2} if holds_all else set()))

    @rule(number=st.integers(0, 9))
    def release(self, number: int) -> None:
        if self.holds:
            hold, _covered = self.holds.pop(number % len(self.holds))
            holding.release_hold(hold=hold, because="Over", on=self.kept.on, by=self.kept.by(self.kept.bea))

    @rule(which=WHICH, who=WHO)
    def propose(self, which: int, who: str) -> None:
        row = self.row(which)
        may = which not in self.gone and which not in self.proposed and not self.is_held(which)
        assert self.try_to(self.kept.propose, row, who) == may
        if may:
            self.proposed[which] = who

    @rule(which=WHICH, who=WHO)
    def confirm(self, which: int, who: str) -> None:
        row = self.row(which)
        by = self.proposed.get(which)
        may = by is not None and by != who and not self.is_held(which)
        assert self.try_to(self.kept.confirm, row, who) == may
        if may:
            self.gone[which] = (self.proposed.pop(which), who)

    @rule(which=WHICH, who=WHO)
    def keep_longer(self, which: int, who: str) -> None:
        row = self.row(which)
        if row is not None:
            viewer = self.kept.by(getattr(self.kept, who))
            review = self.kept.on + timedelta(days=30)
            disposing.keep_longer(disposal=row, review_on=review, because="Later", on=viewer.on, by=viewer)
            self.proposed.pop(which, None)

    @rule()
    def the_night_goes_by(self) -> None:
        self.kept.count()

    def try_to(self, verb: Any, row: Disposal | None, who: str) -> bool:
        """Whether something could be done. What is gone stands in no queue."""
        try:
            if row is None:
                return False
            verb(row, by=getattr(self.kept, who))
        except Refused:
            return False
        return True

    @invariant()
    def only_what_two_people_let_go_is_gone(self) -> None:
        stones = {stone.record_id: stone for stone in Tombstone.objects.all()}
        for which, thing in enumerate(self.things):
            item = Item.objects.get(pk=thing.pk)
            assert (thing.pk in stones) == (which in self.gone) == (item.text == "") == (item.disposed_on is not None)
            if which in self.gone:
                one, other = self.gone[which]
                stone = stones[thing.pk]
                assert (stone.proposed_by, stone.confirmed_by) == (getattr(self.kept, one), getattr(self.kept, other))
                assert stone.proposed_by.human != stone.confirmed_by.human

    @invariant()
    def the_chain_is_whole(self) -> None:
        assert broken() == []


def test_nothing_under_a_hold_goes_and_nothing_by_one_person(settings):
    run_state_machine_as_test(WhatGoes, settings=SOME)
