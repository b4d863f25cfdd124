"""Contacts outside an organisation: without one, a concern about its leads has nowhere to go."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from kinweave.concerns import actions
from kinweave.concerns.models import OutsideContact
from kinweave.web.concerns.forms import OutsideForm
from kinweave.web.forms import posted
from kinweave.web.people.finding import myself
from kinweave.web.request import Request
from kinweave.web.saved import version_read
from kinweave.web.screen import screen


@require_http_methods(["GET"])
@screen("allocate")
def outside_contacts(request: Request) -> HttpResponse:
    """Who takes concerns about our own leads, and which numbers stand on everybody's page."""
    viewer = request.viewer
    contacts = list(OutsideContact.objects.visible_to(viewer).at(viewer.organisation_id).select_related("party"))
    has_one = any(one.takes_concerns for one in contacts)
    return render(request, "concerns/outside.html", {"contacts": contacts, "has_one": has_one})


@require_http_methods(["GET", "POST"])
@screen("allocate")
def outside_contact_new(request: Request) -> HttpResponse:
    """Add somebody outside."""
    viewer = request.viewer
    form = OutsideForm(posted(request))
    if form.is_valid():
        organisation = myself(viewer).keeper
        actions.keep_outside_contact(organisation=organisation, on=viewer.on, by=viewer, **form.cleaned_data)
        return redirect("outside_contacts")
    context = {"form": form, "title": _("Add a contact outside"), "back": reverse("outside_contacts")}
    return render(request, "accounts/form.html", context)


@require_http_methods(["POST"])
@screen("allocate")
def outside_contact_end(request: Request, contact_id: UUID) -> HttpResponse:
    """Stop reaching somebody outside."""
    viewer = request.viewer
    contacts = OutsideContact.objects.visible_to(viewer).at(viewer.organisation_id)
    contact = get_object_or_404(contacts, pk=contact_id)
    actions.end_outside_contact(contact=contact, version=version_read(request), on=viewer.on, by=viewer)
    return redirect("outside_contacts")
