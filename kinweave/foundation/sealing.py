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
from typing import Any, Self

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from django.conf import settings
from django.core.exceptions import FieldError
from django.db import models

NONCE_BYTES = 12
KEY_ID_BYTES = 4


class CannotOpen(Exception):
    """A sealed value does not open: its key is missing, or it was changed or moved."""


class KeyRing:
    """The keys that seal: a JSON file of key ids and keys; new values use the latest."""

    def __init__(self, path: Path) -> None:
        self.path = path
        if not path.exists():
            self._keep({})
            self.rotate()
        self._keys: dict[str, str] = json.loads(path.read_text())

    def rotate(self) -> str:
        """Add a new key, used from now on. Older values still open. Returns the key's id."""
        keys = json.loads(self.path.read_text())
        name = secrets.token_hex(KEY_ID_BYTES)
        keys[name] = base64.b64encode(AESGCM.generate_key(256)).decode()
        self._keep(keys)
        self._keys = keys
        return name

    def _keep(self, keys: dict[str, str]) -> None:
        temporary = self.path.with_suffix(".new")
        with os.fdopen(os.open(temporary, os.O_CREAT | os.O_TRUNC | os.O_WRONLY, 0o600), "w") as file:
            json.dump(keys, file)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(self.path)

    @property
    def latest(self) -> str:
        """The id of the key that seals now."""
        return list(self._keys)[-1]

    def seal(self, text: str, label: str) -> bytes:
        """The sealed bytes of a text, bound to its label."""
        nonce = secrets.token_bytes(NONCE_BYTES)
        sealed = AESGCM(self._key(self.latest)).encrypt(nonce, text.encode(), label.encode())
        return bytes.fromhex(self.latest) + nonce + sealed

    def open(self, sealed: bytes, label: str) -> str:
        """The text again. Raises CannotOpen when the key is missing or the value was tampered with."""
        name, rest = sealed[:KEY_ID_BYTES].hex(), sealed[KEY_ID_BYTES:]
        try:
            return (
                AESGCM(self._key(name))
                .decrypt(rest[:NONCE_BYTES], rest[NONCE_BYTES:], label.encode())
                .decode()
            )
        except (InvalidTag, ValueError, KeyError) as error:
            raise CannotOpen(label) from error

    def _key(self, name: str) -> bytes:
        return base64.b64decode(self._keys[name])


@lru_cache(maxsize=4)
def _ring(path: Path) -> KeyRing:
    return KeyRing(path)


def key_ring() -> KeyRing:
    """The installation's key ring: `keys/ring.json` in the data folder, or where KINWEAVE_KEY_RING says."""
    path = Path(os.environ.get("KINWEAVE_KEY_RING", settings.DATA / "keys" / "ring.json"))
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    return _ring(path)


class SealedBytes(bytes):
    """What `values()` shows of a sealed field: that it is sealed."""

    def __str__(self) -> str:
        return "sealed"

    __repr__ = __str__


class SealedTextField(models.BinaryField):
    """Text that is sealed on the way into the database and opened lazily on the way out.

    Reading the attribute gives text, or raises CannotOpen. It cannot be searched, sorted or changed in bulk:
    `filter()`, `update()` and `bulk_update()` raise FieldError.
    """

    def contribute_to_class(self, cls: type[models.Model], name: str, private_only: bool = False) -> None:
        super().contribute_to_class(cls, name, private_only)
        setattr(cls, name, _Opening(self))

    def label(self, row: models.Model) -> str:
        """What a value is bound to: the model, the field, the row."""
        return f"{self.model._meta.label_lower}.{self.name}:{row.pk}"

    def pre_save(self, row: models.Model, add: bool) -> bytes | None:
        """Seal the text that was set; leave what is sealed already as it is."""
        value = row.__dict__.get(self.attname)
        if isinstance(value, str):
            value = key_ring().seal(value, self.label(row))
            row.__dict__[self.attname] = value
        return value

    def from_db_value(self, value: Any, *_: Any) -> SealedBytes | None:
        return None if value is None else SealedBytes(value)

    def get_db_prep_value(self, value: Any, connection: Any, prepared: bool = False) -> Any:
        if isinstance(value, str):
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
        if value is None or isinstance(value, str):
            return value
        return key_ring().open(bytes(value), self.field.label(row))

    def __set__(self, row: models.Model, value: object) -> None:
        row.__dict__[self.field.attname] = value
