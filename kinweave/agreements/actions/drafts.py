"""Draft a protocol, one answer at a time, and send it out to be signed. Criterion: 003-P20."""

from collections.abc import Collection, Iterable, Mapping
from datetime import date
from typing import Any
from uuid import UUID

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from kinweave.agreements.models import Protocol, ProtocolParty, ProtocolUse
from kinweave.agreements.rules import drafts as rules
from kinweave.agreements.rules.drafts import missing
from kinweave.agreements.rules.protocols import may_lead
from kinweave.agreements.rules.standing import OVER
from kinweave.agreements.standing import draft_of, has_gone, here, leads_it, sides_of, state_of
from kinweave.agreements.terms import DETAILS
from kinweave.foundation import Viewer, require
from kinweave.parties.models import Party
from kinweave.parties.records import stamped
from kinweave.trail.acts import act, note

COPIED = (
    "title", "why", "purposes", "whom", "mode", "confidentiality", "channel", "keep_months", "starts_on", "ends_on",
)  # fmt: skip
COPIED_OF_A_SIDE = ("gives", "receives", "task", "basis", "condition", "policy", "contact", "joins_on", "leaves_on")


def note_on_each_side(verb: str, record: Any, protocol: Protocol, *, by: Viewer, why: str = "") -> None:
    """Leave a line with everybody who is in a protocol, and with who holds it."""
    sides = {one.organisation_id for one in protocol.parties.all()}
    for holder in sorted(sides | {protocol.holder_id}):
        note(verb, record, by=by, holder_id=holder, why=why)


def held_by(protocol: Protocol, by: Viewer) -> dict[str, Any]:
    """What a row of a protocol carries: the protocol's holder, and who records it when."""
    return {"holder_id": protocol.holder_id, **stamped(by)}


@act
def draft(*, title: str, why: str, on: date, by: Viewer) -> Protocol:
    """Begin a protocol: what it is called, and why agencies share. One's own agency is in it. Criterion: 003-P20."""
    require(rules.may_redraft(is_sent=False, leads_it=by.sees_everyone))
    protocol = Protocol.objects.create(title=title, why=why, holder_id=here(by), **stamped(by))
    ProtocolParty.objects.create(protocol=protocol, organisation_id=here(by), **held_by(protocol, by))
    note("drafted a protocol", protocol, by=by)
    return protocol


def changed(protocol: Protocol, version: int, by: Viewer, **facts: Any) -> Protocol:
    """A draft with other facts, if it may be changed, with its line. Raises Stale when somebody else changed it."""
    require(rules.may_redraft(is_sent=protocol.sent_at is not None, leads_it=leads_it(protocol, by)))
    protocol.change(version=version, **facts)
    note("changed a draft of a protocol", protocol, by=by)
    return protocol


@act
def redraft(*, protocol: Protocol, version: int, on: date, by: Viewer, **facts: Any) -> Protocol:
    """Answer one question of a draft. `facts` are fields of Protocol. Criterion: 003-P20."""
    return changed(protocol, version, by, **facts)


@act
def choose_days(
    *, protocol: Protocol, version: int, starts_on: date, ends_on: date, review_on: date, on: date, by: Viewer
) -> Protocol:
    """Say from when to when a protocol holds, and when it is looked at again. Criterion: 003-P20."""
    require(rules.may_have_days(starts_on=starts_on, ends_on=ends_on, review_on=review_on, on=on))
    return changed(protocol, version, by, starts_on=starts_on, ends_on=ends_on, review_on=review_on)


@act
def choose_agencies(
    *, protocol: Protocol, organisations: Collection[Party], version: int, on: date, by: Viewer
) -> Protocol:
    """Say which agencies are in a draft, beside one's own. Criterion: 003-P20."""
    changed(protocol, version, by)
    chosen = {one.pk for one in organisations} | {protocol.holder_id, here(by)}
    there = ProtocolParty.objects.filter(protocol=protocol)
    there.exclude(organisation__in=chosen).delete()
    for new in chosen - {one.organisation_id for one in there}:
        ProtocolParty.objects.create(protocol=protocol, organisation_id=new, **held_by(protocol, by))
    return protocol


@act
def choose_directions(
    *, protocol: Protocol, ways: Mapping[UUID, Collection[str]], version: int, on: date, by: Viewer
) -> Protocol:
    """Say for each agency of a draft whether it gives, receives, or both. Criterion: 003-P20."""
    changed(protocol, version, by)
    for party in ProtocolParty.objects.filter(protocol=protocol, pk__in=ways):
        way = ways[party.pk]
        party.change(version=party.version, gives="gives" in way, receives="receives" in way)
    return protocol


