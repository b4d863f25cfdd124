"""Whether language, faith, culture, law and what is right were thought of. Criterion: 002-P13."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from kinweave.events.models import Event
from kinweave.parties.models import Party
from kinweave.plans import actions
from kinweave.web.forms import posted
from kinweave.web.people.days import in_full
from kinweave.web.people.finding import about_or_404, person_or_404
from kinweave.web.plans.finding import page
from kinweave.web.plans.risk_forms import CheckForm
from kinweave.web.request import Request
from kinweave.web.saved import say_saved
from kinweave.web.screen import screen


@require_http_methods(["GET", "POST"])
@screen("people")
def plan_check_new(request: Request, person_id: UUID) -> HttpResponse:
    """Check a plan: a note or “none” for each."""
    person = person_or_404(request, person_id)
    return check(request, person, None, _("What does this plan have to respect?"))


@require_http_methods(["GET", "POST"])
@screen("people")
def outing_check_new(request: Request, outing_id: UUID) -> HttpResponse:
    """Check an outing: a note or “none” for each."""
    outings = Event.objects.visible_to(request.viewer).arranged().select_related("person__holder")
    event: Event = about_or_404(request, outings, outing_id)
    return check(request, event.person, event, _("What does this outing have to respect?"))


def check(request: Request, person: Party, event: Event | None, title: str) -> HttpResponse:
    """Ask for the five notes, and keep them."""
    form = CheckForm(posted(request))
    if form.is_valid():
        actions.check_plan(person=person, event=event, on=request.viewer.on, by=request.viewer, **form.cleaned_data)
        say_saved(request, "check")
        return redirect("plan", person.pk)
    lede = _("Write a short note for each, or “none”. Ask, do not guess.")
    if event is not None:
        lede = f"{event.get_kind_display().capitalize()}, {in_full(event.day, request.viewer.on)}. {lede}"
    return render(request, "people/form.html", page(request, person, form=form, title=title, lede=lede))
