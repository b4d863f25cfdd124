"""A contact note: under a minute, at most five fields. Criteria: 002-P15, P16."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from kinweave.access.actions import drop_draft
from kinweave.events import actions as events
from kinweave.events.models import Event, Participation, SupervisedVisit
from kinweave.parties.models import Party
from kinweave.plans import actions
from kinweave.ties.models import Tie
from kinweave.web.concerns.curious import open_concern
from kinweave.web.forms import posted
from kinweave.web.people import drafts
from kinweave.web.people.banner import talk
from kinweave.web.people.contacts import as_shown, contacts
from kinweave.web.people.finding import about_or_404, myself, person_or_404
from kinweave.web.people.note_forms import NoteForm, PrivateForm
from kinweave.web.request import Request
from kinweave.web.saved import say_saved, version_read
from kinweave.web.screen import screen


def around(request: Request, person: Party) -> list[Party]:
    """The people in somebody's life now, by name."""
    ties = Tie.objects.visible_to(request.viewer).about(person).current(request.viewer.on)
    return [tie.to_party for tie in ties.select_related("to_party").order_by("to_party__sort_name", "pk")]


def arranged_or_404(request: Request, event_id: UUID) -> Event:
    """A visit that was arranged and is not written up."""
    arranged = Event.objects.visible_to(request.viewer).arranged().select_related("person__holder")
    event: Event = about_or_404(request, arranged, event_id)
    return event


def to_write_up_or_404(request: Request, event_id: UUID) -> Event:
    """A visit that was arranged; also when a colleague was quicker, so that who sends a note is shown both texts."""
    visits = Event.objects.visible_to(request.viewer).exclude(kind=Event.Kind.TALK).select_related("person__holder")
    event: Event = about_or_404(request, visits, event_id)
    return event


def own_page(request: Request, event: Event) -> HttpResponse | None:
    """Where a visit is written up or stands already, if that is not here: its own page, or its supervised record."""
    supervised = SupervisedVisit.objects.visible_to(request.viewer).filter(event=event).first()
    if supervised:
        return redirect("supervised_write_up", supervised.pk)
    is_open = event.state == Event.State.ARRANGED or request.method == "POST"
    return None if is_open else redirect("visit", event.pk)


@require_http_methods(["GET", "POST"])
@screen("people")
def note_new(request: Request, person_id: UUID) -> HttpResponse:
    """Write a note about a contact that was not arranged."""
    return note(request, person_or_404(request, person_id), None)


@require_http_methods(["GET", "POST"])
@screen("people")
def note_of_visit(request: Request, event_id: UUID) -> HttpResponse:
    """Write up a visit that was arranged."""
    event = to_write_up_or_404(request, event_id)
    return own_page(request, event) or note(request, event.person, event)


@require_http_methods(["GET", "POST"])
@screen("people")
def private_visit_new(request: Request, person_id: UUID) -> HttpResponse:
    """Keep that a visit happened, and nothing more."""
    return private_visit(request, person_or_404(request, person_id), None)


@require_http_methods(["GET", "POST"])
@screen("people")
def private_visit_of(request: Request, event_id: UUID) -> HttpResponse:
    """Keep that an arranged visit happened in private, and nothing more."""
    event = to_write_up_or_404(request, event_id)
    return own_page(request, event) or private_visit(request, event.person, event)


def note(request: Request, person: Party, event: Event | None) -> HttpResponse:
    """Ask for the note, keep it as a draft, or write it down."""
    if "keep" in request.POST:
        drafts.keep(request, request.path)
        return redirect(request.path)
    draft = drafts.kept(request)
    there = participations(request, event)
    initial = as_arranged(event, there) | with_whom(request) | drafts.as_typed(draft, NoteForm)
    form = NoteForm(posted(request), around=offered(request, person, there), on=request.viewer.on, initial=initial)
    if form.is_valid():
        return write(request, person, event, not_there=form.not_there if event else [], **form.cleaned_data)
    return render(
        request,
        "people/notes/new.html",
        {
            "person": person,
            "event": event,
            "row": event,
            "form": form,
            "draft": draft,
            **around_the_note(request, person),
        },
    )


