"""What is allowed with directories of other publishers. Criterion: 001-P1."""

from kinweave.foundation.decision import Decision, allow, refuse, step

NOT_AN_EDITOR = refuse("Somebody who looks after the directory does this.", "001-P1")
NOT_ALLOWED = step(
    "This address is not allowed here yet.",
    "001-P1",
    way_forward="Ask whoever runs Kinweave to add it to the setting KINWEAVE_FEEDS_FROM.",
)


def may_add(*, may_edit: bool, publisher: str, wrong: str, is_there: bool) -> Decision:
    """Decide whether a publisher's directory may be added. `wrong` is why its address may not be asked, as a code."""
    if not may_edit:
        return NOT_AN_EDITOR
    if not publisher.strip():
        return step("Write who publishes it.", "001-P1")
    if wrong == "not_allowed":
        return NOT_ALLOWED
    if wrong:
        return step("This is no address that can be asked. It begins with https://.", "001-P1")
    if is_there:
        return step(
            "This address was added already.",
            "001-P1",
            way_forward="Find it in the list. If it was removed, ask it again.",
        )
    return allow("It can be added.", "001-P1")


def may_ask(*, may_edit: bool, is_asked: bool, is_open: bool, is_allowed: bool) -> Decision:
    """Decide whether a publisher may be asked now. `is_open`: what came last time is not finished."""
    if not may_edit:
        return NOT_AN_EDITOR
    if not is_asked:
        return step("This feed is paused or removed.", "001-P1", way_forward="Let it go on first.")
    if is_open:
        return step(
            "What came last time is not finished.", "001-P1", way_forward="Decide about it, or cancel it first."
        )
    return allow("It is asked.", "001-P1") if is_allowed else NOT_ALLOWED


def may_pause(*, may_edit: bool, is_asked: bool) -> Decision:
    """Decide whether a publisher is not asked for a time."""
    if not may_edit:
        return NOT_AN_EDITOR
    return allow("It is paused.", "001-P1") if is_asked else refuse("This feed is paused or removed.", "001-P1")


def may_go_on(*, may_edit: bool, is_asked: bool) -> Decision:
    """Decide whether a publisher that was paused or removed is asked again."""
    if not may_edit:
        return NOT_AN_EDITOR
    return refuse("This feed goes on already.", "001-P1") if is_asked else allow("It goes on.", "001-P1")


def may_remove(*, may_edit: bool, is_removed: bool) -> Decision:
    """Decide whether a publisher is asked no more. What it brought stays."""
    if not may_edit:
        return NOT_AN_EDITOR
    return refuse("This feed was removed already.", "001-P1") if is_removed else allow("It is removed.", "001-P1")
