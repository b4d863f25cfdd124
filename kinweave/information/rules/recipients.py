"""What is allowed with recipients: known people who act for other agencies. R7."""

from kinweave.foundation.decision import Decision, allow, refuse, step

DUTY = "duty"


def may_know(*, role: str, phone: str) -> Decision:
    """Decide whether somebody at another agency may be written down. A duty team is reached by telephone first."""
    if role == DUTY and not phone.strip():
        return step("Write the telephone number that their agency publishes.", "003-P23")
    return allow("They can be written down.", "003-P23")


def may_verify(*, how: str, is_ended: bool, is_own: bool) -> Decision:
    """Decide whether somebody counts as who they say they are: checked by somebody else than who wrote them down."""
    if is_own:
        return refuse("Somebody else checks whom you wrote down.", "003-P23", way_forward="Ask another lead.")
    if is_ended:
        return refuse("They no longer act for their agency.", "003-P23", way_forward="Write down who does now.")
    if not how.strip():
        return step(
            "Write how you checked who they are.",
            "003-P23",
            way_forward="Call the number that their agency publishes, not one they gave you.",
        )
    return allow("They are who they say they are.", "003-P23")


def may_end(*, is_ended: bool) -> Decision:
    """Decide whether somebody can be taken out of the address book."""
    return (
        refuse("This was done already.", "003-P23") if is_ended else allow("Nothing goes to them any more.", "003-P23")
    )
