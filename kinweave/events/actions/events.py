"""What can be done with events."""

from collections.abc import Iterable, Mapping
from datetime import date, time
from typing import Any

from django.utils.translation import gettext_noop

from kinweave.circles.meeting import require_may_meet
from kinweave.events import rules
from kinweave.events.actions.breaches import ask_whether_broken
from kinweave.events.models import Event, Gathered, Participation
from kinweave.events.stopping import how
from kinweave.foundation import Viewer, require
from kinweave.parties import actions as people
from kinweave.parties.models import Party, Whereabouts
from kinweave.parties.records import held_like
from kinweave.parties.rules import may_say_where
from kinweave.ties import actions as ties
from kinweave.ties.models import Tie
from kinweave.trail.acts import act, note

PRIVATELY = gettext_noop("kept a private visit")
# A private visit keeps who and when, and nothing else.
NOTHING_ELSE: dict[str, Any] = {"place": "", "minutes": None, "purpose": "", "is_unusual": False, "tie": None}


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
    is_unusual: bool = False,
    tie: Tie | None = None,
    asked: Iterable[Party] = (),
    on: date,
    by: Viewer,
) -> Event:
    """Arrange a visit, a call, an outing or an activity with a person. Criteria: 002-P15, P17.

    `asked` are those who were asked to come along: people of the circle, and other workers. Each answers later.
    """
    invited = [party for party in asked if party.pk != worker.pk]
    require(rules.may_arrange(day=day, on=on, has_died=person.died_on is not None))
    require(may_say_where(tells_where=bool(place), is_protected=people.is_protected(person)))
    require_may_meet(parties=[person, worker, *invited], how=how(kind), on=day, by=by, tried="arranged")
    event = Event.objects.create(
        person=person,
        kind=kind,
        state=Event.State.ARRANGED,
        day=day,
        time=time,
        minutes=minutes,
        place=place,
        is_unusual=is_unusual,
        tie=tie,
        **held_like(person, by),
    )
    take_part(event=event, parties=[worker], by=by)
    take_part(event=event, parties=invited, reply=Participation.Reply.INVITED, by=by)
    note(gettext_noop("arranged with others") if invited else gettext_noop("arranged"), event, by=by)
    return event


def take_part(*, event: Event, parties: Iterable[Party], reply: str = Participation.Reply.COMES, by: Viewer) -> None:
    """Write down who takes part in an event, or was asked to."""
    Participation.objects.bulk_create(
        Participation(event=event, party=party, reply=reply, **held_like(event.person, by)) for party in parties
    )


@act
def say_who_comes(*, event: Event, replies: Mapping[Party, str], on: date, by: Viewer) -> Event:
    """Say who was asked to come along, and what each of them answered. Criterion: 002-P17.

    Somebody who was not asked before is asked now. Who says no stays in the list, and is not there.
    """
    require(rules.may_invite(is_arranged=event.state == Event.State.ARRANGED))
    joining = [party for party, reply in replies.items() if reply != Participation.Reply.NO]
    there = [one.party for one in event.participations.exclude(reply=Participation.Reply.NO).select_related("party")]
    if joining:
        require_may_meet(
            parties=[event.person, *there, *joining], how=how(event.kind), on=event.day, by=by, tried="invited"
        )
    before = {one.party_id: one for one in event.participations.all()}
    for party, reply in replies.items():
        if party.pk in before:
            Participation.objects.filter(pk=before[party.pk].pk).update(reply=reply)
        else:
            take_part(event=event, parties=[party], reply=reply, by=by)
    note("said who comes", event, by=by)
    return event


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
    ask_whether_broken(event=event, on=on, by=by)
    note(PRIVATELY if is_private else gettext_noop("wrote a note"), event, by=by)
    return event


@act
def write_up(
    *,
    event: Event,
    who: Iterable[Party] = (),
    not_there: Iterable[Party] = (),
    what_mattered: str = "",
    mood: str = "",
    version: int,
    on: date,
    by: Viewer,
    **how: Any,
) -> Event:
    """Write up a visit that was arranged and has been held, and who was there. Criteria: 002-P15, P17.

    `how` may say its kind, its day, and that it was private, where that differs from what was arranged. `not_there`
    are those of the circle who did not come.
    """
    facts: dict[str, Any] = {"day": event.day, "is_private": event.is_private} | how
    if facts["is_private"]:
        facts |= NOTHING_ELSE
    require(rules.may_write_note(day=facts["day"], on=on, what_mattered=what_mattered, is_private=facts["is_private"]))
    event.change(version=version, state=Event.State.HELD, what_mattered=what_mattered, mood=mood, **facts)
    say_who_was_there(event=event, who=who, not_there=not_there, by=by)
    ask_whether_broken(event=event, on=on, by=by)
    note(PRIVATELY if event.is_private else gettext_noop("wrote up"), event, by=by)
    return event


def say_who_was_there(*, event: Event, who: Iterable[Party], not_there: Iterable[Party], by: Viewer) -> None:
    """Those who were there took part; those who were asked and did not come did not."""
    came = list(who)
    event.participations.filter(party__in=came).update(reply=Participation.Reply.COMES)
    event.participations.filter(party__in=[one.pk for one in not_there]).update(reply=Participation.Reply.NO)
    event.participations.filter(reply__in=Participation.UNANSWERED).update(reply=Participation.Reply.NO)
    there = set(event.participations.values_list("party_id", flat=True))
    take_part(event=event, parties=[party for party in came if party.pk not in there], by=by)


@act
def keep_nothing(*, person: Party, event: Event | None = None, version: int = 0, on: date, by: Viewer) -> None:
    """The person does not want who and when of a private visit kept: neither is. Criterion: 002-P16.

    Of a visit that was arranged, the day stays, which was known before; who came, the time and the place go.
    """
    if event is not None:
        ask_whether_broken(event=event, on=on, by=by)
        event.change(version=version, state=Event.State.HELD, is_private=True, mood="", time=None, **NOTHING_ELSE)
        event.participations.all().delete()
    note("kept nothing of a private visit", event or person, by=by)


@act
def protect_address(*, person: Party, address: str, why: str, on: date, by: Viewer) -> Whereabouts:
    """Keep a protected address, sealed; the places of visits, which could tell it, are taken away."""
    kept = people.protect_address(person=person, address=address, why=why, on=on, by=by)
    for event in Event.objects.filter(person=person).exclude(place=""):
        event.change(version=event.version, place="")
        note("took away a place", event, by=by)
    return kept


@act
def cancel(*, event: Event, because: str = "", version: int, on: date, by: Viewer) -> Event:
    """Say that an arranged visit will not happen, and why where that is known."""
    event.change(version=version, state=Event.State.CANCELLED)
    note("cancelled", event, by=by, because=because)
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
