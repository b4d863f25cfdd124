"""What is allowed with events."""

from kinweave.events.rules.events import (
    may_arrange,
    may_hold_conversation,
    may_write_note,
)

__all__ = [
    "may_arrange",
    "may_hold_conversation",
    "may_write_note",
]
