"""On the person's own page: who is told about me, stop, yes again; and who was told what. 003-P21, P22."""

from dataclasses import replace
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from kinweave.agreements import wording
from kinweave.agreements.actions.family import Chosen, Said, Speaker, Voiced
from kinweave.foundation import Viewer
from kinweave.information.families import change_own, who_decides
from kinweave.information.rules.families import counts
from kinweave.information.rules.voices import Speaker as Capacity
from kinweave.parties.models import Party
from kinweave.web.family.passed import what_went
from kinweave.web.family.shown import Standing, by_agency, standings
from kinweave.web.family.views import changed
from kinweave.web.mine.finding import own_page_or_404, page_or_404
from kinweave.web.mine.views import shown
from kinweave.web.request import Request
from kinweave.web.saved import say_saved, what_was_saved
from kinweave.web.screen import screen

STOP, YES, EVERYTHING = "stop", "yes", "everything"


@require_http_methods(["GET"])
@screen("mine")
def told(request: Request, person_id: UUID) -> HttpResponse:
    """Who is told about me: what I said, for each place, with one button; and what was told to whom.

    Only what was talked about: something that the person was not told, for a reason, is not told here either. Who
    speaks for somebody sees what they themself said, and nothing else.
    """
    person, viewer = page_or_404(request, person_id), request.viewer
    is_me = person.pk in viewer.own_ids
    found = talked_about(person, viewer)
    context = {
        "agencies": by_agency(found),
        "stops_all": is_me and sum(one.goes and one.asked.is_their_choice for one in found) > 1,
        "decides": counts(who_decides(person, viewer.on), Capacity.PERSON),
        "went": what_went(viewer, person) if is_me else [],
        "limits": wording.LIMITS,
        "saved": set(what_was_saved(request)),
    }
    return shown(request, "family/mine_told.html", person, **context)


@require_http_methods(["POST"])
@screen("mine")
def told_change(request: Request, person_id: UUID) -> HttpResponse:
    """I say stop, or yes again: it works at once."""
    person, viewer = own_page_or_404(request, person_id), request.viewer
    meant = lines_meant(request, talked_about(person, viewer))
    decides = counts(who_decides(person, viewer.on), Capacity.PERSON)
    choices = [as_said(one, wants_it=request.POST.get("say") == YES, decides=decides) for one in meant]
    if choices:
        themself = Voiced(speaker=Speaker.PERSON, said_by=person)
        change_own(person=person, voiced=themself, choices=choices, on=viewer.on, by=viewer)
    for one in meant:
        say_saved(request, one.asked.key)
    return redirect(address(person, meant))


def lines_meant(request: Request, found: list[Standing]) -> list[Standing]:
    """The line of the button; or everything that goes now and is the person's choice; or nothing."""
    line = request.POST.get("line", "")
    if line == EVERYTHING and request.POST.get("say") == STOP:
        return [one for one in found if one.goes and one.asked.is_their_choice]
    return [one for one in found if one.asked.key == line and request.POST.get("say") in (STOP, YES)]


def talked_about(person: Party, viewer: Viewer) -> list[Standing]:
    """What somebody was asked or told, and nothing else."""
    return [one for one in standings(person, viewer) if one.last]


def as_said(standing: Standing, *, wants_it: bool, decides: bool) -> Chosen:
    """What is kept of one press. A no of somebody who does not decide alone is an objection: a manager looks at it."""
    said = changed(standing, wants_it=wants_it)
    return said if wants_it or decides else replace(said, said=Said.OBJECTED.value)


def address(person: Party, meant: list[Standing]) -> str:
    """The page, at the line that changed."""
    place = f"#told-{meant[0].asked.key}" if len(meant) == 1 else ""
    return reverse("mine_told", args=[person.pk]) + place
