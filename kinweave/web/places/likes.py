"""What a person likes and shares with those in their circle, and how far they can go: at work."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from kinweave.concerns.routing import touched
from kinweave.directory import actions as directory
from kinweave.directory.interests import named
from kinweave.directory.models import Area
from kinweave.foundation import Viewer
from kinweave.parties import actions
from kinweave.parties.models import Interest, Party, Travel
from kinweave.plans.suggesting import shared_interests
from kinweave.ties.models import Sector
from kinweave.ties.standing import Standing, history
from kinweave.web.circles.finding import tie_or_404
from kinweave.web.forms import posted
from kinweave.web.people.banner import talk
from kinweave.web.people.finding import person_or_404
from kinweave.web.places import words
from kinweave.web.places.forms import LikesForm, TravelForm
from kinweave.web.request import Request
from kinweave.web.saved import say_saved, version_read, what_was_saved
from kinweave.web.screen import screen


def liked(viewer: Viewer, person: Party) -> dict[UUID, frozenset[str]]:
    """What a person likes, and those in their circle."""
    found: dict[UUID, frozenset[str]] = Interest.objects.visible_to(viewer).in_the_life_of(person).by_party()
    return found


def limits_of(viewer: Viewer, person: Party) -> Travel | None:
    """How far somebody can go, if anybody has asked."""
    found: Travel | None = Travel.objects.visible_to(viewer).about(person).first()
    return found


def areas(viewer: Viewer) -> list[str]:
    """The parts of town."""
    return [area.name for area in Area.objects.visible_to(viewer)]


@require_http_methods(["GET"])
@screen("people")
def interests(request: Request, person_id: UUID) -> HttpResponse:
    """What a person likes, what they share with each one in their circle, and how far they can go (002-P7, P9)."""
    person, viewer = person_or_404(request, person_id), request.viewer
    keys = liked(viewer, person)
    around = history(person, viewer=viewer).on(viewer.on).ties
    context = {
        "person": person,
        "talk": talk(viewer, person),
        "likes": [(key, named(key)) for key in sorted(keys.get(person.pk, ()))],
        "shared": [
            (one.standing, words.likes(one.keys))
            for one in shared_interests(person, viewer=viewer, named=touched(person, at=viewer.at, on=viewer.on))
        ],
        "others": [(one, words.likes(sorted(keys.get(one.tie.to_party_id, ())))) for one in around if may_ask(one)],
        "travel": words.travel(limits_of(viewer, person)),
        "saved": what_was_saved(request),
    }
    return render(request, "places/interests.html", context)


def may_ask(one: Standing) -> bool:
    """Whether what somebody likes is kept here: not when they have a record of their own, nor when they are paid."""
    return one.tie.to_party.is_light and one.seen.sector != Sector.PAID


@require_http_methods(["GET", "POST"])
@screen("people")
def interests_say(request: Request, person_id: UUID) -> HttpResponse:
    """Say what a person likes (002-P7)."""
    person = person_or_404(request, person_id)
    return asked(request, person, person)


@require_http_methods(["GET", "POST"])
@screen("people")
def tie_interests(request: Request, tie_id: UUID) -> HttpResponse:
    """Say what somebody in a person's life likes (002-P9)."""
    tie = tie_or_404(request, tie_id)
    return asked(request, tie.person, tie.to_party)


def asked(request: Request, person: Party, party: Party) -> HttpResponse:
    """The page that asks what somebody likes, with pictures."""
    viewer = request.viewer
    now = liked(viewer, person).get(party.pk, frozenset())
    form = LikesForm(posted(request), me=person.called, other=party.called, now=now)
    if form.is_valid():
        directory.say_likes(person=person, party=party, on=viewer.on, by=viewer, **form.said)
        say_saved(request, "interests")
        return redirect("interests", person.pk)
    context = {
        "person": person,
        "talk": talk(viewer, person),
        "form": form,
        "back": reverse("interests", args=[person.pk]),
    }
    return render(request, "people/form.html", {**context, "title": str(form.fields["likes"].label)})


@require_http_methods(["GET", "POST"])
@screen("people")
def travel(request: Request, person_id: UUID) -> HttpResponse:
    """Say how far a person can go (002-P7)."""
    person, viewer = person_or_404(request, person_id), request.viewer
    limits = limits_of(viewer, person)
    form = TravelForm(posted(request), me=person.called, areas=areas(viewer), limits=limits)
    if form.is_valid():
        actions.say_travel(person=person, version=version_read(request), on=viewer.on, by=viewer, **form.said)
        say_saved(request, "travel")
        return redirect("interests", person.pk)
    context = {"person": person, "talk": talk(viewer, person), "form": form, "row": limits}
    title = _("How far can %(name)s go?") % {"name": person.called}
    back = reverse("interests", args=[person.pk])
    return render(request, "people/form.html", {**context, "title": title, "back": back})
