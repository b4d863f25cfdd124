"""The key that signs checkpoints and receipts: in a file beside the key ring, never in the database or its backups."""

import base64
import json
import os
import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from django.conf import settings

from kinweave.foundation.files import alone, replace
from kinweave.trail.notes import Key, Note
from kinweave.trail.stated import begun_key, next_key


@dataclass(frozen=True)
class Signer:
    """Who signs here: the key in use, and how each key so far was begun."""

    name: str
    private: Ed25519PrivateKey
    begun: Sequence[Note] = ()

    @property
    def key(self) -> Key:
        """The public half."""
        return Key(self.name, self.private.public_key().public_bytes_raw())

    def sign(self, body: str) -> Note:
        """A text, signed."""
        return Note(body).signed(self.key, self.private.sign)

    def counter_sign(self, note: Note, at: datetime) -> Note:
        """What a partner has signed, counter-signed as seen now."""
        return note.counter_signed(self.key.counter(), self.private.sign, int(at.timestamp()))

    def spelled(self) -> bytes:
        """It, as the file has it."""
        private = base64.b64encode(self.private.private_bytes_raw()).decode()
        return json.dumps({"name": self.name, "private": private, "begun": list(map(str, self.begun))}).encode()


def path() -> Path:
    """Where the key is kept: `keys/signing.json` in the data folder, or where KINWEAVE_SIGNING_KEY says."""
    return Path(os.environ.get("KINWEAVE_SIGNING_KEY", settings.DATA / "keys" / "signing.json"))


def signer() -> Signer:
    """Who signs here. The first key is made by whichever process comes first."""
    if not path().exists():
        with alone(path()):
            if not path().exists():
                keep(begin(f"kinweave-{secrets.token_hex(8)}"))
    return read(path().read_bytes())


def read(spelled: bytes) -> Signer:
    """What a file has."""
    found = json.loads(spelled)
    private = Ed25519PrivateKey.from_private_bytes(base64.b64decode(found["private"]))
    return Signer(found["name"], private, tuple(Note.read(text) for text in found["begun"]))


def begin(name: str, before: Signer | None = None) -> Signer:
    """A new key, begun with a note that the key before it signs as well."""
    new = Signer(name, Ed25519PrivateKey.generate())
    note = new.sign(next_key(new.key, datetime.now(UTC).isoformat(timespec="seconds")))
    if before:
        note = note.signed(before.key, before.private.sign)
    return Signer(name, new.private, (*(before.begun if before else ()), note))


def keep(signer: Signer) -> None:
    """Put a key into its place."""
    replace(path(), signer.spelled())


def renew() -> Signer:
    """Sign with a new key from now on. The old one signs that the new one follows it, and is forgotten."""
    signer()
    with alone(path()):
        old = read(path().read_bytes())
        keep(begin(old.name, old))
    return signer()


def own_keys() -> list[Key]:
    """The public halves of every key that this file knows of, the latest last."""
    return [begun_key(note) for note in signer().begun]


def is_signed(public: bytes, message: bytes, signature: bytes) -> bool:
    """Whether a signature is genuine, as `ed25519.is_signed` says in plain Python: this one is quick."""
    try:
        Ed25519PublicKey.from_public_bytes(public).verify(signature, message)
    except (InvalidSignature, ValueError):
        return False
    return True
