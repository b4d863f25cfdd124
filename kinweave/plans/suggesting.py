"""Places that may suit a person, and what they share with those in their circle.

It reads what the person said, what their own circle says of others, and the public directory: never what somebody
else's record holds. Restrictions are read whoever asks, and drop what they touch without a word.
"""

from collections.abc import Sequence, Set
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from kinweave.circles.across import premises_apart, touching
from kinweave.directory.access import known_needs
from kinweave.directory.models import Area, Service
from kinweave.directory.rules import kilometres, minutes
from kinweave.foundation import Viewer
from kinweave.parties.models import Interest, Party, Travel
from kinweave.plans.models import PromptAnswer, Suggestion
from kinweave.plans.rules.suggesting import Friend, Match, Place, Seeker, is_open, matches, may_be_company
from kinweave.ties.models import Sector
from kinweave.ties.standing import Standing, history

Points = dict[str, tuple[float, float]]
Humans = Set[UUID]
NOBODY: Humans = frozenset()


@dataclass(frozen=True, slots=True)
class Offer:
    """A place that may suit a person: why, what is not known, and that they asked to know more of it."""

    service: Service
    match: Match
    asked_for_more: Suggestion | None


@dataclass(frozen=True, slots=True)
class Shared:
    """Somebody in the person's life, and what both of them like."""

    standing: Standing
    keys: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Apart:
    """Whom restrictions keep a person apart from or something else names, and the premises they name."""

    humans: frozenset[UUID]
    premises: tuple[str, ...]


def suggestions(person: Party, *, viewer: Viewer, named: Humans = NOBODY) -> list[Offer]:
    """The places that may suit a person now, the best first. None about somebody who has died. Criteria: 002-P7, P9.

    `named` are humans whom more than a restriction keeps apart: they are no company (`concerns`).
    """
    if person.died_on is not None:
        return []
    seeker, travel = seeker_of(person, viewer=viewer, named=named)
    answered = Suggestion.objects.visible_to(viewer).about(person).latest_by_place()
    found = Service.objects.visible_to(viewer).sharing(seeker.likes).with_all()
    services = {str(one.pk): one for one in found if may_be_offered(answered.get(one.pk), viewer.on)}
    points = {area.name: area.point for area in Area.objects.visible_to(viewer)}
    places = [place_of(service, travel, points) for service in services.values()]
    offers = ((services[one.place], one) for one in matches(places, seeker))
    return [Offer(service, one, answered.get(service.pk)) for service, one in offers]


def may_be_offered(last: Suggestion | None, on: date) -> bool:
    """Whether a place may be suggested after the last answer about it."""
    return last is None or is_open(answer=last.answer, answered_on=last.answered_on, on=on)


def match_of(person: Party, service: Service, *, viewer: Viewer, named: Humans = NOBODY) -> Match | None:
    """Why one place may suit a person; None when it does not."""
    seeker, travel = seeker_of(person, viewer=viewer, named=named)
    points = {area.name: area.point for area in Area.objects.visible_to(viewer)}
    return next(iter(matches([place_of(service, travel, points)], seeker)), None)


def seeker_of(person: Party, *, viewer: Viewer, named: Humans) -> tuple[Seeker, Travel | None]:
    """What the person likes, who shares it, how far they can go; and their limits on the way as a row."""
    likes = Interest.objects.visible_to(viewer).in_the_life_of(person).by_party()
    travel = Travel.objects.visible_to(viewer).about(person).first()
    apart = kept_apart(person, on=viewer.on, named=named)
    seeker = Seeker(
        likes=likes.get(person.pk, frozenset()),
        friends=[friend(one, likes, apart) for one in living(person, viewer=viewer)],
        free_days=frozenset(travel.free_days if travel else ()),
        pence=travel.pence if travel else None,
        access=frozenset(travel.access if travel else ()),
        minutes=travel.minutes if travel else None,
        age=person.age(viewer.on),
        likes_to_be_alone=likes_to_be_alone(person, viewer),
        kept_away=apart.premises,
    )
    return seeker, travel


