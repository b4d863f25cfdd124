"""What can be done with events."""

from collections.abc import Iterable, Mapping
from datetime import date, time
from typing import Any

from kinweave.events import rules
from kinweave.events.models import Event, Gathered, Participation
from kinweave.foundation import Viewer, require
from kinweave.parties import actions as people
from kinweave.parties.models import Party, Whereabouts
from kinweave.parties.records import held_like
from kinweave.parties.rules import may_say_where
from kinweave.ties import actions as ties
from kinweave.trail.acts import act, note


@act
def arrange(
    *,
    person: Party,
    worker: Party,
    kind: str,
    day: date,
    time: time | None,
    minutes: int | None = None,
    place: str = "",
    on: date,
    by: Viewer,
) -> Event:
    """Arrange a visit or a call with a person. Criterion: 002-P15."""
    require(rules.may_arrange(day=day, on=on, has_died=person.died_on is not None))
    require(may_say_where(tells_where=bool(place), is_protected=people.is_protected(person)))
    event = Event.objects.create(
        person=person,
        kind=kind,
        state=Event.State.ARRANGED,
        day=day,
        time=time,
        minutes=minutes,
        place=place,
        **held_like(person, by),
    )
    take_part(event=event, parties=[worker], by=by)
    note("arranged", event, by=by)
    return event


def take_part(*, event: Event, parties: Iterable[Party], by: Viewer) -> None:
    """Write down who takes part in an event."""
    Participation.objects.bulk_create(
        Participation(event=event, party=party, **held_like(event.person, by)) for party in parties
    )


@act
def write_note(
    *,
    person: Party,
    kind: str,
    day: date,
    who: Iterable[Party] = (),
    what_mattered: str = "",
    mood: str = "",
    is_private: bool = False,
    on: date,
    by: Viewer,
) -> Event:
    """Write down a contact that happened: who, how, what mattered, how they were. Criteria: 002-P15, P16."""
    require(rules.may_write_note(day=day, on=on, what_mattered=what_mattered, is_private=is_private))
    event = Event.objects.create(
        person=person,
        kind=kind,
        state=Event.State.HELD,
        day=day,
        what_mattered=what_mattered,
        mood=mood,
        is_private=is_private,
        **held_like(person, by),
    )
    take_part(event=event, parties=who, by=by)
    note("wrote a note", event, by=by, private=is_private)
    return event


@act
def write_up(
    *,
    event: Event,
    who: Iterable[Party] = (),
    what_mattered: str = "",
    mood: str = "",
    version: int,
    on: date,
    by: Viewer,
    **how: Any,
) -> Event:
    """Write up a visit that was arranged and has been held, and who else was there. Criterion: 002-P15.

    `how` may say its kind, its day, and that it was private, where that differs from what was arranged.
    """
    facts: dict[str, Any] = {"day": event.day, "is_private": event.is_private} | how
    if facts["is_private"]:
        facts |= {"place": "", "minutes": None}  # a private visit keeps who and when, and nothing else
    require(rules.may_write_note(day=facts["day"], on=on, what_mattered=what_mattered, is_private=facts["is_private"]))
    event.change(version=version, state=Event.State.HELD, what_mattered=what_mattered, mood=mood, **facts)
    there = set(event.participations.values_list("party_id", flat=True))
    take_part(event=event, parties=[party for party in who if party.pk not in there], by=by)
    note("wrote up", event, by=by)
    return event


@act
def protect_address(*, person: Party, address: str, why: str, on: date, by: Viewer) -> Whereabouts:
    """Keep a protected address, sealed; the places of visits, which could tell it, are taken away."""
    kept = people.protect_address(person=person, address=address, why=why, on=on, by=by)
    for event in Event.objects.filter(person=person).exclude(place=""):
        event.change(version=event.version, place="")
        note("took away a place", event, by=by)
    return kept


@act
def cancel(*, event: Event, version: int, on: date, by: Viewer) -> Event:
    """Say that an arranged visit will not happen."""
    event.change(version=version, state=Event.State.CANCELLED)
    note("cancelled", event, by=by)
    return event


@act
def hold_conversation(
    *, person: Party, answers: Iterable[Mapping[str, Any]], method: str, on: date, by: Viewer, **said: Any
) -> Event:
    """Keep a talk about wishes: how the person told us, and each wish as they confirmed it.

    `answers` are the arguments of `ties.actions.wish` that differ from wish to wish; `said` those they share
    (says_who, helped_by, confirmed). Criteria: 002-P2, P6.
    """
    wishes = list(answers)
    require(rules.may_hold_conversation(answers=len(wishes), method=method))
    event = Event.objects.create(
        person=person,
        kind=Event.Kind.TALK,
        state=Event.State.HELD,
        day=on,
        methods=[method],
        **held_like(person, by),
    )
    for one in wishes:
        wish = ties.wish(person=person, method=method, on=on, by=by, **said, **one)
        Gathered.objects.create(event=event, wish=wish)
    note("held a conversation", event, by=by, methods=[method])
    return event
