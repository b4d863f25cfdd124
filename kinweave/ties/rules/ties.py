"""What is allowed with ties and wishes."""

from collections.abc import Collection
from datetime import date

from kinweave.foundation.decision import Decision, allow, refuse, step

MOST_PEOPLE = 80  # more than these do not fit one picture; person.md, "The network picture"


def may_add(*, called: str, people: int, is_person_themself: bool) -> Decision:
    """Decide whether somebody may be added to a circle. Criterion: 002-P1."""
    if not called.strip():
        return step("Write a name, or what the person calls them.", "002-P1")
    if is_person_themself:
        return refuse("The person is already in the middle of their circle.", "002-P1")
    if people >= MOST_PEOPLE:
        return step("There are 80 people in this circle. End a tie first.", "002-P1")
    return allow("They can be added.", "002-P1")


def may_observe(*, seen_on: date, on: date, has_ended: bool) -> Decision:
    """Decide whether a tie may be described as it is on a day. Criterion: 002-P1."""
    if has_ended:
        return refuse("This tie has ended. What was said of it stays as it was.", "002-P1")
    if seen_on > on:
        return step("This day is still to come. Choose today or an earlier day.", "002-P1")
    return allow("It can be written down.", "002-P1")


def may_end(*, has_ended: bool, decided_by: str, began_on: date, on: date) -> Decision:
    """Decide whether a tie may be ended: once, and somebody decided so. Criterion: 002-P22."""
    if has_ended:
        return refuse("This tie has ended. What was said of it stays as it was.", "002-P22")
    if not decided_by.strip():
        return step("Write who decided this.", "002-P22")
    if on < began_on:
        return step("This day is before the tie began. Choose a later day.", "002-P22")
    return allow("It can end.", "002-P22")


def may_wish(*, want: str, says_who: str, helped_by: str, said_on: date, on: date) -> Decision:
    """Decide whether a wish may be recorded. Somebody else's word needs their name. Criterion: 002-P6."""
    if said_on > on:
        return step("This day is still to come. Choose today or an earlier day.", "002-P6")
    if says_who in {"advocate", "speaker"} and not helped_by.strip():
        return step("Write who said it for them.", "002-P6")
    if not want:
        return step("Choose one of the answers.", "002-P6")
    return allow("This is what they want.", "002-P6")


def may_say_they_know_each_other(*, same_tie: bool, same_circle: bool) -> Decision:
    """Decide whether two people may be shown as knowing each other. Criterion: 002-P1."""
    if same_tie or not same_circle:
        return refuse("Choose two people of this circle.", "002-P1")
    return allow("They know each other.", "002-P1")


def is_move_closer(*, want: str) -> bool:
    """Whether a wish asks for more of somebody."""
    return want in {"develop", "restore"}


def is_move_away(*, want: str) -> bool:
    """Whether a wish asks for less of somebody."""
    return want in {"less", "withdraw"}


def must_ask_before_print(*, feels: str, want: str) -> bool:
    """Whether a tie is printed only after somebody said that it is safe to show."""
    return feels == "bad" or want == "withdraw"


def hoped_ring(*, want: str, ring: int, asked_for: int | None) -> int:
    """Where somebody would stand as hoped: the ring asked for, else one nearer or further by the wish."""
    if asked_for is not None:
        return asked_for
    shift = {"develop": -1, "restore": -1, "less": 1, "withdraw": 1}.get(want, 0)
    return min(4, max(1, ring + shift))


def is_current(begins_on: date, ends_on: date | None, *, on: date) -> bool:
    """Whether something has begun and not yet ended on a day."""
    return begins_on <= on and (ends_on is None or on < ends_on)


def first_free(taken: Collection[int]) -> int:
    """The first place in a sector that nobody holds."""
    return next(slot for slot in range(len(taken) + 1) if slot not in taken)
