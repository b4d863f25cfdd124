"""Whom a concern can reach: posts, outside contacts and bars are gathered here; the rules choose among them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db.models import Q, QuerySet

from kinweave.access.models import Allocation, Identity, Post
from kinweave.access.roles import ROLES, Place
from kinweave.circles.across import leading_since, touching
from kinweave.concerns.across import named_beside, standing_for
from kinweave.concerns.models import Concern, OutsideContact
from kinweave.concerns.rules import CHOSEN, LADDER, OUTSIDE, Apart, Somebody, ladder, may_take, mentioned
from kinweave.foundation import LONDON, Viewer
from kinweave.parties.across import bars_touching, speakers_of
from kinweave.parties.models import Party

Candidate = tuple[Any, str, date, UUID | None]  # a party, their place, since when, as which contact outside
STILL_COUNTS = Q(resolved_on__isnull=True) | Q(kind=Concern.Kind.SAFEGUARDING)
OPENS_PEOPLE = [role.key for role in ROLES.values() if Place.PEOPLE in role.may]


@dataclass(frozen=True, slots=True)
class Way:
    """Somebody a person can tell, and who they are to them."""

    party: Party
    place: str


def posts_that_act(on: date) -> QuerySet[Any]:
    """Confirmed posts of today that open people's records, of people with an account that signs in."""
    living = Identity.objects.filter(ended_on__isnull=True, account__is_active=True, party__died_on__isnull=True)
    signs_in = living.values("party")
    return Post.objects.current(on).confirmed().filter(role_key__in=OPENS_PEOPLE, person__in=signs_in)


def at_work(holder_id: UUID, on: date) -> QuerySet[Any]:
    """The posts of one organisation whose holders could act on a concern."""
    return posts_that_act(on).filter(organisation_id=holder_id).select_related("person")


def outsiders(holder_id: UUID) -> list[OutsideContact]:
    """The contacts outside an organisation who take concerns about its leads and sign in."""
    found = OutsideContact.objects.lasting().at(holder_id).filter(takes_concerns=True, party__isnull=False)
    return list(found.select_related("party"))


def everybody(holder_id: UUID, on: date) -> list[Somebody]:
    """Everybody on the ladder of an organisation: its leads, and its contacts outside. Administrators are not."""
    posts = list(at_work(holder_id, on).filter(role_key__in=LADDER))
    outside = outsiders(holder_id)
    acting = posts_that_act(on).exclude(organisation_id=holder_id)
    elsewhere = set(acting.filter(person__in=[one.party_id for one in outside]).values_list("person_id", flat=True))
    found: list[Candidate] = [(post.person, post.role_key, post.begins_on, None) for post in posts]
    found += [(one.party, OUTSIDE, one.recorded_at.date(), one.pk) for one in outside if one.party_id in elsewhere]
    return as_somebodies(found, on)


def as_somebodies(found: Sequence[Candidate], on: date) -> list[Somebody]:
    """Parties with their place, as the rules ask about them."""
    stands = standing_for({party.human for party, *_rest in found}, on)
    return [
        Somebody(party.pk, party.human, place, since, stands.get(party.human, frozenset()), outside)
        for party, place, since, outside in found
    ]


def touched(person: Party, *, at: datetime, on: date) -> frozenset[UUID]:
    """Humans whom a bar, a restriction in force or a concern names beside a person, whoever may know of it."""
    human = person.human
    pairs = [*bars_touching([human], at), *((one, other) for _pk, _what, one, other in touching(human, on))]
    return frozenset({one for pair in pairs for one in pair if one} | named_beside(human)) - {human}


def kept_apart(person: Party, *, at: datetime, on: date) -> frozenset[UUID]:
    """Humans whom a bar, a restriction or a concern names beside a person, who speaks for them, and the person."""
    return touched(person, at=at, on=on) | {person.human, *speakers_of(person.human, on)}


def concerns_naming(human: UUID) -> QuerySet[Any]:
    """Concerns that name somebody, of those that are open or in which somebody may have been harmed."""
    names = Q(named__party__human=human) | Q(about_party__human=human) | Q(tie__to_party__human=human)
    return Concern.objects.filter(STILL_COUNTS, names)


def leading_group(concern: Concern) -> frozenset[UUID]:
    """Humans who lead the group that a concern is about, or led it since; not whom the person chose themself."""
    if concern.circle_id is None:
        return frozenset()
    leading = leading_since(concern.circle_id, concern.raised_at.astimezone(LONDON).date())
    return frozenset(leading) - {concern.chosen.human if concern.chosen else None}


