"""What is allowed with agreements."""

from kinweave.agreements.rules.family import (
    ASK_AGAIN_AFTER,
    LATE_AFTER,
    Speaking,
    is_late,
    may_consider,
    may_countersign,
    may_last,
    may_leave_untold,
    may_look_at_omissions,
    may_receive,
    may_review,
    may_say,
)

__all__ = [
    "ASK_AGAIN_AFTER",
    "LATE_AFTER",
    "Speaking",
    "is_late",
    "may_consider",
    "may_countersign",
    "may_last",
    "may_leave_untold",
    "may_look_at_omissions",
    "may_receive",
    "may_review",
    "may_say",
]
