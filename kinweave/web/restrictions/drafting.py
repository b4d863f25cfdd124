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
from kinweave.circles.actions.documents import keep_document
from kinweave.circles.models import Restriction
from kinweave.parties.models import Party
from kinweave.web.forms import posted
from kinweave.web.people.banner import talk
from kinweave.web.people.finding import person_or_404
from kinweave.web.request import Request
from kinweave.web.restrictions.finding import (
    decisions_about_contact,
    drafts_in_its_place,
    groups_here,
    people_around,
    restriction_or_404,
)
from kinweave.web.restrictions.forms import DraftForm, KindForm
from kinweave.web.restrictions.order_forms import InPlaceForm, OrderForm
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
        groups=groups_here(viewer),
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


@require_http_methods(["GET", "POST"])
@screen("people")
def restriction_supersede(request: Request, restriction_id: UUID) -> HttpResponse:
    """Put a draft in the place of what is in force: there is no moment between them."""
    found, viewer = restriction_or_404(request, restriction_id), request.viewer
    form = InPlaceForm(posted(request), drafts=drafts_in_its_place(viewer, found))
    if form.is_valid():
        new = actions.supersede(old=found, new=form.cleaned_data["new"], on=viewer.on, by=viewer)
        return redirect(new)
    context = {"restriction": found, "person": found.person, "form": form, "talk": talk(viewer, found.person)}
    return render(request, "restrictions/in_its_place.html", context)


@require_http_methods(["GET", "POST"])
@screen("people")
def restriction_document_new(request: Request, restriction_id: UUID) -> HttpResponse:
    """Keep a photograph of the order with a restriction."""
    found, viewer = restriction_or_404(request, restriction_id), request.viewer
    form = OrderForm(posted(request), request.FILES or None)
    if form.is_valid():
        sent, version = form.cleaned_data["order"], version_read(request)
        said: dict[str, Any] = {"name": sent.name, "data": sent.read(), "version": version}
        keep_document(restriction=found, on=viewer.on, by=viewer, **said)
        return redirect(found)
    context = {"restriction": found, "person": found.person, "form": form, "talk": talk(viewer, found.person)}
    return render(request, "restrictions/document.html", context)


@require_http_methods(["GET"])
@screen("people")
def restriction_document(request: Request, restriction_id: UUID) -> HttpResponse:
    """The order, as a file that no browser opens as a page."""
    found = restriction_or_404(request, restriction_id)
    if found.document is None:
        raise Http404
    response = HttpResponse(found.document.path.read_bytes(), content_type="image/webp")
    response["Content-Disposition"] = "attachment; filename=order.webp"
    response["Content-Security-Policy"] = "sandbox; default-src 'none'"
    return response
