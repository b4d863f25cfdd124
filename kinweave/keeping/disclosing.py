"""Everything that was passed on about one person, and what was decided not to go. Criterion: 003-P26.

A worker who sees the person reads the headings; a data protection officer reads the kind of information only. The shape
of the file is in `docs/sharing/disclosures.md`.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db.models import Prefetch
from django.utils.translation import gettext as _

from kinweave.agreements.models import ProtocolParty
from kinweave.agreements.terms import BASES, BASIS_WORDS, Category
from kinweave.foundation import Viewer
from kinweave.information import words
from kinweave.information.models import Notice, PassedItem, Passing, SharingDecision
from kinweave.information.rules import Condition
from kinweave.keeping.periods import AS_THE_RECORD, named
from kinweave.parties.models import Party
from kinweave.trail.acts import act, note

SHAPE, VERSION = "kinweave-disclosures", 1
Outcome = SharingDecision.Outcome


@dataclass(frozen=True, slots=True)
class Since:
    """What the recipient was told afterwards: a correction, a recall."""

    kind: str
    words: str
    at: datetime
    is_read: bool


@dataclass(frozen=True, slots=True)
class Disclosure:
    """One passing: what, to whom, why, under what, when, how, and what became of it."""

    ref: UUID
    sent_at: datetime
    agency: str
    to_whom: str
    purpose: str
    categories: list[str]
    headings: list[str]
    under: str
    basis: str
    how: str
    conditions: list[str]
    acknowledged_at: datetime | None
    person_told_on: date | None
    keep_until: date | None
    since: list[Since] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class NotShared:
    """Something was decided not to go, or was told by telephone whatever the answer was."""

    ref: UUID
    at: datetime
    agency: str
    outcome: str
    because: str


def sent_about(person: Party, viewer: Viewer) -> list[Disclosure]:
    """Every passing of one's own organisation about somebody, the latest first: four queries."""
    at_work = Passing.objects.visible_to(viewer).sent_by(viewer)
    overseen = Passing.objects.overseen_by(viewer).filter(sender=viewer.organisation_id)
    rows = at_work if "people" in viewer.may else overseen
    return described(rows.about(person), with_headings="people" in viewer.may)


def described(passings: Any, *, with_headings: bool) -> list[Disclosure]:
    """Passings as a log of disclosures tells them."""
    rows = (
        passings.latest_first()
        .select_related("holder", "recipient", "protocol", "one_off")
        .prefetch_related(
            Prefetch("passeditems", PassedItem.objects.order_by("number")),
            Prefetch("notices", Notice.objects.order_by("at", "pk")),
        )
    )
    found = list(rows)
    bases = dict(_bases(found))
    return [one_disclosure(row, bases, with_headings=with_headings) for row in found]


def _bases(passings: Iterable[Passing]) -> Iterator[tuple[tuple[UUID, UUID], str]]:
    protocols = {one.protocol_id for one in passings}
    for side in ProtocolParty.objects.filter(protocol__in=protocols - {None}):
        yield (side.protocol_id, side.organisation_id), side.basis


def one_disclosure(row: Passing, bases: dict[Any, str], *, with_headings: bool) -> Disclosure:
    """One passing as the log tells it."""
    items = list(row.passeditems.all())
    basis = row.one_off.basis if row.one_off else bases.get((row.protocol_id, row.sender_id), "")
    return Disclosure(
        ref=row.pk,
        sent_at=row.told_at or row.sent_at,
        agency=str(row.holder),
        to_whom=row.recipient.name if with_headings else "",
        purpose=row.get_purpose_display(),
        categories=list(dict.fromkeys(str(Category(one.category).label) for one in items)),
        headings=[one.title for one in items] if with_headings else [],
        under=under(row),
        basis=basis_in_words(basis),
        how=row.get_channel_display(),
        conditions=[str(words.condition(Condition(one))) for one in row.conditions],
        acknowledged_at=row.acknowledged_at,
        person_told_on=row.person_told_on,
        keep_until=max((one.keep_until for one in items), default=None),
        since=[
            Since(one.get_kind_display(), one.words if with_headings else "", one.at, one.read_at is not None)
            for one in row.notices.all()
        ],
    )


