"""What agencies do with a protocol that is out: sign, suspend, look again, end, leave, follow. Criterion: 003-P20."""

from datetime import date
from typing import Any

from kinweave.agreements.actions.drafts import held_by, note_on_each_side
from kinweave.agreements.models import (
    Assent,
    LocalRule,
    Novation,
    Protocol,
    ProtocolParty,
    ProtocolReview,
    Suspension,
)
from kinweave.agreements.rules import protocols as rules
from kinweave.agreements.rules.drafts import missing_of
from kinweave.agreements.rules.standing import OVER, WORKS, State
from kinweave.agreements.standing import (
    earlier,
    has_gone,
    has_signed,
    here,
    is_ours,
    leads_it,
    our_side,
    own_part,
    sides_of,
    state_of,
    suspension_of,
)
from kinweave.foundation import Viewer, require, wall
from kinweave.parties.models import Party
from kinweave.parties.records import alone_with, stamped
from kinweave.trail.acts import act, note

RUNS = WORKS | {State.SUSPENDED, State.LATER, State.LONG_OVERDUE}


def as_it_is(protocol: Protocol) -> Protocol:
    """A protocol read anew, with all that says how it stands."""
    found: Protocol = Protocol.objects.with_all().get(pk=protocol.pk)
    return found


def is_over(protocol: Protocol, by: Viewer) -> bool:
    """Whether a protocol has ended, or another version holds in its place."""
    return state_of(protocol, by) in OVER


@act
def say_of_ourselves(*, party: ProtocolParty, version: int, on: date, by: Viewer, **facts: Any) -> ProtocolParty:
    """Say for one's own agency on what basis it shares, for which task, and whom to ask. Criterion: 003-P20, R27."""
    require(
        rules.may_say_of_ourselves(
            is_ours=is_ours(party, by), has_signed=has_signed(party), is_over=is_over(party.protocol, by)
        )
    )
    party.change(version=version, **facts)
    note("said on what basis they share", party, by=by, holder_id=party.organisation_id, basis=party.basis)
    return party


@act
def answer(*, party: ProtocolParty, answer: str, signed_by: str, words: str = "", on: date, by: Viewer) -> Assent:
    """Sign for one's own agency, sign with a reservation, decline, or withdraw a signature. Criterion: 003-P20, R6."""
    if not wall.is_up():  # across it nobody holds another's row: there `protocol_takes_over` lets one follow another
        alone_with(party.protocol)
    protocol = as_it_is(party.protocol)
    require(
        rules.may_answer(
            rules.Signing(
                is_ours=is_ours(party, by),
                is_sent=protocol.sent_at is not None,
                is_over=is_over(protocol, by),
                has_signed=has_signed(party),
                answer=answer,
                words=words,
                gaps=tuple(missing_of(own_part(our_side(protocol, party.organisation_id)))),
            )
        )
    )
    said = Assent.objects.create(
        party=party, answer=answer, words=words, signed_by=signed_by, said_at=by.at,
        holder_id=party.organisation_id, **stamped(by),
    )  # fmt: skip
    note_answer(said, protocol, by)
    if answer in {Assent.Answer.SIGNED, Assent.Answer.RESERVATION}:
        take_over(as_it_is(protocol), on, by)
    return said


def note_answer(said: Assent, protocol: Protocol, by: Viewer) -> None:
    """Leave the line of what an agency answered, on each side."""
    if said.answer == Assent.Answer.DECLINED:
        note_on_each_side("declined a protocol", said, protocol, by=by)
    elif said.answer == Assent.Answer.WITHDRAWN:
        note_on_each_side("withdrew a signature", said, protocol, by=by)
    else:
        note_on_each_side("signed a protocol", said, protocol, by=by, why=said.words)


def take_over(protocol: Protocol, on: date, by: Viewer) -> None:
    """Let a version hold in place of those before it, once everybody in it has signed it."""
    if wall.is_up():  # whether everybody signed is asked there, when no other signs
        _take_over_across(protocol, on, by)
        return
    if not all(has_signed(one) or has_gone(one, on) for one in sides_of(protocol)):
        return
    for before in earlier(protocol):
        if before.sent_at and before.superseded_on is None and before.ended_on is None:
            before.change(version=before.version, superseded_on=max(on, protocol.starts_on or on))
            note_on_each_side("superseded a protocol", before, before, by=by)


def _take_over_across(protocol: Protocol, on: date, by: Viewer) -> None:
    """The same behind the wall, where who signs last may hold none of them, nor be in those before it."""
    for before, organisation in wall.across("protocol_takes_over", protocol.pk, max(on, protocol.starts_on or on)):
        note("superseded a protocol", Protocol(pk=before), by=by, holder_id=organisation, why="")


@act
def suspend(
    *, protocol: Protocol, party: ProtocolParty | None = None, because: str, on: date, by: Viewer
) -> Suspension:
    """Stop sharing under a protocol for a while, whole or for one agency. Criterion: 003-P20."""
    require(
        rules.may_suspend(
            leads_it=leads_it(protocol, by),
            is_own_side=is_ours(party, by),
            is_running=state_of(protocol, by) in RUNS,
            is_suspended=suspension_of(protocol, by, party) is not None,
        )
    )
    row = Suspension.objects.create(
        protocol=protocol, party=party, because=because, from_at=by.at, holder_id=here(by), **stamped(by)
    )
    note_on_each_side("suspended a protocol", row, protocol, by=by, why=because)
    return row


