"""Advocates who were asked for, and the answers; and who holds parental responsibility. Criterion: 002-P5."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from kinweave.parties import actions
from kinweave.parties.models import Advocacy, ParentalResponsibility
from kinweave.web.deciding import forms
from kinweave.web.deciding.decisions import page
from kinweave.web.deciding.mending import mended
from kinweave.web.forms import posted
from kinweave.web.people.finding import about_or_404, person_or_404
from kinweave.web.people.notes import around
from kinweave.web.request import Request
from kinweave.web.saved import say_saved
from kinweave.web.screen import screen


@require_http_methods(["GET", "POST"])
@screen("people")
def advocate_new(request: Request, person_id: UUID) -> HttpResponse:
    """Record that an advocate was asked for."""
    person, viewer = person_or_404(request, person_id), request.viewer
    form = forms.AdvocateForm(posted(request), me=person.called, initial={"asked_on": viewer.on})
    if form.is_valid():
        with mended(form):
            actions.ask_for_advocate(person=person, on=viewer.on, by=viewer, **form.cleaned_data)
            say_saved(request, "advocates")
            return redirect("decisions", person.pk)
    title = _("Ask for an advocate for %(name)s") % {"name": person.called}
    lede = _("Only the local authority can say whether it has the duty. You keep that you asked, and the answer.")
    return render(request, "people/form.html", page(request, person, form=form, title=title, lede=lede))


def advocacy_or_404(request: Request, advocacy_id: UUID) -> Advocacy:
    """An advocate who was asked for, for somebody one works with."""
    rows = Advocacy.objects.visible_to(request.viewer).select_related("person__holder")
    row: Advocacy = about_or_404(request, rows, advocacy_id)
    return row


@require_http_methods(["GET", "POST"])
@screen("people")
def advocate_answer(request: Request, advocacy_id: UUID) -> HttpResponse:
    """Record the answer."""
    row, viewer = advocacy_or_404(request, advocacy_id), request.viewer
    form = forms.AdvocateAnswerForm(posted(request), initial={"answered_on": viewer.on})
    if form.is_valid():
        with mended(form):
            actions.answer_advocate(row=row, on=viewer.on, by=viewer, **form.cleaned_data)
            say_saved(request, "advocates")
            return redirect("decisions", row.person_id)
    title = _("What did they answer about an advocate?")
    return render(request, "people/form.html", page(request, row.person, form=form, title=title))


@require_http_methods(["GET", "POST"])
@screen("people")
def advocate_views(request: Request, advocacy_id: UUID) -> HttpResponse:
    """Keep what the advocate said, and what was answered."""
    row, viewer = advocacy_or_404(request, advocacy_id), request.viewer
    first = {"views": row.views, "response": row.response}
    form = forms.ViewsForm(posted(request), me=row.person.called, initial=first)
    if form.is_valid():
        actions.hear_advocate(row=row, on=viewer.on, by=viewer, **form.cleaned_data)
        say_saved(request, "advocates")
        return redirect("decisions", row.person_id)
    title = _("What the advocate said")
    return render(request, "people/form.html", page(request, row.person, form=form, title=title))


@require_http_methods(["GET", "POST"])
@screen("people")
def parent_new(request: Request, person_id: UUID) -> HttpResponse:
    """Record who holds parental responsibility for a child."""
    person, viewer = person_or_404(request, person_id), request.viewer
    form = forms.ParentForm(posted(request), people=around(request, person))
    if form.is_valid():
        with mended(form):
            actions.say_parent(person=person, on=viewer.on, by=viewer, **form.cleaned_data)
            say_saved(request, "parents")
            return redirect("decisions", person.pk)
    title = _("Who holds parental responsibility for %(name)s?") % {"name": person.called}
    return render(request, "people/form.html", page(request, person, form=form, title=title))


@require_http_methods(["POST"])
@screen("people")
def parent_end(request: Request, parent_id: UUID) -> HttpResponse:
    """Record that somebody no longer holds parental responsibility."""
    viewer = request.viewer
    rows = ParentalResponsibility.objects.visible_to(viewer).current(viewer.on).select_related("person__holder")
    row = about_or_404(request, rows, parent_id)
    actions.end_parent(row=row, on=viewer.on, by=viewer)
    say_saved(request, "parents")
    return redirect("decisions", row.person_id)
