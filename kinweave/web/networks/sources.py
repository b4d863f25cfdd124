"""Whom a network learns from: who they are, what they know, how reliable, on what terms. Criterion: 000-P15."""

from functools import partial
from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from kinweave.foundation import Viewer
from kinweave.foundation.period import months_after
from kinweave.information.actions import networks as actions
from kinweave.information.models import Finding, Source
from kinweave.information.seats import is_left, keeps
from kinweave.web.deciding.mending import mended
from kinweave.web.deciding.steps import Make, ask
from kinweave.web.networks import forms, words
from kinweave.web.networks.finding import Names, inside_or_404, keeper_or_404, members, seat_or_404
from kinweave.web.networks.network import address, in_steps, line
from kinweave.web.request import Request
from kinweave.web.saved import say_saved, version_read, what_was_saved
from kinweave.web.screen import screen

AGAIN_AFTER_MONTHS = 6


def terms_pages(circle: Any, viewer: Viewer, initial: dict[str, Any]) -> list[Make]:
    """The questions about reliability, terms and the next check."""
    seats, day = members(circle, viewer), months_after(viewer.on, AGAIN_AFTER_MONTHS)
    return [
        partial(forms.ReliableForm, initial=initial),
        partial(forms.TermsForm, seats=seats, initial=initial),
        partial(forms.CheckDayForm, initial={"next_check_on": day}),
    ]


@require_http_methods(["GET", "POST"])
@screen("networks")
def source_new(request: Request, network_id: UUID) -> HttpResponse:
    """Keep somebody that the network can learn from."""
    seat, viewer = seat_or_404(request, network_id), request.viewer
    asked = ask(request, [forms.WhoForm, *terms_pages(seat.circle, viewer, {})])
    if asked.is_done:
        with mended(asked.form):
            source = actions.register_source(circle=seat.circle, on=viewer.on, by=viewer, **asked.said)
            say_saved(request)
            return redirect(source)
    lede = _(
        "You keep this entry: you check it, and you speak for the source when it does not sign in here."
        " What you ask of it yourself, another lead answers."
    )
    return in_steps(request, asked, _("Somebody to learn from"), address(seat), lede)


@require_http_methods(["GET"])
@screen("networks")
def source(request: Request, source_entry_id: UUID) -> HttpResponse:
    """One source, with what came from it."""
    viewer = request.viewer
    found, seat = inside_or_404(request, Source.objects, source_entry_id)
    came = Finding.objects.visible_to(viewer).filter(source=found).with_all().latest_first()
    context = {
        "source": found,
        "seat": seat,
        "is_keeper": keeps(found, seat, viewer.on),
        "keeper": keeper_of(found, viewer),
        "how_far": words.how_far(found.audience, members(found.circle, viewer)),
        "is_due": found.next_check_on <= viewer.on,
        "findings": [line(one, viewer) for one in came],
        "saved": what_was_saved(request),
    }
    return render(request, "networks/source.html", context)


def keeper_of(found: Source, viewer: Viewer) -> str:
    """Who keeps an entry, by the name that one may know."""
    if is_left(found.keeper, viewer.on):
        return _("A lead of the network")
    return Names(found.circle_id, viewer).of(found.keeper_id)


TERMS = ("reliable", "reliable_why", "reliable_says", "terms", "ring", "named", "purposes")


@require_http_methods(["GET", "POST"])
@screen("networks")
def source_check(request: Request, source_entry_id: UUID) -> HttpResponse:
    """Check an entry: does it still hold?"""
    viewer = request.viewer
    found, seat = keeper_or_404(request, source_entry_id)
    initial = {name: getattr(found, name) for name in TERMS}
    asked = ask(request, terms_pages(seat.circle, viewer, initial))
    if asked.is_done:
        with mended(asked.form):
            version = version_read(request)
            actions.check_source(source=found, version=version, on=viewer.on, by=viewer, **asked.said)
            say_saved(request)
            return redirect(found)
    lede = _("Narrower terms hold at once, for what came before too. Wider ones hold for what comes from now on.")
    title = _("Does this still hold: %(who)s") % {"who": found.who}
    return in_steps(request, asked, title, reverse("source", args=[found.pk]), lede, row=found)
