"""What Today shows: what needs me, why, and one tap to do it. A few queries, however many people."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db.models import QuerySet
from django.utils.formats import time_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from kinweave.access.models import Allocation, Post
from kinweave.events.models import Event
from kinweave.foundation import LONDON, Viewer
from kinweave.parties.models import CommunicationNeed, Party
from kinweave.plans.models import Action
from kinweave.plans.queries import ActionQuerySet
from kinweave.web.people.days import beneath, by_when, in_full, lasting, near

FEW_VISITS = 20
FEW_LEFT_OVER = 5
FEW_PROMISES = 12
FEW_REVIEWS = 6
FEW_NEEDS = 2
NOON, EVENING = 12, 18  # hours


@dataclass(frozen=True, slots=True)
class Visit:
    """A visit or a call: when, with whom, where, and how to talk with them."""

    event: Event
    when: str
    small: str
    where: str
    needs: str


@dataclass(frozen=True, slots=True)
class Promise:
    """Something I said I would do: by when, to whom and when I said so."""

    action: Action
    when: str
    small: str
    why: str
    is_late: bool


@dataclass(frozen=True, slots=True)
class Review:
    """How to talk with somebody, due to be looked at again."""

    person_id: UUID
    called: str
    count: int
    since: str


def greeting(at: datetime) -> str:
    """Good morning, afternoon or evening, in the United Kingdom."""
    hour = at.astimezone(LONDON).hour
    if hour < NOON:
        return _("Good morning")
    return _("Good afternoon") if hour < EVENING else _("Good evening")


def my_people(viewer: Viewer) -> QuerySet[Party]:
    """Those this viewer works with now: not everybody a lead may open."""
    return Party.objects.visible_to(viewer).filter(pk__in=mine(viewer))


def mine(viewer: Viewer) -> QuerySet[Any]:
    """Their ids."""
    working = Allocation.objects.visible_to(viewer).of_worker(viewer.person_id).current(viewer.on)
    return working.filter(person__died_on__isnull=True).values("person")


def visits_today(viewer: Viewer) -> list[Event]:
    """What is arranged for this worker today."""
    theirs = Event.objects.visible_to(viewer).with_worker(viewer.person_id)
    return list(theirs.arranged_for(viewer.on).select_related("person")[:FEW_VISITS])


def left_over(viewer: Viewer) -> QuerySet[Event]:
    """What was arranged for earlier days and is not written up."""
    theirs = Event.objects.visible_to(viewer).with_worker(viewer.person_id)
    return theirs.not_written_up(viewer.on).select_related("person")


def my_promises(viewer: Viewer) -> ActionQuerySet:
    """What this viewer said they would do, the soonest first."""
    promised: ActionQuerySet = Action.objects.visible_to(viewer).by(viewer.person_id).open()
    return promised.select_related("person")


def how_to_talk(viewer: Viewer, events: Sequence[Event]) -> dict[UUID, str]:
    """The first communication needs of the people on the page, in one query."""
    people = {event.person_id for event in events}
    found: dict[UUID, list[str]] = {}
    for need in CommunicationNeed.objects.visible_to(viewer).of_people(people).flagged():
        found.setdefault(need.party_id, []).append(need.words.rstrip("."))
    return {person: ". ".join(words[:FEW_NEEDS]) for person, words in found.items()}


def visits(events: Sequence[Event], needs: dict[UUID, str], on: date) -> list[Visit]:
    """Visits as the page shows them."""
    return [
        Visit(
            event=event,
            when=when(event, on),
            small=lasting(event.minutes) if event.day == on else beneath(event.day, on),
            where=event.place or event.get_kind_display().capitalize(),
            needs=needs.get(event.person_id, ""),
        )
        for event in events
    ]


def when(event: Event, on: date) -> str:
    """The time of a visit today; the day of an earlier one."""
    if event.day != on:
        return near(event.day, on)
    return time_format(event.time, "H:i") if event.time else _("Today")


def promises(actions: Sequence[Action], on: date) -> Iterator[Promise]:
    """Promises as the page shows them."""
    for action in actions:
        told = {"name": action.person.called, "day": in_full(action.promised_on, on)}
        yield Promise(
            action=action,
            when=by_when(action.due_on, on),
            small=beneath(action.due_on, on) if action.due_on else "",
            why=action.late_because or _("You told %(name)s on %(day)s that you would.") % told,
            is_late=bool(action.due_on and action.due_on < on),
        )


def reviews(viewer: Viewer) -> list[Review]:
    """Those whose communication needs are due to be looked at again, the longest due first."""
    due = CommunicationNeed.objects.visible_to(viewer).of_people(mine(viewer))
    return [
        Review(person_id, called, count, in_full(since, viewer.on))
        for person_id, called, since, count in due.due_for_review(viewer.on).by_person()[:FEW_REVIEWS]
    ]


def posts_to_confirm(viewer: Viewer) -> list[Post]:
    """Posts that wait for this lead; nothing, and no query, for anybody else."""
    if not viewer.sees_everyone:
        return []
    waiting = Post.objects.visible_to(viewer).at(viewer.organisation_id).waiting(viewer).current(viewer.on)
    return list(waiting.select_related("person")[:FEW_REVIEWS])


def counted(visit_count: int, promise_count: int, review_count: int) -> str:
    """The day in one sentence of counts. What is nothing is left out."""
    said = [
        ngettext("%(count)d visit", "%(count)d visits", visit_count) % {"count": visit_count},
        ngettext("%(count)d promise", "%(count)d promises", promise_count) % {"count": promise_count},
        ngettext("%(count)d review", "%(count)d reviews", review_count) % {"count": review_count},
    ]
    there = [words for words, count in zip(said, (visit_count, promise_count, review_count), strict=True) if count]
    return f"{', '.join(there)}." if there else _("Nothing is waiting for you.")
