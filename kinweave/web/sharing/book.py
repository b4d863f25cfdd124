"""The address book of other agencies: who they are, and how that is known. R7. Criterion: 003-P23."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from kinweave.information import actions
from kinweave.information.book import other_agencies
from kinweave.information.models import Recipient
from kinweave.web.deciding.mending import mended
from kinweave.web.forms import posted
from kinweave.web.request import Request
from kinweave.web.saved import say_saved, version_read, what_was_saved
from kinweave.web.screen import screen
from kinweave.web.sharing.forms import RecipientForm, VerifyForm
from kinweave.web.sharing.whom import recipients


@require_http_methods(["GET"])
@screen("people")
def book(request: Request) -> HttpResponse:
    """Everybody at other agencies to whom something can go."""
    context = {"rows": recipients(request.viewer), "saved": what_was_saved(request)}
    return render(request, "sharing/book.html", context)


@require_http_methods(["GET", "POST"])
@screen("people")
def recipient_new(request: Request) -> HttpResponse:
    """Write down somebody at another agency."""
    viewer = request.viewer
    form = RecipientForm(posted(request), organisations=other_agencies(viewer))
    if form.is_valid():
        with mended(form):
            actions.know_recipient(on=viewer.on, by=viewer, **form.cleaned_data)
            say_saved(request)
            return redirect("recipients")
    return render(request, "sharing/book_form.html", ask(form, _("Add somebody at another agency")))


@require_http_methods(["GET", "POST"])
@screen("allocate")
def recipient_verify(request: Request, recipient_id: UUID) -> HttpResponse:
    """How it was checked who they are."""
    found, viewer = recipient_or_404(request, recipient_id), request.viewer
    form = VerifyForm(posted(request))
    if form.is_valid():
        with mended(form):
            version = version_read(request)
            actions.verify_recipient(recipient=found, version=version, on=viewer.on, by=viewer, **form.cleaned_data)
            say_saved(request)
            return redirect("recipients")
    title = _("Is it really %(name)s?") % {"name": found.name}
    return render(request, "sharing/book_form.html", ask(form, title) | {"row": found})


@require_http_methods(["POST"])
@screen("allocate")
def recipient_end(request: Request, recipient_id: UUID) -> HttpResponse:
    """They no longer act for their agency."""
    found, viewer = recipient_or_404(request, recipient_id), request.viewer
    actions.end_recipient(recipient=found, version=version_read(request), on=viewer.on, by=viewer)
    say_saved(request)
    return redirect("recipients")


def recipient_or_404(request: Request, recipient_id: UUID) -> Recipient:
    """Somebody in one's own address book."""
    rows = Recipient.objects.visible_to(request.viewer).select_related("organisation")
    found: Recipient = get_object_or_404(rows, pk=recipient_id)
    return found


def ask(form: object, title: str) -> dict[str, object]:
    """What a form of the address book shows."""
    return {"form": form, "title": title, "back": reverse("recipients")}
