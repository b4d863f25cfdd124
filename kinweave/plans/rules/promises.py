"""What is allowed with promises and next steps."""

import re
from datetime import date

from kinweave.foundation.decision import Decision, allow, refuse, step

PERSON, KEY_PERSON, WORKER = "person", "key_person", "worker"


def may_promise(*, what: str, due_on: date | None, on: date) -> Decision:
    """Decide whether a promise may be kept on the list. Criterion: 002-P8."""
    if not what.strip():
        return step("Write what will be done.", "002-P8")
    if due_on is not None and due_on < on:
        return step("This day is past. Choose today or a later day.", "002-P8")
    return allow("It can be promised.", "002-P8")


def holder_class(*, is_the_person: bool, is_in_circle: bool) -> str:
    """Whose step it is: the person's, of somebody close to them, or a worker's. Criterion: 002-P8."""
    if is_the_person:
        return PERSON
    return KEY_PERSON if is_in_circle else WORKER


def may_hold(*, holder_class: str, works_here: bool, has_died: bool) -> Decision:
    """Decide whether somebody may hold a step: the person, somebody close, or who works here. Criterion: 002-P8."""
    if has_died:
        return refuse("This cannot be given to somebody who has died.", "002-P8", way_forward="Choose somebody else.")
    if holder_class == WORKER and not works_here:
        return refuse(
            "Only the person, somebody in their circle, or who works here can hold a step.",
            "002-P8",
            way_forward="Add them to the circle first, or choose somebody else.",
        )
    return allow("They can hold it.", "002-P8")


def may_be_about(*, is_their_tie: bool, has_ended: bool) -> Decision:
    """Decide whether a step may be about somebody: who is in the person’s life now. Criterion: 002-P8."""
    if not is_their_tie or has_ended:
        return step("Choose somebody who is in the circle now.", "002-P8")
    return allow("It can be about them.", "002-P8")


def may_finish(*, is_done: bool, is_dropped: bool = False, level: str = "", says_who: str = "") -> Decision:
    """Decide whether a promise may be marked as done. Criteria: 002-P8, P10."""
    if is_done:
        return step("This is done already.", "002-P8")
    if is_dropped:
        return step("This was dropped.", "002-P8")
    if bool(level) != bool(says_who):
        return step("Say how the person took part, and who says so.", "002-P10")
    return allow("It is done.", "002-P8")


def may_say_part(*, is_done: bool, has_said: bool) -> Decision:
    """Decide whether it may be said afterwards how the person took part. Criterion: 002-P10."""
    if not is_done:
        return step("Say first that it is done.", "002-P10")
    return step("This is said already.", "002-P10") if has_said else allow("It can be said.", "002-P10")


def may_drop(*, is_open: bool, because: str) -> Decision:
    """Decide whether a step may be dropped: with a reason. Criterion: 002-P8."""
    if not is_open:
        return step("This is done or dropped already.", "002-P8")
    return allow("It is dropped.", "002-P8") if because.strip() else step("Write why it is dropped.", "002-P8")


def may_move(*, is_open: bool) -> Decision:
    """Decide whether a step may move between now, next and later. Criterion: 002-P8."""
    return allow("It moves.", "002-P8") if is_open else step("This is done or dropped already.", "002-P8")


def may_hand_over(*, is_open: bool, is_the_same: bool) -> Decision:
    """Decide whether a step may pass to somebody else. Criterion: 002-P8."""
    if not is_open:
        return step("This is done or dropped already.", "002-P8")
    return step("They hold it already.", "002-P8") if is_the_same else allow("It passes on.", "002-P8")


def names_somebody(*, what: str, called: str) -> bool:
    """Whether a next step names somebody: their name, as whole words, in any case."""
    return re.search(rf"(?<!\w){re.escape(called)}(?!\w)", what, re.IGNORECASE) is not None
