"""A screen: a view that declares who may come in, and whose forms are taken once.

`@screen("people")` lets in whoever's role opens that place; everybody else gets the one not-found page.
"""

from collections.abc import Callable
from functools import partial, wraps
from uuid import UUID

from django.db import transaction
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.views.decorators.cache import never_cache

from kinweave.access.actions import remember, use_key
from kinweave.access.rules import may_enter
from kinweave.trail.acts import acting
from kinweave.web.request import Request

View = Callable[..., HttpResponse]
ANYBODY, SIGNED_IN = "anybody", "signed in"


def screen(policy: str) -> Callable[[View], View]:
    """Declare who may come in: ANYBODY, SIGNED_IN, or the name of a place that a role opens."""

    def declare(view: View) -> View:
        @wraps(view)
        @never_cache
        def entered(request: Request, *args: object, **kwargs: object) -> HttpResponse:
            if not is_welcome(request, policy):
                raise Http404
            answer = partial(view, request, *args, **kwargs)
            return once(answer, request) if request.method == "POST" else answer()

        entered.policy = policy  # type: ignore[attr-defined]  # read by the access matrix
        return entered

    return declare


def is_welcome(request: Request, policy: str) -> bool:
    """Whether the viewer may come in under a policy."""
    if policy == ANYBODY:
        return True
    if policy == SIGNED_IN:
        return request.viewer.is_known
    return may_enter(place=policy, opens=request.viewer.opens)


def once(answer: Callable[[], HttpResponse], request: Request) -> HttpResponse:
    """Take a form once: its key is kept in the same transaction as its act, with where it led.

    A repeat is sent to the same place. A form that comes back with something to mend keeps its key.
    """
    key = one_time_key(request)
    if key is None:
        return answer()
    with acting():
        used = use_key(key=key, by=request.viewer)
        if used is None:
            return keep_where_it_led(key, request, answer())
        return HttpResponseRedirect(used.goes_to or "/")


def one_time_key(request: Request) -> UUID | None:
    """The key that the form carries, if somebody signed in sent it."""
    try:
        return UUID(request.POST.get("form_key", "")) if request.viewer.is_known else None
    except ValueError:
        return None


def keep_where_it_led(key: UUID, request: Request, response: HttpResponse) -> HttpResponse:
    """Keep a redirect beside the key; undo everything else when the form came back to be mended."""
    if isinstance(response, HttpResponseRedirect):
        remember(key=key, goes_to=response.url, by=request.viewer)
    else:
        transaction.set_rollback(True)
    return response
