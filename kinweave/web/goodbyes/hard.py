"""“This is hard”: what it is, what is tried, whether it helped, how it is now. Criterion: 002-P12."""

from collections.abc import Sequence
from uuid import UUID

from django.db.models import Prefetch
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from kinweave.foundation import Viewer
from kinweave.parties.models import Party
from kinweave.plans import actions
from kinweave.plans.models import Hard, Tried
from kinweave.plans.queries import HardQuerySet
from kinweave.ties.models import Author, Tie
from kinweave.web.forms import posted
from kinweave.web.goodbyes import hard_forms as forms
from kinweave.web.goodbyes.finding import about, hard_or_404, sent, tried_or_404
from kinweave.web.people.finding import myself, person_or_404
from kinweave.web.request import Request
from kinweave.web.screen import screen

FEW_OVER = 20


def with_tried(viewer: Viewer, found: HardQuerySet) -> HardQuerySet:
    """Each with what was tried (`ways`), the oldest first."""
    tried = Tried.objects.visible_to(viewer).order_by("tried_on", "recorded_at", "pk")
    whole: HardQuerySet = found.select_related("tie__to_party").prefetch_related(
        Prefetch("tried", queryset=tried, to_attr="ways")
    )
    return whole


@require_http_methods(["GET"])
@screen("people")
def all_hard(request: Request, person_id: UUID) -> HttpResponse:
    """Everything that is hard for a person now, and what was hard (002-P12)."""
    person, viewer = person_or_404(request, person_id), request.viewer
    found = with_tried(viewer, Hard.objects.visible_to(viewer).about(person))
    over = found.filter(ended_on__isnull=False).order_by("-ended_on", "-pk")[:FEW_OVER]
    context = about(request, person, now=list(found.open()), over=list(over))
    return render(request, "goodbyes/all_hard.html", context)


@require_http_methods(["GET", "POST"])
@screen("people")
def hard_new(request: Request, person_id: UUID) -> HttpResponse:
    """Write down that something is hard (002-P12)."""
    person, viewer = person_or_404(request, person_id), request.viewer
    ties = current_ties(viewer, person)
    asked = {"tie": request.GET.get("tie", "")}
    form = forms.HardForm(posted(request), me=person.called, ties=ties, initial=asked)
    if form.is_valid():
        said = form.said
        if said["says_who"] == Author.WORKER:
            said["name"] = myself(viewer).called
        hard = actions.say_hard(person=person, on=viewer.on, by=viewer, **said)
        return redirect(hard)
    title, back = _("What is hard for %(name)s?") % {"name": person.called}, person.get_absolute_url()
    return render(request, "people/form.html", about(request, person, form=form, title=title, back=back))


def current_ties(viewer: Viewer, person: Party) -> Sequence[Tie]:
    """Those in a person's life now, by name."""
    found = Tie.objects.visible_to(viewer).about(person).current(viewer.on).select_related("to_party")
    return list(found.order_by("to_party__sort_name", "pk"))


@require_http_methods(["GET"])
@screen("people")
def hard(request: Request, hard_id: UUID) -> HttpResponse:
    """One thing that is hard: what gets in the way, what is tried, whether it helped (002-P12)."""
    found, viewer = hard_or_404(request, hard_id), request.viewer
    tried = Tried.objects.visible_to(viewer).filter(hard=found).order_by("tried_on", "recorded_at", "pk")
    return render(request, "goodbyes/hard.html", about(request, found.person, hard=found, tried=list(tried)))


def form_page(request: Request, found: Hard, form: object, title: str, row: object) -> HttpResponse:
    """A page with one question about something hard."""
    context = about(request, found.person, form=form, title=title, lede=found.what, back=found.get_absolute_url())
    return render(request, "people/form.html", context | {"row": row})


@require_http_methods(["GET", "POST"])
@screen("people")
def hard_in_the_way(request: Request, hard_id: UUID) -> HttpResponse:
    """Write down what gets in the way (002-P12)."""
    found = hard_or_404(request, hard_id)
    first = {"in_the_way": found.in_the_way}
    form = forms.InTheWayForm(posted(request), me=found.person.called, initial=first)
    if form.is_valid():
        actions.say_what_gets_in_the_way(hard=found, **sent(request), **form.cleaned_data)
        return redirect(found)
    return form_page(request, found, form, _("What gets in the way"), found)


@require_http_methods(["GET", "POST"])
@screen("people")
def tried_new(request: Request, hard_id: UUID) -> HttpResponse:
    """Write down what is tried, and by whom (002-P12)."""
    found, viewer = hard_or_404(request, hard_id), request.viewer
    form = forms.TriedForm(posted(request), me=found.person.called)
    if form.is_valid():
        actions.try_something(hard=found, tried_on=viewer.on, on=viewer.on, by=viewer, **form.cleaned_data)
        return redirect(found)
    return form_page(request, found, form, _("What we try"), None)


@require_http_methods(["GET", "POST"])
@screen("people")
def tried_helped(request: Request, tried_id: UUID) -> HttpResponse:
    """Write down whether what was tried helped (002-P12)."""
    tried = tried_or_404(request, tried_id)
    form = forms.HelpedForm(posted(request), me=tried.hard.person.called, initial={"helped": tried.helped})
    if form.is_valid():
        actions.say_whether_it_helped(tried=tried, **sent(request), **form.cleaned_data)
        return redirect(tried.hard)
    return form_page(request, tried.hard, form, _("Did it help?"), tried)


@require_http_methods(["GET", "POST"])
@screen("people")
def hard_end(request: Request, hard_id: UUID) -> HttpResponse:
    """Say how it is now: it is no longer hard (002-P12)."""
    found = hard_or_404(request, hard_id)
    form = forms.HowItIsForm(posted(request), me=found.person.called)
    if form.is_valid():
        actions.end_hard(hard=found, **sent(request), **form.cleaned_data)
        return redirect("all_hard", found.person_id)
    return form_page(request, found, form, _("It is no longer hard"), found)
