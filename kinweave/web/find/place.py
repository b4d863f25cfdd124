"""One place of the directory, for anyone: what happens there, how fresh each part is, and how one gets there."""

from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import urlencode
from django.views.decorators.http import require_http_methods

from kinweave.directory.interests import named
from kinweave.directory.listed import Listed
from kinweave.directory.merging import leads_to
from kinweave.directory.search.keeping import listed_now
from kinweave.web.find import words
from kinweave.web.find.forms import SearchForm
from kinweave.web.request import Request
from kinweave.web.screen import ANYBODY, screen


@require_http_methods(["GET"])
@screen(ANYBODY)
def found(request: Request, listed_id: UUID) -> HttpResponse:
    """What anyone may see of a place. The search that led here comes along, for the way and the way back. 002-P7."""
    on, kept = request.viewer.on, leads_to(listed_id)
    if kept and kept in listed_now({kept}, on):
        return redirect("found", kept, permanent=False)
    listed = listed_or_404(request, listed_id)
    form = SearchForm(request.GET)
    form.is_valid()
    address = request.build_absolute_uri(reverse("found", args=[listed.id]))
    context = {
        "listed": listed,
        "where": words.where(listed),
        "way": words.way(listed, form.asked(on).near),
        "near": form.place.name if form.place else "",
        "facts": words.facts(listed, on),
        "unknown": words.not_known(listed),
        "interests": [named(key) for key in listed.interests],
        "fresh": words.fresh(listed, on),
        "is_old": words.is_old_or_unknown(listed, on),
        "back": f"{reverse('find')}?{form.spelled()}",
        "address": address,
        "letter": "mailto:?" + urlencode({"subject": listed.name, "body": address}).replace("+", "%20"),
    }
    return render(request, "find/found.html", context)


def listed_or_404(request: Request, listed_id: UUID) -> Listed:
    """What anyone may see of a place today."""
    listed = listed_now({listed_id}, request.viewer.on).get(listed_id)
    if listed is None:
        raise Http404
    return listed
