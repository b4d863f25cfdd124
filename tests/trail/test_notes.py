"""Signed notes: each can be spelled in one way only."""

import string
from base64 import b64decode

import pytest

from kinweave.trail.notes import Key, NotANote, Note

KEY = Key("invented", bytes(32))
DIGITS = string.ascii_uppercase + string.ascii_lowercase + string.digits + "+/"


def sign(text: bytes) -> bytes:
    return bytes(range(64))


@pytest.mark.parametrize("note", [
    Note("a text\n").signed(KEY, sign),
    Note("a text\n").counter_signed(KEY.counter(), sign, 1),
])  # fmt: skip
def test_bits_that_say_nothing_in_the_spelling_of_a_signature_may_not_be_others(note):
    text = str(note)
    assert Note.read(text) == note
    last = len(text.rstrip("=\n")) - 1
    assert text[last + 1] == "=", "some bits of the last letter belong to no byte"

    for other in DIGITS.replace(text[last], ""):
        changed = text[:last] + other + text[last + 1 :]

        if other_bytes(changed, note):
            continue  # another signature, which its key finds out
        with pytest.raises(NotANote):
            Note.read(changed)


def other_bytes(changed: str, note: Note) -> bool:
    """Whether a change of the spelling is one of the bytes too."""
    spelled = changed.rstrip("\n").rpartition(" ")[2]
    return b64decode(spelled) != note.signatures[0].key_id + note.signatures[0].data
