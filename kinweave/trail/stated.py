"""What is signed about the trail, as text: how far a chain has come, and which key comes next.

The first line of each says what it is, so that one can never be taken for another. Only the standard library is needed.
"""

import base64
import binascii
from collections.abc import Iterable
from dataclasses import dataclass

from kinweave.trail import ed25519, merkle
from kinweave.trail.notes import Check, Key, NotANote, Note

NEXT_KEY = "kinweave key"
RECEIPT = "kinweave receipt"


@dataclass(frozen=True)
class Stated:
    """How far a chain had come at an instant: how many lines, the root over them, and the digest of the last.

    Its text is a checkpoint as c2sp.org/tlog-checkpoint has it; the digest and the time are lines more.
    """

    origin: str  # the installation's name, a slash, and the chain
    size: int
    root: bytes
    head: str
    at: str

    @property
    def body(self) -> str:
        """It, as it is signed."""
        coded = base64.b64encode(self.root).decode()
        return f"{self.origin}\n{self.size}\n{coded}\nhead {self.head}\ntime {self.at}\n"

    @property
    def signer(self) -> str:
        """The name of the installation whose chain it is."""
        return self.origin.partition("/")[0]

    @property
    def holder(self) -> str:
        """The chain."""
        return self.origin.partition("/")[2]

    @classmethod
    def read(cls, body: str) -> "Stated":
        """What a text states. Raises NotANote when it is not spelled exactly so."""
        try:
            origin, size, coded, head, at = body.splitlines()
            found = cls(
                origin,
                int(size),
                base64.b64decode(coded, validate=True),
                head.removeprefix("head "),
                at.removeprefix("time "),
            )
        except (ValueError, binascii.Error) as error:
            raise NotANote("This is not a checkpoint.") from error
        if found.body != body or not found.holder or len(found.root) != merkle.LENGTH or found.size < 1:
            raise NotANote("This is not a checkpoint.")
        return found


def next_key(key: Key, at: str) -> str:
    """The text with which a key is begun: it is signed with the new key, and with the one before it if there is one."""
    return f"{NEXT_KEY}\n{key}\ntime {at}\n"


def begun_key(note: Note) -> Key:
    """The key that a note begins. Raises NotANote."""
    try:
        kind, spelled, at = note.body.splitlines()
    except ValueError as error:
        raise NotANote("This does not begin a key.") from error
    if kind != NEXT_KEY or not at.startswith("time "):
        raise NotANote("This does not begin a key.")
    return Key.read(spelled)


def keys_from(trusted: Iterable[Key], begun: Iterable[Note], check: Check = ed25519.is_signed) -> list[Key]:
    """The keys that are to be trusted when some are: each that was begun with one that is, and signed with both."""
    known = [*trusted]
    for note in begun:
        key = begun_key(note)
        by_one_before = any(note.is_signed_by(one, check) for one in known if one.name == key.name)
        if key not in known and by_one_before and note.is_signed_by(key, check):
            known.append(key)
    return known
