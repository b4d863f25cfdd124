"""How a protocol stands, gathered from its rows for the rules; and which agencies there are."""

from collections.abc import Iterable
from datetime import date
from typing import Any
from uuid import UUID

from kinweave.agreements.bases import conditions, needs_policy, offered
from kinweave.agreements.models import Assent, Protocol, ProtocolParty, ProtocolUse, Suspension
from kinweave.agreements.rules.drafts import Draft, OwnPart
from kinweave.agreements.rules.standing import Side, Stand, State, state
from kinweave.agreements.terms import Category
from kinweave.foundation import Viewer
from kinweave.parties.models import Party

SIGNED = frozenset({Assent.Answer.SIGNED, Assent.Answer.RESERVATION})


def agencies(on: date) -> list[Party]:
    """The organisations of the installation that have not ended, by name."""
    return [one for one in Party.objects.organisations().by_name() if one.ended_on is None or one.ended_on > on]


def sides_of(protocol: Protocol) -> list[ProtocolParty]:
    """The agencies of a protocol by name; the one that holds it first."""
    found = list(protocol.parties.all())
    return sorted(found, key=lambda one: (one.organisation_id != protocol.holder_id, one.organisation.sort_name))


def answer_of(party: ProtocolParty) -> Assent | None:
    """What an agency said last: nothing when it has not answered. Of two of one instant, the stricter counts."""
    said = sorted(party.assents.all(), key=lambda one: (one.said_at, one.recorded_at, one.answer not in SIGNED))
    return said[-1] if said else None


def has_signed(party: ProtocolParty) -> bool:
    """Whether an agency's signature stands."""
    last = answer_of(party)
    return last is not None and last.answer in SIGNED


def current(suspensions: Iterable[Suspension], viewer: Viewer) -> list[Suspension]:
    """The suspensions that hold at this instant."""
    return [
        one for one in suspensions if one.from_at <= viewer.at and (one.until_at is None or one.until_at > viewer.at)
    ]


def suspension_of(protocol: Protocol, viewer: Viewer, party: ProtocolParty | None = None) -> Suspension | None:
    """What suspends a protocol as a whole, or for one agency of it."""
    wanted = party.pk if party else None
    found = current(protocol.suspensions.all(), viewer)
    return next((one for one in found if one.party_id == wanted), None)


def is_in_it(party: ProtocolParty, on: date) -> bool:
    """Whether an agency is inside its own days, and still the agency that signed."""
    return not has_gone(party, on) and (party.joins_on is None or party.joins_on <= on)


def has_gone(party: ProtocolParty, on: date) -> bool:
    """Whether an agency has left, or has become another."""
    has_left = party.leaves_on is not None and party.leaves_on < on
    return has_left or party.organisation.succeeded_by_id is not None


def side(protocol: Protocol, party: ProtocolParty, viewer: Viewer) -> Side:
    """One agency as the rules ask about it."""
    is_there = is_in_it(party, viewer.on) and suspension_of(protocol, viewer, party) is None
    return Side(gives=party.gives, receives=party.receives, has_signed=has_signed(party), is_there=is_there)


def stand_of(protocol: Protocol, viewer: Viewer) -> Stand:
    """A protocol as the rules ask about it."""
    return Stand(
        is_sent=protocol.sent_at is not None,
        starts_on=protocol.starts_on,
        ends_on=protocol.ends_on,
        review_on=protocol.review_on,
        ended_on=protocol.ended_on,
        superseded_on=protocol.superseded_on,
        is_suspended=suspension_of(protocol, viewer) is not None,
        sides=tuple(side(protocol, one, viewer) for one in protocol.parties.all() if not is_followed(protocol, one)),
    )


def is_followed(protocol: Protocol, party: ProtocolParty) -> bool:
    """Whether another agency is in a protocol in the place of one that became it."""
    other = party.organisation.succeeded_by_id
    return other is not None and our_side(protocol, other) is not None


def state_of(protocol: Protocol, viewer: Viewer) -> State:
    """How a protocol stands now."""
    return state(stand_of(protocol, viewer), viewer.on)


def here(viewer: Viewer) -> UUID:
    """The organisation in which somebody works. Raises LookupError for whoever works nowhere."""
    if viewer.organisation_id is None:
        raise LookupError("Only somebody in a post does this.")
    return viewer.organisation_id


def leads_it(protocol: Protocol, viewer: Viewer) -> bool:
    """Whether this viewer leads in the organisation that drafted a protocol, or in the one that it became."""
    return viewer.sees_everyone and viewer.organisation_id in {protocol.holder_id, protocol.holder.succeeded_by_id}


def our_side(protocol: Protocol, organisation_id: UUID | None) -> ProtocolParty | None:
    """An organisation's own row in a protocol."""
    return next((one for one in protocol.parties.all() if one.organisation_id == organisation_id), None)


def is_ours(party: ProtocolParty | None, viewer: Viewer) -> bool:
    """Whether this viewer leads in an agency of a protocol."""
    return party is not None and viewer.sees_everyone and party.organisation_id == viewer.organisation_id


def uses_of(protocol: Protocol) -> list[tuple[str, str]]:
    """What a protocol is for, and of what kind: pairs of purpose and category."""
    return [(one.purpose, one.category) for one in protocol.uses.all()]


def uses_for(protocol: Protocol, purpose: str) -> list[ProtocolUse]:
    """What may go for one purpose, in the order of the list of kinds."""
    found = [one for one in protocol.uses.all() if one.purpose == purpose]
    return sorted(found, key=lambda one: Category.values.index(one.category))


def own_part(party: ProtocolParty | None) -> OwnPart:
    """What an agency has said of itself, and whether it fits what the protocol is for."""
    if party is None:
        return OwnPart(condition_fits=True, has_policy=True)
    protocol = party.protocol
    may_use = offered(agency=party.organisation.agency, mode=protocol.mode, purposes=protocol.purposes)
    may_be = conditions(uses=uses_of(protocol), mode=protocol.mode)
    return OwnPart(
        has_kind=bool(party.organisation.agency),
        has_task=bool(party.task),
        basis_fits=party.basis in {one.key for one in may_use},
        condition_fits=party.condition in may_be if may_be else True,
        has_policy=bool(party.policy) or not (may_be and needs_policy(party.condition)),
        has_contact=bool(party.contact),
    )


def draft_of(protocol: Protocol, viewer: Viewer) -> Draft:
    """A draft as the rules ask about it."""
    ours = our_side(protocol, viewer.organisation_id)
    return Draft(
        on=viewer.on,
        has_why=bool(protocol.why),
        sides=tuple(side(protocol, one, viewer) for one in protocol.parties.all()),
        purposes=frozenset(protocol.purposes),
        purposes_with_uses=frozenset(one.purpose for one in protocol.uses.all() if one.details),
        has_confidentiality=bool(protocol.confidentiality),
        starts_on=protocol.starts_on,
        ends_on=protocol.ends_on,
        review_on=protocol.review_on,
        is_new_version=protocol.supersedes_id is not None,
        says_what_changed=bool(protocol.what_changed),
        ours=own_part(ours),
    )


def earlier(protocol: Protocol) -> list[Protocol]:
    """The versions before this one, the latest first."""
    found: list[Any] = []
    one = protocol.supersedes
    while one is not None:
        found.append(one)
        one = one.supersedes
    return found
