"""What is allowed with announcements, cards and notes of visits. Criterion: 000-P2."""

from datetime import date

from kinweave.foundation.decision import Decision, allow, refuse, step


def may_announce(*, is_lead: bool) -> Decision:
    """Decide whether somebody may say what a network is: a lead of it."""
    return allow("They lead it.", "000-P2") if is_lead else refuse("A lead of the network says this.", "000-P2")


def may_keep_card(*, checked_on: date, next_check_on: date, on: date) -> Decision:
    """Decide whether a card may be kept: it was looked at, and will be again."""
    if checked_on > on:
        return step("The day on which you looked is today or earlier.", "000-P2")
    if next_check_on <= on:
        return step("The next check lies ahead. Look at the day.", "000-P2")
    return allow("It can be kept.", "000-P2")


def may_note_visit(*, went_on: date, on: date, is_outside: bool, agreed_how: str) -> Decision:
    """Decide whether a note of a visit may be kept, and read by others: only when whoever went agreed."""
    if went_on > on:
        return step("The day is today or earlier.", "000-P2")
    if is_outside and not agreed_how.strip():
        return step("Say how they agreed that others may read it.", "000-P2")
    return allow("It can be kept.", "000-P2")


def may_take_inside(*, is_ours: bool) -> Decision:
    """Decide whether a note may be kept from others again: by those who wrote it."""
    return allow("It is theirs.", "000-P2") if is_ours else refuse("Those who wrote it say this.", "000-P2")
