"""What nobody here holds any more: promises, visits and follow-ups of somebody who left. Each finds a new holder."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from kinweave.access import covering
from kinweave.foundation import Refused, Viewer
from kinweave.keeping import ownerless
from kinweave.keeping.actions import leaving
from kinweave.parties.models import Party
from kinweave.parties.rules import NOT_HERE
from kinweave.web.accounts.forms import WorkerForm
from kinweave.web.forms import posted
from kinweave.web.middleware import shows
from kinweave.web.people.days import in_full
from kinweave.web.request import Request
from kinweave.web.saved import say_saved, what_was_saved
from kinweave.web.screen import screen

FEW = 50


@require_http_methods(["GET"])
@screen("allocate")
def left(request: Request) -> HttpResponse:
    """What nobody holds, the soonest first."""
    viewer = request.viewer
    promises = list(ownerless.promises(viewer).select_related("person", "doer")[:FEW])
    visits = list(ownerless.visits(viewer).select_related("person")[:FEW])
    follow_ups = list(ownerless.follow_ups(viewer).select_related("person", "doer")[:FEW])
    shows(request, {one.person for one in [*promises, *visits, *follow_ups]})
    context = {
        "promises": [(one, in_full(one.due_on, viewer.on) if one.due_on else "") for one in promises],
        "visits": [(one, in_full(one.day, viewer.on)) for one in visits],
        "follow_ups": [(one, in_full(one.due_on, viewer.on)) for one in follow_ups],
        "saved": what_was_saved(request),
    }
    return render(request, "caseload/left.html", context)


def workers_of(viewer: Viewer, person: Party) -> list[Party]:
    """Those who work with a person now: what is left goes to one of them."""
    there = set(covering.at_work_with_them(viewer).filter(person=person).values_list("worker", flat=True))
    return list(dict.fromkeys(post.person for post in covering.workers_here(viewer) if post.person_id in there))


def given(request: Request, row: Any, title: str, take: Callable[[Party], object]) -> HttpResponse:
    """Ask who takes something, and give it to them."""
    shows(request, [row.person])
    form = WorkerForm(posted(request), workers=workers_of(request.viewer, row.person))
    if form.is_valid():
        take(form.cleaned_data["worker"])
        say_saved(request)
        return redirect("left")
    lede = "" if form.workers else _("Nobody works with them now. Choose a worker for them first.")
    context = {"form": form, "title": title, "lede": lede, "back": reverse("left")}
    return render(request, "accounts/form.html", context)


@require_http_methods(["GET", "POST"])
@screen("allocate")
def left_promise(request: Request, left_action_id: UUID) -> HttpResponse:
    """Ask who keeps a promise that nobody holds. Criterion: 002-P8."""
    viewer = request.viewer
    action = get_object_or_404(ownerless.promises(viewer).select_related("person"), pk=left_action_id)
    title = _("Who keeps this promise to %(name)s?") % {"name": action.person.called}
    return given(request, action, title, lambda to: leaving.take_promise(action=action, to=to, on=viewer.on, by=viewer))


@require_http_methods(["GET", "POST"])
@screen("allocate")
def left_visit(request: Request, left_event_id: UUID) -> HttpResponse:
    """Ask who goes to what is arranged, and nobody holds."""
    viewer = request.viewer
    event = get_object_or_404(ownerless.visits(viewer).select_related("person"), pk=left_event_id)
    title = _("Who goes to %(name)s?") % {"name": event.person.called}
    return given(request, event, title, lambda to: goes(event, to, viewer))


def goes(event: Any, to: Party, viewer: Viewer) -> None:
    """Let a worker go. Raises Refused when that cannot be arranged."""
    leaving.take_visit(event=event, before=None, to=to, on=viewer.on, by=viewer)
    if ownerless.visits(viewer).filter(pk=event.pk).exists():
        raise Refused(NOT_HERE)


@require_http_methods(["GET", "POST"])
@screen("allocate")
def left_follow_up(request: Request, left_follow_up_id: UUID) -> HttpResponse:
    """Ask who asks how the person is after a goodbye. Criterion: 002-P23."""
    viewer = request.viewer
    row = get_object_or_404(ownerless.follow_ups(viewer).select_related("person"), pk=left_follow_up_id)
    title = _("Who asks how %(name)s is?") % {"name": row.person.called}
    return given(request, row, title, lambda to: leaving.take_follow_up(follow_up=row, to=to, on=viewer.on, by=viewer))
