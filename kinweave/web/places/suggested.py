"""Places that may suit a person, what they answered, and what follows from yes: at work."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from kinweave.concerns.routing import touched
from kinweave.directory.models import Service
from kinweave.foundation import Viewer
from kinweave.parties.models import Advocacy, Party, SpeaksFor
from kinweave.plans import actions
from kinweave.plans.models import Suggestion
from kinweave.plans.suggesting import companions, match_of, suggestions
from kinweave.ties.models import Method
from kinweave.web.forms import posted
from kinweave.web.people.banner import talk
from kinweave.web.people.days import in_full
from kinweave.web.people.finding import myself, person_or_404
from kinweave.web.places import words
from kinweave.web.places.forms import GoOnForm, HowForm, SuggestionForm, ways_on
from kinweave.web.places.listing import said, service_or_404
from kinweave.web.request import Request
from kinweave.web.saved import say_saved, what_was_saved
from kinweave.web.screen import screen

FEW = 12  # suggestions on a page: the best ones


@require_http_methods(["GET"])
@screen("people")
def suggested(request: Request, person_id: UUID) -> HttpResponse:
    """The places that may suit a person, with why and what is not known; and what they answered (002-P7, P9)."""
    person, viewer = person_or_404(request, person_id), request.viewer
    offers = suggestions(person, viewer=viewer, named=touched(person, at=viewer.at, on=viewer.on))
    answers = Suggestion.objects.visible_to(viewer).about(person).latest_by_place().values()
    context = {
        "person": person,
        "talk": talk(viewer, person),
        "count": len(offers),
        "offers": [
            (one, words.in_short(one.service), words.why(one.match, person), words.not_known(one.match),
             words.checked(one.service, viewer.on))
            for one in offers[:FEW]
        ],
        "answers": [
            (one, words.likes(one.why), in_full(one.answered_on, viewer.on), words.asked(one)) for one in answers
        ],
        "saved": what_was_saved(request),
    }  # fmt: skip
    return render(request, "places/suggestions.html", context)


@require_http_methods(["GET", "POST"])
@screen("people")
def suggestion(request: Request, person_id: UUID, service_id: UUID) -> HttpResponse:
    """Ask a person about one place, and keep what they say (002-P7)."""
    person, viewer = person_or_404(request, person_id), request.viewer
    service = service_or_404(request, service_id)
    form = SuggestionForm(posted(request), me=person.called, advocates=advocates(person, viewer))
    if form.is_valid():
        kept = actions.answer_suggestion(person=person, service=service, on=viewer.on, by=viewer, **form.said)
        say_saved(request, "suggestions")
        return redirect("suggestion_next", kept.pk) if kept.answer == "yes" else redirect("suggestions", person.pk)
    match = match_of(person, service, viewer=viewer, named=touched(person, at=viewer.at, on=viewer.on))
    context = {
        "person": person,
        "talk": talk(viewer, person),
        "form": form,
        "service": service,
        "why": words.why(match, person) if match else [],
        "not_known": words.not_known(match) if match else "",
        "back": reverse("suggestions", args=[person.pk]),
        **said(service, request),
    }
    return render(request, "places/suggestion.html", context)


@require_http_methods(["GET", "POST"])
@screen("people")
def suggestion_next(request: Request, suggestion_id: UUID) -> HttpResponse:
    """After yes: who goes there, with whom (002-P7, P8)."""
    viewer = request.viewer
    found = Suggestion.objects.visible_to(viewer).at_work(viewer).filter(answer="yes").select_related("service")
    one: Suggestion = get_object_or_404(found, pk=suggestion_id)
    person = person_or_404(request, one.person_id)
    known = around(person, one.service, viewer)
    form = HowForm(posted(request), me=person.called, ways=ways_on(person, names(known), is_me=False))
    if form.is_valid():
        goes_on(one, person, form, known, viewer, method=form.cleaned_data["method"])
        say_saved(request, "suggestions")
        return redirect("suggestions", person.pk)
    context = {"person": person, "talk": talk(viewer, person), "form": form}
    title = _("%(name)s said yes: %(place)s") % {"name": person.called, "place": one.service}
    back = reverse("suggestions", args=[person.pk])
    return render(request, "people/form.html", {**context, "title": title, "back": back})


def advocates(person: Party, viewer: Viewer) -> list[str]:
    """The advocates of a person, by name: those who speak for them, and those who were asked and came."""
    speak = SpeaksFor.objects.visible_to(viewer).about(person).current(viewer.on)
    came = Advocacy.objects.visible_to(viewer).about(person).filter(answer__in=("accepted", "in_place"))
    whole = {one.advocate for one in came if one.advocate}
    names = {one.speaker.called for one in speak.filter(ground="advocate").select_related("speaker")}
    return sorted(whole | {name for name in names if not any(one.startswith(f"{name} ") for one in whole)})


def around(person: Party, service: Service, viewer: Viewer) -> dict[str, Any]:
    """Those who may be asked to come along: each tie by its id."""
    return {
        str(one.tie.pk): one.tie
        for one in companions(person, service, viewer=viewer, named=touched(person, at=viewer.at, on=viewer.on))
    }


def names(known: dict[str, Any]) -> list[tuple[str, str]]:
    """The same as a form offers them."""
    return [(pk, str(tie)) for pk, tie in known.items()]


def goes_on(
    one: Suggestion, person: Party, form: GoOnForm, known: dict[str, Any], viewer: Viewer, *, method: str
) -> None:
    """Keep what follows from yes: a step for somebody, a hope for company, or nothing yet."""
    how, place = form.cleaned_data["how"], str(one.service)
    now: dict[str, Any] = {"suggestion": one, "on": viewer.on, "by": viewer}
    if how == "hope":
        hope = shortened(_("Company at %(place)s") % {"place": place}, 80)
        actions.hope_for_company(hope=hope, method=method or Method.PICTURES, **now)
    elif how in known:
        what = _("Ask %(name)s to come along: %(place)s") % {"name": known[how], "place": place}
        actions.plan_to_go(what=shortened(what, 200), doer=person, tie=known[how], **now)
    elif how in {"person", "worker"}:
        doer = person if how == "person" else myself(viewer)
        actions.plan_to_go(what=shortened(_("Go there: %(place)s") % {"place": place}, 200), doer=doer, **now)


def shortened(text: str, longest: int) -> str:
    """A text that fits; what is cut off is shown by an ellipsis."""
    return text if len(text) <= longest else f"{text[: longest - 1].rstrip()}…"
