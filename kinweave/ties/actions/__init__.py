"""What can be done with ties."""

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

__all__ = [
    "add",
    "end",
    "know_each_other",
    "no_longer_know",
    "observe",
    "relabel",
    "say_who_knows",
    "taken_slots",
    "wish",
]
