"""A visit, outing, activity or talk as its page shows it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.urls import reverse
from django.utils.formats import date_format, time_format
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from kinweave.events.models import Event, MaterialUsed, Participation, SupervisedVisit
from kinweave.foundation import Viewer
from kinweave.ties.models import Method, Tie
from kinweave.web.people.days import lasting

REPLY_LOOKS = {
    Participation.Reply.COMES: "yes",
    Participation.Reply.INVITED: "line",
    Participation.Reply.MAYBE: "step",
    Participation.Reply.NO: "line",
}


@dataclass(frozen=True, slots=True)
class Asked:
    """Somebody who was asked to come: their name, what they answered, and how that looks."""

    called: str
    reply: str
    look: str


@dataclass(frozen=True, slots=True)
class Visit:
    """All that a page about one event shows."""

    event: Event
    title: str
    when: str
    facts: Sequence[tuple[str, str]]
    asked: Sequence[Asked]
    material: Sequence[MaterialUsed]
    supervised: SupervisedVisit | None
    can_be_written_up: bool

    @property
    def href(self) -> str:
        """Its page."""
        return reverse("visit", args=[self.event.pk])

    @property
    def is_ahead(self) -> bool:
        """Whether it is arranged and not held yet."""
        return self.event.state == Event.State.ARRANGED

    @property
    def is_talk(self) -> bool:
        """Whether it is a talk, at which material may have been looked at."""
        return bool(self.event.purpose)


def shown(event: Event, viewer: Viewer) -> Visit:
    """An event with everybody who was asked (`with_those_asked`), as this viewer sees it. Three queries."""
    material = MaterialUsed.objects.visible_to(viewer).filter(event=event).order_by("recorded_at", "pk")
    return Visit(
        event=event,
        title=what(event),
        when=when(event, viewer.on),
        facts=list(facts(event, viewer)),
        asked=[asked(one) for one in everybody_asked(event)],
        material=list(material) if event.purpose else [],
        supervised=SupervisedVisit.objects.visible_to(viewer).filter(event=event).first(),
        can_be_written_up=event.state == Event.State.ARRANGED and event.day <= viewer.on,
    )


def everybody_asked(event: Any) -> list[Participation]:
    """Everybody who was asked to an event that was found `with_those_asked`."""
    found: list[Participation] = event.asked
    return found


def what(event: Event) -> str:
    """What it is, beginning with a capital."""
    if event.is_private:
        return _("Private visit")
    return str(capfirst(event.get_purpose_display() if event.purpose else event.get_kind_display()))


def when(event: Event, on: date) -> str:
    """Its day, time and length."""
    said = date_format(event.day, "l j F" if event.day.year == on.year else "l j F Y")
    parts = [said, time_format(event.time, "H:i") if event.time else "", lasting(event.minutes)]
    return ", ".join(filter(None, parts))


def asked(one: Participation) -> Asked:
    """Somebody who was asked, and what they answered."""
    reply = Participation.Reply(one.reply)
    return Asked(one.party.called, capfirst(str(reply.label)), REPLY_LOOKS[reply])


def facts(event: Event, viewer: Viewer) -> Iterator[tuple[str, str]]:
    """What else is known of it, each with its name."""
    if event.place:
        yield _("Where"), event.place
    if event.is_unusual:
        yield _("The place"), _("Outside the places they usually go")
    if event.tie_id and Tie.objects.visible_to(viewer).filter(pk=event.tie_id).exists():
        yield _("About"), str(event.tie)
    if event.methods:
        known = dict(Method.choices)
        yield _("How they told us"), capfirst(", ".join(str(known.get(one, one)) for one in event.methods))
