"""Sealed text: kept encrypted in the database, opened only when somebody reads it.

AES-256-GCM; the associated data is the field's label and the row's key, so a value moved to another row
or field does not open. Keys live in a key ring file outside the database and its backups.
"""

import base64
import json
import os
import secrets
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from django.conf import settings
from django.core.exceptions import FieldError
from django.db import models

from kinweave.foundation.files import alone, replace

if TYPE_CHECKING:
    Bytes = models.BinaryField[Any, Any]
else:
    Bytes = models.BinaryField

NONCE_BYTES = 12
KEY_ID_BYTES = 4


class CannotOpen(Exception):
    """A sealed value does not open: its key is missing, or it was changed or moved."""


class KeyRing:
    """The keys that seal: a JSON file of key ids and keys; new values use the latest, older keys stay.

    The file is read again when it has changed, so that every process knows a new key at once.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._read_as = (0, 0)
        self._keys: dict[str, bytes] = {}

    def rotate(self) -> str:
        """Add a new key, used from now on. Older values still open. Returns the key's id."""
        with alone(self.path):
            return self._add_key()

    def _add_key(self) -> str:
        name = secrets.token_hex(KEY_ID_BYTES)
        keys = self._known() | {name: AESGCM.generate_key(256)}
        spelled = {name: base64.b64encode(key).decode() for name, key in keys.items()}
        replace(self.path, json.dumps(spelled).encode())
        return name

    def _known(self) -> dict[str, bytes]:
        """The keys as the file has them now; none when there is no file."""
        try:
            found = self.path.stat()
        except FileNotFoundError:
            return {}
        if self._read_as != (found.st_mtime_ns, found.st_ino):
            spelled = json.loads(self.path.read_bytes())
            self._keys = {name: base64.b64decode(key) for name, key in spelled.items()}
            self._read_as = found.st_mtime_ns, found.st_ino
        return self._keys

    @property
    def latest(self) -> str:
        """The id of the key that seals now. The first key is made by whichever process comes first."""
        if not self._known():
            with alone(self.path):
                if not self._known():
                    self._add_key()
        return list(self._known())[-1]

    def seal(self, text: str, label: str) -> bytes:
        """The sealed bytes of a text, bound to its label."""
        name, nonce = self.latest, secrets.token_bytes(NONCE_BYTES)
        sealed = AESGCM(self._known()[name]).encrypt(nonce, text.encode(), label.encode())
        return bytes.fromhex(name) + nonce + sealed

    def open(self, sealed: bytes, label: str) -> str:
        """The text again. Raises CannotOpen when the key is missing or the value was tampered with."""
        nonce, rest = sealed[KEY_ID_BYTES:][:NONCE_BYTES], sealed[KEY_ID_BYTES + NONCE_BYTES :]
        try:
            key = self._known()[key_of(sealed)]
            return AESGCM(key).decrypt(nonce, rest, label.encode()).decode()
        except (InvalidTag, ValueError, KeyError) as error:
            raise CannotOpen(label) from error


def key_of(sealed: bytes) -> str:
    """The id of the key that sealed a value."""
    return sealed[:KEY_ID_BYTES].hex()


@lru_cache(maxsize=4)
def _ring(path: Path) -> KeyRing:
    return KeyRing(path)


def key_ring() -> KeyRing:
    """The installation's key ring: `keys/ring.json` in the data folder, or where KINWEAVE_KEY_RING says."""
    return _ring(Path(os.environ.get("KINWEAVE_KEY_RING", settings.DATA / "keys" / "ring.json")))


class SealedBytes(bytes):
    """A value as it is sealed. `values()` shows of it only that it is sealed."""

    def __str__(self) -> str:
        return "sealed"

    __repr__ = __str__


class SealedTextField(Bytes):
    """Text that is sealed on the way into the database and opened lazily on the way out.

    Reading the attribute gives text, or raises CannotOpen. It cannot be searched or changed in bulk:
    `filter()`, `update()` and `bulk_update()` with a text raise FieldError.
    """

    def contribute_to_class(self, cls: type[models.Model], name: str, private_only: bool = False) -> None:
        super().contribute_to_class(cls, name, private_only)
        setattr(cls, name, _Opening(self))

    def label(self, row_key: object) -> str:
        """What a value is bound to: the model, the field, the row."""
        return f"{self.model._meta.label_lower}.{self.name}:{self.model._meta.pk.to_python(row_key)}"

    def seal(self, text: str, row_key: object) -> SealedBytes:
        """Seal a text for a row."""
        if row_key is None:
            raise FieldError(f"{self.name} is sealed: the row needs its key first.")
        return SealedBytes(key_ring().seal(text, self.label(row_key)))

    def open(self, sealed: bytes, row_key: object) -> str:
        """Open what was sealed for a row. Raises CannotOpen."""
        return key_ring().open(bytes(sealed), self.label(row_key))

    def pre_save(self, row: models.Model, add: bool) -> SealedBytes | None:
        """Seal the text that was set; leave what is sealed already as it is, if it is this row's."""
        value = row.__dict__.get(self.attname)
        if isinstance(value, str):
            value = row.__dict__[self.attname] = self.seal(value, row.pk)
        elif value is not None and add:
            self.open(value, row.pk)
        return value

    def from_db_value(self, value: Any, *_: Any) -> SealedBytes | None:
        return None if value is None else SealedBytes(value)

    def get_db_prep_value(self, value: Any, connection: Any, prepared: bool = False) -> Any:
        if not isinstance(value, SealedBytes | None):
            raise FieldError(f"{self.name} is sealed: save the row to change it.")
        return super().get_db_prep_value(value, connection, prepared)

    def get_lookup(self, lookup_name: str) -> Any:
        if lookup_name != "isnull":
            raise FieldError(f"{self.name} is sealed: it cannot be searched.")
        return super().get_lookup(lookup_name)


class _Opening:
    """The descriptor that opens a sealed value when it is read."""

    def __init__(self, field: SealedTextField) -> None:
        self.field = field

    def __get__(self, row: models.Model | None, owner: type[models.Model] | None = None) -> Self | str | None:
        if row is None:
            return self
        if self.field.attname not in row.__dict__:
            row.refresh_from_db(fields=[self.field.name])
        value = row.__dict__[self.field.attname]
        return value if value is None or isinstance(value, str) else self.field.open(value, row.pk)

    def __set__(self, row: models.Model, value: object) -> None:
        row.__dict__[self.field.attname] = value
