"""What is allowed with the sessions of a group. Recording what happened is always allowed. Criterion: 004-P16."""

from collections.abc import Collection
from datetime import date, timedelta

from kinweave.foundation.decision import Decision, allow, refuse, step

MOST = 52  # sessions that are planned at once
AHEAD = timedelta(days=731)
WEEKS = 104  # from the first of a series to its last


def may_plan_sessions(*, state: str, day: date, on: date, count: int, weeks: int) -> Decision:
    """Decide whether a series may be planned."""
    if state not in ("forming", "active", "winding"):
        return step("This group does not meet. Move it on first.", "004-P11")
    if day < on:
        return step("This day is past.", "004-P11")
    if day - on > AHEAD:
        return step("Plan for the next two years.", "004-P11")
    if not (1 <= count <= MOST and 1 <= weeks <= MOST):
        return step("Plan between 1 and 52 sessions.", "004-P11")
    if (count - 1) * weeks > WEEKS:
        return step("The last one is more than two years after the first. Plan fewer.", "004-P11")
    return allow("They can be planned.", "004-P11")


def may_arrange_session(*, state: str, missing: Collection[str], override_because: str) -> Decision:
    """Decide whether a session counts as arranged: its safety plan is whole, or somebody says why it is not."""
    if state != "proposed":
        return refuse("This session is arranged already, or was held or cancelled.", "004-P16")
    if missing and not override_because.strip():
        return step(
            "The safety plan is not whole. Complete it, or write why the session goes ahead without all of it.",
            "004-P16",
        )
    return allow("It is arranged.", "004-P16")


def may_answer_booking(*, when: str, is_confirmed: bool) -> Decision:
    """Decide whether a booking may be confirmed: with when and where. Criterion: 004-P10."""
    if is_confirmed and not when.strip():
        return step("Write when and where.", "004-P10")
    return allow("Kept.", "004-P10")


def may_have_booking(*, leads: bool) -> Decision:
    """Decide whether somebody may have a booking: who leads the group. Criterion: 004-P10."""
    return allow("It is with them.", "004-P10") if leads else refuse("Choose who leads the group.", "004-P10")


def may_change_session(*, state: str) -> Decision:
    """Decide whether what was planned for a session may be changed: until it was held or cancelled."""
    if state in ("held", "cancelled"):
        return refuse("This session was held or cancelled.", "004-P16")
    return allow("It can be changed.", "004-P16")


def may_write_up(*, state: str, day: date, on: date) -> Decision:
    """Decide whether a session may be written up: any that was not cancelled, from its day on."""
    if state == "cancelled":
        return refuse("This session was cancelled.", "004-P16")
    return (
        allow("What happened can be written down.", "004-P16") if day <= on else step("It is still to come.", "004-P16")
    )
