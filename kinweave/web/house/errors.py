"""The pages for what cannot be shown: one page and the same bytes for everybody."""

import logging
import secrets

from django.conf import settings
from django.http import (
    HttpRequest,
    HttpResponse,
    HttpResponseForbidden,
    HttpResponseNotFound,
    HttpResponseServerError,
)
from django.template.loader import render_to_string

from kinweave.web.context import House

log = logging.getLogger(__name__)
WORDS = (
    "badger", "beech", "brook", "clover", "curlew", "fern", "finch", "harbour", "hazel", "heron", "kestrel",
    "lantern", "linnet", "maple", "meadow", "otter", "pebble", "plover", "poppy", "robin", "rowan", "willow",
)  # fmt: skip


def around() -> dict[str, House]:
    """The house around an error page: nobody's name, no way to tell one reader from another."""
    return {"house": House(place=getattr(settings, "PLACE", ""), is_demonstration=settings.DEMONSTRATION)}


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """What does not exist and what may not be seen: one page."""
    return HttpResponseNotFound(render_to_string("errors/404.html", around()))


def did_not_open(request: HttpRequest) -> HttpResponse:
    """A fault of ours, with a word and a number that can be said on the telephone."""
    reference = f"{secrets.choice(WORDS)} {secrets.randbelow(90) + 10}"
    log.error("The page that did not open was given the words: %s", reference)
    return HttpResponseServerError(render_to_string("errors/500.html", {"reference": reference, **around()}))


def open_too_long(request: HttpRequest, reason: str = "") -> HttpResponse:
    """A form whose safety key is missing or too old. Nothing was saved."""
    return HttpResponseForbidden(render_to_string("errors/csrf.html", around()))