@act
def choose_purposes(*, protocol: Protocol, purposes: Collection[str], version: int, on: date, by: Viewer) -> Protocol:
    """Say what a draft is for. What was to go for another purpose is left out. Criterion: 003-P20, R2."""
    changed(protocol, version, by, purposes=sorted(purposes))
    ProtocolUse.objects.filter(protocol=protocol).exclude(purpose__in=purposes).delete()
    return protocol


@act
def choose_details(
    *, protocol: Protocol, purpose: str, details: Iterable[str], version: int, on: date, by: Viewer
) -> Protocol:
    """Say what exactly may go for one purpose, field by field. Criterion: 003-P20, R14."""
    changed(protocol, version, by)
    ProtocolUse.objects.filter(protocol=protocol, purpose=purpose).delete()
    found: dict[str, list[str]] = {}
    for key in details:
        found.setdefault(DETAILS[key].category, []).append(key)
    for category, keys in found.items():
        ProtocolUse.objects.create(
            protocol=protocol, purpose=purpose, category=category, details=keys, **held_by(protocol, by)
        )
    return protocol


@act
def send_out(*, protocol: Protocol, version: int, on: date, by: Viewer) -> Protocol:
    """Send a draft to each agency in it, to be signed. From now on it is not changed. Criterion: 003-P20."""
    gaps = missing(draft_of(protocol, by))
    require(rules.may_send(gaps, is_sent=protocol.sent_at is not None, leads_it=leads_it(protocol, by)))
    protocol.change(version=version, sent_at=by.at)
    note_on_each_side("sent out a protocol", protocol, protocol, by=by)
    return protocol


@act
def drop(*, protocol: Protocol, because: str, version: int, on: date, by: Viewer) -> Protocol:
    """Give up a draft that never went out. It stays for audit. Criterion: 003-P20."""
    require(rules.may_redraft(is_sent=protocol.sent_at is not None, leads_it=leads_it(protocol, by)))
    protocol.change(version=version, supersedes=None, ended_on=on, ended_because=because)
    note("gave up a draft of a protocol", protocol, by=by)
    return protocol


@act
def renew(*, protocol: Protocol, on: date, by: Viewer) -> Protocol:
    """Draft the next version of a protocol. This one holds until everybody has signed the next. Criterion: 003-P20."""
    is_over = state_of(protocol, by) in OVER
    require(may_lead(leads_it=leads_it(protocol, by), is_sent=protocol.sent_at is not None, is_over=is_over))
    begun: Protocol | None = Protocol.objects.filter(supersedes=protocol).first()
    if begun is not None:
        return begun
    facts = {name: getattr(protocol, name) for name in COPIED}
    new = Protocol.objects.create(
        **facts, number=protocol.number + 1, supersedes=protocol, holder_id=here(by), **stamped(by)
    )
    _copy_rows(protocol, new, by)
    note("drafted a protocol", new, by=by, number=new.number)
    return new


def _copy_rows(old: Protocol, new: Protocol, by: Viewer) -> None:
    """The agencies that are still in it, and what may go."""
    for side in sides_of(old):
        if not has_gone(side, by.on):
            facts = {name: getattr(side, name) for name in COPIED_OF_A_SIDE}
            ProtocolParty.objects.create(
                protocol=new, organisation_id=side.organisation_id, **facts, **held_by(new, by)
            )
    for use in old.uses.all():
        facts = {"purpose": use.purpose, "category": use.category, "details": use.details}
        ProtocolUse.objects.create(protocol=new, **facts, **held_by(new, by))


@act
def join(*, protocol: Protocol, organisation: Party, joins_on: date, on: date, by: Viewer) -> Protocol:
    """Let an agency join: the next version has it in it, and everybody signs that. Criterion: 003-P20."""
    new = renew(protocol=protocol, on=on, by=by)
    facts: dict[str, Any] = {"gives": True, "receives": True, "joins_on": joins_on}
    party, _is_new = ProtocolParty.objects.get_or_create(
        protocol=new, organisation=organisation, defaults={**facts, **held_by(new, by)}
    )
    day = date_format(joins_on, "j F Y")
    said = _("%(name)s joins on %(day)s.") % {"name": organisation.called, "day": day}
    new.change(version=new.version, what_changed="\n".join(filter(None, [new.what_changed, said])))
    note("let an agency join a protocol", party, by=by)
    return new
