"""How to reach somebody, whether it is safe for them, and a protected address."""

from datetime import datetime, timedelta
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from kinweave.events import actions as events
from kinweave.parties import actions
from kinweave.parties.models import ContactPoint, Party, Whereabouts
from kinweave.parties.rules import may_use
from kinweave.web.forms import posted
from kinweave.web.people.banner import talk
from kinweave.web.people.days import in_full
from kinweave.web.people.finding import about_or_404, person_or_404
from kinweave.web.people.forms import AddressForm, BecauseForm, ReachForm
from kinweave.web.request import Request
from kinweave.web.saved import version_read
from kinweave.web.screen import screen

OPEN_FOR = timedelta(minutes=5)  # how long an opened address may be looked at


def page(request: Request, person: Party, **more: object) -> dict[str, object]:
    """What every page about reaching somebody shows."""
    back = reverse("reaching", args=[person.pk])
    return {"person": person, "talk": talk(request.viewer, person), "back": back, **more}


@require_http_methods(["GET"])
@screen("people")
def reaching(request: Request, person_id: UUID) -> HttpResponse:
    """Every way to reach a person, with what is safe. A protected address hides other addresses."""
    person, viewer = person_or_404(request, person_id), request.viewer
    is_protected = protected(request, person) is not None
    points = ContactPoint.objects.visible_to(viewer).about(person).lasting().order_by("channel", "recorded_at")
    shown = [
        (point, may_use(safety=point.safety), in_full(point.checked_on, viewer.on), point.works_when.rstrip(". "))
        for point in points
        if not (is_protected and point.channel in ContactPoint.TELLS_WHERE)
    ]
    return render(request, "people/reaching/all.html", page(request, person, points=shown, is_protected=is_protected))


@require_http_methods(["GET", "POST"])
@screen("people")
def reach_new(request: Request, person_id: UUID) -> HttpResponse:
    """Add a way to reach a person."""
    person, viewer = person_or_404(request, person_id), request.viewer
    form = ReachForm(posted(request))
    if form.is_valid():
        actions.add_contact_point(party=person, on=viewer.on, by=viewer, **form.cleaned_data)
        return redirect("reaching", person.pk)
    title = _("Add a way to reach %(name)s") % {"name": person.called}
    return render(request, "people/form.html", page(request, person, form=form, title=title))


@require_http_methods(["POST"])
@screen("people")
def reach_end(request: Request, point_id: UUID) -> HttpResponse:
    """Stop using a way to reach a person."""
    lasting = ContactPoint.objects.visible_to(request.viewer).lasting().select_related("party")
    point = about_or_404(request, lasting, point_id)
    version = version_read(request)
    actions.end_contact_point(point=point, version=version, on=request.viewer.on, by=request.viewer)
    return redirect("reaching", point.party_id)


def protected(request: Request, person: Party) -> Whereabouts | None:
    """The protected address, sealed."""
    return Whereabouts.objects.visible_to(request.viewer).about(person).lasting().first()


@require_http_methods(["GET", "POST"])
@screen("people")
def address_protect(request: Request, person_id: UUID) -> HttpResponse:
    """Protect an address: it is sealed, and hidden on every page."""
    person, viewer = person_or_404(request, person_id), request.viewer
    form = AddressForm(posted(request))
    if form.is_valid():
        events.protect_address(person=person, on=viewer.on, by=viewer, **form.cleaned_data)
        return redirect("reaching", person.pk)
    title = _("Protect %(name)s’s address") % {"name": person.called}
    lede = _("It is sealed and hidden. Whoever opens it says why first.")
    return render(request, "people/form.html", page(request, person, form=form, title=title, lede=lede))


@require_http_methods(["GET", "POST"])
@screen("people")
def address(request: Request, person_id: UUID) -> HttpResponse:
    """Ask why a protected address is needed; then show it for a few minutes."""
    person, viewer = person_or_404(request, person_id), request.viewer
    get_object_or_404(Whereabouts.objects.visible_to(viewer).about(person).lasting())
    form = BecauseForm(posted(request))
    if form.is_valid():
        actions.open_address(person=person, on=viewer.on, by=viewer, **form.cleaned_data)
        request.session["opened"] = {str(person.pk): viewer.at.isoformat()}
        return redirect("address_open", person.pk)
    title = _("%(name)s’s address is protected") % {"name": person.called}
    context = page(request, person, form=form, title=title, button=_("Show the address"))
    return render(request, "people/form.html", context)


@require_http_methods(["GET"])
@screen("people")
def address_open(request: Request, person_id: UUID) -> HttpResponse:
    """The protected address, for who has just said why."""
    person = person_or_404(request, person_id)
    found = protected(request, person)
    if found is None or not is_open(request, person):
        return redirect("address", person.pk)
    return render(request, "people/reaching/address.html", page(request, person, address=found.address))


def is_open(request: Request, person: Party) -> bool:
    """Whether this viewer said why within the last few minutes."""
    opened = request.session.get("opened", {}).get(str(person.pk))
    return bool(opened) and request.viewer.at - datetime.fromisoformat(opened) < OPEN_FOR
