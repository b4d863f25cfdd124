"""The networks one belongs to; one of them; who comes and who leaves; its partners. Criteria: 000-P7, P10."""

from datetime import date
from typing import Any
from uuid import UUID

from django import forms as django_forms
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from kinweave.circles.models import Circle
from kinweave.foundation import Viewer
from kinweave.information.actions import networks as actions
from kinweave.information.asks import due_now, holder_now, stands_now
from kinweave.information.findings import is_held, is_withdrawn
from kinweave.information.models import Ask, Finding, PartnerSaid, Seat
from kinweave.web.deciding.mending import mended
from kinweave.web.deciding.steps import ask
from kinweave.web.forms import posted
from kinweave.web.networks import forms, words
from kinweave.web.networks.finding import Names, led_or_404, members, seat_or_404, sources_of
from kinweave.web.people.days import beneath, near
from kinweave.web.people.finding import myself
from kinweave.web.request import Request
from kinweave.web.saved import say_saved, version_read, what_was_saved
from kinweave.web.screen import screen

MOST = 60


def asking(
    request: Request, form: django_forms.Form, title: str, back: str, lede: str = "", **more: Any
) -> HttpResponse:
    """One question about a network."""
    context = {"form": form, "title": title, "lede": lede, "back": back}
    return render(request, "networks/form.html", context | more)


def address(seat: Seat) -> str:
    """Where a network is."""
    return reverse("network", args=[seat.circle_id])


@require_http_methods(["GET"])
@screen("networks")
def networks(request: Request) -> HttpResponse:
    """Those one belongs to, those that ask one, what others have shared, what one gave."""
    viewer = request.viewer
    seats = Seat.objects.visible_to(viewer).select_related("circle")
    found = Finding.objects.visible_to(viewer).with_all()
    context = {
        "seats": seats.own(viewer),
        "offered": seats.offered(viewer),
        "elsewhere": [line(one, viewer) for one in found.from_elsewhere(viewer)[:MOST]],
        "given": [line(one, viewer) for one in found.given_oneself(viewer).latest_first()[:MOST]],
        "saved": what_was_saved(request),
    }
    return render(request, "networks/networks.html", context)


def line(finding: Finding, viewer: Viewer) -> dict[str, Any]:
    """Something that was found out, as a line; what was taken back has no title."""
    gone = is_withdrawn(finding)
    return {
        "finding": finding,
        "title": words.title_of(finding, viewer),
        "is_gone": gone,
        "is_held": not gone and is_held(finding),
        "age": words.age(finding.true_on, viewer.on),
    }


def ask_line(wanted: Ask, on: date, names: Names) -> dict[str, Any]:
    """An ask, as a line."""
    stands, holder, due = stands_now(wanted, on), holder_now(wanted, on), due_now(wanted)
    name, kind = words.STANDS[stands]
    facts = {"stands": stands, "name": name, "kind": kind, "holder": holder and names.of(holder.pk), "due": due}
    return {"ask": wanted, "when": near(due, on), "small": beneath(due, on), **facts}


@require_http_methods(["GET"])
@screen("networks")
def network(request: Request, network_id: UUID) -> HttpResponse:
    """One network: what it asks, what it found out, who is in it, whom it learns from."""
    seat, viewer = seat_or_404(request, network_id), request.viewer
    circle = seat.circle
    found = Finding.objects.visible_to(viewer).of(circle).with_all().latest_first()
    names = Names(circle.pk, viewer)
    asks = Ask.objects.visible_to(viewer).of(circle).with_all().latest_first()
    context = {
        "circle": circle,
        "seat": seat,
        "members": members(circle, viewer),
        "waiting": Seat.objects.visible_to(viewer).of(circle).waiting(viewer.on) if seat.is_lead else [],
        "sources": [(one, one.next_check_on <= viewer.on) for one in sources_of(circle, viewer)],
        "asks": [ask_line(one, viewer.on, names) for one in asks[:MOST]],
        "findings": [line(one, viewer) for one in found[:MOST]],
        "partners": partners(circle, viewer),
        "saved": what_was_saved(request),
    }
    return render(request, "networks/network.html", context)


def partners(circle: Circle, viewer: Viewer) -> list[tuple[Circle, str]]:
    """Other networks, and who has said that they are partners: both, only we, only they."""
    said = PartnerSaid.objects.visible_to(viewer)
    we = {one.other_id: one.other for one in said.of(circle).select_related("other")}
    they = {one.circle_id: one.circle for one in said.filter(other=circle).select_related("circle")}
    every = sorted((we | they).values(), key=lambda one: (one.name, str(one.pk)))
    return [(one, "both" if one.pk in we and one.pk in they else "we" if one.pk in we else "they") for one in every]


