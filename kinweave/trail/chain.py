"""The chain: each line carries the digest of the one before, so that no change goes unseen."""

import hashlib
import json
import secrets
from collections.abc import Sequence
from dataclasses import dataclass, field
from uuid import UUID

from django.db import transaction

from kinweave.foundation import Viewer
from kinweave.trail import anchor
from kinweave.trail.models import INSTALLATION, Detail, Head, Line


@dataclass(frozen=True, slots=True, kw_only=True)
class Noted:
    """A line that waits for the end of its act."""

    holder_id: UUID | None
    verb: str
    kind: str
    record_id: UUID
    about_id: UUID | None
    by: Viewer
    detail: dict[str, object] = field(default_factory=dict)

    @property
    def chain(self) -> UUID:
        """The chain it belongs to: the record's holder's, or the installation's."""
        return self.holder_id or UUID(INSTALLATION)


def write(noted: Sequence[Noted]) -> list[Line]:
    """Append lines to their chains. Heads are locked in the order of organisation ids, so nobody waits in a ring."""
    if not noted:
        return []
    heads = lock_heads({line.chain for line in noted})
    lines = [append(heads[one.chain], one) for one in noted]
    Line.objects.bulk_create(lines)
    Detail.objects.bulk_create([line.detail for line in lines])
    Head.objects.bulk_update(heads.values(), ["number", "digest"])
    transaction.on_commit(lambda: anchor.keep(heads.values()))
    return lines


def lock_heads(holders: set[UUID]) -> dict[UUID, Head]:
    """The heads of these chains, locked until the act ends; new chains begin here."""
    Head.objects.bulk_create([Head(holder_id=holder) for holder in sorted(holders)], ignore_conflicts=True)
    locked = Head.objects.select_for_update().filter(holder_id__in=holders).order_by("holder_id")
    return {head.holder_id: head for head in locked}


def append(head: Head, noted: Noted) -> Line:
    """The next line of a chain, and the head moved on to it."""
    text = canonical(noted.detail)
    salt = secrets.token_hex(16)
    line = Line(
        holder_id=head.holder_id,
        number=head.number + 1,
        at=noted.by.at,
        by_id=noted.by.person_id,
        by_role=noted.by.role,
        by_system=noted.by.system,
        verb=noted.verb,
        kind=noted.kind,
        record_id=noted.record_id,
        about_id=noted.about_id,
        commitment=commit(salt, text),
        previous=head.digest,
    )
    line.digest = digest(line)
    line.detail = Detail(line=line, salt=salt, text=text)
    head.number, head.digest = line.number, line.digest
    return line


def commit(salt: str, text: str) -> str:
    """The salted commitment to a detail: SHA-256, hexadecimal."""
    return hashlib.sha256(f"{salt}:{text}".encode()).hexdigest()


def digest(line: Line) -> str:
    """The digest of a line and, through `previous`, of all before it: SHA-256, hexadecimal."""
    names = [field.name for field in Line._meta.concrete_fields if field.name != "digest"]
    return hashlib.sha256(canonical({name: getattr(line, name) for name in names}).encode()).hexdigest()


def canonical(value: object) -> str:
    """One spelling for one value, on every machine: JSON with sorted keys."""
    return json.dumps(value, sort_keys=True, ensure_ascii=False, separators=(",", ":"), default=spelled)


def spelled(value: object) -> str:
    """Instants in UTC with microseconds; everything else as text."""
    return value.isoformat() if hasattr(value, "isoformat") else str(value)
