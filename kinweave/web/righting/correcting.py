"""Corrections at work: what somebody asked for, the answer, and asking for them when they tell us."""

from collections.abc import Iterator
from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from kinweave.foundation import Viewer
from kinweave.keeping.actions import righting as actions
from kinweave.keeping.models import Correction
from kinweave.web.forms import posted
from kinweave.web.people.banner import talk
from kinweave.web.people.days import in_full
from kinweave.web.people.finding import about_or_404, person_or_404
from kinweave.web.request import Request
from kinweave.web.righting.entries import entry_beside, one_entry
from kinweave.web.righting.forms import AnswerForm, AskForm
from kinweave.web.saved import say_saved, version_read, what_was_saved
from kinweave.web.screen import screen
from kinweave.web.today.due import FEW, Due, Rows, kind


@require_http_methods(["GET"])
@screen("people")
def corrections(request: Request, person_id: UUID) -> HttpResponse:
    """What a person asked to be corrected, and what they were answered."""
    person, viewer = person_or_404(request, person_id), request.viewer
    rows = Correction.objects.visible_to(viewer).about(person).latest_first().with_entries()[:100]
    shown = [(row, entry_beside(row, viewer.on)) for row in rows]
    context = {"person": person, "talk": talk(viewer, person), "rows": shown, "saved": what_was_saved(request)}
    return render(request, "righting/corrections.html", context)


@require_http_methods(["GET", "POST"])
@screen("people")
def ask_for_them(request: Request, person_id: UUID) -> HttpResponse:
    """Write down that a person asks for a correction, as they say it."""
    person, viewer = person_or_404(request, person_id), request.viewer
    entry = one_entry(person, viewer, request.GET.get("about", ""))
    form = AskForm(posted(request), in_words=entry is None)
    if form.is_valid():
        entries = {entry.kind: entry.row} if entry else {}
        actions.ask_correction(person=person, entries=entries, on=viewer.on, by=viewer, **form.cleaned_data)
        say_saved(request, "asked")
        return redirect("corrections", person.pk)
    context = {"person": person, "talk": talk(viewer, person), "form": form, "entry": entry}
    return render(request, "righting/ask.html", context | {"back": reverse("corrections", args=[person.pk])})


@require_http_methods(["GET", "POST"])
@screen("people")
def answer(request: Request, correction_id: UUID) -> HttpResponse:
    """Answer what a person asked to be corrected."""
    viewer = request.viewer
    rows = Correction.objects.visible_to(viewer).with_entries().select_related("person__holder")
    found = about_or_404(request, rows, correction_id)
    form = AnswerForm(posted(request), kind=found.kind)
    if form.is_valid():
        version = version_read(request)
        actions.answer_correction(correction=found, version=version, on=viewer.on, by=viewer, **form.cleaned_data)
        say_saved(request, found.pk)
        return redirect("corrections", found.person_id)
    return render(request, "righting/answer.html", around(found, form, viewer))


def around(found: Correction, form: AnswerForm, viewer: Viewer) -> dict[str, Any]:
    """What the page of an answer shows."""
    return {
        "person": found.person,
        "talk": talk(viewer, found.person),
        "correction": found,
        "entry": entry_beside(found, viewer.on),
        "due": in_full(found.due_on, viewer.on),
        "form": form,
        "row": found,
        "back": reverse("corrections", args=[found.person_id]),
    }


def _asked(viewer: Viewer) -> Rows:
    found = Correction.objects.visible_to(viewer).at_work(viewer).open().select_related("person")
    return found if "people" in viewer.may else found.none()


@kind(_asked)
def to_answer(rows: Rows, viewer: Viewer) -> Iterator[Due]:
    """Corrections that wait for an answer, the first due first."""
    for one in rows[:FEW]:
        day = in_full(one.due_on, viewer.on)
        yield Due(
            day=one.due_on,
            what=_("%(name)s asks for a correction") % {"name": one.person.called},
            why=_("Answer by %(day)s.") % {"day": day},
            href=reverse("correction_answer", args=[one.pk]),
            person=one.person,
        )