def apart_from(concern: Concern, *, at: datetime, on: date) -> Apart:
    """Who must not hear of a concern: who is named in it, who leads the group it is about, who raised it, and whom a
    bar or restriction keeps away.
    """
    named = [row.party for row in concern.named.select_related("party")]
    named += [concern.about_party] if concern.about_party else []
    humans = {party.human for party in named if party.kind == Party.Kind.PERSON}
    humans |= leading_group(concern)
    if concern.raised_by:
        humans.add(concern.raised_by.human)
    if concern.person:
        humans |= kept_apart(concern.person, at=at, on=on)
    organisations = {party.pk for party in named if party.kind != Party.Kind.PERSON}
    return Apart(frozenset(humans), frozenset(organisations))


def as_chosen(concern: Concern, on: date) -> list[Somebody]:
    """Whom the person chose themself, if they still work here or are a contact outside."""
    chosen = concern.chosen
    if chosen is None:
        return []
    outside = [one.pk for one in outsiders(concern.holder_id) if one.party_id == chosen.pk]
    works_here = at_work(concern.holder_id, on).filter(person=chosen).exists()
    return as_somebodies([(chosen, CHOSEN, on, next(iter(outside), None))], on) if works_here or outside else []


def able(parties: Iterable[UUID], concern: Concern, apart: Apart, on: date) -> frozenset[UUID]:
    """Those of these parties who can act on a concern today: they work, sign in, and are not kept apart."""
    asked = frozenset(parties)
    posts = posts_that_act(on).filter(person__in=asked).select_related("person")
    outside = {one.party_id for one in outsiders(concern.holder_id)}
    found = {post.person for post in posts if post.organisation_id == concern.holder_id or post.person_id in outside}
    somebodies = as_somebodies([(party, CHOSEN, on, None) for party in found], on)
    return frozenset(one.party for one in somebodies if may_take(one, apart))


def ways_to_tell(person: Party, *, at: datetime, on: date) -> list[Way]:
    """Whom a person can tell from their own page: their workers, one lead, contacts outside. Criterion: 002-P21."""
    apart = Apart(kept_apart(person, at=at, on=on))
    holder = person.keeper.pk
    works_with = Allocation.objects.about(person).current(on).values("worker")
    workers = at_work(holder, on).filter(person__in=works_with).order_by("person__sort_name", "pk")
    theirs = as_somebodies([(post.person, CHOSEN, on, None) for post in workers], on)
    up = ladder(everybody(holder, on), apart)
    leads = [one for one in up if one.place != OUTSIDE][:1]
    chosen = [one for one in theirs if may_take(one, apart)] + leads + [one for one in up if one.place == OUTSIDE]
    return ways(chosen)


def ways(chosen: Iterable[Somebody]) -> list[Way]:
    """Each human once, in order, with their name."""
    once: dict[UUID, Somebody] = {}
    for one in chosen:
        once.setdefault(one.human, one)
    parties = Party.objects.in_bulk([one.party for one in once.values()])
    return [Way(parties[one.party], one.place) for one in once.values()]


def colleagues(viewer: Viewer, holder_id: UUID) -> list[Party]:
    """Those who work in the viewer's own organisation, whom a concern may name; not whom they may not know of."""
    if holder_id != viewer.organisation_id:
        return []
    posts = Post.objects.current(viewer.on).filter(organisation_id=holder_id).exclude(person__in=viewer.own_ids)
    people = Party.objects.filter(pk__in=posts.values("person")).exclude(human__in=viewer.barred_from)
    return list(people.by_name())


def leads(viewer: Viewer, holder_id: UUID) -> list[Party]:
    """Those of these colleagues who are on the ladder."""
    on_it = set(at_work(holder_id, viewer.on).filter(role_key__in=LADDER).values_list("person_id", flat=True))
    return [one for one in colleagues(viewer, holder_id) if one.pk in on_it]


def who_is_meant(words: str, holder_id: UUID, on: date) -> list[Party]:
    """Those who could receive a concern and whose name stands in its words: it is taken to be about them."""
    outside = {one.party for one in outsiders(holder_id) if one.party}
    people: set[Party] = outside | {one.person for one in at_work(holder_id, on)}
    names = [(one.pk, (one.called, one.sort_name)) for one in people]
    meant = set(mentioned(words, names))
    return [one for one in people if one.pk in meant]
