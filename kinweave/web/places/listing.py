"""The directory: places and clubs, for everybody who has signed in. It is public, and about nobody."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_http_methods

from kinweave.directory.interests import named
from kinweave.directory.models import Service
from kinweave.directory.queries import ServiceQuerySet
from kinweave.web.paging import last_shown, page_of
from kinweave.web.places import words
from kinweave.web.places.forms import FilterForm
from kinweave.web.request import Request
from kinweave.web.screen import SIGNED_IN, screen


@require_http_methods(["GET"])
@screen(SIGNED_IN)
def places(request: Request) -> HttpResponse:
    """Places and clubs by name; by what one likes, by day, free, without steps (002-P7)."""
    form = FilterForm(request.GET)
    asked = form.cleaned_data if form.is_valid() else {}
    found = narrowed(Service.objects.visible_to(request.viewer).by_name(), asked)
    last = last_shown(request, found)
    page = page_of((found.after(last) if last else found).with_all(), is_first=last is None)
    context = {
        "form": form,
        "count": found.count(),
        "rows": [(one, words.in_short(one), words.checked(one, request.viewer.on)) for one in page.rows],
        "page": page.asked_for(asked),
    }
    return render(request, "places/places.html", context)


def narrowed(found: ServiceQuerySet, asked: dict[str, Any]) -> ServiceQuerySet:
    """The places that fit what was asked for."""
    if asked.get("interest"):
        found = found.for_interest(asked["interest"])
    if asked.get("day"):
        found = found.open_on(int(asked["day"]))
    if asked.get("free"):
        found = found.free()
    return found.with_access("step_free") if asked.get("step_free") else found


@require_http_methods(["GET"])
@screen(SIGNED_IN)
def place(request: Request, service_id: UUID) -> HttpResponse:
    """One place: what it is, when, at what cost, who can get in, and how one gets there (002-P7)."""
    service = service_or_404(request, service_id)
    return render(request, "places/place.html", {"service": service, **said(service, request)})


def service_or_404(request: Request, service_id: UUID) -> Service:
    """A place that is offered."""
    service: Service = get_object_or_404(Service.objects.visible_to(request.viewer).with_all(), pk=service_id)
    return service


def said(service: Service, request: Request) -> dict[str, object]:
    """What a page says of a place."""
    return {
        "opening": words.opening(service.times),
        "cost": words.cost(service),
        "languages": words.languages(service),
        "ages": words.ages(service),
        "checked": words.checked(service, request.viewer.on),
        "is_old": service.is_old(request.viewer.on),
        "access": words.access(service.ways_in),
        "access_not_known": words.access_not_known(service.ways_in),
        "interests": [(one.key, named(one.key)) for one in service.liked_for],
    }
