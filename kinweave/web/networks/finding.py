"""Find what a page about networks is asked for: through `visible_to`, or not at all."""

from typing import Any
from uuid import UUID

from django.http import Http404
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _

from kinweave.circles.models import Circle
from kinweave.foundation import Viewer
from kinweave.information.models import Ask, Finding, PartnerSaid, Seat, Source
from kinweave.information.seats import keeps, seat_of
from kinweave.web.request import Request


def seat_or_404(request: Request, network_id: UUID) -> Seat:
    """One's own seat in a network: the way in to everything there."""
    own = Seat.objects.visible_to(request.viewer).own(request.viewer).select_related("circle")
    seat: Seat = get_object_or_404(own, circle=network_id)
    return seat


def led_or_404(request: Request, network_id: UUID) -> Seat:
    """One's own seat in a network that one leads."""
    seat = seat_or_404(request, network_id)
    if not seat.is_lead:
        raise Http404
    return seat


def inside_or_404(request: Request, rows: Any, row_id: UUID) -> tuple[Any, Seat]:
    """A row of a network to which one belongs, and one's seat there."""
    found = get_object_or_404(rows.visible_to(request.viewer).select_related("circle"), pk=row_id)
    seat = seat_of(found.circle_id, request.viewer)
    if seat is None:
        raise Http404
    return found, seat


def keeper_or_404(request: Request, source_id: UUID) -> tuple[Source, Seat]:
    """A source whose entry one keeps, and one's seat."""
    found, seat = inside_or_404(request, Source.objects, source_id)
    if not keeps(found, seat, request.viewer.on):
        raise Http404
    return found, seat


def ask_or_404(request: Request, wanted_id: UUID) -> tuple[Ask, Seat]:
    """An ask of one's network, and one's seat there."""
    return inside_or_404(request, Ask.objects, wanted_id)


def finding_or_404(request: Request, finding_id: UUID) -> Finding:
    """Something that was found out, as far as it reaches who looks."""
    found: Finding = get_object_or_404(Finding.objects.visible_to(request.viewer).with_all(), pk=finding_id)
    return found


class Names:
    """What those in a network are called there, as far as one may know of them. Every page takes names from here."""

    def __init__(self, circle_id: UUID, viewer: Viewer) -> None:
        self.seats: dict[UUID, Seat] = {one.pk: one for one in Seat.objects.visible_to(viewer).filter(circle=circle_id)}

    def of(self, seat_id: UUID) -> str:
        """A name."""
        return self.seats[seat_id].name if seat_id in self.seats else _("A member")

    def in_full(self, seat_id: UUID) -> str:
        """A name, with where they come from."""
        return str(self.seats[seat_id]) if seat_id in self.seats else _("A member")


def members(circle: Circle, viewer: Viewer) -> list[Seat]:
    """Who is in a network, by name."""
    return list(Seat.objects.visible_to(viewer).of(circle).taken(viewer.on))


def sources_of(circle: Circle, viewer: Viewer) -> list[Source]:
    """Whom a network learns from, by name."""
    return list(Source.objects.visible_to(viewer).of(circle).select_related("keeper").order_by("who", "pk"))


def has_partners(circle: Circle, viewer: Viewer) -> bool:
    """Whether a network has partners that say so too."""
    return PartnerSaid.objects.visible_to(viewer).of(circle).mutual().exists()
