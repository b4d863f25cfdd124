"""The receipt of a passing: a signed statement of what went when, on what conditions, and nothing of its words."""

from dataclasses import dataclass

from kinweave.information.models import Passing
from kinweave.trail import receipts


@dataclass(frozen=True, slots=True)
class Passed:
    """What a receipt says. `released` commits to exactly what went, and tells nothing of it."""

    passing: str
    sender: str
    recipient: str
    at: str
    purpose: str
    channel: str
    conditions: tuple[str, ...]
    released: str


def receipt_of(passing: Passing) -> str:
    """The receipt of a passing, signed by this installation."""
    return receipts.signed(
        Passed(
            passing=str(passing.pk),
            sender=str(passing.sender_id),
            recipient=str(passing.holder_id),
            at=passing.sent_at.isoformat(),
            purpose=passing.purpose,
            channel=passing.channel,
            conditions=tuple(passing.conditions),
            released=passing.decision.commitment,
        )
    )
