"""What happens around every page: who is looking, what they looked at, and what a refusal says."""

from collections.abc import Callable, Iterable
from datetime import timedelta
from uuid import UUID

from django.conf import settings
from django.db.models import Model
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from kinweave.access.viewing import viewer_of
from kinweave.foundation import Refused, step, stranger
from kinweave.parties.models import Party
from kinweave.parties.records import Stale
from kinweave.trail.looks import CannotKeepLook, look
from kinweave.trail.refusals import note_refusal

GetResponse = Callable[[HttpRequest], HttpResponse]
RENEW_EVERY = timedelta(seconds=60)
TOO_BUSY = step(
    "This is opened only when we can note who looked, and just now we cannot.", way_forward="Try again in a minute."
)


def viewer(get_response: GetResponse) -> GetResponse:
    """Put the Viewer on the request, and keep the session alive at most once a minute."""

    def answer(request: HttpRequest) -> HttpResponse:
        now = timezone.now()
        known = request.user.is_authenticated
        request.viewer = viewer_of(request.user, now, post_in_use(request)) if known else stranger(now)
        if known:
            stay_signed_in(request)
        return get_response(request)

    return answer


def post_in_use(request: HttpRequest) -> UUID | None:
    """The post that somebody with several chose to work in."""
    chosen = request.session.get("post")
    return UUID(chosen) if chosen else None


def stay_signed_in(request: HttpRequest) -> None:
    """Count the idle time from now: 15 minutes at work, 10 on one's own page, longer for who needs it."""
    now = int(request.viewer.at.timestamp())
    if now - request.session.get("seen", 0) >= RENEW_EVERY.total_seconds():
        request.session.only_renewed = request.method == "GET"
        request.session["seen"] = now
        request.session.set_expiry(idle_seconds(request))


def idle_seconds(request: HttpRequest) -> int:
    """How long a session lasts without a page being opened, in seconds."""
    if request.user.needs_more_time:
        return settings.LONG_IDLE_SECONDS
    return settings.SESSION_COOKIE_AGE if request.viewer.organisation_id else settings.OWN_PAGE_IDLE_SECONDS


def looks(get_response: GetResponse) -> GetResponse:
    """Keep who was shown to whom: after the page is made, before it is sent."""

    def answer(request: HttpRequest) -> HttpResponse:
        request.shown = []
        response = get_response(request)
        if request.shown and response.status_code == 200:
            write_looks(request)
        return response

    return answer


def write_looks(request: HttpRequest) -> None:
    """One look for each holder of the people that a page showed. One's own record is not a look."""
    page = getattr(request.resolver_match, "url_name", "") or ""
    people: dict[UUID, list[UUID]] = {}
    for person in request.shown:
        if person.pk not in request.viewer.own_ids:
            people.setdefault(person.holder_id, []).append(person.pk)
    if people:
        look(people, page=page, by=request.viewer)


def shows(request: HttpRequest, people: Iterable[Party]) -> None:
    """Say that a page shows these people. Called by a screen with what it found through `visible_to`."""
    request.shown.extend(people)


class refusals:  # named as the others are, in settings
    """Turn a refusal or a stale save into a page that says why, and the way forward."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        """The page for what was refused; nothing for a bug, which goes up."""
        if isinstance(exception, Refused):
            note_refusal(exception.decision, page=request.resolver_match.url_name or "", by=request.viewer)
            return render(request, "errors/refused.html", {"decision": exception.decision}, status=403)
        if isinstance(exception, CannotKeepLook):
            return render(request, "errors/refused.html", {"decision": TOO_BUSY}, status=503)
        if isinstance(exception, Stale):
            return render(request, "errors/stale.html", stale_page(request, exception), status=409)
        return None


NOT_TYPED = {"version", "form_key", "csrfmiddlewaretoken"}


def stale_page(request: HttpRequest, stale: Stale) -> dict[str, object]:
    """Both texts of each field that was typed, and the rest of the form to send again at the version of now."""
    named = [name for name in stale.typed if name in request.POST]
    pairs = [(labelled(stale.row, name), str(getattr(stale.row, name)), str(stale.typed[name]), name) for name in named]
    rest = [name for name in request.POST if name not in NOT_TYPED | set(named)]
    again = [(name, value) for name in rest for value in request.POST.getlist(name)]
    return {"row": stale.row, "pairs": pairs, "again": again, "version": stale.row.version}


def labelled(row: Model, name: str) -> str:
    """What a field is called."""
    return str(row._meta.get_field(name).verbose_name)
