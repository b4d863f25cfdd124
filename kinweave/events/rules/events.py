"""What is allowed with events. Recording what happened is always allowed."""

from datetime import date

from kinweave.foundation.decision import Decision, allow, step


def may_write_note(*, day: date, on: date, what_mattered: str, is_private: bool) -> Decision:
    """Decide whether a contact may be written down. Criteria: 002-P15, P16."""
    if day > on:
        return step("This day is still to come. Arrange a visit instead.", "002-P15")
    if is_private and what_mattered.strip():
        return step("A private visit has no note. Write down a worry as a concern instead.", "002-P16")
    return allow("What happened can always be written down.", "002-P15")


def may_invite(*, is_arranged: bool) -> Decision:
    """Decide whether somebody may be asked to come: while it is still ahead. Criterion: 002-P17."""
    if not is_arranged:
        return step("This has happened, or was cancelled. Nobody is asked to come any more.", "002-P17")
    return allow("They can be asked.", "002-P17")


def may_arrange(*, day: date, on: date, has_died: bool) -> Decision:
    """Decide whether a visit may be arranged. Criterion: 002-P15."""
    if has_died:
        return step("This person has died. Visits are not arranged any more.", "002-P15")
    if day < on:
        return step("This day is past. Write a note instead.", "002-P15")
    return allow("It can be arranged.", "002-P15")


def may_hold_conversation(*, answers: int, method: str) -> Decision:
    """Decide whether a talk about wishes may be kept. Criterion: 002-P2."""
    if not answers:
        return step("Nothing has been answered yet. Answer one question, or stop for today.", "002-P2")
    if not method:
        return step("Choose how the person told you.", "002-P2")
    return allow("It can be kept.", "002-P2")
