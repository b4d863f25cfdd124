"""What a provider sees with its link, without an account: what is said of it; right, changed, room. 001-P9."""

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from kinweave.directory import owning as actions
from kinweave.directory.listed import is_by_area, said_to_anyone
from kinweave.directory.models import PARTS, EntryVersion, OwnerLink, Vacancy
from kinweave.directory.shelf import for_providers
from kinweave.directory.showing import hide_address, show_address, shown_address_of, window_of
from kinweave.foundation import LONDON
from kinweave.web.deciding.mending import mended
from kinweave.web.directory import words
from kinweave.web.directory.owner_forms import AddressForm, OwnerChangeForm, RightForm, RoomForm
from kinweave.web.directory.owners import PartShown, parts_of
from kinweave.web.directory.showing import days_of
from kinweave.web.forms import posted
from kinweave.web.request import Request
from kinweave.web.saved import say_saved, what_was_saved
from kinweave.web.screen import ANYBODY, screen


def link_or_404(request: Request, secret: str) -> tuple[OwnerLink, EntryVersion]:
    """The link, and what is said now. Every link that opens nothing looks like every other."""
    link = actions.link_with(secret)
    if link is None or not actions.is_open(link, request.viewer):
        raise Http404
    now = actions.stands(link.entry, request.viewer.on)
    if now is None:
        raise Http404
    return link, now


@require_http_methods(["GET"])
@screen(ANYBODY)
def provider(request: Request, owner_secret: str) -> HttpResponse:
    """What is said of the provider, part by part, and the three things it can do about it."""
    link, now = link_or_404(request, owner_secret)
    window = window_of(link.entry)
    room, says, hides = actions.room_of(link.entry), said_to_anyone(now), is_by_area(now)
    context = {
        "secret": owner_secret,
        "name": words.called(says),
        "keeper": link.organisation.called,
        "now": now,
        "is_by_area": hides,
        "parts": facts_by_part(now, parts_of(now, actions.assured_of(link.entry), request.viewer.on)),
        "rooms": Vacancy.Room.choices,
        "room": room,
        "room_day": words.day(room.said_at.astimezone(LONDON).date()) if room else "",
        "changes": [(one, words.changes(says, says | one.says, hides=hides)) for one in actions.said_with(link)],
        "shelf": for_providers(),
        "shown": shown_address_of(link.entry),
        "window": days_of(window) if window else "",  # not why: that is the editors' own
        "saved": what_was_saved(request),
    }
    return render(request, "directory/provider.html", context)


def facts_by_part(now: EntryVersion, parts: list[PartShown]) -> list[tuple[PartShown, list[tuple[str, str]]]]:
    """Each part of which something is kept, with its facts."""
    facts = words.spelled(said_to_anyone(now), hides=is_by_area(now))
    named = [(one, [(words.label(field), facts.get(field, "")) for field in PARTS[one.key]]) for one in parts]
    found = [(one, [(label, said) for label, said in rows if said]) for one, rows in named]
    return [(one, rows) for one, rows in found if rows]


@require_http_methods(["POST"])
@screen(ANYBODY)
def right(request: Request, owner_secret: str) -> HttpResponse:
    """These parts are right."""
    (link, _now), viewer, form = link_or_404(request, owner_secret), request.viewer, RightForm(request.POST)
    if form.is_valid():
        seen, parts = form.cleaned_data["seen"], form.cleaned_data["part"]
        actions.confirm(link=link, seen=seen, parts=parts, on=viewer.on, by=viewer)
        say_saved(request, "right")
    return redirect("provider", owner_secret)


@require_http_methods(["POST"])
@screen(ANYBODY)
def room(request: Request, owner_secret: str) -> HttpResponse:
    """Whether there is room: one tap."""
    (link, _now), viewer, form = link_or_404(request, owner_secret), request.viewer, RoomForm(request.POST)
    if form.is_valid():
        actions.say_room(link=link, room=form.cleaned_data["room"], on=viewer.on, by=viewer)
        say_saved(request, "room")
    return redirect("provider", owner_secret)


@require_http_methods(["GET", "POST"])
@screen(ANYBODY)
def address(request: Request, owner_secret: str) -> HttpResponse:
    """Who works at home chooses to show where that is."""
    (link, now), viewer, form = link_or_404(request, owner_secret), request.viewer, AddressForm(posted(request))
    if form.is_valid():
        with mended(form):
            said = {"address": form.cleaned_data["address"], "code": form.cleaned_data["postcode"]}
            show_address(link=link, on=viewer.on, by=viewer, **said)
            say_saved(request, "address")
            return redirect("provider", owner_secret)
    context = {"form": form, "secret": owner_secret, "name": words.called(said_to_anyone(now))}
    return render(request, "directory/provider_address.html", context | {"button": _("Show it to everybody")})


@require_http_methods(["POST"])
@screen(ANYBODY)
def address_end(request: Request, owner_secret: str) -> HttpResponse:
    """The address is taken back: one tap."""
    (link, _now), viewer = link_or_404(request, owner_secret), request.viewer
    hide_address(link=link, on=viewer.on, by=viewer)
    say_saved(request, "address")
    return redirect("provider", owner_secret)


@require_http_methods(["GET", "POST"])
@screen(ANYBODY)
def change(request: Request, owner_secret: str) -> HttpResponse:
    """Something is different: how it should be. It waits until somebody decides."""
    link, now = link_or_404(request, owner_secret)
    form, viewer = OwnerChangeForm(posted(request), now=now), request.viewer
    if form.is_valid():
        with mended(form):
            said = {"says": form.says, "words": form.cleaned_data["words"]}
            actions.ask_to_change(link=link, on=viewer.on, by=viewer, **said)
            say_saved(request, "change")
            return redirect("provider", owner_secret)
    context = {
        "form": form,
        "name": words.called(said_to_anyone(now)),
        "secret": owner_secret,
        "keeper": link.organisation.called,
    }
    return render(request, "directory/provider_change.html", context | {"button": _("Send it")})
