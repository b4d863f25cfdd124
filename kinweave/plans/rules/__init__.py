"""What is allowed with plans."""

from kinweave.plans.rules.promises import (
    may_finish,
    may_promise,
    names_somebody,
)

__all__ = [
    "may_finish",
    "may_promise",
    "names_somebody",
]
