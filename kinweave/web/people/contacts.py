"""Contacts as a page shows them: what it was, who was there, what mattered."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from kinweave.events.models import Event
from kinweave.events.queries import EventQuerySet
from kinweave.foundation import Viewer
from kinweave.parties.models import Party
from kinweave.ties.figures.saying import joined
from kinweave.web.people.days import beneath, in_full, lasting, near


@dataclass(frozen=True, slots=True)
class Contact:
    """One contact: its day in short and in full, a line that says what it was, and the note."""

    key: str
    near: str
    beneath: str
    day: str
    what: str
    mattered: str
    mood: str
    by: str
    is_private: bool
    href: str


def contacts(viewer: Viewer, person: Party) -> EventQuerySet:
    """The contacts with a person, the latest first, with who was there and who wrote them down."""
    found = Event.objects.visible_to(viewer).about(person).contacts()
    shown: EventQuerySet = found.select_related("recorded_by").with_those_there(viewer)
    return shown


def as_shown(events: Iterable[Event], on: date) -> list[Contact]:
    """Contacts as a page shows them on a day."""
    return [contact(event, on) for event in events]


def contact(event: Event, on: date) -> Contact:
    """One contact as a page shows it."""
    return Contact(
        key=str(event.pk),
        near=near(event.day, on),
        beneath=beneath(event.day, on),
        day=in_full(event.day, on),
        what=what_it_was(event),
        mattered=event.what_mattered,
        mood=event.get_mood_display(),
        by=event.recorded_by.called if event.recorded_by else "",
        is_private=event.is_private,
        href="" if event.is_private else reverse("visit", args=[event.pk]),
    )


def what_it_was(event: Any) -> str:
    """What kind of contact it was, with whom from the circle, and for how long."""
    kind = _("private visit") if event.is_private else kind_of(event)
    others = [one.party.called for one in event.there if one.party_id != event.recorded_by_id]
    said = _("%(kind)s with %(people)s") % {"kind": kind, "people": joined(others)} if others else kind
    length = lasting(event.minutes)
    said = f"{said}, {length}" if length else said
    return said[:1].upper() + said[1:]


def kind_of(event: Event) -> str:
    """A visit, a call, an outing; or a talk, with what it was for."""
    if event.purpose:
        return _("talk: %(purpose)s") % {"purpose": event.get_purpose_display()}
    return str(event.get_kind_display())
