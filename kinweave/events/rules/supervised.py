"""What is allowed with supervised contact. Recording what happened is always allowed. Criterion: 002-P20."""

from collections.abc import Collection
from datetime import date, time

from kinweave.foundation.decision import Decision, allow, refuse, step
from kinweave.foundation.period import months_after

REVIEW_WITHIN_MONTHS = 3
SUPERVISED, SUPPORTED, UNSUPPORTED = "supervised", "supported", "unsupported"
SAID_OR_DONE = frozenset({"arrival", "together", "responses", "ending", "opinion"})
NEVER_KEPT: dict[str, frozenset[str]] = {
    SUPERVISED: frozenset(),
    SUPPORTED: SAID_OR_DONE,
    UNSUPPORTED: SAID_OR_DONE | {"brought"},
}


def latest_review(day: date) -> date:
    """The last day on which an agreement of a day is looked at again: three months later. Criterion: 002-P20."""
    return months_after(day, REVIEW_WITHIN_MONTHS)


def may_supervise(*, is_person: bool, is_visitor: bool, is_light: bool) -> Decision:
    """Decide whether somebody may supervise: not the person, not the visitor, and by their own name."""
    if is_person or is_visitor:
        return refuse("Neither of the two can supervise. Choose somebody else.", "002-P20")
    if is_light:
        return step("A supervisor has a record of their own. Choose a worker, or register them first.", "002-P20")
    return allow("They can supervise.", "002-P20")


def may_review_on(*, review_on: date, after: date) -> Decision:
    """Decide whether a review date will do: after the day, and within three months. Criterion: 002-P20."""
    if review_on <= after:
        return step("Choose a review date that is still to come.", "002-P20")
    if review_on > latest_review(after):
        return step("Choose a review date within three months.", "002-P20")
    return allow("It is looked at again in time.", "002-P20")


def may_word(*, is_agreed: bool, has_ended: bool, may_leave_alone: bool, allowed_by: str) -> Decision:
    """Decide whether an agreement may be changed: until it is signed; leaving alone is allowed by somebody."""
    if is_agreed or has_ended:
        return refuse(
            "This is signed and stays as it was agreed.", "002-P20", way_forward="End it, and write a new one."
        )
    if may_leave_alone and not allowed_by.strip():
        return step("Write who allowed that they are left alone together.", "002-P20")
    return allow("It can be written.", "002-P20")


def may_sign(*, is_agreed: bool, has_ended: bool, is_written: bool, agreed_by: str, day: date, on: date) -> Decision:
    """Decide whether an agreement may be signed: once, complete, and by somebody. Criterion: 002-P20."""
    if is_agreed or has_ended:
        return step("This was signed already, or has ended.", "002-P20")
    if not is_written:
        return step("Write first what everybody agreed, and what the person wants.", "002-P20")
    if not agreed_by.strip():
        return step("Write who signed.", "002-P20")
    if day > on:
        return step("This day is still to come. Choose today or an earlier day.", "002-P20")
    return allow("It is signed.", "002-P20")


def may_arrange_supervised(
    *, agreed_on: date | None, ended_on: date | None, day: date, planned_from: time, planned_until: time
) -> Decision:
    """Decide whether a supervised visit may be arranged: never before the agreement is signed. Criterion: 002-P20."""
    if ended_on is not None:
        return refuse("This agreement has ended.", "002-P20", way_forward="Write a new one first.")
    if agreed_on is None:
        return step("The agreement is not signed yet. That comes before the first visit.", "002-P20")
    if day < agreed_on:
        return step("This day is before the agreement. Choose a later day.", "002-P20")
    if planned_until <= planned_from:
        return step("The visit ends before it begins. Check the times.", "002-P20")
    return allow("It can be arranged.", "002-P20")


def may_write_supervised(*, day: date, on: date, level: str, written: Collection[str], after: str) -> Decision:
    """Decide whether the record of a supervised visit may be kept as it is written. Criterion: 002-P20.

    `written` names the fields that say something. That they were left alone can always be written.
    """
    if day > on:
        return step("This day is still to come. Write it up afterwards.", "002-P20")
    if NEVER_KEPT[level] & set(written):
        return step("At this level nothing that is said or done is written down.", "002-P20")
    if not after.strip():
        return step("Write how the person is afterwards, and what they say.", "002-P20")
    return allow("It can be kept.", "002-P20")


def may_look_again(*, has_ended: bool, is_agreed: bool, goes_on: bool, day: date, review_on: date | None) -> Decision:
    """Decide whether a review may be kept: what goes on is looked at again within three months. Criterion: 002-P20."""
    if has_ended:
        return refuse("This agreement has ended.", "002-P20")
    if not goes_on:
        return allow("It ends.", "002-P20")
    if not is_agreed:
        return step("The agreement is not signed yet. There is nothing to look at again.", "002-P20")
    if review_on is None:
        return step("Choose the day on which it is looked at again.", "002-P20")
    return may_review_on(review_on=review_on, after=day)


def is_a_question(*, was_left_alone: bool, may_leave_alone: bool) -> bool:
    """Whether a visit has to be looked at: they were left alone together, and nobody allowed it. Criterion: 002-P20."""
    return was_left_alone and not may_leave_alone
