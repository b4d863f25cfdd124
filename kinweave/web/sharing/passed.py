"""What was shared about somebody, and one passing from the sender's side. Criteria: 003-P22, P23, P26."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from kinweave.foundation import Viewer
from kinweave.information import actions, words
from kinweave.information.models import Item, Notice, OutsideLink, PassedItem, Passing, SharingDecision, StepAsked
from kinweave.information.rules import Condition
from kinweave.web.deciding.mending import mended
from kinweave.web.forms import posted
from kinweave.web.people.banner import talk
from kinweave.web.people.days import in_full
from kinweave.web.people.finding import about_or_404, person_or_404
from kinweave.web.request import Request
from kinweave.web.saved import say_saved, version_read, what_was_saved
from kinweave.web.screen import screen
from kinweave.web.sharing.forms import ReviewForm, ToldPersonForm
from kinweave.web.showing_once import shown_once

FEW = 30
Outcome = SharingDecision.Outcome


@require_http_methods(["GET"])
@screen("people")
def sharing_of(request: Request, person_id: UUID) -> HttpResponse:
    """What went to whom about somebody, what was decided not to go, and what somebody was asked for."""
    person, viewer = person_or_404(request, person_id), request.viewer
    passings = Passing.objects.visible_to(viewer).sent_by(viewer).about(person).latest_first()
    decided = (
        SharingDecision.objects.visible_to(viewer)
        .about(person)
        .filter(outcome__in=(Outcome.NOT_SHARED, Outcome.TOLD))
        .latest_first()
    )
    if not viewer.sees_everyone:
        decided = decided.filter(recorded_by__in=viewer.own_ids)  # a reason can say what others may not know
    steps = StepAsked.objects.visible_to(viewer).about(person).waiting()
    context = {
        "person": person,
        "talk": talk(viewer, person),
        "passings": passings.select_related("recipient__organisation")[:FEW],
        "not_shared": decided.select_related("recipient__organisation")[:FEW],
        "steps": [
            (one, words.way_forward(one.step), words.who(one.step))
            for one in steps.select_related("decision__recipient__organisation")[:FEW]
        ],
        "saved": what_was_saved(request),
    }
    return render(request, "sharing/of_person.html", context)


def passing_or_404(request: Request, passing_id: UUID) -> Passing:
    """Something that one's own organisation passed on."""
    rows = (
        Passing.objects.visible_to(request.viewer)
        .sent_by(request.viewer)
        .select_related("recipient__organisation", "person__holder", "decision", "protocol", "sent_by", "reviewed_by")
    )
    found: Passing = about_or_404(request, rows, passing_id)
    return found


def is_closed(item: Item, viewer: Viewer) -> bool:
    """Whether its words were struck out, and are for leads, and for who wrote the note, as the note itself is."""
    of = item.from_event
    if not (item.struck_at or (of and of.struck_at)):
        return False
    leads = viewer.sees_everyone and item.holder_id == viewer.organisation_id
    return not (leads or (of is not None and of.recorded_by_id in viewer.own_ids))


@require_http_methods(["GET"])
@screen("people")
def passing(request: Request, passing_id: UUID) -> HttpResponse:
    """Exactly what went, under what conditions, and what became of it."""
    found, viewer = passing_or_404(request, passing_id), request.viewer
    rows = PassedItem.objects.visible_to(viewer).filter(passing=found).in_order().select_related("item__from_event")
    links = OutsideLink.objects.visible_to(viewer).filter(passing=found, ended_at__isnull=True)
    notices = Notice.objects.visible_to(viewer).filter(passing=found).order_by("at", "pk")
    context: dict[str, Any] = {
        "passing": found,
        "person": found.person,
        "talk": talk(viewer, found.person),
        "items": [(one, is_closed(one.item, viewer)) for one in rows],
        "notices": notices,
        "day": in_full(found.sent_at.date(), viewer.on),
        "conditions": [words.condition(Condition(one)) for one in found.conditions],
        "may_review": found.review_due_at and not found.reviewed_at and found.sent_by_id != viewer.person_id,
        "once": shown_once(request, found),
        "has_link": links.exists(),
        "saved": what_was_saved(request),
    }
    return render(request, "sharing/passing.html", context)


@require_http_methods(["GET", "POST"])
@screen("people")
def passing_told(request: Request, passing_id: UUID) -> HttpResponse:
    """The person was told what went."""
    found, viewer = passing_or_404(request, passing_id), request.viewer
    form = ToldPersonForm(posted(request), me=found.person.called, initial={"told_on": viewer.on})
    if form.is_valid():
        with mended(form):
            version = version_read(request)
            actions.tell_person(passing=found, version=version, on=viewer.on, by=viewer, **form.cleaned_data)
            say_saved(request)
            return redirect(found)
    return render(request, "people/form.html", about(request, found, form, _("They were told")))


@require_http_methods(["GET", "POST"])
@screen("people")
def passing_review(request: Request, passing_id: UUID) -> HttpResponse:
    """Somebody else looks at what nothing held up."""
    found, viewer = passing_or_404(request, passing_id), request.viewer
    form = ReviewForm(posted(request))
    if form.is_valid():
        with mended(form):
            version = version_read(request)
            actions.review_release(passing=found, version=version, on=viewer.on, by=viewer, **form.cleaned_data)
            say_saved(request)
            return redirect(found)
    return render(request, "people/form.html", about(request, found, form, _("Look at what went")))


def about(request: Request, found: Passing, form: Any, title: str) -> dict[str, Any]:
    """What a form about one passing shows."""
    said = {"person": found.person, "talk": talk(request.viewer, found.person), "row": found}
    return said | {"form": form, "title": title, "back": found.get_absolute_url()}
