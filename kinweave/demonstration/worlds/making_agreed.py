"""Makes what was agreed in a world: protocols, one-offs, what people said, what organisations tightened."""

from datetime import timedelta

from kinweave.agreements.models import (
    Assent,
    Choice,
    FamilyAgreement,
    LocalRule,
    OneOff,
    Protocol,
    ProtocolParty,
    ProtocolUse,
    Suspension,
)
from kinweave.agreements.terms import VERSION
from kinweave.demonstration.worlds import shape
from kinweave.demonstration.worlds.making import Making, each
from kinweave.parties.models import Party

A_YEAR = timedelta(days=365)
WORDS = "Written in a file."


def make_agreed(making: Making) -> None:
    """Everything that was agreed."""
    world = making.world
    each(making, _protocol, world.protocols)
    each(making, _one_off, world.one_offs)
    each(making, make_said, world.said)
    each(making, _local, world.local_rules)


def _protocol(making: Making, one: shape.ProtocolShape) -> None:
    holder = making.party[one.held_by]
    held = making.held(holder, one.entered_at)
    days = {name: getattr(one, name) for name in ("starts_on", "ends_on", "review_on", "ended_on")}
    protocol = Protocol.objects.create(
        title=one.key,
        whom=one.whom,
        mode=one.mode,
        channel=one.channel,
        sent_at=held["recorded_at"],
        ended_because=WORDS if one.ended_on else "",
        **days,
        **held,
    )
    for use in one.uses:
        ProtocolUse.objects.create(protocol=protocol, **use.model_dump(), **held)
    sides = {side.organisation: _side(making, protocol, side, one) for side in one.parties}
    for stop in one.suspensions:
        _suspension(making, protocol, sides, stop)
    making.keep("protocols", one.key, protocol)


def _side(making: Making, protocol: Protocol, side: shape.Side, of: shape.ProtocolShape) -> ProtocolParty:
    names = ("gives", "receives", "basis", "condition", "policy", "joins_on", "leaves_on")
    facts = {name: getattr(side, name) for name in names}
    held = making.held(protocol.holder, of.entered_at)
    organisation: Party = making.party[side.organisation]
    row = ProtocolParty.objects.create(protocol=protocol, organisation=organisation, **facts, **held)
    if side.answer:
        said_at = making.at(side.said_at, of.entered_at)
        words = "" if side.answer == "signed" else WORDS
        held_when = making.held(protocol.holder, side.said_at, of.entered_at)
        Assent.objects.create(party=row, answer=side.answer, words=words, signed_by=WORDS, said_at=said_at, **held_when)
    return row


def _suspension(making: Making, protocol: Protocol, sides: dict[str, ProtocolParty], one: shape.Suspended) -> None:
    Suspension.objects.create(
        protocol=protocol,
        party=sides.get(one.organisation or ""),
        because=one.because,
        from_at=one.from_at,
        until_at=one.until_at,
        **making.held(protocol.holder, one.entered_at, one.from_at),
    )


def _one_off(making: Making, one: shape.OneOffShape) -> None:
    person = making.party[one.person]
    names = ("purpose", "categories", "details", "mode", "basis", "their_basis", "condition", "reason", "channel")
    OneOff.objects.create(
        person=person,
        to_organisation=making.party[one.to],
        request_in_writing=one.request_in_writing,
        asked_by=making.party[one.asked_by],
        approved_by=making.party.get(one.approved_by or ""),
        approved_at=making.at(one.approved_at) if one.approved_by else None,
        until=one.until_on,
        **{name: getattr(one, name) for name in names},
        **making.held(person.holder, one.entered_at, one.approved_at),
    )


def make_said(making: Making, one: shape.Said) -> None:
    """One conversation, and a choice for each category named."""
    person = making.party[one.person]
    held = making.held(person.holder, one.entered_at, one.received_at)
    speaker = {"speaker": one.speaker, "said_by": making.party.get(one.said_by or "")}
    day = one.from_on or making.by(one.received_at).on
    agreement = FamilyAgreement.objects.create(
        person=person,
        day=day,
        speaks_for=making.rows.get("attorneys", {}).get(one.attorney or ""),
        format=FamilyAgreement.Format.PLAIN,
        own_view=one.own_view,
        wording=VERSION,
        review_on=day + A_YEAR,
        **speaker,
        **held,
    )
    for category in one.categories:
        Choice.objects.create(
            person=person,
            agreement=agreement,
            organisation=making.party[one.to],
            category=category,
            purpose=one.purpose,
            said=one.said,
            because=one.because or (WORDS if one.said in ("not_told", "considered") else ""),
            from_on=day,
            until_on=one.until_on,
            received_at=one.received_at,
            **speaker,
            **held,
        )


def _local(making: Making, one: shape.LocalRuleShape) -> None:
    LocalRule.objects.create(
        kind=one.kind,
        value=one.value,
        because=one.because,
        begins_on=one.from_on or making.by().on,
        ends_on=one.until_on,
        **making.held(making.party[one.organisation], one.entered_at, one.from_on),
    )
