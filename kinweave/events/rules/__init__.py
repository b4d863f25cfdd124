"""What is allowed with events."""

from kinweave.events.rules.events import (
    may_arrange,
    may_hold_conversation,
    may_invite,
    may_write_note,
)
from kinweave.events.rules.supervised import (
    NEVER_KEPT,
    is_a_question,
    latest_review,
    may_arrange_supervised,
    may_look_again,
    may_review_on,
    may_sign,
    may_supervise,
    may_word,
    may_write_supervised,
)
from kinweave.events.rules.talking import may_keep_talk, may_use_material

__all__ = [
    "NEVER_KEPT",
    "is_a_question",
    "latest_review",
    "may_arrange",
    "may_arrange_supervised",
    "may_hold_conversation",
    "may_invite",
    "may_keep_talk",
    "may_look_again",
    "may_review_on",
    "may_sign",
    "may_supervise",
    "may_use_material",
    "may_word",
    "may_write_note",
    "may_write_supervised",
]