def likes_to_be_alone(person: Party, viewer: Viewer) -> bool:
    """Whether somebody said that they like to be on their own, and nobody has been asked to think again since."""
    said = PromptAnswer.objects.visible_to(viewer).about(person).filter(prefers_solitude=True)
    last = said.latest_first().first()
    return last is not None and bool(last.answer == PromptAnswer.Answer.STOP)


def living(person: Party, *, viewer: Viewer) -> list[Standing]:
    """Those in the circle today who are alive."""
    stand = history(person, viewer=viewer).on(viewer.on)
    return [one for one in stand.ties if one.tie.to_party.died_on is None]


def key_people(person: Party, *, viewer: Viewer) -> list[Standing]:
    """Those close to a person who are not paid to be. Criterion: 000-P1.

    Also who is kept apart: that somebody is missing here would say what a viewer may not know.
    """
    return [one for one in living(person, viewer=viewer) if one.seen.sector != Sector.PAID]


def friend(one: Standing, likes: dict[UUID, frozenset[str]], apart: Apart) -> Friend:
    """Somebody in the circle, as a match needs to know them."""
    return Friend(
        tie=str(one.tie.pk),
        name=one.name,
        likes=likes.get(one.tie.to_party_id, frozenset()),
        is_paid=one.seen.sector == Sector.PAID,
        feels=one.seen.feels,
        want=one.want,
        is_kept_apart=one.tie.to_party.human in apart.humans,
    )


def kept_apart(person: Party, *, on: date, named: Humans) -> Apart:
    """What restrictions in force keep the person from, whoever holds them and whoever asks; and who is named."""
    rows = [(one, other) for _pk, what, one, other in touching(person.human, on) if what in ("contact", "whereabouts")]
    humans = {human for pair in rows for human in pair if human and human != person.human}
    return Apart(frozenset(named | humans), tuple(premises_apart(person.human, on)))


def place_of(service: Service, travel: Travel | None, points: Points) -> Place:
    """A service as a match needs to know it."""
    return Place(
        id=str(service.pk),
        name=service.name,
        where=service.where,
        interests=frozenset(one.key for one in service.interests.all()),
        weekdays=frozenset(one.weekday for one in service.schedules.all()),
        pence=service.pence,
        access=known_needs({one.key: one.is_there for one in service.accessibilities.all()}, service.languages),
        youngest=service.youngest,
        oldest=service.oldest,
        minutes=ways(service, travel, points),
    )


def ways(service: Service, travel: Travel | None, points: Points) -> dict[str, int]:
    """About how many minutes the way takes, from the middle of the person's part of town: never from their door."""
    start = points.get(travel.area) if travel else None
    end = service.point or points.get(service.area)
    if travel is None or start is None or end is None:
        return {}
    return {by: minutes(kilometres(start, end), by) for by in travel.by}


def shared_interests(person: Party, *, viewer: Viewer, named: Humans = NOBODY) -> list[Shared]:
    """What the person shares with each one in their circle, the most first. Criterion: 002-P9."""
    likes = Interest.objects.visible_to(viewer).in_the_life_of(person).by_party()
    mine, apart = likes.get(person.pk, frozenset()), kept_apart(person, on=viewer.on, named=named)
    found = []
    for one in living(person, viewer=viewer):
        somebody = friend(one, likes, apart)
        if may_be_company(somebody) and (keys := tuple(sorted(mine & somebody.likes))):
            found.append(Shared(one, keys))
    return sorted(found, key=lambda one: -len(one.keys))


def companions(person: Party, service: Service, *, viewer: Viewer, named: Humans = NOBODY) -> Sequence[Standing]:
    """Those who share an interest in a place, and may be asked to come along."""
    keys = {one.key for one in service.interests.all()}
    return [one.standing for one in shared_interests(person, viewer=viewer, named=named) if keys & set(one.keys)]
