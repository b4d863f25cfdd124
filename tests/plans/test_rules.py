"""What may be done with plans, without a database."""

from datetime import date, timedelta

import pytest

from kinweave.plans import rules

ON = date(2026, 10, 14)
LATER = ON + timedelta(days=30)
NOTES = dict.fromkeys(rules.PARTS, "none")
LEVELS = ("nobody", "now and then", "every week", "and a match", "I help to run it")


@pytest.mark.parametrize(
    ("is_the_person", "is_in_circle", "expected"),
    [(True, False, "person"), (True, True, "person"), (False, True, "key_person"), (False, False, "worker")],
)
def test_a_step_belongs_to_the_person_to_somebody_close_or_to_a_worker(is_the_person, is_in_circle, expected):
    assert rules.holder_class(is_the_person=is_the_person, is_in_circle=is_in_circle) == expected


@pytest.mark.parametrize(
    ("holder_class", "works_here", "has_died", "may"),
    [
        ("person", False, False, True),
        ("key_person", False, False, True),
        ("worker", True, False, True),
        ("worker", False, False, False),
        ("key_person", False, True, False),
    ],
)
def test_a_step_is_held_by_somebody_who_can_hold_it(holder_class, works_here, has_died, may):
    said = rules.may_hold(holder_class=holder_class, works_here=works_here, has_died=has_died)

    assert said.is_yes is may


def test_a_step_is_about_somebody_who_is_in_the_circle_now():
    assert rules.may_be_about(is_their_tie=True, has_ended=False).is_yes
    assert not rules.may_be_about(is_their_tie=True, has_ended=True).is_yes
    assert not rules.may_be_about(is_their_tie=False, has_ended=False).is_yes


def test_what_was_dropped_is_not_done_afterwards():
    assert "dropped" in rules.may_finish(is_done=False, is_dropped=True).reason


@pytest.mark.parametrize(
    ("level", "says_who", "may"), [("did_it", "person", True), ("", "", True), ("did_it", "", False)]
)
def test_how_somebody_took_part_comes_with_who_says_so(level, says_who, may):
    assert rules.may_finish(is_done=False, level=level, says_who=says_who).is_yes is may


def test_the_part_is_said_once_and_only_of_what_is_done():
    assert rules.may_say_part(is_done=True, has_said=False).is_yes
    assert not rules.may_say_part(is_done=False, has_said=False).is_yes
    assert not rules.may_say_part(is_done=True, has_said=True).is_yes


def test_a_step_is_dropped_with_a_reason_and_while_it_is_open():
    assert rules.may_drop(is_open=True, because="He would rather swim").is_yes
    assert not rules.may_drop(is_open=True, because=" ").is_yes
    assert not rules.may_drop(is_open=False, because="He would rather swim").is_yes


def test_a_step_passes_to_somebody_else_while_it_is_open():
    assert rules.may_hand_over(is_open=True, is_the_same=False).is_yes
    assert not rules.may_hand_over(is_open=True, is_the_same=True).is_yes
    assert not rules.may_hand_over(is_open=False, is_the_same=False).is_yes
    assert rules.may_move(is_open=True).is_yes
    assert not rules.may_move(is_open=False).is_yes


@pytest.mark.parametrize("part", rules.PARTS)
def test_a_plan_check_leaves_none_of_the_five_out(part):
    assert rules.may_check(notes=NOTES).is_yes
    assert not rules.may_check(notes=NOTES | {part: " "}).is_yes


@pytest.mark.parametrize(("go_well", "matters"), [("", "I want to"), ("They meet", "")])
def test_what_could_go_well_comes_before_what_could_go_wrong(go_well, matters):
    said = rules.may_take(go_well=go_well, matters=matters, review_on=LATER, on=ON)

    assert not said.is_yes
    assert said.criterion == "002-P11"


@pytest.mark.parametrize(("review_on", "may"), [(LATER, True), (ON, False), (ON - timedelta(days=1), False)])
def test_a_risk_is_looked_at_again_on_a_later_day(review_on, may):
    assert rules.may_take(go_well="They meet", matters="I want to", review_on=review_on, on=ON).is_yes is may
    assert rules.may_look_again(has_ended=False, review_on=review_on, on=ON).is_yes is may


def test_a_no_says_why():
    assert rules.may_decide(has_ended=False, is_agreed=True, because="").is_yes
    assert not rules.may_decide(has_ended=False, is_agreed=False, because="").is_yes
    assert rules.may_decide(has_ended=False, is_agreed=False, because="Not in the dark").is_yes


