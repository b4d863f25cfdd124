"""Find what a page about protocols is asked for: through `visible_to`, or not at all."""

from uuid import UUID

from django.http import Http404
from django.shortcuts import get_object_or_404

from kinweave.agreements.models import Protocol, ProtocolParty
from kinweave.agreements.standing import leads_it, our_side, sides_of
from kinweave.web.request import Request


def protocol_or_404(request: Request, protocol_id: UUID) -> Protocol:
    """A protocol of one's own organisation, or one that it was sent, with all that says how it stands."""
    found: Protocol = get_object_or_404(Protocol.objects.visible_to(request.viewer).with_all(), pk=protocol_id)
    return found


def led_or_404(request: Request, protocol_id: UUID) -> Protocol:
    """A protocol that one's own organisation leads."""
    found = protocol_or_404(request, protocol_id)
    if not leads_it(found, request.viewer):
        raise Http404
    return found


def draft_or_404(request: Request, protocol_id: UUID) -> Protocol:
    """A protocol that one's own organisation drafts, and has not sent out."""
    found = led_or_404(request, protocol_id)
    if found.sent_at is not None or found.ended_on is not None:
        raise Http404
    return found


def ours_or_404(request: Request, protocol_id: UUID) -> tuple[Protocol, ProtocolParty]:
    """A protocol, and one's own agency in it."""
    found = protocol_or_404(request, protocol_id)
    party = our_side(found, request.viewer.organisation_id)
    if party is None:
        raise Http404
    return found, party


def side_or_404(protocol: Protocol, party_id: UUID) -> ProtocolParty:
    """An agency of a protocol that was found."""
    found = next((one for one in sides_of(protocol) if one.pk == party_id), None)
    if found is None:
        raise Http404
    return found
