"""Small things that a page asks for by itself: keep a draft, stay signed in, another language."""

from collections.abc import Callable
from functools import wraps
from typing import Any, cast

from django.http import Http404, HttpResponse
from django.urls import Resolver404, resolve
from django.views.decorators.http import require_http_methods
from django.views.i18n import set_language as change_language

from kinweave.web.people.drafts import keep
from kinweave.web.request import Request
from kinweave.web.screen import ANYBODY, SIGNED_IN, screen

LONGEST_PLACE = 200  # characters


def without_its_key(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Leave the form's one-time key unused: a draft is kept many times before the form is sent once."""

    @wraps(view)
    def kept(request: Request, *args: object, **kwargs: object) -> HttpResponse:
        typed = request.POST.copy()
        typed.pop("form_key", None)
        request.POST = cast(Any, typed)  # the view only reads it
        return view(request, *args, **kwargs)

    return kept


@require_http_methods(["POST"])
@without_its_key
@screen(SIGNED_IN)
def drafts(request: Request) -> HttpResponse:
    """Keep what was typed on a page of this service."""
    keep(request, local(request.POST.get("place", "")))
    return HttpResponse(status=204)


def local(place: str) -> str:
    """A path of this service. Raises Http404 for anything else."""
    try:
        resolve(place)
    except Resolver404 as elsewhere:
        raise Http404 from elsewhere
    if len(place) > LONGEST_PLACE:
        raise Http404
    return place


@require_http_methods(["POST"])
@screen(SIGNED_IN)
def stay_signed_in(request: Request) -> HttpResponse:
    """Count the idle time from now. The middleware has done so when this answers."""
    return HttpResponse(status=204)


@require_http_methods(["POST"])
@screen(ANYBODY)
def set_language(request: Request) -> HttpResponse:
    """Show this page in another language. It stays on the page."""
    return change_language(request)
