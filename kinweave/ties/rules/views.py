"""What is allowed with what is said of a tie, and what follows when two see it differently."""

from datetime import date

from kinweave.foundation.decision import Decision, allow, refuse, step


def may_say_side(*, words: str, author: str, author_name: str, has_ended: bool) -> Decision:
    """Decide whether something good or hard about a tie may be written down. Criterion: 002-P3."""
    if has_ended:
        return refuse("This tie has ended. What was said of it stays as it was.", "002-P3")
    if not words.strip():
        return step("Write what it is, in a few words.", "002-P3")
    if author == "key_person" and not author_name.strip():
        return step("Write the name of who says so.", "002-P3")
    return allow("It can be written down.", "002-P3")


def may_end_side(*, has_ended: bool) -> Decision:
    """Decide whether a line may be said to hold no longer. Criterion: 002-P3."""
    if has_ended:
        return step("This line has ended already.", "002-P3")
    return allow("It holds no longer.", "002-P3")


def may_see_as_worker(*, words: str, seen_on: date, on: date, has_ended: bool) -> Decision:
    """Decide whether a worker may write down how a tie looks to them. Criterion: 002-P4."""
    if has_ended:
        return refuse("This tie has ended. What was said of it stays as it was.", "002-P4")
    if not words.strip():
        return step("Write what you saw, and what makes you think so.", "002-P4")
    if seen_on > on:
        return step("This day is still to come. Choose today or an earlier day.", "002-P4")
    return allow("It stands beside what the person says.", "002-P4")


def differ(*, person_feels: str, worker_feels: str) -> bool:
    """Whether the person and a worker see a tie differently; nobody asked is no difference. Criterion: 002-P4."""
    return "not_asked" not in {person_feels, worker_feels} and person_feels != worker_feels


def asks_for_a_talk(*, person_feels: str, worker_feels: str) -> bool:
    """Whether a talk comes next: a worker sees something bad that the person does not. Criterion: 002-P4."""
    return worker_feels == "bad" and person_feels in {"good", "mixed", "unsure", "not_asked"}


def may_agree_rhythm(*, every_weeks: int | None, starts: str, channel: str) -> Decision:
    """Decide whether a rhythm of contact may be kept: nothing agreed, or how often, and who starts.

    Criterion: 002-P15.
    """
    if every_weeks is None and channel:
        return step("Write every how many weeks, or leave out how.", "002-P15")
    if every_weeks is not None and starts == "not_asked":
        return step("Choose who starts it.", "002-P15")
    return allow("It can be kept.", "002-P15")
