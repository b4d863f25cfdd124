"""Places that matter to a person, to those close to them, to the practice: at work. Criterion: 000-P1."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from kinweave.concerns.interpreting import require_not_named
from kinweave.directory.models import Service
from kinweave.foundation import Viewer
from kinweave.parties.models import Party
from kinweave.plans import actions
from kinweave.plans.models import PlaceLine
from kinweave.plans.suggesting import key_people
from kinweave.ties.models import Author, Tie
from kinweave.web.forms import posted
from kinweave.web.mattering.forms import LineForm, NewLineForm
from kinweave.web.people.banner import talk
from kinweave.web.people.finding import about_or_404, myself, person_or_404
from kinweave.web.request import Request
from kinweave.web.saved import say_saved, version_read, what_was_saved
from kinweave.web.screen import screen


def lines(viewer: Viewer, person: Party) -> list[PlaceLine]:
    """What stands now, as far as this viewer may read it."""
    found = PlaceLine.objects.visible_to(viewer).about(person).lasting()
    return list(found.select_related("service").by_author())


def by_author(rows: Iterable[PlaceLine], author: str) -> list[PlaceLine]:
    """Those that one kind of author said."""
    return [one for one in rows if one.author == author]


def listed_as(viewer: Viewer, name: str) -> Service | None:
    """The place that is listed under a name, if there is exactly one."""
    found = list(Service.objects.visible_to(viewer).filter(name__iexact=name)[:2])
    return found[0] if len(found) == 1 else None


@require_http_methods(["GET"])
@screen("people")
def matters(request: Request, person_id: UUID) -> HttpResponse:
    """The places that matter, on one page: to the person, to those close to them, to our practice (000-P1)."""
    person, viewer = person_or_404(request, person_id), request.viewer
    rows = lines(viewer, person)
    context = {
        "person": person,
        "talk": talk(viewer, person),
        "parts": [
            ("me", _("To %(name)s") % {"name": person.called}, by_author(rows, Author.PERSON)),
            ("us", _("To those close to them"), by_author(rows, Author.KEY_PERSON)),
            ("practice", _("To our practice"), by_author(rows, Author.WORKER)),
        ],
        "own_ids": viewer.own_ids,
        "saved": what_was_saved(request),
    }
    return render(request, "mattering/matters.html", context)


@require_http_methods(["GET", "POST"])
@screen("people")
def matter_new(request: Request, person_id: UUID) -> HttpResponse:
    """Write down that a place matters, with who says so (000-P1)."""
    person, viewer = person_or_404(request, person_id), request.viewer
    close = {str(one.tie.pk): one.tie for one in key_people(person, viewer=viewer)}
    names = [(pk, str(tie)) for pk, tie in close.items()]
    form = NewLineForm(posted(request), me=person.called, close=names)
    if form.is_valid():
        said = dict(form.cleaned_data)
        says = author_of(said.pop("who"), close, viewer)
        if tie := says.get("tie"):
            require_not_named(person=person, party=tie.to_party, tried="asking what matters", on=viewer.on, by=viewer)
        service = listed_as(viewer, said["place"])
        actions.say_place(person=person, service=service, on=viewer.on, by=viewer, **said, **says)
        say_saved(request)
        return redirect("matters", person.pk)
    return asking(request, person, form, _("A place that matters"))


def author_of(who: str, close: dict[str, Tie], viewer: Viewer) -> dict[str, Any]:
    """Who says so, as it is kept."""
    if who in close:
        return {"author": Author.KEY_PERSON, "author_name": str(close[who]), "tie": close[who]}
    return {"author": who, "author_name": myself(viewer).called if who == Author.WORKER else ""}


def asking(request: Request, person: Party, form: LineForm, title: str, row: Any = None) -> HttpResponse:
    """One question about a place that matters."""
    context = {"person": person, "talk": talk(request.viewer, person), "form": form, "title": title, "row": row}
    return render(request, "people/form.html", context | {"back": reverse("matters", args=[person.pk])})


def line_or_404(request: Request, place_line_id: UUID) -> PlaceLine:
    """A line about a person one works with."""
    found = PlaceLine.objects.visible_to(request.viewer).lasting().select_related("person")
    line: PlaceLine = about_or_404(request, found, place_line_id)
    return line


@require_http_methods(["GET", "POST"])
@screen("people")
def matter(request: Request, place_line_id: UUID) -> HttpResponse:
    """Say a line anew: only whoever wrote it down (000-P1)."""
    line, viewer = line_or_404(request, place_line_id), request.viewer
    first = {"place": line.place, "why": line.why}
    form = LineForm(posted(request), me=line.person.called, initial=first)
    if form.is_valid():
        said: dict[str, Any] = {**form.cleaned_data, "service": listed_as(viewer, form.cleaned_data["place"])}
        actions.change_place(line=line, version=version_read(request), on=viewer.on, by=viewer, **said)
        say_saved(request)
        return redirect("matters", line.person_id)
    return asking(request, line.person, form, _("Say it anew"), line)


@require_http_methods(["POST"])
@screen("people")
def matter_end(request: Request, place_line_id: UUID) -> HttpResponse:
    """Take a line away (000-P1)."""
    line, viewer = line_or_404(request, place_line_id), request.viewer
    actions.end_place(line=line, version=version_read(request), on=viewer.on, by=viewer)
    say_saved(request)
    return redirect("matters", line.person_id)
