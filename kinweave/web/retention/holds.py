"""Holds: what may not be disposed of, why, since when; placing one and letting go of it. Criterion: 003-P26."""

from typing import Any
from uuid import UUID

from django.db.models import Count
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from kinweave.foundation import Viewer
from kinweave.information.models import Item, StepAsked
from kinweave.keeping.actions import holding
from kinweave.keeping.models import BulkHold, Disposal
from kinweave.keeping.models.retention import reference
from kinweave.keeping.periods import named
from kinweave.keeping.rules.retention import OFFICER, SAFEGUARDING_LEAD
from kinweave.parties.models import Hold
from kinweave.web.deciding.mending import mended
from kinweave.web.forms import posted
from kinweave.web.people.banner import talk
from kinweave.web.people.finding import myself, person_or_404
from kinweave.web.request import Request
from kinweave.web.retention import forms
from kinweave.web.saved import say_saved, what_was_saved
from kinweave.web.screen import screen

MOST = 100


@require_http_methods(["GET"])
@screen("keeping")
def holds(request: Request) -> HttpResponse:
    """Every hold this viewer may know of: those that stand, and those that were let go."""
    viewer = request.viewer
    rows = Hold.objects.visible_to(viewer).select_related("person", "recorded_by", "released_by")
    bulk = BulkHold.objects.visible_to(viewer).select_related("recorded_by", "released_by")
    about = list(rows.annotate(covers=Count("items")).order_by("-begins_on", "-pk")[:MOST])
    every = [*((one, covers_many(one)) for one in bulk.order_by("-begins_on", "-pk")[:MOST])]
    every += [(one, covers(one, viewer)) for one in about]
    context = {
        "standing": [(one, what, address_of(one)) for one, what in every if stands(one, viewer)],
        "over": [(one, what) for one, what in every if not stands(one, viewer)],
        "may_hold_many": viewer.role == SAFEGUARDING_LEAD,
        "saved": what_was_saved(request),
    }
    return render(request, "retention/holds.html", context)


def stands(hold: Hold | BulkHold, viewer: Viewer) -> bool:
    """Whether a hold stands today."""
    return hold.ends_on is None or hold.ends_on > viewer.on


def covers(hold: Any, viewer: Viewer) -> str:
    """Whose record, or how many items of it; without a name for the data protection officer."""
    whose = reference(hold.pk) if viewer.role == OFFICER else hold.person.called
    if hold.covers:
        return _("%(whose)s: some of it (%(count)s)") % {"whose": whose, "count": hold.covers}
    return _("%(whose)s: the whole record") % {"whose": whose}


def covers_many(hold: BulkHold) -> str:
    """A class, or everything."""
    return _("Everything") if not hold.retention else _("Class: %(name)s") % {"name": named(hold.retention)}


def address_of(hold: Hold | BulkHold) -> str:
    """Where it is let go."""
    return reverse("bulk_hold_release" if isinstance(hold, BulkHold) else "hold_release", args=[hold.pk])


@require_http_methods(["GET", "POST"])
@screen("allocate")
def hold_new(request: Request, person_id: UUID) -> HttpResponse:
    """Hold somebody's record, or some of it; from a step that asks for it, what that step is about."""
    person, viewer = person_or_404(request, person_id), request.viewer
    items = list(Item.objects.visible_to(viewer).about(person).latest_first()[:MOST])
    first = {"begins_on": viewer.on, "purpose": Hold.ONLY_KEPT} | asked_for(request)
    form = forms.HoldForm(posted(request), items=items, initial=first)
    if form.is_valid():
        with mended(form):
            holding.place_hold(person=person, on=viewer.on, by=viewer, **form.cleaned_data)
            say_saved(request)
            return redirect("record_kept", person.pk)
    title = _("Hold %(name)s’s record") % {"name": person.called}
    lede = _("Nothing under a hold is disposed of, until somebody lets go of it.")
    context = {"person": person, "talk": talk(viewer, person), "form": form, "title": title, "lede": lede}
    return render(request, "people/form.html", context | {"back": reverse("record_kept", args=[person.pk])})


