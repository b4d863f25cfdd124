"""The chain: each line carries the digest of the one before, so that no change goes unseen."""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import groupby
from operator import attrgetter
from uuid import UUID

from django.db import transaction

from kinweave.foundation import Viewer
from kinweave.trail import anchor
from kinweave.trail.digests import CHAINED, canonical, commit, digest
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
    """Append lines to their chains. Heads are locked in order of their ids: nobody waits in a ring."""
    if not noted:
        return []
    heads = lock_heads({line.chain for line in noted})
    lines = [append(heads[one.chain], one) for one in noted]
    Line.objects.bulk_create(lines)
    Detail.objects.bulk_create([line.detail for line in lines])
    Head.objects.bulk_update(heads.values(), ["number", "digest"])
    entries = entries_for(lines)
    anchor.will(entries)
    transaction.on_commit(lambda: anchor.did(entries), robust=True)
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
    line.digest = digest([getattr(line, name) for name in CHAINED])
    line.detail = Detail(line=line, salt=salt, text=text)
    head.number, head.digest = line.number, line.digest
    return line


def entries_for(lines: Sequence[Line]) -> list[anchor.Entry]:
    """What the anchor keeps of an act's lines: one entry for each chain."""
    chains = groupby(sorted(lines, key=attrgetter("holder_id", "number")), key=attrgetter("holder_id"))
    acts = [(holder, list(of_chain)) for holder, of_chain in chains]
    return [anchor.Entry(str(holder), act[0].number, act[-1].number, act[-1].digest) for holder, act in acts]
