"""The person page: the person is the loudest thing on it."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from kinweave.foundation.reach import each
from kinweave.parties.models import Party, SpeaksFor
from kinweave.plans.models import Action
from kinweave.web.circles.cards import card
from kinweave.web.circles.paper import Paper
from kinweave.web.paging import last_shown, page_of
from kinweave.web.people import record
from kinweave.web.people.banner import talk
from kinweave.web.people.contacts import as_shown, contacts
from kinweave.web.people.finding import person_or_404
from kinweave.web.people.more import more
from kinweave.web.request import Request
from kinweave.web.restrictions.finding import in_force
from kinweave.web.righting.entries import statements
from kinweave.web.righting.sheets import good_sheets
from kinweave.web.saved import what_was_saved
from kinweave.web.screen import screen

DECIDE = {SpeaksFor.Ground.PARENT, SpeaksFor.Ground.ATTORNEY}  # grounds on which somebody may decide


@require_http_methods(["GET"])
@screen("people")
def person(request: Request, person_id: UUID) -> HttpResponse:
    """One person: how to talk with them, what they said, what comes next, who is around them."""
    found = person_or_404(request, person_id)
    return render(request, "people/person.html", {**shown(request, found), "saved": what_was_saved(request)})


def shown(request: Request, person: Party) -> dict[str, object]:
    """All that the page shows."""
    viewer = request.viewer
    reach, circle = record.reach(viewer, person), card(viewer, person)
    speakers, talk_about, restrictions, sheets = each(
        record.speakers(viewer, person),
        record.talk_about(viewer, person),
        in_force(viewer, person),
        good_sheets(person, viewer),
    )
    profile, last = record.profile(viewer, person), record.last_contacts(viewer, person)
    return {
        "person": person,
        "reach": reach,
        "facts": record.facts(person, reach.lives_at, viewer),
        "talk": talk(viewer, person),
        "profile": profile,
        "steps": record.next_steps(viewer, person),
        "contacts": last,
        "speakers": speakers,
        "talk_about": talk_about,
        "someone_decides": any(one.ground in DECIDE for one in speakers),
        "who_can_see": record.who_can_see(viewer, person),
        "restrictions": restrictions,
        "paper": Paper(bool(restrictions) or circle["is_somebody_hard"], request.GET.get("paper", "")),
        "more": more(person.pk, viewer),
        "sheets": sheets,
        "statements": statements(viewer, [*(one.key for one in last), *profile.keys]),
        **circle,
    }


@require_http_methods(["GET"])
@screen("people")
def all_steps(request: Request, person_id: UUID) -> HttpResponse:
    """Everything that is promised and not done yet, the soonest first."""
    found, viewer = person_or_404(request, person_id), request.viewer
    rows = Action.objects.visible_to(viewer).about(found).open().select_related("doer")
    last = last_shown(request, rows)
    page = page_of(rows.after(last) if last else rows, is_first=last is None)
    steps = list(record.promised(page.rows, found, viewer))
    context = {"person": found, "talk": talk(viewer, found), "page": page, "steps": steps}
    return render(request, "people/steps/all.html", context)


@require_http_methods(["GET"])
@screen("people")
def all_contacts(request: Request, person_id: UUID) -> HttpResponse:
    """Every contact with a person, the latest first."""
    found, viewer = person_or_404(request, person_id), request.viewer
    rows = contacts(viewer, found)
    last = last_shown(request, rows)
    page = page_of(rows.before(last) if last else rows, is_first=last is None)
    shown = as_shown(page.rows, viewer.on)
    context = {"person": found, "talk": talk(viewer, found), "page": page, "contacts": shown}
    context["statements"] = statements(viewer, [one.key for one in shown])
    return render(request, "people/contacts/all.html", context)