def asked_for(request: Request) -> dict[str, Any]:
    """What a step that somebody asked this viewer to take is about: its purpose, its items."""
    try:
        step_id = UUID(request.GET.get("step", ""))
    except ValueError:
        return {}
    steps = StepAsked.objects.visible_to(request.viewer).asked_of(request.viewer).select_related("decision")
    step = steps.filter(pk=step_id).first()
    return {"purpose": step.decision.purpose, "items": [one["item"] for one in step.decision.items]} if step else {}


@require_http_methods(["GET", "POST"])
@screen("keeping")
def disposal_hold(request: Request, disposal_id: UUID) -> HttpResponse:
    """Hold one thing of the queue, because somebody asked to see their record."""
    viewer = request.viewer
    rows = Disposal.objects.visible_to(viewer).filter(person__isnull=False)
    row = get_object_or_404(rows.select_related("person__holder", "item"), pk=disposal_id)
    form = forms.AskedHoldForm(posted(request), initial={"begins_on": viewer.on})
    if form.is_valid():
        with mended(form):
            holding.hold_disposal(disposal=row, on=viewer.on, by=viewer, **form.cleaned_data)
            say_saved(request)
            return redirect("keeping")
    title = _("Hold %(reference)s: somebody asked to see their record") % {"reference": row.reference}
    lede = _("A note is held with the whole record it is in.") if row.event_id else ""
    return render(
        request, "retention/form.html", {"form": form, "title": title, "lede": lede, "back": reverse("keeping")}
    )


@require_http_methods(["GET", "POST"])
@screen("allocate")
def bulk_hold_new(request: Request) -> HttpResponse:
    """Hold everything of a class, or everything: an inquiry asks for it."""
    viewer = request.viewer
    form = forms.BulkHoldForm(posted(request), initial={"begins_on": viewer.on})
    if form.is_valid():
        with mended(form):
            organisation = myself(viewer).keeper
            holding.place_bulk_hold(organisation=organisation, on=viewer.on, by=viewer, **form.cleaned_data)
            say_saved(request)
            return redirect("holds")
    lede = _("It keeps. It opens nothing: what is past its period is shared only under a hold about one person.")
    context = {"form": form, "title": _("Hold many records"), "lede": lede, "back": reverse("holds")}
    return render(request, "retention/form.html", context)


@require_http_methods(["GET", "POST"])
@screen("keeping")
def hold_release(request: Request, hold_id: UUID) -> HttpResponse:
    """Let go of a hold about one person."""
    return release(request, Hold.objects.visible_to(request.viewer), hold_id)


@require_http_methods(["GET", "POST"])
@screen("keeping")
def bulk_hold_release(request: Request, bulk_hold_id: UUID) -> HttpResponse:
    """Let go of a hold over many."""
    return release(request, BulkHold.objects.visible_to(request.viewer), bulk_hold_id)


def release(request: Request, rows: Any, hold_id: UUID) -> HttpResponse:
    """Let go of a hold that stands: why."""
    viewer = request.viewer
    hold = get_object_or_404(rows.current(viewer.on).select_related("holder"), pk=hold_id)
    if not may_release(hold, viewer):
        raise Http404
    form = forms.ReleaseForm(posted(request))
    if form.is_valid():
        with mended(form):
            holding.release_hold(hold=hold, on=viewer.on, by=viewer, **form.cleaned_data)
            say_saved(request)
            return redirect("holds")
    lede = _("From today it can be disposed of again, by two people.")
    context = {"form": form, "title": _("Let go of this hold"), "lede": lede, "back": reverse("holds")}
    return render(request, "retention/form.html", context | {"button": _("Let go of it")})


def may_release(hold: Hold | BulkHold, viewer: Viewer) -> bool:
    """Whether letting go is offered to this viewer at all."""
    return viewer.role == SAFEGUARDING_LEAD or (viewer.role == OFFICER and hold.kind == Hold.Kind.ACCESS)
