"""What is allowed when a tie comes to an end: planned first, then told, and then it is over."""

from datetime import date

from kinweave.foundation.decision import Decision, allow, refuse, step

PLAN, TELL, AFTER = 1, 2, 3  # the stages
OVER = "This tie has ended. What was said of it stays as it was."


def may_begin_ending(*, has_ended: bool, is_begun: bool) -> Decision:
    """Decide whether an ending may begin: once for a tie that lasts. Criterion: 002-P22."""
    if has_ended:
        return refuse(OVER, "002-P22")
    if is_begun:
        return step("An ending is being planned already. Go on with that one.", "002-P22")
    return allow("It can be planned.", "002-P22")


def may_plan(*, why: str, safety_plan: str, who_is_near: str, is_told: bool) -> Decision:
    """Decide whether a plan for an ending is whole: why, how the person stays safe, who is near.

    Criterion: 002-P22.
    """
    if is_told:
        return refuse("They have been told. The plan stays as it was then.", "002-P22")
    if not why.strip():
        return step("Write why it ends.", "002-P22")
    if not safety_plan.strip():
        return step("Write how the person stays safe and well, before anybody is told.", "002-P22")
    if not who_is_near.strip():
        return step("Write who is near in the days after.", "002-P22")
    return allow("It is planned.", "002-P22")


def may_tell(*, planned_on: date | None, told_on: date, told_how: str, is_told: bool, on: date) -> Decision:
    """Decide whether it may be written down that the person was told: never before the plan. Criterion: 002-P22."""
    if is_told:
        return refuse("They have been told already.", "002-P22")
    if planned_on is None:
        return step(
            "Make the plan first: how the person stays safe, and who is near.",
            "002-P22",
            "Nobody is told before the plan is there.",
        )
    if told_on > on:
        return step("This day is still to come. Choose today or an earlier day.", "002-P22")
    if told_on < planned_on:
        return step("This day is before the plan was made. Choose that day or a later one.", "002-P22")
    if not told_how.strip():
        return step("Write how they were told, and what they said.", "002-P22")
    return allow("It is written down.", "002-P22")


def may_call_off(*, is_told: bool, because: str) -> Decision:
    """Decide whether an ending may be called off: until the person was told, with the reason. Criterion: 002-P22."""
    if is_told:
        return refuse("They have been told, and the tie has ended.", "002-P22", "Add them to the circle again.")
    if not because.strip():
        return step("Write why it does not end after all.", "002-P22")
    return allow("It goes on.", "002-P22")


def may_review_ending(*, is_told: bool, found: str) -> Decision:
    """Decide whether an ending may be looked at again. Criterion: 002-P22."""
    if not is_told:
        return step("They have not been told yet.", "002-P22")
    if not found.strip():
        return step("Write how it is now.", "002-P22")
    return allow("It is written down.", "002-P22")


def stage(*, is_planned: bool, is_told: bool) -> int:
    """Which stage comes next."""
    if is_told:
        return AFTER
    return TELL if is_planned else PLAN
