"""What is allowed with offers: a network hears of one only after the person’s yes. 000-P5."""

from collections.abc import Collection

from kinweave.foundation.decision import Decision, allow, refuse, step

YES, NO, LATER, MORE = "yes", "no", "later", "more"


def may_say_offers(*, unknown: Collection[str], has_died: bool) -> Decision:
    """Decide whether what somebody offers may be written down."""
    if has_died:
        return refuse("This person has died. Nothing is added any more.", "000-P5")
    return step("Choose from the list.", "000-P5") if unknown else allow("This is what they offer.", "000-P5")


def may_put(*, answer: str, is_wanted: bool, may_meet: bool, has_asked: bool, stands: bool) -> Decision:
    """Decide whether what a person said about asking a network may be kept; with yes, the network is asked.

    A network that does not want it, and one where somebody is whom the person may not meet, are refused alike.
    """
    if not (stands and is_wanted and may_meet):
        return refuse("This network is not asked.", "000-P5", way_forward="Look at the other networks.")
    if answer not in {YES, NO, LATER, MORE}:
        return step("Choose one of the answers.", "000-P5")
    if has_asked:
        return refuse("The network was asked, and has not answered yet.", "000-P5")
    return allow("This is their answer.", "000-P5")


def may_take_back_offer(*, is_asked: bool, is_taken_back: bool) -> Decision:
    """Decide whether a question to a network may be taken back."""
    if not is_asked or is_taken_back:
        return refuse("No network is asked this.", "000-P5")
    return allow("The network does not see it any more.", "000-P5")


def may_answer_offer(*, is_lead: bool, answer: str, is_answered: bool, stands: bool) -> Decision:
    """Decide whether somebody may answer for the network: a lead, once for good, or after more was told.

    What was taken back, and what may not be asked any more, are refused alike.
    """
    if not is_lead:
        return refuse("A lead of the network answers this.", "000-P5")
    if not stands:
        return refuse("This is not asked any more.", "000-P5")
    if is_answered:
        return refuse("This was answered already.", "000-P5")
    if answer not in {"yes", "not_now", "more"}:
        return step("Choose one of the answers.", "000-P5")
    return allow("It can be answered.", "000-P5")
