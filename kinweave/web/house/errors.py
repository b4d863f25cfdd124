"""The pages for what cannot be shown: one page and the same bytes for everybody."""

import logging
import secrets

from django.http import (
    HttpRequest,
    HttpResponse,
    HttpResponseForbidden,
    HttpResponseNotFound,
    HttpResponseServerError,
)
from django.template.loader import render_to_string

log = logging.getLogger(__name__)
WORDS = (
    "badger", "beech", "brook", "clover", "curlew", "fern", "finch", "harbour", "hazel", "heron", "kestrel",
    "lantern", "linnet", "maple", "meadow", "otter", "pebble", "plover", "poppy", "robin", "rowan", "willow",
)  # fmt: skip


def same_for_everybody(template: str, **words: str) -> str:
    """A page made for a request that says nothing of who asks, where from, or for what."""
    return render_to_string(template, words, request=HttpRequest())


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """What does not exist and what may not be seen: one page."""
    return HttpResponseNotFound(same_for_everybody("errors/404.html"))


def did_not_open(request: HttpRequest) -> HttpResponse:
    """A fault of ours, with a word and a number that can be said on the telephone."""
    reference = f"{secrets.choice(WORDS)} {secrets.randbelow(90) + 10}"
    log.error("The page that did not open was given the words: %s", reference)
    return HttpResponseServerError(same_for_everybody("errors/500.html", reference=reference))


def open_too_long(request: HttpRequest, reason: str = "") -> HttpResponse:
    """A form whose safety key is missing or too old. Nothing was saved."""
    return HttpResponseForbidden(same_for_everybody("errors/csrf.html"))
