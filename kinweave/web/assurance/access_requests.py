"""Requests to see what is kept, at work: those of a person, a new one, and one with all its steps. R26; 003-P26."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from kinweave.foundation import Viewer
from kinweave.keeping.actions import access as actions
from kinweave.keeping.copying import IN_THE_PACK
from kinweave.keeping.models import AccessLeftOut, AccessQuestion, AccessRequest, AccessThirdParty
from kinweave.keeping.packing import undecided
from kinweave.keeping.rules.access_clock import first_month_ends_on
from kinweave.parties.models import Party, SpeaksFor
from kinweave.web.assurance.access_finding import handled_or_404, now, said
from kinweave.web.assurance.access_forms import RequestForm
from kinweave.web.deciding.mending import mended
from kinweave.web.family.speakers import kept_apart
from kinweave.web.forms import posted
from kinweave.web.people.banner import talk
from kinweave.web.people.days import in_full
from kinweave.web.people.finding import person_or_404
from kinweave.web.request import Request
from kinweave.web.saved import say_saved, what_was_saved
from kinweave.web.screen import screen

ALL = 50


def hold_words() -> str:
    """What the hold of a request says."""
    return _("Somebody asked to see what is kept.")


@require_http_methods(["GET"])
@screen("people")
def requests_of(request: Request, person_id: UUID) -> HttpResponse:
    """The requests about a person, and where each stands."""
    person, viewer = person_or_404(request, person_id), request.viewer
    rows = AccessRequest.objects.visible_to(viewer).about(person).latest_first()[:ALL]
    handled = set(
        AccessRequest.objects.visible_to(viewer).handled_by(viewer).about(person).values_list("pk", flat=True)
    )
    shown = [(row, stands(row, viewer), row.pk in handled) for row in rows]
    context = {"person": person, "talk": talk(viewer, person), "rows": shown, "saved": what_was_saved(request)}
    return render(request, "assurance/requests.html", context)


def stands(row: AccessRequest, viewer: Viewer) -> str:
    """Where a request stands, in a sentence."""
    if not row.is_open:
        day = in_full(row.closed_on, viewer.on) if row.closed_on else ""
        return _("%(outcome)s on %(day)s.") % {"outcome": row.get_outcome_display().capitalize(), "day": day}
    if row.identity_on is None:
        return _("We do not know yet who asks. Then the month begins.")
    if row.due_on is None:
        return _("We asked what they mean. Until they answer, no day counts.")
    day = in_full(row.due_on, viewer.on)
    if row.due_on < viewer.on:
        return _("It was due on %(day)s.") % {"day": day}
    return _("Answer by %(day)s.") % {"day": day}


def speakers(person: Party, viewer: Viewer) -> list[SpeaksFor]:
    """Those who speak for a person about what is kept: nobody whom a restriction names."""
    rows = SpeaksFor.objects.visible_to(viewer).about(person).current(viewer.on).select_related("speaker")
    apart = kept_apart(viewer, person)
    found = rows.order_by("begins_on", "pk")
    return [one for one in found if actions.speaks_about_it(one, viewer.on) and one.speaker.human not in apart]


@require_http_methods(["GET", "POST"])
@screen("people")
def new(request: Request, person_id: UUID) -> HttpResponse:
    """Write down that somebody asks to see what is kept."""
    person, viewer = person_or_404(request, person_id), request.viewer
    able, first = speakers(person, viewer), {"received_on": viewer.on}
    form = RequestForm(posted(request), me=person.called, speakers=able, initial=first)
    if form.is_valid():
        with mended(form):
            actions.ask_access(person=person, because=hold_words(), **form.facts, **now(viewer))
            say_saved(request)
            return redirect("access_requests", person.pk)
    title = _("%(name)s asks to see what is kept") % {"name": person.called}
    context = {"person": person, "talk": talk(viewer, person), "form": form, "title": title}
    lede = _("You answer within one month. Until then nothing about them is disposed of.")
    back = reverse("access_requests", args=[person.pk])
    return render(request, "people/form.html", context | {"lede": lede, "back": back})


@require_http_methods(["GET"])
@screen("allocate")
def request_page(request: Request, access_id: UUID) -> HttpResponse:
    """One request: its clock first, then each step."""
    found, viewer = handled_or_404(request, access_id), request.viewer
    return render(request, "assurance/request.html", steps(found, viewer) | {"saved": what_was_saved(request)})


def steps(found: AccessRequest, viewer: Viewer) -> dict[str, Any]:
    """What the page of a request shows."""
    titles = {one.key: str(one.title) for one in IN_THE_PACK}
    left = AccessLeftOut.objects.visible_to(viewer).filter(request=found).order_by("recorded_at", "pk")
    first = first_month_ends_on(found.facts)
    return {
        "access": found,
        "person": found.person,
        "talk": talk(viewer, found.person),
        "stands": stands(found, viewer),
        "is_late": bool(found.is_open and found.due_on and found.due_on < viewer.on),
        "questions": AccessQuestion.objects.visible_to(viewer).filter(request=found).order_by("asked_on", "pk"),
        "others": AccessThirdParty.objects.visible_to(viewer).filter(request=found).order_by("words", "pk"),
        "undecided": undecided(found, viewer.at) if found.is_open else [],
        "left": [(one, ", ".join(titles.get(key, key) for key in one.sections)) for one in left],
        "may_lengthen": found.is_open and not found.more_months and first is not None and viewer.on <= first,
        "is_mine": found.handler_id == viewer.person_id,
        "may_check": found.prepared_by_id and not found.checked_at and found.prepared_by_id != viewer.person_id,
    }


@require_http_methods(["POST"])
@screen("allocate")
def take_up(request: Request, access_id: UUID) -> HttpResponse:
    """I answer it."""
    found = handled_or_404(request, access_id)
    actions.take_up(request=found, **said(request))
    say_saved(request)
    return redirect(found)
