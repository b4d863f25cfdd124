"""What a person could bring, which networks want it, and what the person says to asking them: at work. 000-P5."""

from typing import Any
from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from kinweave.concerns.routing import touched
from kinweave.directory.wants import WANTS
from kinweave.foundation import Viewer
from kinweave.information.actions import offering as actions
from kinweave.information.models import OfferSaid
from kinweave.information.offers import Wanted, wanted
from kinweave.parties.models import Party
from kinweave.plans.models import Offer
from kinweave.ties.figures.saying import joined
from kinweave.web.deciding.mending import mended
from kinweave.web.forms import posted
from kinweave.web.offers.forms import OffersForm, PutForm
from kinweave.web.people.banner import talk
from kinweave.web.people.finding import person_or_404
from kinweave.web.request import Request
from kinweave.web.saved import say_saved, what_was_saved
from kinweave.web.screen import screen


def offered(viewer: Viewer, person: Party) -> list[Offer]:
    """What a person could bring now."""
    return list(Offer.objects.visible_to(viewer).about(person).lasting().in_order())


def in_words(keys: Any) -> str:
    """What somebody could bring, in a phrase."""
    return joined(WANTS.get(key, key) for key in keys)


def wanting(viewer: Viewer, person: Party) -> list[Wanted]:
    """The networks that want it, and may be asked."""
    return wanted(person, viewer=viewer, named=touched(person, at=viewer.at, on=viewer.on))


def wanted_or_404(viewer: Viewer, person: Party, offer_id: UUID, announcement_id: UUID) -> Wanted:
    """One network that wants one thing of theirs, while the person can be asked about it."""
    for one in wanting(viewer, person):
        if (one.offer.pk, one.announcement.pk) == (offer_id, announcement_id) and one.is_open:
            return one
    raise Http404


def said(viewer: Viewer, person: Party) -> list[OfferSaid]:
    """What the person said to asking networks, and what these answered, the latest first."""
    found = OfferSaid.objects.visible_to(viewer).about(person).select_related("offer", "announcement", "question")
    return list(found.latest_first())


def described(one: Wanted) -> tuple[Wanted, str]:
    """A network with what it wants of theirs."""
    return one, capfirst(str(WANTS[one.offer.key]))


@require_http_methods(["GET"])
@screen("people")
def offers(request: Request, person_id: UUID) -> HttpResponse:
    """What a person could bring; the networks that want it; what the person said, and the networks (000-P5)."""
    person, viewer = person_or_404(request, person_id), request.viewer
    context = {
        "person": person,
        "talk": talk(viewer, person),
        "offers": capfirst(in_words(one.key for one in offered(viewer, person))),
        "open": [described(one) for one in wanting(viewer, person) if one.is_open],
        "said": [(one, capfirst(in_words([one.offer.key]))) for one in said(viewer, person)],
        "saved": what_was_saved(request),
    }
    return render(request, "offers/offers.html", context)


@require_http_methods(["GET", "POST"])
@screen("people")
def offers_say(request: Request, person_id: UUID) -> HttpResponse:
    """Write down what a person says they could bring (000-P5)."""
    person, viewer = person_or_404(request, person_id), request.viewer
    now = [one.key for one in offered(viewer, person)]
    form = OffersForm(posted(request), me=person.called, now=now)
    if form.is_valid():
        actions.say_offers(person=person, on=viewer.on, by=viewer, **form.said)
        say_saved(request)
        return redirect("offers", person.pk)
    return asking(request, person, form, _("What they could bring"), _("Ask them. Do not take it from notes."))


def asking(request: Request, person: Party, form: Any, title: str, lede: str) -> HttpResponse:
    """One question about what a person could bring."""
    context = {"person": person, "talk": talk(request.viewer, person), "form": form, "title": title, "lede": lede}
    return render(request, "people/form.html", context | {"back": reverse("offers", args=[person.pk])})


@require_http_methods(["GET", "POST"])
@screen("people")
def offer_put(request: Request, person_id: UUID, offer_id: UUID, announcement_id: UUID) -> HttpResponse:
    """Ask the person first; only after their yes is the network asked (000-P5, P6)."""
    person, viewer = person_or_404(request, person_id), request.viewer
    one = wanted_or_404(viewer, person, offer_id, announcement_id)
    form = PutForm(posted(request), me=person.called)
    if form.is_valid():
        with mended(form):
            put(one, person, form, viewer)
            say_saved(request)
            return redirect("offers", person.pk)
    lede = _("%(name)s wants: %(what)s. It hears nothing before yes.")
    words = lede % {"name": one.announcement, "what": WANTS[one.offer.key]}
    return asking(request, person, form, _("Ask %(name)s first") % {"name": person.called}, words)


@require_http_methods(["POST"])
@screen("people")
def offer_back(request: Request, person_id: UUID, offer_said_id: UUID) -> HttpResponse:
    """They take it back: the network does not see it any more (000-P5, P6)."""
    person = person_or_404(request, person_id)
    take_back(request.viewer, person, offer_said_id)
    say_saved(request)
    return redirect("offers", person.pk)


def take_back(viewer: Viewer, person: Party, offer_said_id: UUID) -> OfferSaid:
    """Take back one of the questions to networks."""
    found = OfferSaid.objects.visible_to(viewer).about(person)
    return actions.take_back_offer(said=get_object_or_404(found, pk=offer_said_id), on=viewer.on, by=viewer)


def put(one: Wanted, person: Party, form: PutForm, viewer: Viewer) -> OfferSaid:
    """Keep what the person said; with yes, the network is asked."""
    apart = touched(person, at=viewer.at, on=viewer.on)
    now: dict[str, Any] = {"named": frozenset(apart), "on": viewer.on, "by": viewer}
    return actions.put_offer(offer=one.offer, announcement=one.announcement, **{**form.said, **now})
