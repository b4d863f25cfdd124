"""What can be done with events."""

from kinweave.events.actions.events import (
    arrange,
    cancel,
    hold_conversation,
    protect_address,
    take_part,
    write_note,
    write_up,
)

__all__ = [
    "arrange",
    "cancel",
    "hold_conversation",
    "protect_address",
    "take_part",
    "write_note",
    "write_up",
]
