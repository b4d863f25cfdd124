"""What can be done with plans."""

from kinweave.plans.actions.considered import (
    check_plan,
    decide_risk,
    end_risk,
    give_opinion,
    look_again,
    rest_on,
    show_risk,
    take_risk,
    withhold_risk,
)
from kinweave.plans.actions.deaths import (
    record_death,
    record_death_in_life,
    take_back_death,
    take_back_death_in_life,
)
from kinweave.plans.actions.follow_ups import ask_how_they_are, move_follow_up, open_follow_ups, tell_and_follow_up
from kinweave.plans.actions.hard import (
    end_hard,
    say_hard,
    say_what_gets_in_the_way,
    say_whether_it_helped,
    try_something,
)
from kinweave.plans.actions.in_touch import keep_going
from kinweave.plans.actions.mattering import change_place, end_place, say_place, show_place
from kinweave.plans.actions.outcomes import (
    end_outcome,
    hope_for,
    rate,
    review_outcome,
)
from kinweave.plans.actions.promises import (
    drop,
    finish,
    hand_over,
    move,
    postpone,
    promise,
    say_part,
    write_note,
    write_up,
)
from kinweave.plans.actions.prompts import answer_prompt, ask_again, respect_solitude
from kinweave.plans.actions.scales import (
    answer,
    end_licence,
    keep_score,
    license_scale,
)
from kinweave.plans.actions.suggesting import answer_suggestion, hope_for_company, plan_to_go

__all__ = [
    "answer",
    "answer_prompt",
    "answer_suggestion",
    "ask_again",
    "ask_how_they_are",
    "change_place",
    "check_plan",
    "decide_risk",
    "drop",
    "end_hard",
    "end_licence",
    "end_outcome",
    "end_place",
    "end_risk",
    "finish",
    "give_opinion",
    "hand_over",
    "hope_for",
    "hope_for_company",
    "keep_going",
    "keep_score",
    "license_scale",
    "look_again",
    "move",
    "move_follow_up",
    "open_follow_ups",
    "plan_to_go",
    "postpone",
    "promise",
    "rate",
    "record_death",
    "record_death_in_life",
    "respect_solitude",
    "rest_on",
    "review_outcome",
    "say_hard",
    "say_part",
    "say_place",
    "say_what_gets_in_the_way",
    "say_whether_it_helped",
    "show_place",
    "show_risk",
    "take_back_death",
    "take_back_death_in_life",
    "take_risk",
    "tell_and_follow_up",
    "try_something",
    "withhold_risk",
    "write_note",
    "write_up",
]
