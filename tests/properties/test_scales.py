"""What holds for every set of goals, whatever their levels and weights."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kinweave.plans.scales import INSTRUMENTS, goal_score, is_in_range, results

GOALS = st.lists(st.tuples(st.integers(-2, 2), st.integers(0, 9)), min_size=1, max_size=8).filter(
    lambda goals: any(weight for _level, weight in goals)
)


def score(goals) -> float:
    found = goal_score([level for level, _ in goals], [weight for _, weight in goals])
    assert found is not None
    return found


@given(GOALS)
def test_turned_round_it_lies_as_far_on_the_other_side_of_fifty(goals):
    turned = [(-level, weight) for level, weight in goals]

    assert score(goals) + score(turned) == pytest.approx(100)


@given(GOALS, st.integers(1, 50))
def test_weights_all_made_greater_alike_change_nothing(goals, times):
    assert score([(level, weight * times) for level, weight in goals]) == pytest.approx(score(goals))


@given(st.data(), GOALS)
def test_the_order_of_goals_changes_nothing(data, goals):
    assert score(data.draw(st.permutations(goals))) == pytest.approx(score(goals))


@given(st.lists(st.integers(0, 9), min_size=1, max_size=8).filter(any))
def test_all_as_hoped_is_exactly_fifty(weights):
    assert goal_score([0] * len(weights), weights) == 50


@given(st.data(), GOALS)
def test_a_goal_with_weight_that_comes_further_lifts_the_number(data, goals):
    index = data.draw(st.integers(0, len(goals) - 1))
    level, weight = goals[index]
    further = [*goals]
    further[index] = (min(2, level + 1), weight)

    lifted = score(further) - score(goals)

    assert lifted > 0 if weight and level < 2 else lifted == 0


@given(st.data(), st.sampled_from(sorted(INSTRUMENTS)))
def test_whatever_is_answered_a_number_is_one_the_scale_reaches(data, key):
    scale = INSTRUMENTS[key]
    asked = data.draw(st.lists(st.sampled_from(scale.questions), unique=True))
    answers = {one.key: data.draw(st.sampled_from(one.offers)) for one in asked}

    counted = {one.part: one.number for one in results(scale, answers)}

    whole = counted.get(scale.total)
    assert whole is None or is_in_range(scale, whole)
    skipped = {part.key for part in scale.parts if not set(part.questions) & answers.keys()}
    assert all(counted[part] is None for part in skipped)
