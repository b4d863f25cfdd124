"""What is allowed with the review of a group, and with the care for a member who is missing. 004-P21, P23, P24."""

from datetime import date

from kinweave.foundation.decision import Decision, allow, refuse, step

MOST_MISSED = 6


def may_agree_missing(*, after: int, who: str, how: str) -> Decision:
    """Decide whether it is agreed who gets in touch with somebody who is missing. Criterion: 004-P23."""
    if not 1 <= after <= MOST_MISSED:
        return step("Choose between 1 and 6 sessions.", "004-P23")
    if not (who.strip() and how.strip()):
        return step("Write who gets in touch, and how.", "004-P23")
    return allow("Agreed.", "004-P23")


def may_open_review(*, is_open_already: bool, since: date, on: date) -> Decision:
    """Decide whether a group may begin a review: one at a time, of a time that has begun. Criterion: 004-P24."""
    if is_open_already:
        return refuse("There is a review already. Close it first.", "004-P24")
    return allow("It is open.", "004-P24") if since < on else step("Choose a day before today.", "004-P24")


def may_say_of_process(*, is_open: bool, process: str, hindered: str, then: str) -> Decision:
    """Decide whether something may be said of a process: what is changed or stopped made something hard. 004-P21."""
    if not is_open:
        return refuse("This review is closed.", "004-P21")
    if not process.strip():
        return step("Write what you do in the group.", "004-P21")
    if then != "keep" and not hindered.strip():
        return step("Write what it made hard.", "004-P21")
    return allow("Kept.", "004-P21")


def may_close_review(*, is_open: bool, decided: str, next_on: date, on: date, members: bool, leader: bool) -> Decision:
    """Decide whether a review may be closed: members and whoever leads it were both asked. Criteria: 004-P21, P24."""
    if not is_open:
        return refuse("This review is closed already.", "004-P24")
    if not (members and leader):
        return step("Ask the members, and yourself, what helped anyone grow. Apart.", "004-P21")
    if not decided.strip():
        return step("Write what the group decides.", "004-P24")
    return allow("It is closed.", "004-P24") if next_on > on else step("Look again on a later day.", "004-P24")
