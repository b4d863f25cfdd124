"""What can be done with ties."""

from kinweave.ties.actions.endings import (
    begin_ending,
    call_off,
    plan_anew,
    plan_ending,
    review_ending,
    stop,
    take_back,
    tell,
)
from kinweave.ties.actions.ties import (
    add,
    end,
    know_each_other,
    no_longer_know,
    observe,
    relabel,
    say_who_knows,
    taken_slots,
    wish,
)
from kinweave.ties.actions.views import agree_rhythm, end_side, say_side, see_as_worker

__all__ = [
    "add",
    "agree_rhythm",
    "begin_ending",
    "call_off",
    "end",
    "end_side",
    "know_each_other",
    "no_longer_know",
    "observe",
    "plan_anew",
    "plan_ending",
    "relabel",
    "review_ending",
    "say_side",
    "say_who_knows",
    "see_as_worker",
    "stop",
    "take_back",
    "taken_slots",
    "tell",
    "wish",
]
