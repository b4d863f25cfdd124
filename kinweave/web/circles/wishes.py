"""A talk about wishes at work: a worker asks, the person answers."""

from uuid import UUID

from django.http import HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from kinweave.web.circles import asking
from kinweave.web.circles.talk_forms import ConfirmForm, StartForm
from kinweave.web.people.finding import person_or_404
from kinweave.web.request import Request
from kinweave.web.screen import screen


def asked(request: Request, person_id: UUID) -> asking.Asking:
    """The talk with a person whose record is open to the worker."""
    person = person_or_404(request, person_id)
    way = asking.Way(
        layout="wishes/at_work.html",
        start=reverse("wishes", args=[person_id]),
        question=lambda tie: reverse("wishes_tie", args=[person_id, tie]),
        hope=reverse("wishes_hope", args=[person_id]),
        check=reverse("wishes_check", args=[person_id]),
        done=reverse("circle", args=[person_id]),
        first_form=StartForm,
        last_form=ConfirmForm,
    )
    return asking.Asking(request, person, way)


@require_http_methods(["GET", "POST"])
@screen("people")
def start(request: Request, person_id: UUID) -> HttpResponse:
    """Begin a talk, or go on with one (002-P2)."""
    return asking.start(asked(request, person_id))


@require_http_methods(["GET", "POST"])
@screen("people")
def question(request: Request, person_id: UUID, tie_id: UUID) -> HttpResponse:
    """Ask about one of the people in somebody's life (002-P1, P6)."""
    return asking.question(asked(request, person_id), tie_id)


@require_http_methods(["GET", "POST"])
@screen("people")
def hope(request: Request, person_id: UUID) -> HttpResponse:
    """Ask whether there is somebody they hope for (002-P1)."""
    return asking.hope(asked(request, person_id))


@require_http_methods(["GET", "POST"])
@screen("people")
def check(request: Request, person_id: UUID) -> HttpResponse:
    """Read the answers back, and keep them (002-P6)."""
    return asking.check(asked(request, person_id))
