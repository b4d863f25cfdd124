"""The link for somebody outside: it only asks for the code, and shows what it opens while it still may. R19."""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods

from kinweave.foundation import Decision
from kinweave.information import actions
from kinweave.information.links import link_of
from kinweave.information.models import OutsideLink
from kinweave.information.opening import opens, rulings_on
from kinweave.web.forms import posted
from kinweave.web.receiving.forms import CodeForm
from kinweave.web.receiving.inbox import conditions
from kinweave.web.request import Request
from kinweave.web.righting.files import leaves_for_good
from kinweave.web.screen import ANYBODY, screen

OPENED = "opened link"  # where the session keeps which link was opened, and until when


@require_http_methods(["GET", "POST"])
@screen(ANYBODY)
def outside(request: Request, secret: str) -> HttpResponse:
    """Ask for the code; then show what was sent, decided anew at each request. Every wrong link looks like every other.

    Nothing here says whether a link exists before its code is right. A wrong code counts, whoever is signed in.
    """
    leaves_for_good(request)
    link, form = link_of(secret), CodeForm(posted(request))
    if link is not None and is_open(request, link):
        return opened(request, link)
    if form.is_valid():
        if link is not None and try_it(request, link, form.cleaned_data["code"]).is_yes:
            return opened(request, link)
        form.add_error("code", gettext("This code does not work. Ask whoever sent you the link to give you a new one."))
    return render(request, "receiving/outside.html", {"form": form, "keyless": True})


def try_it(request: Request, link: OutsideLink, code: str) -> Decision:
    """Try the code; when it is right, remember for a while that this browser may see it, and keep the opening."""
    viewer = request.viewer
    decision = actions.try_code(link=link, code=code, on=viewer.on, by=viewer)
    if decision.is_yes:
        actions.open_again(passing=link.passing, outside=link, on=viewer.on, by=viewer)
        until = link.code_until.timestamp() if link.code_until else 0
        request.session[OPENED] = {"link": str(link.pk), "until": until}
    return decision


def is_open(request: Request, link: OutsideLink) -> bool:
    """Whether this browser gave the right code for this link within the hour, and the link has not ended."""
    kept = request.session.get(OPENED, {})
    at = request.viewer.at
    lasts = kept.get("link") == str(link.pk) and at.timestamp() < kept.get("until", 0)
    return bool(lasts and link.ended_at is None and at < link.until)


def opened(request: Request, link: OutsideLink) -> HttpResponse:
    """What it says now: everything, a part, or nothing any more."""
    passing = link.passing
    items = opens(passing, rulings_on(passing, request.viewer))
    context = {"passing": passing, "items": items, "conditions": conditions(passing)}
    return render(request, "receiving/outside_open.html", context)
