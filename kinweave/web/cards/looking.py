"""Look for networks and places by area, need and language; and what a network says of itself. Criterion: 000-P2."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django.db.models import Q
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from kinweave.directory.interests import named
from kinweave.directory.models import Service
from kinweave.directory.wants import WANTS
from kinweave.foundation import Viewer
from kinweave.information.actions import cards as actions
from kinweave.information.models import Announcement, Card
from kinweave.ties.figures.saying import joined
from kinweave.web.cards.forms import AnnouncementForm, LookForm
from kinweave.web.deciding.mending import mended
from kinweave.web.forms import posted
from kinweave.web.networks.finding import led_or_404
from kinweave.web.networks.network import asking
from kinweave.web.places import words
from kinweave.web.places.likes import areas
from kinweave.web.request import Request
from kinweave.web.saved import say_saved, version_read, what_was_saved
from kinweave.web.screen import screen

MOST = 40


@require_http_methods(["GET"])
@screen("people")
def cards(request: Request) -> HttpResponse:
    """Networks and places that fit what was asked for; which of them colleagues keep a card of (000-P2)."""
    viewer = request.viewer
    form = LookForm(request.GET, areas=areas(viewer))
    asked = form.cleaned_data if form.is_valid() else {}
    services = [one for one in fitting_places(viewer, asked) if speaks(one.languages, asked)]
    networks = [one for one in Announcement.objects.visible_to(viewer).by_name() if fits(one, asked)]
    kept = {one.service_id or one.announcement_id: one for one in Card.objects.visible_to(viewer)}
    context = {
        "form": form,
        "networks": [(one, about_network(one), checked(one, viewer), kept.get(one.pk)) for one in networks[:MOST]],
        "places": [(one, words.in_short(one), checked(one, viewer), kept.get(one.pk)) for one in services[:MOST]],
        "more": len(services) > MOST,
        "saved": what_was_saved(request),
    }
    return render(request, "cards/cards.html", context)


def fitting_places(viewer: Viewer, asked: dict[str, Any]) -> Iterable[Service]:
    """The places in an area, for a need."""
    found = Service.objects.visible_to(viewer).by_name().with_all()
    if asked.get("need"):
        found = found.for_interest(asked["need"])
    return found.filter(Q(area=asked["area"])) if asked.get("area") else found


def speaks(languages: Iterable[str], asked: dict[str, Any]) -> bool:
    """Whether the language that was asked for is spoken. What nobody has said is not a yes."""
    return not asked.get("language") or asked["language"] in languages


def fits(one: Announcement, asked: dict[str, Any]) -> bool:
    """Whether a network is there for all that was asked for; one without an area is for all parts."""
    here = not asked.get("area") or one.area in {"", asked["area"]}
    return here and speaks(one.languages, asked) and (not asked.get("need") or asked["need"] in one.interests)


def about_network(one: Announcement) -> str:
    """Where, for what, and what it wants, in a line."""
    said = [one.area, capfirst(joined(named(key) for key in one.interests))]
    if one.wants:
        said.append(_("Wants: %(what)s") % {"what": wanted(one)})
    return " ".join(f"{part}." for part in said if part)


def wanted(one: Announcement) -> str:
    """What a network wants, in a phrase."""
    return joined(WANTS[key] for key in one.wants if key in WANTS)


def checked(one: Announcement | Service, viewer: Viewer) -> str:
    """Who says so, and when it was last checked."""
    source = one.source if isinstance(one, Service) else _("The network itself")
    return f"{source}. {words.last_checked(one.checked_on, viewer.on)}."


@require_http_methods(["GET", "POST"])
@screen("networks")
def announcement(request: Request, network_id: UUID) -> HttpResponse:
    """A lead says what the network is, and what it wants (000-P2, P5)."""
    seat, viewer = led_or_404(request, network_id), request.viewer
    row = Announcement.objects.visible_to(viewer).of(seat.circle).first()
    asked_for = ("what", "area", "interests", "languages", "wants")
    first = {name: getattr(row, name) for name in asked_for} if row else {}
    form = AnnouncementForm(posted(request), areas=areas(viewer), initial=first)
    back = reverse("network", args=[seat.circle_id])
    if form.is_valid():
        with mended(form):
            now: dict[str, Any] = {"version": version_read(request), "on": viewer.on, "by": viewer}
            actions.announce(circle=seat.circle, **form.cleaned_data, **now)
            say_saved(request)
            return redirect(back)
    lede = _("So that others find you, and can ask whether you want what they have.")
    return asking(request, form, _("What the network is"), back, lede, row=row)
