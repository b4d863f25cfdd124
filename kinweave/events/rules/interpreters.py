"""Who may interpret: never a child; somebody close only for a reason; with a concern open, somebody independent."""

from dataclasses import dataclass
from datetime import date

from kinweave.foundation.decision import Decision, allow, refuse, step
from kinweave.parties.rules import NOT_HERE


@dataclass(frozen=True, slots=True, kw_only=True)
class Interpreting:
    """What is known of somebody who would interpret. `is_concern_known`: whoever books may know that one is open."""

    is_child: bool = False
    is_in_circle: bool = False
    is_professional: bool = True
    is_independent: bool = True
    is_concern_open: bool = False
    is_concern_known: bool = False
    in_spite_of: str = ""


def may_interpret(asked: Interpreting) -> Decision:
    """Decide whether somebody may interpret for a person. Criterion: 002-P2."""
    if asked.is_child:
        return refuse(
            "A child never interprets.",
            "002-P2",
            way_forward="Book a professional interpreter, in person, by telephone or by video.",
        )
    has_reason = bool(asked.in_spite_of.strip())
    is_close = asked.is_in_circle or not (asked.is_professional and asked.is_independent)
    if asked.is_concern_open and is_close:
        return _with_a_concern(is_known=asked.is_concern_known, has_reason=has_reason)
    if asked.is_in_circle and not has_reason:
        return step(
            "They are in the person’s circle. Somebody close may change what is said, or hear what is private.",
            "002-P2",
            way_forward="Book somebody independent. If they must interpret, write why.",
        )
    return allow("They may interpret.", "002-P2")


def _with_a_concern(*, is_known: bool, has_reason: bool) -> Decision:
    """Decide it while a safeguarding concern is open. Only who may know of it can weigh a reason against it."""
    if not is_known:
        return NOT_HERE
    if not has_reason:
        return refuse(
            "A concern about this person is open. Only a professional who is independent interprets now.",
            "002-P2",
            way_forward="Book one. If that is impossible today, write why, and who decided it.",
        )
    return allow("They may interpret, for the reason that was written.", "002-P2")


def may_say(*, state: str, day: date, on: date) -> Decision:
    """Decide whether it may be said that an interpreter came, or did not. Criterion: 002-P2."""
    if state in {"came", "absent"} and day > on:
        return step("This day is still to come. Say it afterwards.", "002-P2")
    return allow("What happened can always be written down.", "002-P2")
