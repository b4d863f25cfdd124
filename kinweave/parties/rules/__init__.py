"""What is allowed with people's records."""

from kinweave.parties.rules.people import (
    REVIEW_NEEDS_AFTER_DAYS,
    may_register,
    may_say_where,
    may_speak_for,
    may_use,
)

__all__ = [
    "REVIEW_NEEDS_AFTER_DAYS",
    "may_register",
    "may_say_where",
    "may_speak_for",
    "may_use",
]
