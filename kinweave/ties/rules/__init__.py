"""What is allowed with ties."""

from kinweave.ties.rules.ties import (
    MOST_PEOPLE,
    first_free,
    hoped_ring,
    is_current,
    is_move_away,
    is_move_closer,
    may_add,
    may_end,
    may_observe,
    may_say_they_know_each_other,
    may_wish,
    must_ask_before_print,
)

__all__ = [
    "MOST_PEOPLE",
    "first_free",
    "hoped_ring",
    "is_current",
    "is_move_away",
    "is_move_closer",
    "may_add",
    "may_end",
    "may_observe",
    "may_say_they_know_each_other",
    "may_wish",
    "must_ask_before_print",
]
