"""From when until when everybody sees a provider, and the address that who works at home shows. 001-P9."""

from datetime import timedelta
from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from kinweave.directory import showing as actions
from kinweave.directory.models import Entry, ShownAddress, Window
from kinweave.foundation import LONDON, Viewer
from kinweave.web.deciding.mending import mended
from kinweave.web.directory import words
from kinweave.web.directory.lead_forms import WindowForm
from kinweave.web.directory.owners import asking, entry_or_404, now_or_404
from kinweave.web.forms import posted
from kinweave.web.request import Request
from kinweave.web.saved import say_saved
from kinweave.web.screen import screen


def as_shown(entry: Entry, viewer: Viewer) -> dict[str, Any]:
    """What an entry's page says of its window, and of the address that its provider shows."""
    window = Window.objects.visible_to(viewer).standing().filter(entry=entry).first()
    hiding = Window.objects.visible_to(viewer).hiding(viewer.on).filter(entry=entry).exists()
    shown = ShownAddress.objects.visible_to(viewer).standing().filter(entry=entry).first()
    return {"window": window, "window_days": days_of(window) if window else "", "is_kept_back": hiding, "shown": shown}


def days_of(window: Window) -> str:
    """From which day until which."""
    first = words.day(window.from_at.astimezone(LONDON).date()) if window.from_at else ""
    last = words.day(window.until_at.astimezone(LONDON).date() - timedelta(days=1)) if window.until_at else ""
    if first and last:
        return _("From %(first)s to %(last)s.") % {"first": first, "last": last}
    return _("From %(first)s on.") % {"first": first} if first else _("Until %(last)s.") % {"last": last}


@require_http_methods(["GET", "POST"])
@screen("directory")
def window(request: Request, entry_id: UUID) -> HttpResponse:
    """Say from when until when everybody sees a provider."""
    entry, viewer, form = entry_or_404(request, entry_id), request.viewer, WindowForm(posted(request))
    now = now_or_404(request, entry)
    if form.is_valid():
        with mended(form):
            actions.set_window(entry=entry, on=viewer.on, by=viewer, **form.cleaned_data)
            say_saved(request)
            return redirect(entry)
    return asking(request, now, form, _("From when until when is it shown?"), _("Save"))


@require_http_methods(["POST"])
@screen("directory")
def window_end(request: Request, entry_id: UUID) -> HttpResponse:
    """Show a provider without a first or last day again."""
    entry, viewer = entry_or_404(request, entry_id), request.viewer
    actions.end_window(entry=entry, on=viewer.on, by=viewer)
    say_saved(request)
    return redirect(entry)


@require_http_methods(["POST"])
@screen("directory")
def address_end(request: Request, entry_id: UUID) -> HttpResponse:
    """Take back the address that a provider shows, because it asked."""
    entry, viewer = entry_or_404(request, entry_id), request.viewer
    actions.hide_address_for(entry=entry, on=viewer.on, by=viewer)
    say_saved(request)
    return redirect(entry)
