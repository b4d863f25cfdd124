"""What is allowed with the check-in after a session. Small numbers are never shown. Criterion: 004-P21."""

from kinweave.foundation.decision import Decision, allow, refuse, step

FEW = 5  # fewer cannot be anonymous
FEW_WORDS = 8  # in a smaller round nobody's words are shown
MOST = 60  # answers that a box can hold


def may_open(*, is_held: bool, is_open_already: bool, there: int) -> Decision:
    """Decide whether a round may be opened: the session was held, and enough came that nobody stands out."""
    if not is_held:
        return step("Write up who came first.", "004-P21")
    if is_open_already:
        return refuse("There is a check-in for this session already.", "004-P21")
    if there < FEW:
        return step(
            "Fewer than five members came: an answer could point to one of them. Ask them by name how it was.",
            "004-P21",
        )
    if there > MOST:
        return refuse("More than 60 came. This is made for smaller groups.", "004-P21")
    return allow("It is open.", "004-P21")


def may_answer_check_in(*, is_open: bool, was_there: bool, has_answered: bool) -> Decision:
    """Decide whether somebody may answer: once, and who came."""
    if not is_open:
        return refuse("This check-in is closed.", "004-P21")
    if not was_there:
        return refuse("It is for those who came to the session.", "004-P21")
    if has_answered:
        return refuse("You have answered already. Thank you.", "004-P21")
    return allow("Thank you.", "004-P21")


def may_close(*, is_open: bool) -> Decision:
    """Decide whether a round may be closed: once."""
    return allow("It is closed.", "004-P21") if is_open else refuse("This check-in is closed already.", "004-P21")


def among(answers: int, on_own_page: int) -> int:
    """Among how many somebody hides. On their own page: only among others there, for the rest may be known.

    Whoever runs the group holds the device, and could have put in themself what came from it.
    """
    return on_own_page or answers


def may_show(answers: int, on_own_page: int) -> bool:
    """Whether what came of a round may be shown: somebody hides among five, or nothing is said of it at all."""
    return among(answers, on_own_page) >= FEW


def may_show_words(answers: int, on_own_page: int) -> bool:
    """Whether the words may be shown as they were written: not in a round so small that they point to somebody."""
    return among(answers, on_own_page) >= FEW_WORDS
