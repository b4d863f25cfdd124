"""How scales are counted: the published numbers, and nothing more than they allow."""

from itertools import pairwise

import pytest

from kinweave.plans.scales import INSTRUMENTS, goal_score, is_in_range, results
from kinweave.plans.scales.definitions import METRIC, Status

ONS4, UCLA3, LSNS6 = INSTRUMENTS["ons4"], INSTRUMENTS["ucla3"], INSTRUMENTS["lsns6"]
DJG6, SWEMWBS = INSTRUMENTS["djg6"], INSTRUMENTS["swemwbs"]
NO, MORE_OR_LESS, YES = range(3)


def counted(instrument, answers):
    return {one.part: (one.number, one.band) for one in results(instrument, answers)}


def numbered(prefix, *values):
    return {f"{prefix}{number}": value for number, value in enumerate(values, start=1)}


@pytest.mark.parametrize("question", ["satisfied", "worthwhile", "happy"])
@pytest.mark.parametrize(
    ("answer", "band"), [(4, "low"), (5, "medium"), (6, "medium"), (7, "high"), (8, "high"), (9, "very_high")]
)
def test_satisfaction_worth_and_happiness_fall_into_the_published_bands(question, answer, band):
    assert counted(ONS4, {question: answer})[question] == (answer, band)


@pytest.mark.parametrize(
    ("answer", "band"), [(1, "very_low"), (2, "low"), (3, "low"), (4, "medium"), (5, "medium"), (6, "high")]
)
def test_anxiety_falls_into_bands_of_its_own(answer, band):
    assert counted(ONS4, {"anxious": answer})["anxious"] == (answer, band)


def test_there_is_no_number_for_all_four_questions_of_ons4():
    assert all(len(part.questions) == 1 for part in ONS4.parts)
    assert ONS4.total == ""
    assert not is_in_range(ONS4, 7)


@pytest.mark.parametrize("answer", [1, 2, 3])
def test_ucla_3_is_the_sum_of_three_answers(answer):
    answers = dict.fromkeys(("companionship", "left_out", "isolated"), answer)

    assert counted(UCLA3, answers)["ucla3"] == (3 * answer, "")


def test_ucla_3_gives_no_number_when_a_question_is_skipped():
    assert counted(UCLA3, {"companionship": 3, "left_out": 3})["ucla3"] == (None, "")


def test_the_direct_question_stands_by_itself_and_is_never_added():
    answers = {"companionship": 2, "left_out": 2, "isolated": 2, "lonely": 5}

    assert counted(UCLA3, answers) == {"ucla3": (6, ""), "lonely": (5, "")}


def test_friends_alone_can_lift_lsns_6_to_its_cut():
    answers = numbered("family", 0, 0, 0) | numbered("friends", 4, 4, 4)

    assert counted(LSNS6, answers)["total"] == (12, "not_at_risk")


def test_lsns_6_below_twelve_is_at_risk():
    answers = numbered("family", 0, 0, 0) | numbered("friends", 4, 4, 3)

    assert counted(LSNS6, answers)["total"] == (11, "at_risk")


def test_djg_6_counts_both_ways():
    answers = numbered("emotional", YES, MORE_OR_LESS, NO) | numbered("social", YES, NO, MORE_OR_LESS)

    assert counted(DJG6, answers) == {"emotional": (2, "some"), "social": (2, "some"), "total": (4, "moderate")}


def test_djg_6_with_more_or_less_throughout_is_severe():
    answers = numbered("emotional", *[MORE_OR_LESS] * 3) | numbered("social", *[MORE_OR_LESS] * 3)

    assert counted(DJG6, answers)["total"] == (6, "severe")


def test_djg_6_lets_one_answer_be_missing_in_all_and_none_in_a_part():
    one_missing = numbered("emotional", YES, YES) | numbered("social", NO, NO, NO)
    two_missing = numbered("emotional", YES) | numbered("social", NO, NO, NO)

    assert counted(DJG6, one_missing) == {"emotional": (None, ""), "social": (3, "some"), "total": (5, "severe")}
    assert counted(DJG6, two_missing)["total"] == (None, "")


def test_djg_6_is_not_for_judging_one_person():
    assert not DJG6.is_for_one_person


@pytest.mark.parametrize(("raw", "metric"), list(enumerate(METRIC, start=7)))
def test_swemwbs_is_turned_into_its_metric_number(raw, metric):
    answers = numbered("item", *[1 + (raw - 7 + place) // 7 for place in range(7)])

    assert sum(answers.values()) == raw
    assert counted(SWEMWBS, answers)["total"] == (metric, "")


def test_swemwbs_has_29_numbers_that_rise():
    assert len(METRIC) == 29
    assert (METRIC[0], METRIC[21 - 7], METRIC[-1]) == (7.00, 19.25, 35.00)
    assert all(lower < higher for lower, higher in pairwise(METRIC))


def test_swemwbs_gives_no_number_when_a_question_is_skipped():
    assert counted(SWEMWBS, numbered("item", 3, 3, 3, 3, 3, 3))["total"] == (None, "")


@pytest.mark.parametrize(
    ("levels", "weights", "score"),
    [
        ([-2], None, 30),
        ([-1], None, 40),
        ([0], None, 50),
        ([1], None, 60),
        ([1, 0], None, 56.2017),
        ([1, 1], None, 62.4035),
        ([1, 0, 0], None, 54.5644),
        ([-1, -1, -1], None, 36.3069),
        ([-1, -1, -1, -1], None, 35.4905),
        ([-2, -2, -2], None, 22.6139),
        ([2, 2, 2], None, 77.3861),
        ([-1, -1, -1], [9, 4, 1], 37.5965),
        ([0, 1, -1], [9, 4, 1], 52.6579),
        ([1, 0, -1], [6, 2, 3], 53.5704),
    ],
)
def test_goals_come_to_the_number_of_the_formula(levels, weights, score):
    assert goal_score(levels, weights) == pytest.approx(score, abs=0.0001)


def test_the_change_is_the_number_now_less_the_number_then():
    weights = [9, 4, 1]

    assert goal_score([0, 1, -1], weights) - goal_score([-1] * 3, weights) == pytest.approx(15.0614, abs=0.0001)


@pytest.mark.parametrize(("levels", "weights"), [([1, 2], [0, 0]), ([], None)])
def test_goals_without_weight_cannot_be_calculated(levels, weights):
    assert goal_score(levels, weights) is None


def test_a_weight_belongs_to_each_goal_and_is_never_below_nothing():
    with pytest.raises(ValueError, match="one weight"):
        goal_score([1, 2], [1])
    with pytest.raises(ValueError, match="below 0"):
        goal_score([1], [-1])


def test_only_open_scales_carry_their_questions():
    ships = {one.key for one in INSTRUMENTS.values() if one.permits.ships_items}

    assert ships == {one.key for one in INSTRUMENTS.values() if one.status is Status.OPEN} == {"ons4", "ucla3"}
    assert all(one.permits.needs_reference for one in INSTRUMENTS.values() if one.key not in ships)


@pytest.mark.parametrize(
    ("answers", "offered"), [({"happy": 10}, True), ({"happy": 11}, False), ({"nothing": 1}, False), ({}, True)]
)
def test_only_what_a_question_offers_can_be_answered(answers, offered):
    assert ONS4.is_offered(answers) is offered


@pytest.mark.parametrize(("number", "reached"), [(0, True), (30, True), (31, False), (-1, False)])
def test_a_scale_reaches_only_so_far(number, reached):
    assert is_in_range(LSNS6, number) is reached
