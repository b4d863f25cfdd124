"""What may be kept from the person it is about: for a reason, on a legal ground, until looked at again."""

from datetime import date

from kinweave.foundation.decision import Decision, allow, step

LOOK_AGAIN_WITHIN_DAYS = 183


def may_withhold(*, because: str, under: str, review_on: date, on: date) -> Decision:
    """Decide whether a row may be kept from the person's own page. Criterion: 002-P24."""
    if not because.strip() or not under:
        return step("Write why it is kept from them, and choose the ground.", "002-P24")
    if review_on <= on:
        return step("Choose a day still to come to look at it again.", "002-P24")
    if (review_on - on).days > LOOK_AGAIN_WITHIN_DAYS:
        return step("Look at it again within 6 months.", "002-P24")
    return allow("It may be kept from their page.", "002-P24")
