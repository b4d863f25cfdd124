"""What waits for somebody's help: steps they were asked for, overrides to sign, releases to look at. 003-P24."""

from collections.abc import Iterator
from datetime import date, datetime

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from kinweave.foundation import LONDON, Viewer
from kinweave.information import words
from kinweave.information.models import Override, Passing, StepAsked
from kinweave.web.request import Request
from kinweave.web.saved import what_was_saved
from kinweave.web.screen import screen
from kinweave.web.sharing.advice import my_advice
from kinweave.web.sharing.steps import my_answers
from kinweave.web.today.due import FEW, Due, Rows, kind

MOST = 40


@require_http_methods(["GET"])
@screen("people")
def sharing(request: Request) -> HttpResponse:
    """Everything about sharing that waits for me."""
    viewer = request.viewer
    context = {
        "steps": [(one, words.way_forward(one.step)) for one in steps_for(viewer)[:MOST]],
        "to_sign": to_sign_here(viewer)[:MOST],
        "to_review": releases_to_review(viewer)[:MOST],
        "answers": [(one, words.way_forward(one.step)) for one in my_answers(viewer)[:MOST]],
        "advice": my_advice(viewer)[:MOST],
        "saved": what_was_saved(request),
    }
    return render(request, "sharing/waiting.html", context)


def steps_for(viewer: Viewer) -> Rows:
    """Steps that this viewer was asked for, by name or by role; never what they asked for themselves."""
    rows = StepAsked.objects.visible_to(viewer).asked_of(viewer).waiting()
    return rows.select_related("decision__person", "decision__recipient__organisation", "recorded_by")


def to_sign_here(viewer: Viewer) -> Rows:
    """Overrides that wait for this viewer's signature."""
    return Override.objects.visible_to(viewer).to_sign(viewer).select_related("person", "recipient__organisation")


def releases_to_review(viewer: Viewer) -> Rows:
    """Releases that nothing held up, which somebody else sent: for those who lead."""
    rows = Passing.objects.visible_to(viewer).sent_by(viewer).due_for_review(viewer.at)
    if not viewer.sees_everyone:
        return rows.none()
    return rows.exclude(sent_by__in=viewer.own_ids).select_related("person", "recipient__organisation")


@kind(steps_for)
def to_answer(rows: Rows, viewer: Viewer) -> Iterator[Due]:
    """Steps that wait for me, for Today."""
    for one in rows[:FEW]:
        href = reverse("step_answer", args=[one.pk])
        yield Due(day_of(one.recorded_at), words.way_forward(one.step), _("Asked before something is shared."), href)


@kind(to_sign_here)
def to_sign(rows: Rows, viewer: Viewer) -> Iterator[Due]:
    """Overrides that wait for my signature, for Today."""
    for one in rows[:FEW]:
        href = reverse("override", args=[one.pk])
        yield Due(day_of(one.requested_at), _("Sign, or do not sign"), _("To keep somebody safe."), href)


@kind(releases_to_review)
def to_look_at(rows: Rows, viewer: Viewer) -> Iterator[Due]:
    """Releases that nothing held up, for Today of who leads."""
    for one in rows[:FEW]:
        why = _("It went at once, to keep somebody safe.")
        yield Due(day_of(one.review_due_at), _("Look at what was shared"), why, one.get_absolute_url())


def day_of(instant: datetime) -> date:
    """The day of an instant, in the United Kingdom."""
    return instant.astimezone(LONDON).date()
