"""What is allowed with follow-ups after a goodbye, and with a death."""

from collections.abc import Collection, Iterator
from datetime import date, timedelta

from kinweave.foundation.decision import Decision, allow, refuse, step

USUAL_DAYS = (1, 7, 30)  # after a goodbye; 002-P23
MOST_DAYS = 365
MOST_FOLLOW_UPS = 12


def may_open(*, days: Collection[int]) -> Decision:
    """Decide whether these are days for follow-ups: at least one, each within a year. Criterion: 002-P23."""
    if not days:
        return step("Choose at least one day. Nobody is left alone with a goodbye.", "002-P23")
    if len(set(days)) > MOST_FOLLOW_UPS or any(not 1 <= one <= MOST_DAYS for one in days):
        return step("Choose up to 12 days, each from 1 to 365 days after.", "002-P23")
    return allow("They can be asked.", "002-P23")


def due_days(*, after: date, days: Collection[int]) -> Iterator[date]:
    """The days on which somebody asks how the person is, in order, each once."""
    for number in sorted(set(days)):
        yield after + timedelta(days=number)


def may_move_follow_up(*, is_done: bool, due_on: date, on: date) -> Decision:
    """Decide whether a follow-up may be given another day. Criterion: 002-P23."""
    if is_done:
        return refuse("They have been asked. What they said stays.", "002-P23")
    if due_on < on:
        return step("This day is past. Choose today or a later day.", "002-P23")
    return allow("It can be moved.", "002-P23")


def may_ask(*, is_done: bool, has_died: bool, how: str, offered: str) -> Decision:
    """Decide whether it may be written down how the person is: always with the support offered. Criterion: 002-P23."""
    if is_done:
        return refuse("They have been asked. What they said stays.", "002-P23")
    if has_died:
        return refuse("They have died. Nobody asks any more.", "002-P23")
    if not how:
        return step("Choose how they are.", "002-P23")
    if not offered.strip():
        return step("Write what support was offered. It may be: somebody to talk to.", "002-P23")
    return allow("It is written down.", "002-P23")


def may_record_death(*, has_died: bool, died_on: date, told_by: str, on: date) -> Decision:
    """Decide whether a death may be recorded: once, on a day that has come, and who told us."""
    if has_died:
        return refuse("This death is recorded already.")
    if died_on > on:
        return step("This day is still to come. Choose today or an earlier day.")
    if not told_by.strip():
        return step("Write who told you.")
    return allow("It is recorded.")


def may_take_back_death(*, has_died: bool, because: str, stands_elsewhere: bool = False) -> Decision:
    """Decide whether a recorded death may be struck out as a mistake, with the reason, where it was recorded."""
    if stands_elsewhere:
        return step("This stands in a record of their own. Ask a lead to look at it.")
    if not has_died:
        return step("No death is recorded.")
    if not because.strip():
        return step("Write how the mistake came about.")
    return allow("It is struck out.")
