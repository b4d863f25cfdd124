"""Outings and activities with friends and family: arranged, who comes, and how it was. Criterion: 002-P17."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from kinweave.events import actions
from kinweave.events.models import Event
from kinweave.events.stopping import restrictions_on
from kinweave.parties.models import Party
from kinweave.web.forms import posted
from kinweave.web.people.banner import talk
from kinweave.web.people.finding import myself, person_or_404
from kinweave.web.people.notes import around
from kinweave.web.request import Request
from kinweave.web.righting.entries import statements
from kinweave.web.saved import say_saved, what_was_saved
from kinweave.web.screen import screen
from kinweave.web.visits.finding import visit_or_404, workers_of
from kinweave.web.visits.outing_forms import OutingForm, WhoComesForm
from kinweave.web.visits.shown import everybody_asked, shown


@require_http_methods(["GET", "POST"])
@screen("people")
def outing_new(request: Request, person_id: UUID) -> HttpResponse:
    """Arrange something to do together: what, with whom, when, where."""
    person, viewer = person_or_404(request, person_id), request.viewer
    circle, workers = around(request, person), workers_of(request, person)[1:]
    form = OutingForm(posted(request), circle=circle, workers=workers, on=viewer.on)
    if form.is_valid():
        event = actions.arrange(person=person, worker=myself(viewer), on=viewer.on, by=viewer, **form.arrangement)
        say_saved(request, "visit")
        return redirect("visit", event.pk)
    context = {
        "title": _("Arrange something together with %(name)s") % {"name": person.called},
        "lede": _("An outing, an activity or a visit, with friends and family."),
        "button": _("Arrange it"),
        "back": person.get_absolute_url(),
    }
    return render(request, "people/form.html", context | about(request, person, form))


@require_http_methods(["GET"])
@screen("people")
def visit(request: Request, event_id: UUID) -> HttpResponse:
    """One visit, outing, activity or talk: who comes or was there, and what was written."""
    event = visit_or_404(request, event_id)
    context = {"visit": shown(event, request.viewer), "event": event, "saved": what_was_saved(request)}
    context["statements"] = statements(request.viewer, [event.pk])
    stopping = restrictions_on(event, request.viewer.on).visible_to(request.viewer)
    context["restrictions"] = stopping.select_related("against", "against_circle")
    return render(request, "visits/visit.html", context | about(request, event.person, None))


@require_http_methods(["GET", "POST"])
@screen("people")
def who_comes(request: Request, event_id: UUID) -> HttpResponse:
    """Say what everybody answered who was asked to come, and ask somebody else."""
    event, viewer = visit_or_404(request, event_id), request.viewer
    if event.state != Event.State.ARRANGED or shown(event, viewer).supervised:
        return redirect("visit", event.pk)
    asked = [one for one in everybody_asked(event) if one.party_id != viewer.person_id]
    there = {one.party_id for one in everybody_asked(event)}
    may_come = [*around(request, event.person), *workers_of(request, event.person)]
    form = WhoComesForm(posted(request), asked=asked, others=[one for one in may_come if one.pk not in there])
    if form.is_valid():
        actions.say_who_comes(event=event, replies=form.replies, on=viewer.on, by=viewer)
        say_saved(request, "visit")
        return redirect("visit", event.pk)
    context = {"title": _("Who comes?"), "back": shown(event, viewer).href, "lede": shown(event, viewer).title}
    return render(request, "people/form.html", context | about(request, event.person, form))


def about(request: Request, person: Party, form: object) -> dict[str, object]:
    """What every page about a person shows."""
    return {"person": person, "talk": talk(request.viewer, person), "form": form}
