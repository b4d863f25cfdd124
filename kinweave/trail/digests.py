"""What a digest of the trail is made of. A change here would break every chain that was ever written."""

import hashlib
import hmac
import json
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from json.encoder import encode_basestring

BEGINNING = "0" * 64
SALT = 16  # bytes, at the least

# A field that is added later is left out where it is empty, so that older lines keep their digests.
CHAINED = (
    "id",
    "holder_id",
    "number",
    "at",
    "by_id",
    "by_role",
    "by_system",
    "verb",
    "kind",
    "record_id",
    "about_id",
    "commitment",
    "previous",
)
SORTED = sorted(range(len(CHAINED)), key=CHAINED.__getitem__)
FORM = "{" + ",".join(f'"{CHAINED[place]}":%s' for place in SORTED) + "}"


def digest(line: Sequence[object]) -> str:
    """The digest of a line's values (in the order of CHAINED) and, through `previous`, of all before it."""
    return sha256(FORM % tuple([as_json(line[place]) for place in SORTED]))


def as_json(value: object) -> str:
    """One value of a line as `canonical` spells it, and quicker: a million lines are to be verified while one waits."""
    if value is None:
        return "null"
    return str(value) if type(value) is int else encode_basestring(value if type(value) is str else spelled(value))


def commit(salt: str, text: str) -> str:
    """The salted commitment to a detail."""
    return sha256(f"{salt}:{text}")


def commitment(payload: bytes, salt: bytes) -> bytes:
    """A commitment to what was released (HMAC-SHA256). It tells nothing of it without the salt, which goes with it.

    The salt is 16 random bytes or more, and of one commitment alone.
    """
    if len(salt) < SALT:
        raise ValueError("The salt is too short to hide anything.")
    return hmac.digest(salt, payload, "sha256")


def digest_of_looks(gathering: Sequence[object], looks: Iterable[Sequence[object]]) -> str:
    """What one line commits to for a minute's looks: the gathering, and each look in order."""
    return sha256(canonical([gathering, *looks]))


def sha256(text: str) -> str:
    """SHA-256 of a text in UTF-8, hexadecimal."""
    return hashlib.sha256(text.encode()).hexdigest()


def canonical(value: object) -> str:
    """One spelling for one value, on every machine: JSON with sorted keys."""
    return ENCODER.encode(value)


def spelled(value: object) -> str:
    """Instants in UTC with microseconds; everything else as text."""
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat(timespec="microseconds")
    return str(value)


ENCODER = json.JSONEncoder(sort_keys=True, ensure_ascii=False, separators=(",", ":"), default=spelled)
