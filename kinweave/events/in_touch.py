"""Who has been in touch with whom, and which ties have gone quiet."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from kinweave.events.models import Event, Participation
from kinweave.events.queries import TWO_WAY
from kinweave.foundation import Viewer
from kinweave.parties.models import Party
from kinweave.ties.figures import Quiet
from kinweave.ties.models import Tie
from kinweave.ties.standing import LastContacts, histories

FORTNIGHT = timedelta(days=14)


@dataclass(frozen=True, slots=True)
class QuietTie:
    """Somebody in a person's life who has not been in touch for more than twice the agreed time."""

    person: Party
    tie_id: UUID
    quiet: Quiet


def last_contacts(people: Iterable[Party], *, viewer: Viewer) -> LastContacts:
    """The day of the last two-way contact with each of those in people's lives, in one query."""
    contacts: LastContacts = Participation.objects.visible_to(viewer).last_contact(people)
    return contacts


def quiet_ties(people: Sequence[Party], *, viewer: Viewer, on: date) -> list[QuietTie]:
    """The ties of these people that have gone quiet by a day, the longest first: five queries in all."""
    found, contacts = histories(people, viewer=viewer), last_contacts(people, viewer=viewer)
    quiet = [
        QuietTie(person, UUID(one.person.id), one)
        for person in people
        if person.pk in found and person.died_on is None
        for one in found[person.pk].on(on).figures(contacts=contacts).quiet
    ]
    return sorted(quiet, key=lambda one: (-one.quiet.weeks, one.quiet.person.name, str(one.tie_id)))


@dataclass(frozen=True, slots=True)
class Fortnight:
    """Two weeks of a tie, from a Monday, with the contacts in it."""

    begins_on: date
    contacts: Sequence[Event]
    is_now: bool


def contacts_with(tie: Tie, *, viewer: Viewer) -> list[Event]:
    """The contacts with somebody in a person's life, the latest first."""
    events = Event.objects.visible_to(viewer).contacts().filter(kind__in=TWO_WAY)
    there = Participation.objects.coming().filter(party=tie.to_party_id)
    return list(events.filter(person=tie.person_id, participations__in=there))


def rhythm(contacts: Sequence[Event], *, on: date, boxes: int = 6) -> list[Fortnight]:
    """The last weeks by the fortnight, oldest first. Each begins on a Monday; the last holds today."""
    monday = on - timedelta(days=on.weekday() + 7)
    starts = [monday - FORTNIGHT * back for back in reversed(range(boxes))]
    return [
        Fortnight(start, [one for one in contacts if start <= one.day < start + FORTNIGHT], start == monday)
        for start in starts
    ]
