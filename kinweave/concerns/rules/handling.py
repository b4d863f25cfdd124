"""What is allowed with concerns."""

from kinweave.foundation.decision import Decision, allow, refuse, step

NEEDS_NO_WORDS = ("tell_someone", "adverse")  # a press is enough


def may_raise(*, words: str, kind: str, has_subject: bool) -> Decision:
    """Decide whether a concern can be raised. Almost always: only an empty one cannot. Criterion: 002-P21."""
    if not words.strip() and kind not in NEEDS_NO_WORDS:
        return step("Write what worries you.", "002-P21")
    if not has_subject:
        return step("Say whom or what it is about.", "002-P21")
    return allow("It can be raised.", "002-P21")


def may_choose(*, is_offered: bool, is_kept_out: bool) -> Decision:
    """Decide whether a person's own word may go to whom they chose. Criterion: 002-P21."""
    if is_kept_out:
        return step(
            "You said: do not tell this person.", "002-P21", way_forward="Go back and choose somebody else, or call."
        )
    if not is_offered:
        return step("We cannot send it to this person.", "002-P21", way_forward="Go back and choose somebody else.")
    return allow("It goes to them.", "002-P21")


def may_act(*, is_resolved: bool) -> Decision:
    """Decide whether something may be added to a concern."""
    if is_resolved:
        return step("This concern is resolved.", way_forward="Raise a new one if something has happened since.")
    return allow("It is open.")


def may_acknowledge(*, is_resolved: bool, has_acknowledged: bool) -> Decision:
    """Decide whether somebody may say that they have a concern in hand."""
    if has_acknowledged:
        return step("You have said already that you have it.")
    return may_act(is_resolved=is_resolved)


def may_resolve(*, is_resolved: bool, has_acknowledged: bool, outcome: str, needs_check: bool = False) -> Decision:
    """Decide whether a concern may be resolved: by somebody who has it in hand, with what came of it. K31.

    When a group was not good for somebody, they were asked how it is now first: 004-P23.
    """
    if not has_acknowledged:
        return step("Say first that you have it.", way_forward="Press “I have it” on the page of the concern.")
    if needs_check:
        return step("Ask them first how it is now, and write it down.", "004-P23")
    if not outcome.strip():
        return step("Write what came of it.")
    return may_act(is_resolved=is_resolved)


def needs_outside_contact(*, has_party: bool, has_phone: bool) -> Decision:
    """Decide whether somebody outside can take a concern about an organisation's own leads."""
    if not has_phone:
        return step("Write a telephone number.")
    if not has_party:
        return refuse(
            "Nobody at another organisation signs in with this address.",
            way_forward="Check the address, or leave it empty: they will be reached by telephone.",
        )
    return allow("They can take concerns.")
