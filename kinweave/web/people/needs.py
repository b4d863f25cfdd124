"""What helps somebody to understand and be understood. Criterion: 002-P2."""

from datetime import date
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from kinweave.events.models import Event
from kinweave.parties import actions
from kinweave.parties.models import CommunicationNeed, NeedsMet, Party
from kinweave.web.forms import posted
from kinweave.web.people.banner import talk, what_was_answered
from kinweave.web.people.days import in_full
from kinweave.web.people.finding import about_or_404, person_or_404
from kinweave.web.people.forms import YES, NeedForm, NeedsAskedForm, NeedsMetForm, StillHelpsForm
from kinweave.web.request import Request
from kinweave.web.saved import say_saved, version_read
from kinweave.web.screen import screen

FEW_ANSWERS = 5


def page(request: Request, person: Party, **more: object) -> dict[str, object]:
    """What every page about needs shows."""
    back = reverse("needs", args=[person.pk])
    return {"person": person, "talk": talk(request.viewer, person), "back": back, **more}


@require_http_methods(["GET"])
@screen("people")
def needs(request: Request, person_id: UUID) -> HttpResponse:
    """All that helps a person, when to look at it again, and whether it was met."""
    person, viewer = person_or_404(request, person_id), request.viewer
    lasting = CommunicationNeed.objects.visible_to(viewer).about(person).flagged()
    answers = NeedsMet.objects.visible_to(viewer).about(person).order_by("-day", "-recorded_at")[:FEW_ANSWERS]
    return render(
        request,
        "people/needs/all.html",
        page(
            request,
            person,
            needs=[(need, in_full(need.review_on, viewer.on), need.state(viewer.on)) for need in lasting],
            answers=[(one, in_full(one.day, viewer.on)) for one in answers],
            asked=what_was_answered(viewer, person),
        ),
    )


@require_http_methods(["GET", "POST"])
@screen("people")
def need_new(request: Request, person_id: UUID) -> HttpResponse:
    """Add one thing that helps."""
    person, viewer = person_or_404(request, person_id), request.viewer
    form = NeedForm(posted(request))
    if form.is_valid():
        actions.record_need(person=person, on=viewer.on, by=viewer, **form.cleaned_data)
        return redirect("needs", person.pk)
    title = _("What helps %(name)s?") % {"name": person.called}
    return render(request, "people/form.html", page(request, person, form=form, title=title))


@require_http_methods(["GET", "POST"])
@screen("people")
def needs_asked(request: Request, person_id: UUID) -> HttpResponse:
    """Keep that somebody was asked what helps, and what they answered."""
    person, viewer = person_or_404(request, person_id), request.viewer
    form = NeedsAskedForm(posted(request))
    if form.is_valid():
        actions.ask_needs(person=person, on=viewer.on, by=viewer, **form.cleaned_data)
        told = form.cleaned_data["answer"] == "needs"
        return redirect("need_new" if told else "needs", person.pk)
    title = _("Ask %(name)s what helps") % {"name": person.called}
    lede = _("“What helps you to understand, and us to understand you?”")
    return render(request, "people/form.html", page(request, person, form=form, title=title, lede=lede))


@require_http_methods(["GET", "POST"])
@screen("people")
def needs_met(request: Request, person_id: UUID) -> HttpResponse:
    """Say whether somebody's needs were met today, and what was missing."""
    title = _("Were %(name)s’s needs met today?")
    return met_on(request, person_or_404(request, person_id), request.viewer.on, title)


@require_http_methods(["GET", "POST"])
@screen("people")
def needs_met_at(request: Request, held_id: UUID) -> HttpResponse:
    """Say whether somebody's needs were met when one was in touch with them."""
    held = Event.objects.visible_to(request.viewer).filter(state=Event.State.HELD).select_related("person__holder")
    event = about_or_404(request, held, held_id)
    title = _("Were %(name)s’s needs met on %(day)s?")
    return met_on(request, event.person, event.day, title)


def met_on(request: Request, person: Party, day: date, title: str) -> HttpResponse:
    """Ask whether somebody's needs were met on a day, and what was missing."""
    form = NeedsMetForm(posted(request))
    if form.is_valid():
        met, missing = form.cleaned_data["met"] == YES, form.cleaned_data["what_was_missing"]
        actions.say_whether_met(person=person, met=met, what_was_missing=missing, on=day, by=request.viewer)
        say_saved(request, "talk")
        return redirect(person)
    named = title % {"name": person.called, "day": in_full(day, request.viewer.on)}
    context = page(request, person, form=form, title=named) | {"back": person.get_absolute_url()}
    return render(request, "people/form.html", context)


@require_http_methods(["GET", "POST"])
@screen("people")
def need_review(request: Request, need_id: UUID) -> HttpResponse:
    """Look again at one thing that helps."""
    viewer = request.viewer
    lasting = CommunicationNeed.objects.visible_to(viewer).lasting().select_related("party__holder")
    need = about_or_404(request, lasting, need_id)
    form = StillHelpsForm(posted(request))
    if form.is_valid():
        still = form.cleaned_data["still_helps"] == YES
        version = version_read(request)
        actions.review_need(need=need, still_helps=still, version=version, on=viewer.on, by=viewer)
        return redirect("needs", need.party_id)
    context = page(request, need.party, form=form, row=need, title=need.words)
    return render(request, "people/form.html", context)