@act
def resume(*, suspension: Suspension, on: date, by: Viewer) -> Suspension:
    """End a suspension. Criterion: 003-P20."""
    is_here = by.sees_everyone and suspension.holder_id == by.organisation_id
    require(rules.may_resume(suspended_it=is_here, is_suspended=suspension.until_at is None))
    suspension.until_at = by.at
    suspension.save(update_fields=["until_at"])
    note_on_each_side("ended a suspension", suspension, suspension.protocol, by=by)
    return suspension


@act
def end(*, protocol: Protocol, because: str, version: int, on: date, by: Viewer) -> Protocol:
    """End a protocol before its last day. What went under it stays lawful. Criterion: 003-P20."""
    is_sent = protocol.sent_at is not None
    require(rules.may_lead(leads_it=leads_it(protocol, by), is_sent=is_sent, is_over=is_over(protocol, by)))
    protocol.change(version=version, ended_on=on, ended_because=because)
    note_on_each_side("ended a protocol", protocol, protocol, by=by)
    return protocol


@act
def review(
    *, protocol: Protocol, found: str, took_part: str, next_on: date, version: int, on: date, by: Viewer
) -> ProtocolReview:
    """Look at a protocol again: what was found, who took part, when next. Criterion: 003-P20."""
    is_sent = protocol.sent_at is not None
    require(rules.may_lead(leads_it=leads_it(protocol, by), is_sent=is_sent, is_over=is_over(protocol, by)))
    require(rules.may_look_again(next_on=next_on, ends_on=protocol.ends_on, on=on))
    row = ProtocolReview.objects.create(
        protocol=protocol, day=on, due_on=protocol.review_on or on, found=found, took_part=took_part,
        next_on=next_on, **held_by(protocol, by),
    )  # fmt: skip
    protocol.change(version=version, review_on=next_on)
    note_on_each_side("reviewed a protocol", row, protocol, by=by)
    return row


@act
def leave(*, party: ProtocolParty, leaves_on: date, because: str, version: int, on: date, by: Viewer) -> ProtocolParty:
    """Leave a protocol: the last day on which one's own agency is in it. Criterion: 003-P20."""
    require(
        rules.may_leave(
            is_ours=is_ours(party, by),
            is_over=is_over(party.protocol, by),
            has_left=party.leaves_on is not None,
            leaves_on=leaves_on,
            on=on,
        )
    )
    party.change(version=version, leaves_on=leaves_on, left_because=because)
    note_on_each_side("left a protocol", party, party.protocol, by=by)
    return party


@act
def novate(*, gone: ProtocolParty, to: Party, deed: str, on: date, by: Viewer) -> Novation:
    """Let a protocol follow an agency that became another. What people said does not. Criterion: 003-P20, R10."""
    protocol = gone.protocol
    require(
        rules.may_novate(
            is_in_it=leads_it(protocol, by) or is_ours(our_side(protocol, by.organisation_id), by),
            has_become_another=gone.organisation.succeeded_by_id == to.pk,
            is_recorded=Novation.objects.filter(gone=gone).exists(),
            other_is_in_it=our_side(protocol, to.pk) is not None,
        )
    )
    party = ProtocolParty.objects.create(
        protocol=protocol, organisation=to, gives=gone.gives, receives=gone.receives, joins_on=on,
        **held_by(protocol, by),
    )  # fmt: skip
    gone.change(version=gone.version, leaves_on=max(on, gone.joins_on or on), left_because=deed)
    row = Novation.objects.create(protocol=protocol, gone=gone, party=party, day=on, deed=deed, **held_by(protocol, by))
    note_on_each_side("recorded that an agency became another", row, as_it_is(protocol), by=by)
    return row


@act
def tighten(*, organisation: Party, kind: str, value: str = "", because: str, on: date, by: Viewer) -> LocalRule:
    """Set a rule of one's own organisation. It can only tighten. Criterion: 003-P20, R30."""
    there = LocalRule.objects.filter(holder=organisation, kind=kind, value=value, ends_on__isnull=True)
    is_here = by.sees_everyone and by.organisation_id == organisation.pk
    require(rules.may_tighten(is_ours=is_here, kind=kind, value=value, is_there=there.exists()))
    row = LocalRule.objects.create(
        kind=kind, value=value, because=because, begins_on=on, holder=organisation, **stamped(by)
    )
    note("set a rule of their own", row, by=by, because=because)
    return row


@act
def end_tightening(*, rule: LocalRule, because: str, on: date, by: Viewer) -> LocalRule:
    """End a rule of one's own organisation: the law that holds for everybody holds again. Criterion: 003-P20, R30."""
    require(rules.may_end_own_rule(is_ours=by.sees_everyone and by.organisation_id == rule.holder_id))
    rule.ends_on = on
    rule.save(update_fields=["ends_on"])
    note("ended a rule of their own", rule, by=by, because=because)
    return rule
