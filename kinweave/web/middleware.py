"""What happens around every page: who is looking, what they looked at, and what a refusal says."""

from collections.abc import Callable, Iterable
from datetime import timedelta
from uuid import UUID

from django.conf import settings
from django.db.models import Model
from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone

from kinweave.access.models import Account
from kinweave.access.viewing import viewer_of
from kinweave.circles.actions.restrictions import tell_lead
from kinweave.circles.meeting import MayNotMeet
from kinweave.foundation import Refused, step, stranger
from kinweave.parties.models import Party
from kinweave.parties.records import Stale
from kinweave.trail.looks import CannotKeepLook, look
from kinweave.trail.refusals import note_refusal
from kinweave.web.request import Request

GetResponse = Callable[[Request], HttpResponse]
RENEW_EVERY = timedelta(seconds=60)
LONGEST_PAGE = 60  # characters of a page’s name in a look
TOO_BUSY = step(
    "This is opened only when we can note who looked, and just now we cannot.", way_forward="Try again in a minute."
)


def viewer(get_response: GetResponse) -> GetResponse:
    """Put the Viewer on the request, and keep the session alive at most once a minute."""

    def answer(request: Request) -> HttpResponse:
        now = timezone.now()
        account = request.user
        if isinstance(account, Account):
            request.viewer = viewer_of(account, now, post_in_use(request))
            stay_signed_in(request, account)
        else:
            request.viewer = stranger(now)
        return get_response(request)

    return answer


def post_in_use(request: Request) -> UUID | None:
    """The post that somebody with several chose to work in."""
    chosen = request.session.get("post")
    return UUID(chosen) if chosen else None


def stay_signed_in(request: Request, account: Account) -> None:
    """Count the idle time from now: 15 minutes at work, 10 on one's own page, longer for who needs it."""
    now = int(request.viewer.at.timestamp())
    if now - request.session.get("seen", 0) >= RENEW_EVERY.total_seconds():
        request.session.only_renewed = request.method == "GET"  # type: ignore[attr-defined]  # kinweave.web.sessions
        request.session["seen"] = now
        request.session.set_expiry(idle_seconds(request, account))


def idle_seconds(request: Request, account: Account) -> int:
    """How long a session lasts without a page being opened, in seconds."""
    if account.needs_more_time:
        return settings.LONG_IDLE_SECONDS
    return settings.SESSION_COOKIE_AGE if request.viewer.organisation_id else settings.OWN_PAGE_IDLE_SECONDS


def looks(get_response: GetResponse) -> GetResponse:
    """Keep who was shown to whom: after the page is made, before it is sent."""

    def answer(request: Request) -> HttpResponse:
        request.shown = []
        response = get_response(request)
        if request.shown and response.status_code == 200:
            return with_looks(request, response)
        return response

    return answer


def with_looks(request: Request, response: HttpResponse) -> HttpResponse:
    """The page, once its looks are kept; the page for what stays closed, when one had to be kept and could not."""
    try:
        write_looks(request)
    except CannotKeepLook:
        return render(request, "errors/refused.html", {"decision": TOO_BUSY}, status=503)
    return response


def write_looks(request: Request) -> None:
    """One look for each holder of the people that a page showed. One's own record is not a look.

    What stands open only by break-glass is shown when the look is kept, and not otherwise.
    """
    viewer, page = request.viewer, page_name(request)
    usual: dict[UUID, list[UUID]] = {}
    emergency: dict[UUID, list[UUID]] = {}
    for person in request.shown:
        if person.holder_id and person.pk not in viewer.own_ids:
            looked = emergency if person.pk in viewer.emergency_ids else usual
            looked.setdefault(person.holder_id, []).append(person.pk)
    if emergency:
        look(emergency, page=f"emergency_{page}"[:LONGEST_PAGE], by=viewer, must=True)
    if usual:
        look(usual, page=page, by=viewer)


def page_name(request: Request) -> str:
    """What the address that was asked for is called."""
    return (request.resolver_match.url_name if request.resolver_match else "") or ""


def shows(request: Request, people: Iterable[Party]) -> None:
    """Say that a page shows these people. Called by a screen with what it found through `visible_to`."""
    request.shown.extend(people)


class refusals:  # named as the others are, in settings
    """Turn a refusal or a stale save into a page that says why, and the way forward."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: Request) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: Request, exception: Exception) -> HttpResponse | None:
        """The page for what was refused; nothing for a bug, which goes up."""
        if isinstance(exception, MayNotMeet):
            tell_lead(restrictions=exception.hidden, tried=exception.tried, by=request.viewer)
        if isinstance(exception, Refused):
            note_refusal(exception.decision, page=page_name(request), by=request.viewer)
            return render(request, "errors/refused.html", refused_page(exception), status=403)
        if isinstance(exception, CannotKeepLook):
            return render(request, "errors/refused.html", {"decision": TOO_BUSY}, status=503)
        if isinstance(exception, Stale):
            return render(request, "errors/stale.html", stale_page(request, exception), status=409)
        return None


def refused_page(refused: Refused) -> dict[str, object]:
    """The rule's reason; and the restrictions behind it, for who may know of them."""
    return {"decision": refused.decision, "restrictions": refused.known if isinstance(refused, MayNotMeet) else ()}


NOT_TYPED = {"version", "form_key", "csrfmiddlewaretoken"}


def stale_page(request: Request, stale: Stale) -> dict[str, object]:
    """Both texts of each field that was typed, and the rest of the form to send again at the version of now."""
    named = [name for name in stale.typed if name in request.POST]
    now = {name: as_text(getattr(stale.row, name)) for name in named}
    pairs = [(labelled(stale.row, name), now[name], as_text(stale.typed[name]), name) for name in named]
    rest = [name for name in request.POST if name not in NOT_TYPED | set(named)]
    again = [(name, value) for name in rest for value in request.POST.getlist(name)]
    return {"pairs": pairs, "again": again, "version": stale.row.version}


def as_text(value: object) -> str:
    """What a field says, as it is typed: of a list, each on a line of its own."""
    return "\n".join(map(str, value)) if isinstance(value, (list, tuple)) else str(value)


def labelled(row: Model, name: str) -> str:
    """What a field is called."""
    return str(getattr(row._meta.get_field(name), "verbose_name", name))
