"""What happened, or was about to: questions for those who may know of a restriction (002-P18)."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from kinweave.circles.actions import restrictions as circles
from kinweave.circles.actions.groups import leave_stopped
from kinweave.circles.models import Attempt, Restriction
from kinweave.events import stopping
from kinweave.events.actions import breaches
from kinweave.events.models import BreachQuestion, Event
from kinweave.web.deciding.mending import mended
from kinweave.web.forms import posted
from kinweave.web.middleware import shows
from kinweave.web.people.banner import talk
from kinweave.web.people.finding import about_or_404
from kinweave.web.request import Request
from kinweave.web.restrictions.due import stopped_memberships
from kinweave.web.restrictions.finding import of_restriction_or_404
from kinweave.web.restrictions.forms import AnswerForm, LeaveForm, QuestionForm
from kinweave.web.screen import screen


@require_http_methods(["GET", "POST"])
@screen("people")
def breach_question(request: Request, question_id: UUID) -> HttpResponse:
    """Ask whether a contact that was written down broke a restriction."""
    questions = BreachQuestion.objects.visible_to(request.viewer).open().select_related("restriction__person", "event")
    question = get_object_or_404(questions, pk=question_id)
    shows(request, [question.person])
    form, viewer = QuestionForm(posted(request)), request.viewer
    if form.is_valid():
        breaches.answer_question(question=question, on=viewer.on, by=viewer, **form.answered())
        return redirect(question.restriction)
    context = {"person": question.person, "question": question, "form": form, "talk": talk(viewer, question.person)}
    return render(request, "restrictions/question.html", context)


@require_http_methods(["GET", "POST"])
@screen("people")
def attempt_answer(request: Request, attempt_id: UUID) -> HttpResponse:
    """Write down what was done about something that was about to be arranged."""
    waiting = (
        Attempt.objects.visible_to(request.viewer)
        .filter(answered_on=None)
        .select_related("restriction__person", "recorded_by", "holder")
    )
    attempt = of_restriction_or_404(request, waiting, attempt_id)
    form, viewer = AnswerForm(posted(request)), request.viewer
    if form.is_valid():
        circles.answer_attempt(attempt=attempt, on=viewer.on, by=viewer, **form.cleaned_data)
        return redirect(attempt.restriction)
    person = attempt.restriction.person
    context = {"person": person, "attempt": attempt, "form": form, "talk": talk(viewer, person)}
    return render(request, "restrictions/attempt.html", context)


@require_http_methods(["GET"])
@screen("people")
def stopped_event(request: Request, event_id: UUID) -> HttpResponse:
    """An arrangement that does not go ahead for now; why, for who may know."""
    viewer = request.viewer
    arranged = Event.objects.visible_to(viewer).select_related("person__holder").with_those_there(viewer)
    event = about_or_404(request, stopping.stopped(arranged, viewer.on), event_id)
    known = stopping.restrictions_on(event, viewer.on).visible_to(viewer)
    context = {
        "person": event.person,
        "event": event,
        "restrictions": known.select_related("against", "against_circle"),
        "title": _("Not going ahead for now"),
        "talk": talk(viewer, event.person),
    }
    return render(request, "restrictions/stopped.html", context)


@require_http_methods(["GET", "POST"])
@screen("people")
def stopped_membership(request: Request, membership_id: UUID) -> HttpResponse:
    """A place in a group that does not go ahead for now; why, for who may know. Ask whether they leave."""
    viewer = request.viewer
    membership = about_or_404(request, stopped_memberships(viewer), membership_id)
    form = LeaveForm(posted(request), me=membership.party.called)
    if form.is_valid():
        with mended(form):
            leave_stopped(membership=membership, on=viewer.on, by=viewer, **form.cleaned_data)
            return redirect(membership.party)
    known = Restriction.objects.visible_to(viewer).that_stop(membership, viewer.on)
    context = {
        "person": membership.party,
        "membership": membership,
        "form": form,
        "restrictions": known.select_related("against", "against_circle"),
        "talk": talk(viewer, membership.party),
    }
    return render(request, "restrictions/stopped_membership.html", context)
