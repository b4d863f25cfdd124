"""What is allowed with people's records."""

from datetime import date

from kinweave.foundation.decision import Decision, allow, refuse, step

# One sentence for every cause that somebody may not know, and for several ordinary ones. It names no person:
# so it never changes with who is protected from whom. docs/what-crosses-the-wall.md.
NOT_HERE = step("This cannot be arranged here yet.", way_forward="Ask the duty lead of your service.")
REVIEW_NEEDS_AFTER_DAYS = 365  # Accessible Information Standard: at most a year


def may_register(*, called: str, born_on: date | None, on: date) -> Decision:
    """Decide whether a person may be registered. Criterion: 002-P1."""
    if not called.strip():
        return step("Write the name they like to be called.", "002-P1")
    if born_on is not None and born_on > on:
        return step("The date of birth is in the future. Check the year.", "002-P1")
    return allow("They can be registered.", "002-P1")


def may_speak_for(*, same_row: bool, speaker_is_light: bool) -> Decision:
    """Decide whether somebody may be recorded as speaking for a person. Criterion: 002-P1."""
    if same_row:
        return refuse("Nobody is recorded as speaking for themself. They simply may.")
    if speaker_is_light:
        return step("Register this person first. They take a role, so they get a record of their own.")
    return allow("They may be recorded.")


def may_say_where(*, tells_where: bool, is_protected: bool) -> Decision:
    """Decide whether a place that tells where somebody lives may be written in clear."""
    if tells_where and is_protected:
        return step("The address is protected. Do not write here where they live.")
    return allow("It may be written.")


def may_use(*, safety: str) -> Decision:
    """Decide whether a way to reach somebody may be used now."""
    if safety == "no":
        return refuse("Do not use this. It is not safe for them.", way_forward="Use another way, or ask their worker.")
    if safety == "ask":
        return step("Ask them first, each time.")
    return allow("They said this is safe to use.")
