"""Who can see a person's record, why and since when; and who looked at it."""

from datetime import date
from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods

from kinweave.access import sign_ins
from kinweave.access.roles import ROLES
from kinweave.foundation import LONDON
from kinweave.parties.models import Party, Support
from kinweave.web.middleware import shows
from kinweave.web.paging import last_shown, page_of
from kinweave.web.people.banner import talk
from kinweave.web.people.days import in_full
from kinweave.web.people.finding import person_or_404
from kinweave.web.request import Request
from kinweave.web.saved import what_was_saved
from kinweave.web.screen import screen

CAUSES = {
    "allocation": _("Works with them"),
    "registered": _("Leads the work here"),
    "post": _("Works here"),
    "role": _("Leads the work here"),
    "break-glass": _("Opened it in an emergency, for 2 hours"),
}
PAGES = (
    ("emergency_", _("the record, opened in an emergency")),
    ("people", _("a list with them on it")),
    ("today", _("Today")),
    ("thoughts", _("Today")),
    ("unwritten", _("Today")),
    ("promises", _("Today")),
    ("promise", _("a next step")),
    ("steps", _("the next steps")),
    ("person_change", _("what they are called")),
    ("person", _("the person’s page")),
    ("contacts", _("all contacts")),
    ("note", _("a note")),
    ("private_visit", _("a private visit")),
    ("visit", _("a visit")),
    ("who_comes", _("a visit")),
    ("outing", _("an outing")),
    ("supervised", _("supervised contact")),
    ("talk", _("a talk")),
    ("material_add", _("a talk")),
    ("profile", _("the profile")),
    ("need", _("how to talk with them")),
    ("reach", _("how to reach them")),
    ("address_open", _("the protected address")),
    ("address", _("the question before the protected address")),
    ("sign_in", _("their sign-in")),
    ("speaker_sign_in", _("the sign-in of who speaks for them")),
    ("speaker", _("who may speak for them")),
    ("who_looked", _("who looked at the record")),
    ("who_can_see", _("who can see the record")),
    ("allocation", _("who works with them")),
    ("circle", _("the circle")),
    ("decision", _("what they decide")),
    ("best_interests", _("what they decide")),
    ("advocate", _("their advocates")),
    ("parent_", _("parental responsibility")),
    ("referral", _("what was passed on")),
    ("interpreter", _("their interpreters")),
    ("withh", _("what is kept from their page")),
    ("talk_", _("whom to talk to about what")),
    ("tie", _("somebody in the circle")),
    ("hope", _("somebody they hope for")),
    ("wishes", _("the talk about wishes")),
    ("mine", _("the person’s own page")),
)  # how the name of a page begins, and what it is


@require_http_methods(["GET"])
@screen("people")
def who_can_see(request: Request, person_id: UUID) -> HttpResponse:
    """Who can see a person's record, why, and since when."""
    person, viewer = person_or_404(request, person_id), request.viewer
    found = Support.objects.visible_to(viewer).about(person).current(viewer.at).filter(extent="record")
    rows = [
        (row.supporter, CAUSES.get(row.cause, _("By a decision that was recorded")), day(row, viewer.on))
        for row in found.select_related("supporter").order_by("begins_at", "pk")
    ]
    context = {"person": person, "talk": talk(viewer, person), "rows": rows, "may_ask": viewer.sees_everyone}
    context |= {"allocates": "allocate" in viewer.may, "saved": what_was_saved(request)}
    context["without_sign_in"] = sign_ins.without_one(viewer, [person.pk])
    return render(request, "people/access/who.html", context)


def day(row: Support, on: date) -> str:
    """The day on which a support began."""
    return in_full(row.begins_at.astimezone(LONDON).date(), on)


@require_http_methods(["GET"])
@screen("people")
def who_looked(request: Request, person_id: UUID) -> HttpResponse:
    """Who looked at a person's record, on what page and when: for those who lead the work with them."""
    led = Party.objects.visible_to(request.viewer).led_by(request.viewer).full()
    person = get_object_or_404(led.select_related("holder"), pk=person_id)
    shows(request, [person])
    looks = Party.objects.visible_to(request.viewer).led_by(request.viewer).filter(pk=person.pk).looks()
    last = last_shown(request, looks)
    page = page_of(looks.before(last) if last else looks, is_first=last is None)
    rows = [as_said(look) for look in page.rows]
    context = {"person": person, "talk": talk(request.viewer, person), "page": page, "looks": rows}
    return render(request, "people/access/looks.html", context)


def as_said(look: Any) -> dict[str, object]:
    """One look, in words."""
    at = look.at.astimezone(LONDON)
    role = ROLES.get(look.by_role)
    return {
        "who": look.by_name or _("Somebody who speaks for them"),
        "role": role.name if role else "",
        "page": words_of(look.page),
        "day": date_format(at, "j M Y"),
        "time": date_format(at, "H:i"),
    }


def words_of(name: str) -> str:
    """What a page is, from the name of its address."""
    return str(next((words for start, words in PAGES if name.startswith(start)), _("a page about them")))