def under(row: Passing) -> str:
    """Under which agreement something went."""
    if row.protocol:
        return _("%(title)s, version %(number)d") % {"title": row.protocol.title, "number": row.protocol.number}
    if row.one_off_id:
        return _("a sharing that was agreed for once")
    return _("no agreement: to keep somebody safe") if row.purpose == "safeguarding" else _("no agreement")


def basis_in_words(key: str) -> str:
    """A lawful basis with its article."""
    if key not in BASES:
        return ""
    return f"{BASIS_WORDS[key]} (UK GDPR {BASES[key].article})"


def retention_in_words(key: str) -> str:
    """How long something is kept, by the key of its class."""
    return _("as long as the record") if key == AS_THE_RECORD else named(key)


def not_shared_about(person: Party, viewer: Viewer) -> list[NotShared]:
    """What was decided not to go, and what was told by telephone: for leads all, for others their own."""
    rows = SharingDecision.objects.visible_to(viewer).about(person)
    rows = rows.filter(outcome__in=(Outcome.NOT_SHARED, Outcome.TOLD)).latest_first()
    if not viewer.sees_everyone:
        rows = rows.filter(recorded_by__in=viewer.own_ids)  # a reason can say what others may not know
    return [
        NotShared(one.pk, one.valid_at, str(one.recipient or ""), one.get_outcome_display(), one.because or "")
        for one in rows.select_related("recipient__organisation")
    ]


HEADINGS = ("ref", "sent_at", "agency", "to_whom", "purpose", "categories", "headings", "under", "basis", "how",
            "conditions", "acknowledged_at", "person_told_on", "keep_until", "since")  # fmt: skip


def as_row(one: Disclosure) -> list[object]:
    """A disclosure as a row of a table; several things in one cell are parted by bars."""
    since = [f"{since.kind}: {since.at.isoformat()} {since.words}".strip() for since in one.since]
    cells = {name: getattr(one, name) for name in HEADINGS} | {"since": since}
    return [_cell(cells[name]) for name in HEADINGS]


def _cell(found: object) -> object:
    if isinstance(found, list):
        return " | ".join(found)
    return found.isoformat() if isinstance(found, date) else str(found) if isinstance(found, UUID) else found


def as_data(sent: Iterable[Disclosure], kept: Iterable[NotShared], *, person: UUID, at: datetime) -> dict[str, Any]:
    """The log as data, in its versioned shape."""
    return {
        "shape": SHAPE,
        "version": VERSION,
        "made_at": at,
        "person": person,
        "disclosures": [{name: getattr(one, name) for name in HEADINGS[:-1]} | _since(one) for one in sent],
        "not_shared": [{name: getattr(one, name) for name in NotShared.__slots__} for one in kept],
    }


def _since(one: Disclosure) -> dict[str, Any]:
    return {"since": [{name: getattr(since, name) for name in Since.__slots__} for since in one.since]}


@act
def seek(*, scheme: str, value: str, because: str, by: Viewer) -> Party | None:
    """Look for one person by an exact number, to read what was passed on about them. It is kept that somebody did."""
    rows = Party.objects.overseen_by(by).filter(identifiers__scheme__iexact=scheme, identifiers__value__iexact=value)
    found = list(rows.distinct()[:2])
    person: Party | None = found[0] if len(found) == 1 else None
    whose = person or Party.objects.organisations().filter(pk=by.organisation_id).get()
    note("looked for what was shared about somebody", whose, by=by, holder_id=by.organisation_id, because=because)
    return person


def overseen(person_id: UUID, by: Viewer) -> Party | None:
    """One person whom a data protection officer may look up."""
    found: Party | None = Party.objects.overseen_by(by).filter(pk=person_id).first()
    return found
