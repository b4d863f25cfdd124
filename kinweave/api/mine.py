"""Everything about yourself, to take with you. Criterion: 002-P1."""

from collections import defaultdict
from typing import Any
from uuid import UUID

from allauth.account.decorators import reauthentication_required
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from ninja import Router

from kinweave.access.signing_in import is_demonstration
from kinweave.api.shapes import Export, NotFound
from kinweave.events.models import Event
from kinweave.foundation import Viewer
from kinweave.parties.models import (
    CommunicationNeed,
    ContactPoint,
    Identifier,
    Name,
    NeedsAsked,
    NeedsMet,
    Party,
    ProfileSection,
)
from kinweave.plans.models import Action
from kinweave.ties.models import Tie, TieObservation, Wish
from kinweave.trail.taking import note_export

router = Router()


@router.get("/mine", response={200: Export, 404: NotFound}, url_name="mine", summary="Everything about yourself")
def mine(request: HttpRequest, response: HttpResponse) -> dict[str, Any]:
    """Every record about whoever signed in, as JSON. Asks them to show who they are again first (302)."""
    viewer: Viewer = request.viewer  # type: ignore[attr-defined]  # the middleware puts it there
    if not viewer.own_ids:
        raise Http404
    show_who_you_are(request)
    response["Content-Disposition"] = 'attachment; filename="my-record.json"'
    response["Cache-Control"] = "no-store"
    return taken_by(viewer)


@reauthentication_required(enabled=lambda request: not is_demonstration())  # type: ignore[untyped-decorator]  # allauth
def show_who_you_are(request: HttpRequest) -> None:
    """Go on for somebody who did so in the last five minutes; anybody else is asked first, and comes back."""


def taken_by(viewer: Viewer) -> dict[str, Any]:
    """The export. That it is taken stands on the trail first, or it is not made."""
    people = list(Party.objects.visible_to(viewer).filter(pk__in=viewer.own_ids).select_related("holder").by_name())
    note_export(people, by=viewer)
    return {"made_at": viewer.at, "people": [everything_about(person, viewer) for person in people]}


def everything_about(person: Party, viewer: Viewer) -> dict[str, Any]:
    """One row of a person, and every record about it that they may see."""
    return {
        "person": person,
        "names": Name.objects.visible_to(viewer).about(person),
        "numbers": Identifier.objects.visible_to(viewer).about(person),
        "needs": CommunicationNeed.objects.visible_to(viewer).about(person).order_by("recorded_on", "pk"),
        "asked_about_needs": NeedsAsked.objects.visible_to(viewer).about(person).order_by("asked_on", "pk"),
        "needs_met": NeedsMet.objects.visible_to(viewer).about(person).order_by("day", "pk"),
        "profile": ProfileSection.objects.visible_to(viewer).about(person).order_by("heading"),
        "ways_to_reach": ContactPoint.objects.visible_to(viewer).about(person).lasting().order_by("checked_on", "pk"),
        "circle": circle_of(person, viewer),
        "wishes": Wish.objects.visible_to(viewer).about(person).order_by("said_on", "pk"),
        "events": Event.objects.visible_to(viewer).about(person).order_by("day", "pk"),
        "promises": promises_to(person, viewer),
        "who_looked": Party.objects.visible_to(viewer).filter(pk=person.pk).looks(),
    }


def promises_to(person: Party, viewer: Viewer) -> QuerySet[Action]:
    """What somebody said they would do for them, the oldest first, with who said so."""
    promises = Action.objects.visible_to(viewer).about(person).order_by("promised_on", "pk")
    return promises.select_related("doer").order_by("promised_on", "pk")


def circle_of(person: Party, viewer: Viewer) -> list[dict[str, Any]]:
    """Each tie, with what was seen of it, the oldest first."""
    days: dict[UUID, list[TieObservation]] = defaultdict(list)
    for one in TieObservation.objects.visible_to(viewer).about(person).order_by("seen_on", "pk"):
        days[one.tie_id].append(one)
    ties = Tie.objects.visible_to(viewer).about(person).select_related("to_party").order_by("began_on", "pk")
    return [{"who": tie, "observations": days[tie.pk]} for tie in ties]
