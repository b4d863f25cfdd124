"""Supervised visits: arranged with their times, written up from arrival to ending. Criterion: 002-P20."""

from collections.abc import Iterator
from datetime import time
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.formats import time_format
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from kinweave.events import actions
from kinweave.events.actions.supervised import minutes_between
from kinweave.events.models import SupervisedVisit
from kinweave.events.rules import is_a_question
from kinweave.web.forms import posted
from kinweave.web.people.banner import talk
from kinweave.web.people.days import in_full, lasting
from kinweave.web.request import Request
from kinweave.web.restrictions.finding import touching
from kinweave.web.saved import say_saved, version_read, what_was_saved
from kinweave.web.screen import screen
from kinweave.web.visits.finding import contact_or_404, supervised_visit_or_404, workers_of
from kinweave.web.visits.record_form import RecordForm
from kinweave.web.visits.supervised import about, ask
from kinweave.web.visits.supervised_forms import SupervisedVisitForm

SEEN = ("arrival", "together", "responses", "brought", "stopped", "ending")


@require_http_methods(["GET", "POST"])
@screen("people")
def supervised_visit_new(request: Request, supervised_id: UUID) -> HttpResponse:
    """Arrange a supervised visit with its planned times."""
    contact, viewer = contact_or_404(request, supervised_id), request.viewer
    workers = workers_of(request, contact.person)
    form = SupervisedVisitForm(posted(request), contact=contact, workers=workers, on=viewer.on)
    if form.is_valid():
        actions.arrange_supervised(contact=contact, on=viewer.on, by=viewer, **form.cleaned_data)
        say_saved(request, "contact")
        return redirect(contact)
    title = _("Arrange a supervised visit with %(other)s") % {"other": contact.tie}
    return about(request, contact, form, title=title, button=_("Arrange it"))


@require_http_methods(["GET"])
@screen("people")
def supervised_visit(request: Request, visit_id: UUID) -> HttpResponse:
    """The record of one supervised visit: what was seen apart from what was thought."""
    visit, viewer = supervised_visit_or_404(request, visit_id), request.viewer
    contact, fields = visit.contact, {field.name: field for field in visit._meta.fields}
    context = {
        "visit": visit,
        "contact": contact,
        "person": visit.person,
        "talk": talk(viewer, visit.person),
        "restrictions": touching(viewer, visit.person, contact.tie.to_party),
        "day": in_full(visit.event.day, viewer.on),
        "times": list(times(visit)),
        "seen": [(fields[name].verbose_name, getattr(visit, name)) for name in SEEN],
        "is_a_question": is_a_question(was_left_alone=visit.was_left_alone, may_leave_alone=contact.may_leave_alone),
        "saved": what_was_saved(request),
    }
    return render(request, "visits/supervised/visit.html", context)


@require_http_methods(["GET", "POST"])
@screen("people")
def supervised_write_up(request: Request, visit_id: UUID) -> HttpResponse:
    """Write up a supervised visit, and how the person is afterwards."""
    visit, viewer = supervised_visit_or_404(request, visit_id), request.viewer
    if visit.written_on is not None and request.method == "GET":
        return redirect(visit)
    names = {"me": visit.person.called, "other": visit.contact.tie.to_party.called}
    form = RecordForm(posted(request), level=visit.contact.level, **names)
    if form.is_valid():
        said = form.cleaned_data
        actions.write_up_supervised(visit=visit, version=version_read(request), on=viewer.on, by=viewer, **said)
        say_saved(request, "visit")
        return redirect(visit)
    return ask(
        request,
        visit.person,
        form,
        row=visit,
        title=_("Write up the visit of %(other)s") % {"other": names["other"]},
        lede=in_full(visit.event.day, viewer.on),
        back=reverse("supervised_contact", args=[visit.contact_id]),
    )


def times(visit: SupervisedVisit) -> Iterator[tuple[str, str, str, str]]:
    """Planned and actual times: what, when it was planned, when it was, and how far apart."""
    names = {"me": visit.person.called, "other": visit.contact.tie.to_party.called}
    missing = _("Did not come") if visit.written_on else ""
    for what, planned, came, none in (
        (_("%(me)s came") % names, visit.planned_from, visit.person_came_at, missing),
        (_("%(other)s came") % names, visit.planned_from, visit.visitor_came_at, missing),
        (_("It ended"), visit.planned_until, visit.ended_at, _("Not written down") if visit.written_on else ""),
    ):
        yield what, time_format(planned, "H:i"), time_format(came, "H:i") if came else none, apart(planned, came)


def apart(planned: time, actual: time | None) -> str:
    """How much later or earlier something was than planned."""
    minutes = minutes_between(planned, actual) if actual else 0
    if minutes > 0:
        return _("%(time)s later than planned") % {"time": lasting(minutes)}
    return _("%(time)s earlier than planned") % {"time": lasting(-minutes)} if minutes else ""
