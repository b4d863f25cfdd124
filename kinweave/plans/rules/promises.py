"""What is allowed with promises."""

import re
from datetime import date

from kinweave.foundation.decision import Decision, allow, step


def may_promise(*, what: str, due_on: date | None, on: date) -> Decision:
    """Decide whether a promise may be kept on the list. Criterion: 002-P8."""
    if not what.strip():
        return step("Write what will be done.", "002-P8")
    if due_on is not None and due_on < on:
        return step("This day is past. Choose today or a later day.", "002-P8")
    return allow("It can be promised.", "002-P8")


def may_finish(*, is_done: bool) -> Decision:
    """Decide whether a promise may be marked as done. Criterion: 002-P8."""
    return step("This is done already.", "002-P8") if is_done else allow("It is done.", "002-P8")


def names_somebody(*, what: str, called: str) -> bool:
    """Whether a next step names somebody: their name, as whole words, in any case."""
    return re.search(rf"(?<!\w){re.escape(called)}(?!\w)", what, re.IGNORECASE) is not None
