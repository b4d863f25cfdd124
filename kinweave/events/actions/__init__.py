"""What can be done with events."""

from kinweave.events.actions.events import (
    arrange,
    cancel,
    hold_conversation,
    keep_nothing,
    protect_address,
    say_who_comes,
    take_part,
    write_note,
    write_up,
)
from kinweave.events.actions.supervised import (
    arrange_supervised,
    draft_contact,
    look_again,
    sign_contact,
    word_contact,
    write_up_supervised,
)
from kinweave.events.actions.talking import keep_talk, use_material

__all__ = [
    "arrange",
    "arrange_supervised",
    "cancel",
    "draft_contact",
    "hold_conversation",
    "keep_nothing",
    "keep_talk",
    "look_again",
    "protect_address",
    "say_who_comes",
    "sign_contact",
    "take_part",
    "use_material",
    "word_contact",
    "write_note",
    "write_up",
    "write_up_supervised",
]
