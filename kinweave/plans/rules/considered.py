"""What is allowed with risks, and with what was considered for a plan."""

from datetime import date

from kinweave.foundation.decision import Decision, allow, refuse, step

PARTS = ("language", "faith", "culture", "legal", "ethical")  # what a plan check asks, in its order


def may_check(*, notes: dict[str, str]) -> Decision:
    """Decide whether a plan check is whole: a note or “none” for each of the five. Criterion: 002-P13."""
    if any(not notes.get(part, "").strip() for part in PARTS):
        return step("Write a note for each, or “none”.", "002-P13")
    return allow("Each was thought of.", "002-P13")


def may_take(*, go_well: str, matters: str, review_on: date, on: date) -> Decision:
    """Decide whether a risk may be written down: what could go well comes first. Criterion: 002-P11."""
    if not go_well.strip() or not matters.strip():
        return step("Write what could go well, and why it matters to them, before what could go wrong.", "002-P11")
    if review_on <= on:
        return step("Choose a day after today to look at it again.", "002-P11")
    return allow("It can be written down.", "002-P11")


def may_decide(*, has_ended: bool, is_agreed: bool, because: str) -> Decision:
    """Decide whether it may be kept that a risk is agreed, or not and why. Criterion: 002-P11."""
    if has_ended:
        return refuse("This has ended. What was said of it stays as it was.", "002-P11")
    if not is_agreed and not because.strip():
        return step("Write why it is not agreed.", "002-P11")
    return allow("It can be kept.", "002-P11")


def may_rest_on(*, is_theirs: bool) -> Decision:
    """Decide whether a record about a decision belongs to this person’s risk. Criterion: 002-P11."""
    if not is_theirs:
        return refuse("Choose a record about this person.", "002-P11")
    return allow("It is about the same person.", "002-P11")


def may_give_opinion(*, has_ended: bool, said_on: date, on: date) -> Decision:
    """Decide whether somebody’s view may be kept beside a risk. Criterion: 002-P11."""
    if has_ended:
        return refuse("This has ended. What was said of it stays as it was.", "002-P11")
    if said_on > on:
        return step("This day is still to come. Choose today or an earlier day.", "002-P11")
    return allow("It stands beside the others.", "002-P11")


def may_look_again(*, has_ended: bool, review_on: date, on: date) -> Decision:
    """Decide whether a review of a risk may be kept: with the day of the next one. Criterion: 002-P11."""
    if has_ended:
        return refuse("This has ended. What was said of it stays as it was.", "002-P11")
    if review_on <= on:
        return step("Choose a day after today to look at it again.", "002-P11")
    return allow("It can be kept.", "002-P11")


def may_end_risk(*, has_ended: bool) -> Decision:
    """Decide whether a risk may end. Criterion: 002-P11."""
    return refuse("This has ended already.", "002-P11") if has_ended else allow("It can end.", "002-P11")


def may_withhold(*, because: str, under: str, review_on: date, on: date) -> Decision:
    """Decide whether something may be kept from the person: for a reason, under an exemption, for a time.

    Criterion: 002-P11.
    """
    if not because.strip() or not under.strip():
        return step("Write why, and the exemption that allows it.", "002-P11")
    if review_on <= on:
        return step("Choose a day after today to look at this again.", "002-P11")
    return allow("It is kept from their page until then.", "002-P11")
