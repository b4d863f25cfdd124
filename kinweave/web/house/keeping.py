"""Small things that a page asks for by itself: keep a draft, stay signed in, another language."""

from collections.abc import Callable
from functools import wraps

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import Resolver404, resolve
from django.views.decorators.http import require_http_methods
from django.views.i18n import set_language as change_language

from kinweave.web.people.drafts import keep
from kinweave.web.screen import ANYBODY, SIGNED_IN, screen

LONGEST_PLACE = 200  # characters


def without_its_key(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Leave the form's one-time key unused: a draft is kept many times before the form is sent once."""

    @wraps(view)
    def kept(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        request.POST = request.POST.copy()
        request.POST.pop("form_key", None)
        return view(request, *args, **kwargs)

    return kept


@require_http_methods(["POST"])
@without_its_key
@screen(SIGNED_IN)
def drafts(request: HttpRequest) -> HttpResponse:
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
def stay_signed_in(request: HttpRequest) -> HttpResponse:
    """Count the idle time from now. The middleware has done so when this answers."""
    return HttpResponse(status=204)


@require_http_methods(["POST"])
@screen(ANYBODY)
def set_language(request: HttpRequest) -> HttpResponse:
    """Show this page in another language. It stays on the page."""
    return change_language(request)
