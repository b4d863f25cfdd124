"""What is allowed when something is passed on, looked at afterwards, or kept back."""

from collections.abc import Iterable
from datetime import date

from kinweave.foundation.decision import Decision, allow, refuse, step
from kinweave.information.rules.answers import Answer

KEPT_WITHOUT_TERMS = 12  # months at the recipient, where neither protocol nor one-off says how long


def may_go(answers: Iterable[Answer]) -> Decision:
    """Decide whether all of it may go now. Criterion: 003-P23."""
    least = min(answers, default=Answer.REFUSE)
    if least >= Answer.ALLOW_WITH:
        return allow("It may go.", "003-P23")
    if least is Answer.STEP:
        return step(
            "Something is needed before this can go.",
            "003-P23",
            way_forward="Go back to the question. It says what is needed, and who can do it.",
        )
    return refuse(
        "This cannot be shared.", "003-P23", way_forward="Go back to the question. It says why, and what is possible."
    )


def may_decide_not(*, because: str) -> Decision:
    """Decide whether "not shared" may be recorded: with its reason. Criterion: 003-P23."""
    if not because.strip():
        return step("Write why it is not shared.", "003-P23")
    return allow("It is kept with its reason.", "003-P23")


def may_review(*, sent_by: object, reviewer: object, leads: bool, is_waiting: bool, words: str) -> Decision:
    """Decide whether somebody may look at a release: a lead, once, and never who sent it. Criterion: 003-P24."""
    if not is_waiting:
        return refuse("Nobody has to look at this.", "003-P24")
    if reviewer is None or reviewer == sent_by:
        return refuse(
            "Somebody else looks at this, not the person who sent it.", "003-P24", way_forward="Ask another lead."
        )
    if not leads:
        return refuse("A lead looks at this.", "003-P24", way_forward="Ask a lead of your service.")
    if not words.strip():
        return step("Write what you found.", "003-P24")
    return allow("It can be recorded.", "003-P24")


def may_say_told(*, told_on: date, on: date) -> Decision:
    """Decide whether a day on which the person was told may be recorded. Criterion: 003-P22."""
    if told_on > on:
        return step("The day they were told is still to come. Check the date.", "003-P22")
    return allow("It can be recorded.", "003-P22")


def may_answer_step(*, is_waiting: bool, asked_by: object, answered_by: object, words: str) -> Decision:
    """Decide whether a step may be answered: by somebody else than who asked, with a word on it. Criterion: 003-P24."""
    if not is_waiting:
        return refuse("This was answered already.", "003-P24")
    if answered_by is None or answered_by == asked_by:
        return refuse("Somebody else answers this.", "003-P24", way_forward="Ask a colleague or a lead.")
    if not words.strip():
        return step("Write what you did, or why not.", "003-P24")
    return allow("It can be answered.", "003-P24")
