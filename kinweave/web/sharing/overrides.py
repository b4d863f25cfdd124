"""Overrides: asked for by one, signed by another; and the register of all of them. R16, R17. 003-P24."""

from datetime import timedelta
from typing import Any
from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from kinweave.concerns.models import Concern, Raised
from kinweave.foundation import Viewer
from kinweave.information import actions
from kinweave.information.models import Override, OverrideItem
from kinweave.parties.models import Party
from kinweave.web.deciding.mending import mended
from kinweave.web.forms import posted
from kinweave.web.paging import last_shown, page_of
from kinweave.web.request import Request
from kinweave.web.saved import say_saved, what_was_saved
from kinweave.web.screen import screen
from kinweave.web.sharing.answer import page
from kinweave.web.sharing.finding import asked_or_404
from kinweave.web.sharing.forms import DeclineForm, OverrideForm


@require_http_methods(["GET", "POST"])
@screen("people")
def override_new(request: Request, item_ids: str, recipient_id: UUID, for_what: str, channel: str) -> HttpResponse:
    """Ask for an override: why, what harm, why they need it, and for how long."""
    asked, viewer = asked_or_404(request, item_ids, recipient_id, for_what, channel), request.viewer
    concern = open_concern(viewer, asked.person)
    form = OverrideForm(posted(request), me=asked.person.called)
    if concern and form.is_valid():
        with mended(form):
            said: dict[str, Any] = dict(form.cleaned_data)
            until = viewer.at + timedelta(hours=int(said.pop("hours")))
            said |= {"items": asked.items, "recipient": asked.recipient, "concern": concern, "valid_until": until}
            override = actions.ask_override(on=viewer.on, by=viewer, **said)
            say_saved(request)
            return redirect(override)
    context = page(request, asked, form=form, concern=concern, title=_("Ask for an override"), button=_("Ask for it"))
    return render(request, "sharing/override_new.html", context)


def open_concern(viewer: Viewer, person: Party) -> Concern | None:
    """The open concern about a person within this viewer's reach that an override can rest on."""
    reached = Concern.objects.visible_to(viewer).about(person).open().first()
    found: Concern | None = reached or Raised.objects.visible_to(viewer).about(person).open().first()
    return found


def override_or_404(request: Request, override_id: UUID) -> Override:
    """An override that this viewer asked for, or may sign."""
    rows = Override.objects.visible_to(request.viewer)
    wanted = rows.select_related("person", "concern", "recipient__organisation", "requested_by", "approved_by")
    found: Override = get_object_or_404(wanted, pk=override_id)
    return found


@require_http_methods(["GET"])
@screen("people")
def override(request: Request, override_id: UUID) -> HttpResponse:
    """One override: why, what, to whom, until when; and who signed it."""
    found, viewer = override_or_404(request, override_id), request.viewer
    is_waiting = Override.objects.visible_to(viewer).to_sign(viewer).filter(pk=found.pk).exists()
    items = OverrideItem.objects.visible_to(viewer).filter(override=found).select_related("item")
    context = {"override": found, "items": items, "is_waiting": is_waiting, "saved": what_was_saved(request)}
    return render(request, "sharing/override.html", context | {"form": DeclineForm(), "at": viewer.at})


@require_http_methods(["POST"])
@screen("people")
def override_sign(request: Request, override_id: UUID) -> HttpResponse:
    """Sign it."""
    found, viewer = override_or_404(request, override_id), request.viewer
    actions.sign_override(override=found, on=viewer.on, by=viewer)
    say_saved(request)
    return redirect(found)


@require_http_methods(["GET", "POST"])
@screen("people")
def override_decline(request: Request, override_id: UUID) -> HttpResponse:
    """Do not sign it, and say why."""
    found, viewer = override_or_404(request, override_id), request.viewer
    form = DeclineForm(posted(request))
    if form.is_valid():
        with mended(form):
            actions.decline_override(override=found, on=viewer.on, by=viewer, **form.cleaned_data)
            say_saved(request)
            return redirect(found)
    context: dict[str, Any] = {"form": form, "title": _("Do not sign it"), "back": found.get_absolute_url()}
    return render(request, "sharing/decline.html", context)


@require_http_methods(["GET"])
@screen("people")
def overrides(request: Request) -> HttpResponse:
    """The register: every override, the latest first. For the safeguarding lead."""
    viewer = request.viewer
    if viewer.role != "safeguarding_lead":
        raise Http404
    rows = (
        Override.objects.visible_to(viewer)
        .latest_first()
        .select_related("person", "recipient__organisation", "requested_by", "approved_by")
    )
    after = last_shown(request, rows)
    shown = page_of(rows.after(after) if after else rows, is_first=after is None)
    return render(request, "sharing/overrides.html", {"page": shown, "at": viewer.at, "back": reverse("sharing")})
