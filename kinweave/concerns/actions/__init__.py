"""What can be done with concerns."""

from kinweave.concerns.actions.climbing import climb, climb_due
from kinweave.concerns.actions.contacts import end_outside_contact, keep_outside_contact
from kinweave.concerns.actions.handling import (
    acknowledge,
    agree_change,
    check_again,
    hide_from_page,
    keep_told,
    name_also,
    needs_check,
    refer,
    resolve,
    say_no_answer,
    tell_raiser,
    write_progress,
)
from kinweave.concerns.actions.raising import add_words, raise_concern, tell_someone

__all__ = [
    "acknowledge",
    "add_words",
    "agree_change",
    "check_again",
    "climb",
    "climb_due",
    "end_outside_contact",
    "hide_from_page",
    "keep_outside_contact",
    "keep_told",
    "name_also",
    "needs_check",
    "raise_concern",
    "refer",
    "resolve",
    "say_no_answer",
    "tell_raiser",
    "tell_someone",
    "write_progress",
]