@require_http_methods(["GET", "POST"])
@screen("networks")
def network_new(request: Request) -> HttpResponse:
    """Open a network: what it is, and one's own name in it."""
    viewer = request.viewer
    me = myself(viewer)
    first = {"name": me.sort_name, "works_at": me.keeper.called}
    asked = ask(request, [forms.OpenForm, lambda data: forms.NameForm(data, initial=first)])
    if asked.is_done:
        with mended(asked.form):
            said = asked.said
            seat = actions.open_network(
                name=said["title"], kind=said["kind"], called=said["name"], works_at=said["works_at"],
                on=viewer.on, by=viewer,
            )  # fmt: skip
            say_saved(request)
            return redirect(address(seat))
    return in_steps(request, asked, _("Open a network"), reverse("networks"))


def in_steps(request: Request, asked: Any, title: str, back: str, lede: str = "", **more: Any) -> HttpResponse:
    """A few questions, a page each."""
    context = {"asked": asked, "form": asked.form, "title": title, "back": back, "lede": lede}
    return render(request, "networks/steps.html", context | more)


@require_http_methods(["GET", "POST"])
@screen("networks")
def network_member_new(request: Request, network_id: UUID) -> HttpResponse:
    """Ask somebody to join."""
    seat, viewer = led_or_404(request, network_id), request.viewer
    form = forms.BringInForm(posted(request))
    if form.is_valid():
        with mended(form):
            actions.bring_in(circle=seat.circle, on=viewer.on, by=viewer, **form.cleaned_data)
            say_saved(request)
            return redirect(address(seat))
    lede = _("They are asked on their Today. They choose themselves whether to join, and under which name.")
    return asking(request, form, _("Ask somebody to join"), address(seat), lede, button=_("Ask them"))


@require_http_methods(["GET", "POST"])
@screen("networks")
def network_join(request: Request, seat_id: UUID) -> HttpResponse:
    """Join a network that asks one, under the name one wants."""
    viewer = request.viewer
    offered = Seat.objects.visible_to(viewer).offered(viewer).select_related("circle", "membership__circle")
    seat = get_object_or_404(offered, pk=seat_id)
    form = forms.NameForm(posted(request), initial={"name": seat.name, "works_at": seat.works_at})
    if form.is_valid():
        with mended(form):
            actions.take_seat(seat=seat, version=version_read(request), on=viewer.on, by=viewer, **form.cleaned_data)
            say_saved(request)
            return redirect(address(seat))
    title = _("Do you want to join %(name)s?") % {"name": seat.circle.name}
    more = {"button": _("Join"), "row": seat, "no": reverse("network_decline", args=[seat.pk])}
    return asking(request, form, title, reverse("networks"), **more)


@require_http_methods(["GET", "POST"])
@screen("networks")
def network_decline(request: Request, seat_id: UUID) -> HttpResponse:
    """Do not join."""
    viewer = request.viewer
    seat = get_object_or_404(Seat.objects.visible_to(viewer).offered(viewer).select_related("membership"), pk=seat_id)
    return gives_up(request, seat, _("You do not join"), reverse("networks"))


@require_http_methods(["GET", "POST"])
@screen("networks")
def network_leave(request: Request, network_id: UUID) -> HttpResponse:
    """Leave a network."""
    seat = seat_or_404(request, network_id)
    return gives_up(request, seat, _("Leave the network"), address(seat))


def gives_up(request: Request, seat: Seat, title: str, back: str) -> HttpResponse:
    """Give up a seat, with a reason or without."""
    viewer = request.viewer
    form = forms.WhyForm(posted(request))
    if form.is_valid():
        with mended(form):
            actions.give_up_seat(seat=seat, on=viewer.on, by=viewer, **form.cleaned_data)
            say_saved(request)
            return redirect("networks")
    lede = _("You need no reason. What you brought to a network stays there, with your name in it.")
    return asking(request, form, title, back, lede, button=title)


@require_http_methods(["GET", "POST"])
@screen("networks")
def network_partner_new(request: Request, network_id: UUID) -> HttpResponse:
    """Say that another network is a partner."""
    seat, viewer = led_or_404(request, network_id), request.viewer
    mine = Seat.objects.visible_to(viewer).own(viewer).select_related("circle")
    said = PartnerSaid.objects.visible_to(viewer)
    asked = [one.circle for one in said.filter(other=seat.circle).select_related("circle")]
    done = {one.other_id for one in said.of(seat.circle)}
    others = {one.pk: one for one in [*(own.circle for own in mine), *asked]}
    left = [one for pk, one in others.items() if pk not in done and pk != seat.circle_id]
    form = forms.PartnerForm(posted(request), circles=left)
    if form.is_valid():
        with mended(form):
            other = others[UUID(form.cleaned_data["other"])]
            actions.say_partner(circle=seat.circle, other=other, on=viewer.on, by=viewer)
            say_saved(request)
            return redirect(address(seat))
    lede = _("You can name a network that you belong to, or one that has named yours. It counts once both say so.")
    return asking(request, form, _("Name a partner network"), address(seat), lede, button=_("They are our partner"))