def test_what_was_said_of_a_risk_that_is_over_stays_as_it_was():
    assert not rules.may_decide(has_ended=True, is_agreed=True, because="").is_yes
    assert not rules.may_give_opinion(has_ended=True, said_on=ON, on=ON).is_yes
    assert not rules.may_look_again(has_ended=True, review_on=LATER, on=ON).is_yes
    assert not rules.may_end_risk(has_ended=True).is_yes
    assert rules.may_end_risk(has_ended=False).is_yes


def test_nobody_has_said_tomorrow_what_they_think():
    assert rules.may_give_opinion(has_ended=False, said_on=ON, on=ON).is_yes
    assert not rules.may_give_opinion(has_ended=False, said_on=LATER, on=ON).is_yes


@pytest.mark.parametrize(
    ("because", "under", "review_on", "may"),
    [
        ("It would harm", "Schedule 3", LATER, True),
        ("", "Schedule 3", LATER, False),
        ("It would harm", "", LATER, False),
        ("It would harm", "Schedule 3", ON, False),
    ],
)
def test_something_is_kept_from_the_person_only_for_a_reason_under_the_law_and_for_a_time(
    because, under, review_on, may
):
    assert rules.may_withhold(because=because, under=under, review_on=review_on, on=ON).is_yes is may


def test_the_five_levels_are_written_beforehand_and_differ():
    said = {"baseline": -1, "review_on": LATER, "on": ON}

    assert rules.may_hope(levels=LEVELS, **said).is_yes
    assert not rules.may_hope(levels=[*LEVELS[:4], ""], **said).is_yes
    assert not rules.may_hope(levels=[*LEVELS[:4], "Every week"], **said).is_yes


@pytest.mark.parametrize(("baseline", "may"), [(-2, True), (-1, True), (0, False), (1, False)])
def test_a_hope_begins_below_what_is_hoped_for(baseline, may):
    assert rules.may_hope(levels=LEVELS, baseline=baseline, review_on=LATER, on=ON).is_yes is may


@pytest.mark.parametrize(("level", "may"), [(-3, False), (-2, True), (2, True), (3, False)])
def test_a_rating_is_one_of_five_levels(level, may):
    said = rules.may_rate(has_ended=False, level=level, set_on=ON, rated_on=ON, on=ON)

    assert said.is_yes is may


def test_a_rating_belongs_to_the_time_since_it_was_set():
    early, late = ON - timedelta(days=1), ON + timedelta(days=1)

    assert not rules.may_rate(has_ended=False, level=0, set_on=ON, rated_on=early, on=ON).is_yes
    assert not rules.may_rate(has_ended=False, level=0, set_on=ON, rated_on=late, on=ON).is_yes
    assert not rules.may_rate(has_ended=True, level=0, set_on=ON, rated_on=ON, on=ON).is_yes


def test_a_licensed_scale_is_refused_until_a_reference_is_entered():
    refused = rules.may_use(needs_reference=True, has_reference=False)

    assert not refused.is_yes
    assert refused.way_forward
    assert rules.may_use(needs_reference=True, has_reference=True).is_yes
    assert rules.may_use(needs_reference=False, has_reference=False).is_yes


@pytest.mark.parametrize(
    ("has_total", "obtained_from", "is_in_range", "may"),
    [(True, "Them", True, True), (True, "", True, False), (True, "Them", False, False), (False, "Them", True, False)],
)
def test_a_score_from_elsewhere_says_where_and_is_one_the_scale_reaches(has_total, obtained_from, is_in_range, may):
    said = rules.may_keep_score(has_total=has_total, obtained_from=obtained_from, is_in_range=is_in_range)

    assert said.is_yes is may


def test_months_are_counted_and_nothing_is_scored():
    done = [(date(2026, 10, 3), "did_it"), (date(2026, 10, 5), ""), (date(2026, 7, 31), "with_help")]

    months = rules.by_month(done, on=ON)

    assert [month.begins_on for month in months] == [date(2026, number, 1) for number in range(5, 11)]
    assert [month.total for month in months] == [0, 0, 1, 0, 0, 2]
    assert months[-1].counts == {"did_it": 1, "with_help": 0, "done_for_me": 0, "": 1}


def test_six_months_reach_into_the_year_before():
    assert rules.first_month(date(2026, 2, 28)) == date(2025, 9, 1)
