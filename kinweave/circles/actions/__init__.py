"""What can be done with circles."""

from kinweave.circles.actions.personal import (
    begin_personal,
)

__all__ = [
    "begin_personal",
]
