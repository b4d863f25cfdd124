"""Find what a page about restrictions is asked for: through `visible_to`, or not at all."""

from typing import Any
from uuid import UUID

from django.db.models import QuerySet
from django.shortcuts import get_object_or_404

from kinweave.circles.models import Circle, Restriction
from kinweave.foundation import Viewer
from kinweave.parties.models import BestInterests, Party
from kinweave.ties.models import Tie
from kinweave.web.middleware import shows
from kinweave.web.request import Request


def restriction_or_404(request: Request, restriction_id: UUID) -> Restriction:
    """A restriction that this viewer may know of at work. The page counts as a look."""
    found = Restriction.objects.visible_to(request.viewer).at_work(request.viewer)
    keys = ("person__holder", "against", "against_circle", "lead", "approved_by", "recorded_by", "document")
    restriction: Restriction = get_object_or_404(found.select_related(*keys), pk=restriction_id)
    shows(request, [restriction.person])
    return restriction


def of_restriction_or_404(request: Request, rows: Any, row_id: UUID) -> Any:
    """What hangs on a restriction that this viewer may know of at work. The page counts as a look."""
    row = get_object_or_404(rows.visible_to(request.viewer).at_work(request.viewer), pk=row_id)
    shows(request, [row.restriction.person])
    return row


def people_around(viewer: Viewer, person: Party) -> list[Party]:
    """Everybody in a person's life whom this viewer may know of, by name. One query."""
    ties = Tie.objects.visible_to(viewer).about(person).select_related("to_party").order_by("to_party__sort_name", "pk")
    return [tie.to_party for tie in ties]


def drafts_in_its_place(viewer: Viewer, old: Restriction) -> list[Restriction]:
    """The drafts that keep a person from the same somebody as one that is in force. One query."""
    found = (
        Restriction.objects.visible_to(viewer).about(old.person).drafts().select_related("against", "against_circle")
    )
    return [one for one in found.order_by("-recorded_at", "pk") if one.keeps_from == old.keeps_from]


def groups_here(viewer: Viewer) -> list[Circle]:
    """The groups that the viewer's own organisation keeps, by name. One query."""
    return list(Circle.objects.visible_to(viewer).groups())


def decisions_about_contact(viewer: Viewer, person: Party) -> list[BestInterests]:
    """Best-interests decisions about contact with somebody. One query."""
    found = BestInterests.objects.visible_to(viewer).about(person).filter(capacity__contact_with__isnull=False)
    return list(found.select_related("capacity__contact_with").order_by("-decided_on", "pk"))


def touching(viewer: Viewer, person: Party, somebody: Party | None = None) -> list[Restriction]:
    """The restrictions in force that protect a person, or a person from somebody, for a strip on a page. One query."""
    found = in_force(viewer, person)
    return list(found.filter(against__human=somebody.human) if somebody else found)


def in_force(viewer: Viewer, person: Party) -> QuerySet[Restriction]:
    """The restrictions that protect a person today, as far as this viewer may know of them."""
    found: QuerySet[Restriction] = Restriction.objects.visible_to(viewer).about(person).in_force(viewer.on)
    return found.select_related("against", "against_circle", "person").order_by("starts_on", "pk")
