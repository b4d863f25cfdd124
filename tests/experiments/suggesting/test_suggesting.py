"""What was expected stays as it was written down; and whatever is suggested, no stated limit is breached."""

import json

import pytest

from kinweave.plans.rules.suggesting import matches
from tests.experiments.suggesting.keep import KEPT, said
from tests.experiments.suggesting.oracle import breaches
from tests.experiments.suggesting.scoring import (
    as_place,
    as_seeker,
    as_suggested,
    nearest_first,
    score,
    score_by_reader,
    within_limits,
)
from tests.experiments.suggesting.world import SEED, world

TOWNS = (SEED, 77, 2027)
AT_LEAST = 0.60  # of what was expected; see results.md for what was seen


def test_what_was_expected_is_what_was_written_down_before_the_code_changed():
    assert json.loads(KEPT.read_text()) == json.loads(json.dumps(said()))


@pytest.mark.parametrize("seed", TOWNS)
def test_no_stated_limit_is_ever_breached_by_anything_on_the_list(seed):
    people, spots = world(seed)
    known = {spot.id: spot for spot in spots}

    told = [
        (one.id, match.place, limits)
        for one in people
        for match in matches([as_place(one, spot) for spot in spots], as_seeker(one))
        if (limits := breaches(one, known[match.place]))
    ]

    assert told == []


def test_the_limits_are_there_to_be_breached():
    found = score(nearest_first)

    assert {"access", "age", "cost", "day", "language", "restriction", "solitude"} <= set(found.breached)


def test_the_suggestions_are_nearer_to_what_was_expected_than_they_were():
    assert score(as_suggested).share >= AT_LEAST


def test_a_reader_who_did_not_know_the_code_agrees_with_it_more_than_with_a_map():
    suggested, nearest = score_by_reader(as_suggested), score_by_reader(within_limits(nearest_first))

    assert not suggested.breached
    assert suggested.share > nearest.share