def participations(request: Request, event: Event | None) -> list[Participation]:
    """Who else was asked to a visit that was arranged, by name."""
    if event is None:
        return []
    rows = Participation.objects.visible_to(request.viewer).filter(event=event).by_name()
    return list(rows.exclude(party=request.viewer.person_id))


def offered(request: Request, person: Party, there: Iterable[Participation]) -> list[Party]:
    """Who may have been there: the people in the person's life, and whoever was asked to come."""
    return list(dict.fromkeys([*around(request, person), *(one.party for one in there)]))


def as_arranged(event: Event | None, there: Iterable[Participation]) -> dict[str, Any]:
    """What is known of a contact because it was arranged: how, the day, and who said they come."""
    if event is None:
        return {}
    came = [str(one.party_id) for one in there if one.reply == Participation.Reply.COMES]
    return {"kind": event.kind, "day": event.day, "who": came}


def with_whom(request: Request) -> dict[str, Any]:
    """Who was there, when the note is begun on the page of their tie."""
    return {"who": request.GET.getlist("with")} if "with" in request.GET else {}


def around_the_note(request: Request, person: Party) -> dict[str, object]:
    """What stands around the questions."""
    viewer = request.viewer
    last = as_shown(contacts(viewer, person)[:1], viewer.on)
    return {
        "talk": talk(viewer, person),
        "place": request.path,
        "last": last,
        "curious": open_concern(viewer, person),
    }


def private_visit(request: Request, person: Party, event: Event | None) -> HttpResponse:
    """Ask whether they agree that who and when are kept, then who and when; and nothing else. Criterion: 002-P16."""
    there = participations(request, event)
    initial = as_arranged(event, there)
    form = PrivateForm(posted(request), around=offered(request, person, there), on=request.viewer.on, initial=initial)
    if form.is_valid():
        if form.keeps_nothing:
            return leave_it(request, person, event)
        not_there = form.not_there if event else []
        return write(request, person, event, not_there=not_there, is_private=True, kind="visit", **form.who_and_when)
    context = {"person": person, "form": form, "row": event, "talk": talk(request.viewer, person)}
    return render(request, "people/notes/private.html", context)


def leave_it(request: Request, person: Party, event: Event | None) -> HttpResponse:
    """Keep neither who nor when, as the person wants. Criterion: 002-P16."""
    viewer = request.viewer
    events.keep_nothing(person=person, event=event, version=version_read(request), on=viewer.on, by=viewer)
    for place in drafts_of(person, event):
        drop_draft(place=place, by=request.viewer)
    return redirect(person)


def drafts_of(person: Party, event: Event | None) -> list[str]:
    """The pages on which the note may have been begun, as a private visit or not: none of their drafts is kept."""
    if event:
        return [reverse(name, args=[event.pk]) for name in ("note_of_visit", "private_visit_of")]
    return [reverse(name, args=[person.pk]) for name in ("note_new", "private_visit_new")]


def write(
    request: Request,
    person: Party,
    event: Event | None,
    *,
    not_there: list[Party],
    who: list[Party] | None = None,
    **said: Any,
) -> HttpResponse:
    """Write the note down, and show it on the person's page."""
    me = myself(request.viewer)
    everybody: dict[str, Any] = {"who": [me, *(who or [])], "doer": me, "on": request.viewer.on, "by": request.viewer}
    if event:
        version = version_read(request)
        written = actions.write_up(event=event, version=version, not_there=not_there, **everybody, **said)
    else:
        written = actions.write_note(person=person, **everybody, **said)
    for place in drafts_of(person, event):
        drop_draft(place=place, by=request.viewer)
    say_saved(request, written.pk)
    return redirect(f"{reverse('person', args=[person.pk])}#contacts")
