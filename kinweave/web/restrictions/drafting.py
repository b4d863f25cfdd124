"""Write a restriction down, have it approved, put it in force (002-P5)."""

from typing import Any
from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from kinweave.access.leading import leads_here
from kinweave.circles.actions import restrictions as actions
from kinweave.circles.models import Restriction
from kinweave.parties.models import Party
from kinweave.web.forms import posted
from kinweave.web.people.banner import talk
from kinweave.web.people.finding import person_or_404
from kinweave.web.request import Request
from kinweave.web.restrictions.finding import decisions_about_contact, people_around, restriction_or_404
from kinweave.web.restrictions.forms import DraftForm, KindForm
from kinweave.web.saved import version_read
from kinweave.web.screen import screen


@require_http_methods(["GET", "POST"])
@screen("people")
def restriction_new(request: Request, person_id: UUID) -> HttpResponse:
    """Ask whose decision it is: each kind has its own must-haves."""
    person = person_or_404(request, person_id)
    form = KindForm(posted(request))
    if form.is_valid():
        return redirect("restriction_draft", person.pk, form.cleaned_data["kind"])
    context = {"person": person, "form": form, "talk": talk(request.viewer, person)}
    return render(request, "restrictions/kind.html", context)


def form_for(request: Request, person: Party, kind: str, **first: Any) -> DraftForm:
    """The form for one kind of restriction, with whom it may name."""
    viewer = request.viewer
    return DraftForm(
        posted(request),
        kind=kind,
        me=person.called,
        people=people_around(viewer, person),
        leads=leads_here(viewer),
        decisions=decisions_about_contact(viewer, person) if kind == Restriction.Kind.BEST_INTERESTS else [],
        **first,
    )


@require_http_methods(["GET", "POST"])
@screen("people")
def restriction_draft(request: Request, person_id: UUID, kind: str) -> HttpResponse:
    """Ask for what this kind of restriction must have; then keep it as a draft."""
    if kind not in Restriction.Kind.values:
        raise Http404
    person, viewer = person_or_404(request, person_id), request.viewer
    form = form_for(request, person, kind, initial={"starts_on": viewer.on})
    if form.is_valid():
        made = actions.draft(person=person, kind=kind, on=viewer.on, by=viewer, **form.facts())
        return redirect(made)
    back = reverse("restrictions", args=[person.pk])
    title = _("Write a restriction down: %(kind)s") % {"kind": Restriction.Kind(kind).label}
    context = {"person": person, "form": form, "talk": talk(viewer, person), "title": title, "back": back}
    return render(request, "people/form.html", context)


@require_http_methods(["GET", "POST"])
@screen("people")
def restriction_change(request: Request, restriction_id: UUID) -> HttpResponse:
    """Change a draft."""
    found, viewer = restriction_or_404(request, restriction_id), request.viewer
    form = form_for(request, found.person, found.kind, initial=DraftForm.first(found))
    if form.is_valid():
        version = version_read(request)
        actions.redraft(restriction=found, version=version, on=viewer.on, by=viewer, **form.facts())
        return redirect(found)
    context = {"person": found.person, "form": form, "talk": talk(viewer, found.person), "row": found}
    more = {"title": _("Change the draft"), "back": found.get_absolute_url()}
    return render(request, "people/form.html", context | more)


@require_http_methods(["POST"])
@screen("people")
def restriction_approve(request: Request, restriction_id: UUID) -> HttpResponse:
    """A manager approves a draft."""
    found = restriction_or_404(request, restriction_id)
    actions.approve(restriction=found, version=version_read(request), on=request.viewer.on, by=request.viewer)
    return redirect(found)


@require_http_methods(["POST"])
@screen("people")
def restriction_impose(request: Request, restriction_id: UUID) -> HttpResponse:
    """Put a draft in force."""
    found = restriction_or_404(request, restriction_id)
    actions.impose(restriction=found, version=version_read(request), on=request.viewer.on, by=request.viewer)
    return redirect(found)
