"""Interpreters: asked for, booked, came. Never a child, nor anybody whom a restriction or a concern names. 002-P2."""

from typing import Any
from uuid import UUID

from django import forms
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from kinweave.concerns.interpreting import arrange_interpreter
from kinweave.events.actions.interpreters import say_interpreter
from kinweave.events.models import Event, Interpreter
from kinweave.parties.models import Party
from kinweave.web.deciding.mending import mended
from kinweave.web.fields import Line, Naming, Words, one_of
from kinweave.web.forms import posted
from kinweave.web.people.banner import talk
from kinweave.web.people.days import in_full
from kinweave.web.people.finding import about_or_404, person_or_404
from kinweave.web.request import Request
from kinweave.web.saved import say_saved, version_read, what_was_saved
from kinweave.web.screen import screen

FEW = 20
State = Interpreter.State


class InterpreterForm(Naming):
    """Who interprets, in what language, and how near they are to the person."""

    language = Line(
        longest=80,
        label=gettext_lazy("Which language or sign system?"),
        help_text=gettext_lazy("With the dialect. For example: Kurdish (Sorani), British Sign Language"),
        error_messages={"required": gettext_lazy("Write the language or sign system")},
    )
    prefers = Line(
        longest=120,
        required=False,
        label=gettext_lazy("What does {me} prefer?"),
        help_text=gettext_lazy("For example: a woman; by telephone, so that nobody sees them"),
    )
    name = Line(
        longest=120,
        required=False,
        label=gettext_lazy("Who interprets?"),
        help_text=gettext_lazy("Leave it empty while nobody is named."),
    )
    is_professional = forms.BooleanField(required=False, initial=True, label=gettext_lazy("They do this for a living"))
    is_independent = forms.BooleanField(
        required=False, initial=True, label=gettext_lazy("They are independent of the family and of us")
    )
    is_under_18 = forms.BooleanField(required=False, label=gettext_lazy("They are under 18"))
    state = one_of(
        [(State.ASKED, State.ASKED.label), (State.BOOKED, State.BOOKED.label)],
        gettext_lazy("Choose asked for or booked"),
        label=gettext_lazy("How far is it?"),
    )
    in_spite_of = Words(
        longest=500,
        required=False,
        label=gettext_lazy("If somebody close has to interpret: why?"),
        help_text=gettext_lazy("Who decided it, and what {me} says about it."),
    )


def page(request: Request, person: Party, **more: object) -> dict[str, object]:
    """What every page about interpreters shows."""
    back = reverse("interpreters", args=[person.pk])
    return {"person": person, "talk": talk(request.viewer, person), "back": back, **more}


@require_http_methods(["GET"])
@screen("people")
def interpreters(request: Request, person_id: UUID) -> HttpResponse:
    """What is arranged, each with its interpreter; and how it was before."""
    person, viewer = person_or_404(request, person_id), request.viewer
    coming = list(Event.objects.visible_to(viewer).about(person).arranged_from(viewer.on)[:FEW])
    rows = Interpreter.objects.visible_to(viewer).filter(event__person=person).select_related("event")
    named: dict[Any, list[Interpreter]] = {}
    for row in rows.order_by("recorded_at", "pk"):
        named.setdefault(row.event_id, []).append(row)
    ahead = [(event, in_full(event.day, viewer.on), named.pop(event.pk, [])) for event in coming]
    before = [(row, in_full(row.event.day, viewer.on)) for found in named.values() for row in found]
    context = page(request, person, ahead=ahead, before=before[-FEW:], saved=what_was_saved(request))
    return render(request, "deciding/interpreters.html", context)


@require_http_methods(["GET", "POST"])
@screen("people")
def interpreter_new(request: Request, spoken_id: UUID) -> HttpResponse:
    """Ask for an interpreter for something that is arranged, or book one."""
    events = Event.objects.visible_to(request.viewer).arranged().select_related("person__holder")
    return form_page(request, about_or_404(request, events, spoken_id), None)


@require_http_methods(["GET", "POST"])
@screen("people")
def interpreter_change(request: Request, interpreter_id: UUID) -> HttpResponse:
    """Name who interprets, or that they are booked."""
    rows = Interpreter.objects.visible_to(request.viewer).filter(state__in=(State.ASKED, State.BOOKED))
    row = interpreter_or_404(request, rows, interpreter_id)
    return form_page(request, row.event, row)


def interpreter_or_404(request: Request, rows: Any, interpreter_id: UUID) -> Interpreter:
    """An interpreter at an event with somebody one works with."""
    row: Interpreter = get_object_or_404(
        rows.at_work(request.viewer).select_related("event__person__holder"), pk=interpreter_id
    )
    person_or_404(request, row.event.person_id)
    return row


def form_page(request: Request, event: Event, row: Interpreter | None) -> HttpResponse:
    """One form for both."""
    viewer, person = request.viewer, event.person
    names = ("language", "prefers", "name", "is_professional", "is_independent", "state", "in_spite_of")
    first = {name: getattr(row, name) for name in names} if row else {"state": State.ASKED}
    form = InterpreterForm(posted(request), me=person.called, initial=first)
    if form.is_valid():
        with mended(form):
            version = version_read(request) if row else 0
            said = {"row": row, "version": version, "on": viewer.on, "by": viewer, **form.cleaned_data}
            arrange_interpreter(event=event, **said)
            say_saved(request)
            return redirect("interpreters", person.pk)
    title = _("An interpreter for %(day)s") % {"day": in_full(event.day, viewer.on)}
    lede = _("Never a child. Somebody independent, so that %(name)s can say everything.") % {"name": person.called}
    return render(request, "people/form.html", page(request, person, form=form, row=row, title=title, lede=lede))


@require_http_methods(["POST"])
@screen("people")
def interpreter_said(request: Request, interpreter_id: UUID) -> HttpResponse:
    """Say that an interpreter came, did not come, or is not needed any more."""
    viewer = request.viewer
    row = interpreter_or_404(request, Interpreter.objects.visible_to(viewer), interpreter_id)
    state = request.POST.get("state", "")
    if state in {State.CAME, State.DID_NOT_COME, State.CANCELLED}:
        say_interpreter(row=row, state=state, version=version_read(request), on=viewer.on, by=viewer)
        say_saved(request)
    return redirect("interpreters", row.event.person_id)
