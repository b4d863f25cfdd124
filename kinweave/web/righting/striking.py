"""Strike out an entry; and what was struck out, for leads and for who wrote it."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from kinweave.events.models import Event
from kinweave.keeping.actions import righting as actions
from kinweave.keeping.struck import passed_on, struck_out
from kinweave.ties.models import TieObservation, Wish
from kinweave.web.circles.finding import tie_or_404
from kinweave.web.forms import posted
from kinweave.web.people.banner import talk
from kinweave.web.people.finding import about_or_404, person_or_404
from kinweave.web.request import Request
from kinweave.web.righting.entries import Entry, entry_of, statements
from kinweave.web.righting.forms import StrikeForm
from kinweave.web.saved import say_saved
from kinweave.web.screen import screen


@require_http_methods(["GET", "POST"])
@screen("people")
def note(request: Request, event_id: UUID) -> HttpResponse:
    """Strike out a note or a visit."""
    events = Event.objects.visible_to(request.viewer).select_related("person__holder", "recorded_by")
    event = about_or_404(request, events, event_id)
    back = reverse("contacts", args=[event.person_id])
    return strike(request, event, "event", back)


@require_http_methods(["GET", "POST"])
@screen("people")
def observation(request: Request, observation_id: UUID) -> HttpResponse:
    """Strike out how a tie was said to stand."""
    rows = TieObservation.objects.visible_to(request.viewer)
    found = about_or_404(request, rows.select_related("person__holder", "recorded_by", "tie__to_party"), observation_id)
    back = reverse("tie_entries", args=[found.tie_id])
    return strike(request, found, "observation", back)


@require_http_methods(["GET", "POST"])
@screen("people")
def wish(request: Request, wish_id: UUID) -> HttpResponse:
    """Strike out what somebody was said to want."""
    rows = Wish.objects.visible_to(request.viewer)
    found = about_or_404(request, rows.select_related("person__holder", "recorded_by", "tie__to_party"), wish_id)
    back = reverse("tie_entries", args=[found.tie_id]) if found.tie_id else reverse("circle", args=[found.person_id])
    return strike(request, found, "wish", back)


def strike(request: Request, row: Any, kind: str, back: str) -> HttpResponse:
    """Show the entry, ask why it is wrong, and strike it out."""
    person, viewer = row.person, request.viewer
    form = StrikeForm(posted(request))
    if form.is_valid():
        actions.strike(kind=kind, entry=row, on=viewer.on, by=viewer, **form.cleaned_data)
        say_saved(request, "struck")
        return redirect("struck", person.pk)
    context = {"person": person, "talk": talk(viewer, person), "form": form, "entry": entry_of(row, viewer.on)}
    return render(request, "righting/strike.html", context | {"back": back, "button": _("Strike it out")})


@require_http_methods(["GET"])
@screen("people")
def struck(request: Request, person_id: UUID) -> HttpResponse:
    """What was struck out about a person: everything for a lead, one's own for a worker."""
    person, viewer = person_or_404(request, person_id), request.viewer
    rows = struck_out(person, viewer=viewer)
    told = passed_on(rows, viewer=viewer)
    shown = [(entry_of(row, viewer.on), row, told.get(row.pk, [])) for row in rows]
    context = {"person": person, "talk": talk(viewer, person), "rows": shown, "sees_all": viewer.sees_everyone}
    return render(request, "righting/struck.html", context)


@require_http_methods(["GET"])
@screen("people")
def tie_entries(request: Request, tie_id: UUID) -> HttpResponse:
    """Everything that is written about a tie, entry by entry, with what the person says beside it."""
    tie, viewer = tie_or_404(request, tie_id), request.viewer
    seen = TieObservation.objects.visible_to(viewer).filter(tie=tie).select_related("recorded_by", "tie__to_party")
    wishes = Wish.objects.visible_to(viewer).filter(tie=tie).select_related("recorded_by", "tie__to_party")
    rows: list[Any] = [*seen, *wishes]
    entries = sorted((entry_of(row, viewer.on) for row in rows), key=latest, reverse=True)
    context = {
        "tie": tie,
        "person": tie.person,
        "entries": entries,
        "statements": statements(viewer, [row.pk for row in rows]),
    }
    return render(request, "righting/tie_entries.html", context)


def latest(entry: Entry) -> tuple[Any, ...]:
    """By the day of an entry, then the moment it was written."""
    return entry.day, entry.row.recorded_at, entry.key
