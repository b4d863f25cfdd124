"""Visits that are arranged, and those that will not happen. Criterion: 002-P15."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from kinweave.events import actions
from kinweave.web.forms import posted
from kinweave.web.people.banner import talk
from kinweave.web.people.days import in_full
from kinweave.web.people.finding import myself, person_or_404
from kinweave.web.people.note_forms import VisitForm
from kinweave.web.people.notes import arranged_or_404
from kinweave.web.request import Request
from kinweave.web.saved import say_saved, version_read
from kinweave.web.screen import screen


@require_http_methods(["GET", "POST"])
@screen("people")
def visit_new(request: Request, person_id: UUID) -> HttpResponse:
    """Arrange a visit: day, time, how long, where."""
    person, viewer = person_or_404(request, person_id), request.viewer
    form = VisitForm(posted(request), on=viewer.on)
    if form.is_valid():
        actions.arrange(person=person, worker=myself(viewer), on=viewer.on, by=viewer, **form.cleaned_data)
        say_saved(request, "steps")
        return redirect(person)
    title = _("Arrange a visit with %(name)s") % {"name": person.called}
    context = {"person": person, "talk": talk(viewer, person), "form": form, "title": title}
    return render(request, "people/form.html", context | {"back": person.get_absolute_url()})


@require_http_methods(["GET", "POST"])
@screen("people")
def visit_cancel(request: Request, event_id: UUID) -> HttpResponse:
    """Say that an arranged visit will not happen."""
    event = arranged_or_404(request, event_id)
    if request.method == "POST":
        actions.cancel(event=event, version=version_read(request), on=request.viewer.on, by=request.viewer)
        say_saved(request, "steps")
        return redirect(event.person)
    context = {"person": event.person, "row": event, "talk": talk(request.viewer, event.person)}
    return render(request, "people/visits/cancel.html", context | {"day": in_full(event.day, request.viewer.on)})
