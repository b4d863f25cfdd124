"""Signed notes, in the form that c2sp.org/signed-note describes: a text, an empty line, and who signed it.

Only the standard library is needed. A note may carry several signatures; each says its key's name and id. A
counter-signature (c2sp.org/tlog-cosignature) also holds the time at which a partner saw the text.
"""

import base64
import binascii
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256

from kinweave.trail import ed25519

SIGNS, COUNTER_SIGNS = 1, 4  # kinds of keys: Ed25519 on a note; Ed25519 on a note with the time it was seen
DASH = "\N{EM DASH} "
ID = 4  # bytes of a key's id
TIME = 8  # bytes of a counter-signature's time: seconds since 1970

Check = Callable[[bytes, bytes, bytes], bool]  # public half, message, signature
Sign = Callable[[bytes], bytes]


class NotANote(ValueError):
    """A text is not a signed note, or not one of the kind that was asked for."""


@dataclass(frozen=True)
class Key:
    """The public half of a key, with the name of whoever signs with it."""

    name: str
    public: bytes
    kind: int = SIGNS

    @property
    def id(self) -> bytes:
        """Four bytes by which a signature is found."""
        return sha256(f"{self.name}\n".encode() + self.typed).digest()[:ID]

    @property
    def typed(self) -> bytes:
        """The kind and the public half."""
        return bytes([self.kind]) + self.public

    def __str__(self) -> str:
        return f"{self.name}+{self.id.hex()}+{base64.b64encode(self.typed).decode()}"

    @classmethod
    def read(cls, spelled: str) -> "Key":
        """The key that somebody was given as text. Raises NotANote."""
        try:
            name, _, coded = spelled.strip().split("+", 2)
            typed = base64.b64decode(coded, validate=True)
            key = cls(name, typed[1:], typed[0])
        except (ValueError, IndexError, binascii.Error) as error:
            raise NotANote("This is not a public key.") from error
        if str(key) != spelled.strip() or len(key.public) != ed25519.KEY:
            raise NotANote("This is not a public key: it was changed or cut short.")
        return key

    def counter(self) -> "Key":
        """The same key, as it counter-signs what others have signed."""
        return Key(self.name, self.public, COUNTER_SIGNS)


@dataclass(frozen=True)
class Signature:
    """One signature on a note."""

    name: str
    key_id: bytes
    data: bytes

    @property
    def line(self) -> str:
        """It, as the note has it."""
        return f"{DASH}{self.name} {base64.b64encode(self.key_id + self.data).decode()}\n"


@dataclass(frozen=True)
class Note:
    """A text and its signatures."""

    body: str
    signatures: tuple[Signature, ...] = ()

    def __str__(self) -> str:
        return f"{self.body}\n{''.join(one.line for one in self.signatures)}"

    @classmethod
    def read(cls, text: str) -> "Note":
        """The note in a text. Raises NotANote."""
        body, empty, rest = text.rpartition("\n\n")
        if not (body and empty and rest.endswith("\n")):
            raise NotANote("This is not a signed note.")
        return cls(body + "\n", tuple(_signature(line) for line in rest.splitlines()))

    def signed(self, key: Key, sign: Sign) -> "Note":
        """The note with one more signature."""
        return Note(self.body, (*self.signatures, Signature(key.name, key.id, sign(self.body.encode()))))

    def counter_signed(self, key: Key, sign: Sign, seconds: int) -> "Note":
        """The note, counter-signed as seen at a time (seconds since 1970)."""
        data = seconds.to_bytes(TIME, "big") + sign(seen(self.body, seconds))
        return Note(self.body, (*self.signatures, Signature(key.name, key.id, data)))

    def is_signed_by(self, key: Key, check: Check = ed25519.is_signed) -> bool:
        """Whether the holder of a key signed, or counter-signed, this. Every signature said to be theirs must be."""
        theirs = [one for one in self.signatures if (one.name, one.key_id) == (key.name, key.id)]
        return bool(theirs) and all(is_genuine(self.body, one.data, key, check) for one in theirs)

    def signers(self, keys: Iterable[Key], check: Check = ed25519.is_signed) -> Iterator[Key]:
        """Those of some keys with which this was signed."""
        return (key for key in keys if self.is_signed_by(key, check))


def _signature(line: str) -> Signature:
    try:
        dash, name, coded = line.split(" ")
        data = base64.b64decode(coded, validate=True)
    except (ValueError, binascii.Error) as error:
        raise NotANote("A signature on this note cannot be read.") from error
    read = Signature(name, data[:ID], data[ID:])
    if dash + " " != DASH or not name or len(data) <= ID or read.line != f"{line}\n":
        raise NotANote("A signature on this note cannot be read.")
    return read


def is_genuine(body: str, data: bytes, key: Key, check: Check) -> bool:
    """Whether what stands in a signature was made with a key over this text."""
    if key.kind == SIGNS:
        return check(key.public, body.encode(), data)
    seconds = int.from_bytes(data[:TIME], "big")
    return key.kind == COUNTER_SIGNS and check(key.public, seen(body, seconds), data[TIME:])


def seen(body: str, seconds: int) -> bytes:
    """What a counter-signature signs: that a text was seen at a time."""
    return f"cosignature/v1\ntime {seconds}\n{body}".encode()
