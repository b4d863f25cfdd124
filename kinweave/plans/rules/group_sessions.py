"""What is allowed with plans that name a session, and with the line about a member after it. Criteria: 004-P16, P18."""

from kinweave.foundation.decision import Decision, allow, refuse, step


def may_try(*, is_own: bool, runs_it: bool, is_to_come: bool) -> Decision:
    """Decide whether a member's plan may name a session: they wish it, and the session is arranged and to come."""
    if not (is_own or runs_it):
        return refuse("The member decides this.", "004-P18")
    if not is_to_come:
        return step("Choose a session that is arranged and still to come.", "004-P18")
    return allow("Kept.", "004-P18")


def may_say_after(*, names_it: bool, was_there: bool, words: str, is_nothing: bool) -> Decision:
    """Decide on the line about a member: who was there and whose plan names the session has one, and nobody else."""
    says = bool(words.strip()) or is_nothing
    if says and not names_it:
        return step("Their plan does not name this session any more. Take away what you wrote about them.", "004-P16")
    if says and not was_there:
        return step("They did not come. Take away what you wrote about them, or say that they came.", "004-P16")
    if words.strip() and is_nothing:
        return step("You wrote something, and you chose ‘Nothing to note’. Keep one of them.", "004-P16")
    if names_it and was_there and not says:
        return step("Write a few words, or choose ‘Nothing to note’.", "004-P16")
    return allow("Kept.", "004-P16")
