"""A risk, one question a page, five pages at most: what could go well comes first. Criterion: 002-P11.

What was said is kept as a sealed draft after each page, so that nothing is lost; the last page makes the risk.
"""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, cast
from uuid import UUID

from django import forms
from django.http import Http404, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from kinweave.access.actions import drop_draft, keep_draft
from kinweave.access.models import Draft
from kinweave.foundation import Viewer
from kinweave.parties.models import Capacity, Party
from kinweave.parties.queries import may_know_of
from kinweave.plans import actions
from kinweave.trail.acts import acting
from kinweave.web.forms import posted
from kinweave.web.middleware import NOT_TYPED
from kinweave.web.people.finding import person_or_404
from kinweave.web.plans import risk_forms
from kinweave.web.plans.finding import page, ties_now
from kinweave.web.request import Request
from kinweave.web.saved import say_saved
from kinweave.web.screen import screen

Typed = dict[str, dict[str, list[str]]]
MakeForm = Callable[[Viewer, Party, QueryDict | None], forms.Form]


@dataclass(frozen=True, slots=True)
class Question:
    """One page: its title, and how its form is made for a viewer, a person and what was typed."""

    title: str | Promise
    form: MakeForm


def capacities(viewer: Viewer, person: Party) -> list[Capacity]:
    """The records of decisions about which this viewer may know."""
    found = Capacity.objects.visible_to(viewer).about(person).filter(may_know_of(viewer, somebody="about__"))
    return list(found.order_by("-assessed_on", "pk"))


QUESTIONS: Mapping[str, Question] = {
    "good": Question(
        gettext_lazy("What could go well?"),
        lambda viewer, person, typed: risk_forms.GoodForm(typed, me=person.called, ties=ties_now(viewer, person)),
    ),
    "wrong": Question(
        gettext_lazy("What could go wrong?"), lambda _viewer, _person, typed: risk_forms.WrongForm(typed)
    ),
    "helps": Question(gettext_lazy("What helps?"), lambda _viewer, _person, typed: risk_forms.HelpsForm(typed)),
    "signs": Question(gettext_lazy("Warning signs"), lambda _viewer, _person, typed: risk_forms.SignsForm(typed)),
    "agreed": Question(
        gettext_lazy("Is it agreed?"),
        lambda viewer, person, typed: risk_forms.LastForm(typed, on=viewer.on, capacities=capacities(viewer, person)),
    ),
}
ORDER = tuple(QUESTIONS)


@require_http_methods(["GET"])
@screen("people")
def risk_new(request: Request, person_id: UUID) -> HttpResponse:
    """Begin to think about something somebody wants to do."""
    person = person_or_404(request, person_id)
    return redirect("risk_question", person.pk, ORDER[0])


@require_http_methods(["GET", "POST"])
@screen("people")
def risk_question(request: Request, person_id: UUID, question: str) -> HttpResponse:
    """Ask one question; after the last one, write the risk down."""
    person, viewer = person_or_404(request, person_id), request.viewer
    if question not in QUESTIONS:
        raise Http404
    typed = kept(viewer, person)
    form = QUESTIONS[question].form(viewer, person, posted(request) or as_sent(typed.get(question)))
    if request.method == "POST" and form.is_valid():
        typed[question] = {name: request.POST.getlist(name) for name in request.POST if name not in NOT_TYPED}
        return go_on(request, person, question, typed)
    return asked(request, person, question, form)


def asked(request: Request, person: Party, question: str, form: forms.Form) -> HttpResponse:
    """The page of one question."""
    number = ORDER.index(question)
    before = reverse("risk_question", args=[person.pk, ORDER[number - 1]]) if number else None
    more = {"form": form, "title": QUESTIONS[question].title, "number": number + 1, "total": len(ORDER)}
    back = before or reverse("risks", args=[person.pk])
    return render(request, "plans/risk_question.html", page(request, person, back, before=before, **more))


def go_on(request: Request, person: Party, question: str, typed: Typed) -> HttpResponse:
    """Keep what was said and ask the next question, or write the risk down."""
    number = ORDER.index(question)
    if number + 1 < len(ORDER):
        with acting():
            keep_draft(place=place_of(person), typed=json.dumps(typed), by=request.viewer)
        return redirect("risk_question", person.pk, ORDER[number + 1])
    return write_down(request, person, typed)


def write_down(request: Request, person: Party, typed: Typed) -> HttpResponse:
    """Make the risk from all the pages; go back to the first one that is not whole."""
    viewer = request.viewer
    answered = {key: one.form(viewer, person, as_sent(typed.get(key))) for key, one in QUESTIONS.items()}
    missing = next((key for key, form in answered.items() if not form.is_valid()), None)
    if missing:
        return redirect("risk_question", person.pk, missing)
    said: dict[str, Any] = {name: one for form in answered.values() for name, one in form.cleaned_data.items()}
    del said["agreed"]
    last = cast(risk_forms.LastForm, answered["agreed"])
    with acting():
        risk = actions.take_risk(person=person, on=viewer.on, by=viewer, **said | last.decided)
        drop_draft(place=place_of(person), by=viewer)
    say_saved(request, "risk")
    return redirect(risk)


def place_of(person: Party) -> str:
    """Where the draft of a risk is kept."""
    return f"risk of {person.pk}"


def kept(viewer: Viewer, person: Party) -> Typed:
    """What was said so far, by page."""
    draft = Draft.objects.visible_to(viewer).at(place_of(person)).first()
    return json.loads(draft.typed) if draft else {}


def as_sent(typed: Mapping[str, list[str]] | None) -> QueryDict | None:
    """What was typed on a page, as a form takes it; None for a page that was not answered."""
    if typed is None:
        return None
    sent = QueryDict(mutable=True)
    for name, values in typed.items():
        sent.setlist(name, values)
    return sent
