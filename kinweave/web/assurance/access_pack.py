"""The pack: read it, say that it is ready, check it as a second person, take it as a file, give it. R26; 003-P26."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.template.loader import render_to_string
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop
from django.views.decorators.http import require_http_methods

from kinweave.access.showing import show_who_you_are
from kinweave.keeping.actions import access as actions
from kinweave.keeping.models import AccessRequest
from kinweave.keeping.packing import is_same, pack_of
from kinweave.trail.looks import look
from kinweave.trail.taking import note_taking
from kinweave.web.assurance.access_finding import ask, handled_or_404, now, said
from kinweave.web.assurance.access_forms import GivenForm
from kinweave.web.assurance.forms import WhyForm
from kinweave.web.deciding.mending import mended
from kinweave.web.forms import posted
from kinweave.web.middleware import page_name
from kinweave.web.request import Request
from kinweave.web.righting.files import as_file, leaves_for_good
from kinweave.web.saved import say_saved
from kinweave.web.screen import screen

TOOK = gettext_noop("took an access pack")


def kept_look(request: Request, found: AccessRequest) -> None:
    """Keep the look first: without it a pack does not open."""
    look({found.holder_id: [found.person_id]}, page=page_name(request), by=request.viewer, must=True)
    request.shown.clear()


def contents(request: Request, found: AccessRequest) -> dict[str, Any]:
    """What the pack says."""
    return {"access": found, "person": found.person, "pack": pack_of(found, request.viewer.at), "at": request.viewer.at}


@require_http_methods(["GET"])
@screen("allocate")
def pack(request: Request, access_id: UUID) -> HttpResponse:
    """The pack as it is now, to read and to print."""
    found = handled_or_404(request, access_id)
    actions.require_may_answer(found, **now(request.viewer))
    kept_look(request, found)
    context = contents(request, found) | {"is_checked": bool(found.checked_at) and is_same(found, request.viewer.at)}
    return render(request, "assurance/pack.html", context)


@require_http_methods(["GET", "POST"])
@screen("allocate")
def take(request: Request, access_id: UUID) -> HttpResponse:
    """Take the pack as a file, once a second person has checked exactly this one."""
    found = handled_or_404(request, access_id)
    show_who_you_are(request)
    form = WhyForm(posted(request))
    if form.is_valid():
        leaves_for_good(request)
        with mended(form):
            actions.require_checked(request=found, **now(request.viewer))
            return the_file(request, found, form.cleaned_data["because"])
    context = {"form": form, "title": _("Take the pack"), "back": found.get_absolute_url(), "keyless": True}
    return render(request, "assurance/form.html", context | {"button": _("Take the file")})


def the_file(request: Request, found: AccessRequest, because: str) -> HttpResponse:
    """The file. That it was taken, and why, is kept first, or it is not given."""
    note_taking(found, TOOK, how="html", because=because, by=request.viewer)
    kept_look(request, found)
    page = render_to_string("assurance/pack_file.html", contents(request, found), request=request)
    return as_file(page.encode(), name="what-we-keep.html", kind="text/html; charset=utf-8")


@require_http_methods(["POST"])
@screen("allocate")
def ready(request: Request, access_id: UUID) -> HttpResponse:
    """It is ready: somebody else checks exactly this one."""
    found = handled_or_404(request, access_id)
    actions.prepare(request=found, **said(request))
    say_saved(request)
    return redirect(found)


@require_http_methods(["POST"])
@screen("allocate")
def check(request: Request, access_id: UUID) -> HttpResponse:
    """I read it, and it is right."""
    found = handled_or_404(request, access_id)
    actions.check(request=found, **said(request))
    say_saved(request)
    return redirect(found)


@require_http_methods(["GET", "POST"])
@screen("allocate")
def given(request: Request, access_id: UUID) -> HttpResponse:
    """How it was given, and to whom."""
    found = handled_or_404(request, access_id)
    who = found.speaks_for.speaker if found.speaks_for else found.person
    form = GivenForm(posted(request), initial={"given_to": who.called})
    if form.is_valid():
        with mended(form):
            actions.give(request=found, **form.cleaned_data, **said(request))
            say_saved(request)
            return redirect(found)
    return ask(request, found, form, _("Give the pack"))
