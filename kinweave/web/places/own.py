"""On the person's own page: what I like, how far I can go, and places for me. Nobody there learns of it before yes."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from kinweave.concerns.routing import touched
from kinweave.directory import actions as directory
from kinweave.parties import actions as parties
from kinweave.parties.models import Party
from kinweave.plans import actions
from kinweave.plans.models import Suggestion
from kinweave.plans.suggesting import match_of, suggestions
from kinweave.ties.models import Method
from kinweave.web.forms import posted
from kinweave.web.mine.finding import own_page_or_404
from kinweave.web.mine.page import MyPage
from kinweave.web.places import easy
from kinweave.web.places.forms import GoOnForm, MyLikesForm, MySuggestionForm, MyTravelForm, ways_on
from kinweave.web.places.likes import areas, liked, limits_of
from kinweave.web.places.listing import said, service_or_404
from kinweave.web.places.suggested import advocates, around, goes_on, names
from kinweave.web.request import Request
from kinweave.web.saved import version_read
from kinweave.web.screen import screen

FEW = 6  # places at a time


def shown(request: Request, template: str, person: Party, **more: object) -> HttpResponse:
    """A part of my own page."""
    return render(request, template, {"my": MyPage(person, request.viewer), "person": person, **more})


@require_http_methods(["GET"])
@screen("mine")
def mine_places(request: Request, person_id: UUID) -> HttpResponse:
    """Places for me, and what I said before (002-P7)."""
    person, viewer = own_page_or_404(request, person_id), request.viewer
    answers = Suggestion.objects.visible_to(viewer).about(person).latest_by_place().values()
    offers = suggestions(person, viewer=viewer, named=touched(person, at=viewer.at, on=viewer.on))[:FEW]
    keys = liked(viewer, person).get(person.pk, frozenset())
    return shown(
        request,
        "places/mine_places.html",
        person,
        offers=[(one, easy.why(one.match), one.match.shared[0]) for one in offers],
        answers=[(one, easy.answer(one)) for one in answers if one.answer != "more"],
        likes=easy.likes(keys),
        short=easy.in_short(len(keys), len(offers)),
    )


@require_http_methods(["GET", "POST"])
@screen("mine")
def mine_interests(request: Request, person_id: UUID) -> HttpResponse:
    """I say what I like, with pictures (002-P7)."""
    person, viewer = own_page_or_404(request, person_id), request.viewer
    now = liked(viewer, person).get(person.pk, frozenset())
    form = MyLikesForm(posted(request), me=person.called, now=now)
    if form.is_valid():
        directory.say_likes(person=person, party=person, on=viewer.on, by=viewer, **form.said)
        return redirect("mine_places", person.pk)
    return shown(request, "places/mine_form.html", person, form=form, title=_("What I like"))


@require_http_methods(["GET", "POST"])
@screen("mine")
def mine_travel(request: Request, person_id: UUID) -> HttpResponse:
    """I say how far I can go (002-P7)."""
    person, viewer = own_page_or_404(request, person_id), request.viewer
    limits = limits_of(viewer, person)
    form = MyTravelForm(posted(request), me=person.called, areas=areas(viewer), limits=limits)
    if form.is_valid():
        parties.say_travel(person=person, version=version_read(request), on=viewer.on, by=viewer, **form.said)
        return redirect("mine_places", person.pk)
    return shown(request, "places/mine_form.html", person, form=form, title=_("How far I can go"), row=limits)


@require_http_methods(["GET", "POST"])
@screen("mine")
def mine_place(request: Request, person_id: UUID, service_id: UUID) -> HttpResponse:
    """One place: I say yes, no, later, or tell me more (002-P7)."""
    person, viewer = own_page_or_404(request, person_id), request.viewer
    service = service_or_404(request, service_id)
    helpers = advocates(person, viewer)
    form = MySuggestionForm(posted(request), me=person.called, advocates=helpers)
    if form.is_valid():
        kept = actions.answer_suggestion(person=person, service=service, on=viewer.on, by=viewer, **form.said)
        if kept.answer == "yes":
            return redirect("mine_place_next", person.pk, kept.pk)
        return redirect("mine_places", person.pk)
    match = match_of(person, service, viewer=viewer, named=touched(person, at=viewer.at, on=viewer.on))
    why = easy.why(match) if match else []
    return shown(
        request, "places/mine_place.html", person, form=form, service=service, why=why, helpers=helpers,
        **said(service, request),
    )  # fmt: skip


@require_http_methods(["GET", "POST"])
@screen("mine")
def mine_place_next(request: Request, person_id: UUID, suggestion_id: UUID) -> HttpResponse:
    """I said yes: what happens next (002-P7, P8)."""
    person, viewer = own_page_or_404(request, person_id), request.viewer
    mine = Suggestion.objects.visible_to(viewer).about(person).filter(answer="yes").select_related("service")
    one: Suggestion = get_object_or_404(mine, pk=suggestion_id)
    known = around(person, one.service, viewer)
    form = GoOnForm(posted(request), me=person.called, ways=ways_on(person, names(known), is_me=True))
    if form.is_valid():
        goes_on(one, person, form, known, viewer, method=Method.PICTURES)
        return redirect("mine_places", person.pk)
    return shown(request, "places/mine_form.html", person, form=form, title=str(one.service))
