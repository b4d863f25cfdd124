"""What can be done with plans."""

from kinweave.plans.actions.promises import (
    finish,
    postpone,
    promise,
    write_note,
    write_up,
)

__all__ = [
    "finish",
    "postpone",
    "promise",
    "write_note",
    "write_up",
]
