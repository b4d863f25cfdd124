"""Arrangements that a restriction stops: derived from what is in force, and never stored. Nothing is sent for them."""

from datetime import date
from functools import lru_cache
from typing import Any
from uuid import UUID

from django.db.models import Exists, F, OuterRef, Q, QuerySet

from kinweave.circles.across import crossed
from kinweave.circles.models import Restriction
from kinweave.circles.queries.apart import Humans, IsKeptApart, Joined
from kinweave.circles.rules.restrictions import ways_that_stop
from kinweave.events.models import Event, Participation
from kinweave.events.queries import FACE_TO_FACE
from kinweave.events.rules.supervised import UNSUPPORTED
from kinweave.foundation import wall

LETTERS = ("message",)
REMOTE = ("phone", "video")
HOW = {
    **dict.fromkeys(FACE_TO_FACE, "face"),
    **dict.fromkeys(REMOTE, "remote"),
    **dict.fromkeys(LETTERS, "letters"),
}
NOBODY_STAYS = (
    Q(supervised__isnull=True)
    | Q(supervised__contact__level=UNSUPPORTED)
    | Q(supervised__contact__ended_on__lte=F("day"))
)
KINDS = {"face": FACE_TO_FACE, "remote": REMOTE, "letters": LETTERS}


def how(kind: str) -> Any:
    """In which way people meet at an event: face, remote or letters."""
    return HOW[kind]


def in_it() -> QuerySet[Any]:
    """The humans who take part in an event, or were asked to; two queries inside it."""
    there = Participation.objects.filter(event=OuterRef(OuterRef("pk"))).exclude(reply=Participation.Reply.NO)
    return there.values("party__human")


def pair_in_it(scopes: tuple[str, ...], on: date) -> Exists | IsKeptApart:
    """Whether two people in an event are under a restriction of some scope, on the day of the event."""
    if wall.is_up():
        there = Participation.objects.filter(event=OuterRef("pk")).exclude(reply=Participation.Reply.NO)
        everybody = Joined(Humans(there.values("party__human")), F("person__human"))
        return IsKeptApart(everybody, everybody, day=F("day"), still=on, circle=F("circle"), scopes=scopes)
    person, against = OuterRef("person__human"), in_it()
    among = Q(person__human=person, against__human__in=against)
    among |= Q(against__human=person, person__human__in=against)
    among |= Q(person__human__in=against, against__human__in=against)
    among |= Q(person__human=person, against__human=person)  # both sides turned out to be one human
    among |= Q(against_circle=OuterRef("circle")) & (Q(person__human=person) | Q(person__human__in=against))
    binds = Restriction.objects.filter(
        Q(ends_on__isnull=True) | Q(ends_on__gt=OuterRef("day")),
        Q(over_on__isnull=True) | Q(over_on__gt=on),
        in_force_at__isnull=False,
        starts_on__lte=OuterRef("day"),
        what="contact",
        scope__in=scopes,
    )
    return Exists(binds.filter(among))


@lru_cache(maxsize=2)  # it depends on the day alone
def is_stopped(on: date) -> Q:
    """The condition under which an arranged event is stopped: some pair in it may not meet in its way."""
    condition = Q()
    for way, kinds in KINDS.items():
        scopes = set(ways_that_stop(way))
        always = Q(pair_in_it(tuple(sorted(scopes - {"supervised"})), on))
        unless = Q(pair_in_it(("supervised",), on)) & NOBODY_STAYS if "supervised" in scopes else Q()
        condition |= Q(kind__in=kinds) & (always | unless if unless else always)
    return Q(state=Event.State.ARRANGED) & condition


def stopped(events: Any, on: date) -> Any:
    """Those of these events that a restriction stops."""
    return events.filter(is_stopped(on))


def going_ahead(events: Any, on: date) -> Any:
    """Those of these events that nothing stops."""
    return events.filter(~is_stopped(on))


def somebody_stays(event: Event) -> bool:
    """Whether an agreement that holds on the day of an event has somebody stay with them."""
    if not hasattr(event, "supervised"):
        return False
    contact = event.supervised.contact
    return contact.level != UNSUPPORTED and (contact.ended_on is None or contact.ended_on > event.day)


def restrictions_on(event: Event, on: date) -> Any:
    """The restrictions that stop an event, for pages, which filter them by `visible_to`."""
    people, scopes = humans_at(event), scopes_that_stop(event)
    found = Restriction.objects.between(people, event.day)
    if event.circle_id:
        found |= Restriction.objects.with_circle(people, event.circle_id, event.day)
    return found.filter(Q(over_on__isnull=True) | Q(over_on__gt=on), scope__in=scopes)


def binding_on(event: Event, on: date) -> list[Restriction]:
    """The same for checks, whoever holds them; behind the wall each is only its id, what it restricts and how far."""
    if not wall.is_up():
        return list(restrictions_on(event, on).select_related("person"))
    people, scopes = humans_at(event), scopes_that_stop(event)
    found = crossed(people, people, event.day, event.circle_id, max(on, event.day))
    return [one for one in found if one.scope in scopes]


def humans_at(event: Event) -> set[UUID]:
    """The humans at an event who have not declined."""
    return {event.person.human, *event.participations.exclude(reply="no").values_list("party__human", flat=True)}


def scopes_that_stop(event: Event) -> set[str]:
    """How far a restriction has to go to stop an event of this kind."""
    return set(ways_that_stop(how(event.kind))) - ({"supervised"} if somebody_stays(event) else set())
