"""Talks: keeping in touch, shared interests, staying safe, good and hard ways to get on.

Criteria: 002-P9, P14, P18, P21.
"""

from typing import Any
from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from kinweave.circles.models import Restriction
from kinweave.events import actions
from kinweave.events.models import Event, MaterialUsed
from kinweave.parties.models import Party
from kinweave.ties.models import Tie
from kinweave.web.circles.finding import tie_or_404
from kinweave.web.forms import posted
from kinweave.web.paging import last_shown, page_of
from kinweave.web.people.banner import talk
from kinweave.web.people.contacts import as_shown
from kinweave.web.people.finding import myself, person_or_404
from kinweave.web.request import Request
from kinweave.web.restrictions.finding import touching
from kinweave.web.saved import say_saved
from kinweave.web.screen import screen
from kinweave.web.visits.finding import ties_now, visit_or_404
from kinweave.web.visits.interests import shared_interests
from kinweave.web.visits.talk_forms import InterestsForm, MaterialForm, SafetyTalkForm, TalkForm

Purpose = Event.Purpose
TITLES = {
    Purpose.SHARED_INTERESTS: gettext_lazy("A talk with %(name)s: what we could enjoy together"),
    Purpose.STAYING_SAFE: gettext_lazy("A talk with %(name)s: staying safe with other people"),
    Purpose.GOOD_AND_HARD: gettext_lazy("A talk with %(name)s: good and hard ways to get on"),
}
WITH_MATERIAL = frozenset({Purpose.STAYING_SAFE, Purpose.GOOD_AND_HARD})


@require_http_methods(["GET"])
@screen("people")
def talks(request: Request, person_id: UUID) -> HttpResponse:
    """Every talk with a person so far, and those that can be written about."""
    person, viewer = person_or_404(request, person_id), request.viewer
    rows = Event.objects.visible_to(viewer).about(person).talks().with_those_there(viewer).select_related("recorded_by")
    last = last_shown(request, rows)
    page = page_of(rows.before(last) if last else rows, is_first=last is None)
    context = {
        "person": person,
        "talk": talk(viewer, person),
        "ties": ties_now(viewer, person),
        "page": page,
        "contacts": as_shown(page.rows, viewer.on),
    }
    return render(request, "visits/talks.html", context)


@require_http_methods(["GET", "POST"])
@screen("people")
def talk_new(request: Request, person_id: UUID, purpose: str) -> HttpResponse:
    """Write about a talk: what they said, how they told it, and the easy-read page that was looked at."""
    person = person_or_404(request, person_id)
    if purpose not in TITLES:
        raise Http404
    form = asking(request, person, purpose)
    if form.is_valid():
        return keep(request, person, purpose, form)
    title = str(TITLES[Purpose(purpose)]) % {"name": person.called}
    more = {"shared": shared_interests(request.viewer, person)} if purpose == Purpose.SHARED_INTERESTS else {}
    return show(request, person, form, title=title, has_material=purpose in WITH_MATERIAL, **more)


@require_http_methods(["GET", "POST"])
@screen("people")
def tie_talk_new(request: Request, tie_id: UUID) -> HttpResponse:
    """Write about a talk on keeping in touch with somebody, within the restrictions there are (002-P14)."""
    tie, viewer = tie_or_404(request, tie_id), request.viewer
    form = TalkForm(posted(request), on=viewer.on)
    if form.is_valid():
        return keep(request, tie.person, Purpose.KEEPING_IN_TOUCH, form, tie=tie)
    title = _("A talk with %(name)s: keeping in touch with %(other)s") % {"name": tie.person.called, "other": tie}
    binding = touching(viewer, tie.person, tie.to_party)
    return show(request, tie.person, form, title=title, restrictions=binding, tie=tie)


@require_http_methods(["GET", "POST"])
@screen("people")
def material_add(request: Request, event_id: UUID) -> HttpResponse:
    """Add another easy-read page that was looked at in a talk (002-P18, P21)."""
    event, viewer = visit_or_404(request, event_id), request.viewer
    if event.kind != Event.Kind.TALK:
        return redirect("visit", event.pk)
    form = MaterialForm(
        posted(request), used=[one.key for one in MaterialUsed.objects.visible_to(viewer).filter(event=event)]
    )
    if form.is_valid():
        actions.use_material(event=event, on=viewer.on, by=viewer, **form.cleaned_data)
        say_saved(request, "visit")
        return redirect("visit", event.pk)
    context = {"title": _("Add a page that you looked at"), "form": form, "person": event.person}
    return render(request, "people/form.html", context | {"talk": talk(viewer, event.person)})


def asking(request: Request, person: Party, purpose: str) -> Any:
    """The questions about a talk of one kind."""
    on = request.viewer.on
    if purpose in WITH_MATERIAL:
        return SafetyTalkForm(posted(request), on=on)
    return InterestsForm(posted(request), on=on, ties=ties_now(request.viewer, person))


def keep(request: Request, person: Party, purpose: str, form: Any, tie: Tie | None = None) -> HttpResponse:
    """Keep the talk, and the page that was looked at."""
    viewer = request.viewer
    said: dict[str, Any] = {"tie": tie, **form.talked}
    used = getattr(form, "used", None)
    event = actions.keep_talk(
        person=person, purpose=purpose, who=[myself(viewer)], material=used, on=viewer.on, by=viewer, **said
    )
    say_saved(request, "visit")
    return redirect("visit", event.pk)


def show(request: Request, person: Party, form: Any, **more: Any) -> HttpResponse:
    """The page that asks about a talk."""
    binding: list[Restriction] = more.pop("restrictions", [])
    context = {"person": person, "talk": talk(request.viewer, person), "form": form, "restrictions": binding, **more}
    return render(request, "visits/talk.html", context)
