"""What is allowed with what came from another agency. R12, R24, R25."""

from datetime import date

from kinweave.foundation.decision import Decision, allow, refuse, step

LABEL_OF_WHAT_CAME = "amber_strict"  # the sender's own material: for the agency that has it, until the sender widens it


def may_acknowledge(*, is_acknowledged: bool) -> Decision:
    """Decide whether something may be acknowledged: once. Criterion: 003-P25."""
    return refuse("This was acknowledged already.", "003-P25") if is_acknowledged else allow("It came.", "003-P25")


def may_keep(*, opens: bool, is_kept: bool) -> Decision:
    """Decide whether something that came may be kept in a record: while it may still be opened. Criterion: 003-P25."""
    if is_kept:
        return refuse("This is kept already.", "003-P25")
    if not opens:
        return refuse(
            "This can no longer be opened.", "003-P25", way_forward="Ask the agency that sent it what has changed."
        )
    return allow("It is kept with its conditions.", "003-P25")


def may_ask_source(*, words: str, is_kept: bool) -> Decision:
    """Decide whether the source can be asked: about what is kept here, with a reason. Criterion: 003-P25."""
    if not is_kept:
        return step("Keep it in a record here first.", "003-P25")
    if not words.strip():
        return step("Write why it should go further.", "003-P25")
    return allow("They can be asked.", "003-P25")


def may_answer_source(*, is_waiting: bool, may_go: bool, until: date | None, words: str, on: date) -> Decision:
    """Decide whether a source may answer so: a yes names its last day. Criterion: 003-P25."""
    if not is_waiting:
        return refuse("This was answered already.", "003-P25")
    if not words.strip():
        return step("Write what you say to it.", "003-P25")
    if may_go and (until is None or until < on):
        return step("Say until which day it may go. Today is the earliest.", "003-P25")
    return allow("It can be answered.", "003-P25")


def may_notify(*, words: str) -> Decision:
    """Decide whether recipients can be told something: in words. Criterion: 003-P25."""
    return allow("They are told.", "003-P25") if words.strip() else step("Write what they need to know.", "003-P25")


def may_make_link(*, went_by_link: bool) -> Decision:
    """Decide whether a link may be made: only for what was decided to go by one. R19. Criterion: 003-P23."""
    if not went_by_link:
        return refuse("This did not go by a link.", "003-P23", way_forward="Ask again whether it may go by a link.")
    return allow("A link may be made.", "003-P23")


def may_enter(*, is_ended: bool, is_over: bool, tries: int, has_code: bool, is_right: bool) -> Decision:
    """Decide whether a link opens with a code: five tries, one hour. R19. Criterion: 003-P23."""
    if is_ended or is_over:
        return refuse("This link no longer works.", "003-P23", way_forward="Ask whoever sent it for a new one.")
    if not has_code or tries >= TRIES:
        return refuse("This code no longer works.", "003-P23", way_forward="Ask whoever sent the link for a new code.")
    if not is_right:
        return step("This is not the code. Look at it again.", "003-P23")
    return allow("It opens.", "003-P23")


TRIES = 5
