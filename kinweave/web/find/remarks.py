"""Something is wrong here: anyone says so, unnamed, and finds the answer at an address of their own."""

from uuid import UUID

from allauth.core.ratelimit import consume
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from kinweave.directory import remarks as actions
from kinweave.web.find.forms import RemarkForm
from kinweave.web.find.place import listed_or_404
from kinweave.web.forms import posted
from kinweave.web.request import Request
from kinweave.web.screen import ANYBODY, screen


@require_http_methods(["GET", "POST"])
@screen(ANYBODY)
def new(request: Request, listed_id: UUID) -> HttpResponse:
    """Ask what is wrong. Many messages at once from one address wait; what was typed stays on the page. 001-P9."""
    listed, viewer = listed_or_404(request, listed_id), request.viewer
    form = RemarkForm(posted(request))
    if form.is_valid() and not consume(request, action="remark"):
        form.add_error("words", _("Many messages came from here. Nothing is lost: send this one again in an hour"))
    if form.is_valid():
        said = form.cleaned_data["words"]
        made = actions.say(which=listed.id, is_entry=listed.is_entry, words=said, on=viewer.on, by=viewer)
        return redirect("remark", made.pk)
    return render(request, "find/remark_new.html", {"listed": listed, "form": form})


@require_http_methods(["GET"])
@screen(ANYBODY)
def said(request: Request, remark_id: UUID) -> HttpResponse:
    """That it came, and what was answered: for whoever was given this address. What was written is not shown."""
    remark = actions.known_by_its_address(remark_id)
    if remark is None:
        raise Http404
    return render(request, "find/remark.html", {"remark": remark, "address": request.build_absolute_uri()})
