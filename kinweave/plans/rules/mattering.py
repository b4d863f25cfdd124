"""What is allowed with places that matter: each says their own, and nobody says it for another. Criterion: 000-P1."""

from kinweave.foundation.decision import Decision, allow, refuse, step

PERSON = "person"


def may_say_place(*, why: str, has_died: bool) -> Decision:
    """Decide whether a place may stand among those that matter: it says why."""
    if has_died:
        return refuse("This person has died. Nothing is added any more.", "000-P1")
    return allow("It can be kept.", "000-P1") if why.strip() else step("Say why it matters.", "000-P1")


def may_change_place(*, is_theirs: bool, has_ended: bool) -> Decision:
    """Decide whether somebody may change a line: it is their own, or they wrote it down for who said it."""
    if has_ended:
        return refuse("This line was taken away.", "000-P1")
    if not is_theirs:
        return refuse("Whoever said it changes it.", "000-P1", way_forward="Add a line of your own beside it.")
    return allow("It is theirs.", "000-P1")


def may_show_place(*, is_person: bool) -> Decision:
    """Decide whether somebody may say who sees a line: the person it is about."""
    if is_person:
        return allow("It is their list.", "000-P1")
    return refuse("The person says who sees this.", "000-P1", way_forward="Ask them.")
