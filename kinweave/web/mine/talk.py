"""A talk about wishes that the person begins themself, on their own page."""

from uuid import UUID

from django.http import HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from kinweave.web.circles import asking
from kinweave.web.circles.talk_forms import MyConfirmForm, MyStartForm
from kinweave.web.mine.finding import own_page_or_404
from kinweave.web.request import Request
from kinweave.web.screen import screen


def asked(request: Request, person_id: UUID) -> asking.Asking:
    """The talk with oneself: only the person says what they want here."""
    person = own_page_or_404(request, person_id)
    way = asking.Way(
        layout="wishes/on_my_page.html",
        start=reverse("mine_talk", args=[person_id]),
        question=lambda tie: reverse("mine_talk_tie", args=[person_id, tie]),
        hope=reverse("mine_talk_hope", args=[person_id]),
        check=reverse("mine_talk_check", args=[person_id]),
        done=reverse("mine_wishes", args=[person_id]),
        first_form=MyStartForm,
        last_form=MyConfirmForm,
    )
    return asking.Asking(request, person, way)


@require_http_methods(["GET", "POST"])
@screen("mine")
def start(request: Request, person_id: UUID) -> HttpResponse:
    """I begin to say what I want, or go on (002-P2)."""
    return asking.start(asked(request, person_id))


@require_http_methods(["GET", "POST"])
@screen("mine")
def question(request: Request, person_id: UUID, tie_id: UUID) -> HttpResponse:
    """I say what I want with one person (002-P1, P6)."""
    return asking.question(asked(request, person_id), tie_id)


@require_http_methods(["GET", "POST"])
@screen("mine")
def hope(request: Request, person_id: UUID) -> HttpResponse:
    """I say whether I would like to know somebody new (002-P1)."""
    return asking.hope(asked(request, person_id))


@require_http_methods(["GET", "POST"])
@screen("mine")
def check(request: Request, person_id: UUID) -> HttpResponse:
    """I look at my answers, and keep them (002-P6)."""
    return asking.check(asked(request, person_id))
