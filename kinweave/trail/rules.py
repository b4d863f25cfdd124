"""What may be done to the trail: nearly nothing."""

from uuid import UUID

from kinweave.foundation import Decision, allow, refuse, step


def may_erase(*, ordered_by: UUID, done_by: UUID | None, rule: str, kind: str) -> Decision:
    """Decide whether what a line says may be taken away. That there was a line, and what it did, always stays."""
    if kind.startswith("trail."):
        return refuse("What the trail says about itself stays.")
    if not rule.strip():
        return step("Say which rule asks for it.")
    if ordered_by == done_by:
        return step("Somebody else has to order it.", way_forward="Ask the data protection officer.")
    return allow("It was ordered under a rule.")
