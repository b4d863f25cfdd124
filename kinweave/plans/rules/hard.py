"""What is allowed with what is hard: said, tried, and better."""

from datetime import date, timedelta

from kinweave.foundation.decision import Decision, allow, refuse, step

QUIET_FOR = timedelta(days=14)  # without anything tried, it stands on Today


def may_say_hard(*, what: str, says_who: str, name: str) -> Decision:
    """Decide whether it may be written down that something is hard. Criterion: 002-P12."""
    if not what.strip():
        return step("Write what is hard, in a few words.", "002-P12")
    if says_who == "key_person" and not name.strip():
        return step("Write the name of who says so.", "002-P12")
    return allow("It is written down.", "002-P12")


def may_try(*, has_ended: bool, words: str, by_whom: str, tried_on: date, on: date) -> Decision:
    """Decide whether something that is tried may be written down. Criterion: 002-P12."""
    if has_ended:
        return refuse("This is better now. If it is hard again, say so anew.", "002-P12")
    if not words.strip():
        return step("Write what we try.", "002-P12")
    if not by_whom.strip():
        return step("Write who does it.", "002-P12")
    if tried_on > on:
        return step("This day is still to come. Choose today or an earlier day.", "002-P12")
    return allow("It is written down.", "002-P12")


def may_say_whether_it_helped(*, helped: str) -> Decision:
    """Decide whether an answer says if it helped. Criterion: 002-P12."""
    if not helped:
        return step("Choose whether it helped.", "002-P12")
    return allow("It is written down.", "002-P12")


def may_end_hard(*, has_ended: bool, how_it_is: str) -> Decision:
    """Decide whether something is no longer hard: it says how it is now. Criterion: 002-P12."""
    if has_ended:
        return step("This has ended already.", "002-P12")
    if not how_it_is.strip():
        return step("Write how it is now.", "002-P12")
    return allow("It is written down.", "002-P12")


def nothing_tried_since(on: date) -> date:
    """The day on or before which something must have been tried last, to stand on Today."""
    return on - QUIET_FOR
