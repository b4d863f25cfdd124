"""What is allowed with the parts that members take on in a group. Criterion: 004-P15."""

from kinweave.foundation.decision import Decision, allow, refuse, step


def may_keep_card(*, brings: str) -> Decision:
    """Decide whether a member's card may be kept: it begins with what they bring."""
    return allow("Kept.", "004-P15") if brings.strip() else step("Write what you bring.", "004-P15")


def may_offer_part(*, is_facilitator: bool, is_same: bool) -> Decision:
    """Decide whether somebody may be offered a part: a member, and another than who does it now."""
    if is_facilitator:
        return refuse("Whoever leads the group has a part already. Offer it to a member.", "004-P15")
    return step("Pass it on to somebody else.", "004-P15") if is_same else allow("It is offered.", "004-P15")


def may_pass_on(*, state: str) -> Decision:
    """Decide whether a part may be passed on to another: once, by the one who has it now."""
    if state == "passed_on":
        return refuse("This was passed on already.", "004-P15")
    return allow("It is passed on.", "004-P15")


def may_answer_part(*, state: str) -> Decision:
    """Decide whether somebody may answer: what is offered; what they took on they may give back."""
    if state in ("offered", "taken"):
        return allow("Thank you.", "004-P15")
    return refuse("This is not offered any more.", "004-P15")
