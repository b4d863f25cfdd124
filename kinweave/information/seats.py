"""Where somebody sits in a network, and what a row that they write there carries."""

from datetime import date
from typing import Any
from uuid import UUID

from kinweave.circles.models import Circle
from kinweave.foundation import Refused, Viewer, refuse
from kinweave.information.models import Finding, Seat, Source
from kinweave.parties.models import Party
from kinweave.parties.records import stamped

NOT_A_MEMBER = refuse("Members of the network do this.", "000-P7")


def seat_of(circle_id: UUID, by: Viewer) -> Seat | None:
    """The seat of who looks; None when they are no member."""
    found: Seat | None = Seat.objects.visible_to(by).own(by).filter(circle=circle_id).first()
    return found


def require_seat(circle_id: UUID, by: Viewer) -> Seat:
    """The seat of who acts. Raises Refused for somebody who is no member."""
    seat = seat_of(circle_id, by)
    if seat is None:
        raise Refused(NOT_A_MEMBER)
    return seat


def is_left(seat: Seat, on: date) -> bool:
    """Whether whoever had a seat has left by a day."""
    left_on: date | None = seat.membership.left_on
    return left_on is not None and left_on <= on


def keeps(source: Source, seat: Seat | None, on: date) -> bool:
    """Whether a member keeps an entry: its keeper; once the keeper has left, a lead."""
    if seat is None or seat.circle_id != source.circle_id:
        return False
    return seat.pk == source.keeper_id or (seat.is_lead and is_left(source.keeper, on))


def holder_of(by: Viewer) -> UUID:
    """The organisation that holds what somebody writes: where they work, else the one that holds their own row."""
    if by.organisation_id is not None:
        return by.organisation_id
    own: UUID = Party.objects.values_list("holder_id", flat=True).get(pk=oneself(by))
    return own


def oneself(by: Viewer) -> UUID:
    """The row of who acts. Raises LookupError for a stranger."""
    if by.person_id is None:
        raise LookupError("Nobody has signed in.")
    return by.person_id


def written(circle: Circle, by: Viewer) -> dict[str, Any]:
    """What a row of a network carries: who wrote it holds it."""
    return {"circle": circle, "holder_id": holder_of(by), **stamped(by)}


def of_finding(finding: Finding, by: Viewer) -> dict[str, Any]:
    """The same for a row of something that was found out."""
    return {"finding": finding, **written(finding.circle, by)}
