"""What a digest of the trail is made of. A change here would break every chain that was ever written."""

import hashlib
import json
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime

BEGINNING = "0" * 64

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


def digest(line: Sequence[object]) -> str:
    """The digest of a line's values (in the order of CHAINED) and, through `previous`, of all before it."""
    return sha256(canonical(dict(zip(CHAINED, line, strict=True))))


def commit(salt: str, text: str) -> str:
    """The salted commitment to a detail."""
    return sha256(f"{salt}:{text}")


def digest_of_looks(gathering: Sequence[object], looks: Iterable[Sequence[object]]) -> str:
    """What one line commits to for a minute's looks: the gathering, and each look in order."""
    return sha256(canonical([gathering, *looks]))


def sha256(text: str) -> str:
    """SHA-256 of a text in UTF-8, hexadecimal."""
    return hashlib.sha256(text.encode()).hexdigest()


def canonical(value: object) -> str:
    """One spelling for one value, on every machine: JSON with sorted keys."""
    return json.dumps(value, sort_keys=True, ensure_ascii=False, separators=(",", ":"), default=spelled)


def spelled(value: object) -> str:
    """Instants in UTC with microseconds; everything else as text."""
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat(timespec="microseconds")
    return str(value)
