"""Restrictions whichever organisation holds them: which there are, what of, how far. No text, and nobody's name.

On PostgreSQL one function of the owner reaches over the wall, `restrictions_between`; on SQLite the same is asked of
the tables (docs/adr/0010-the-wall-between-organisations.md).
"""

from collections.abc import Collection
from datetime import date
from uuid import UUID

from django.db.models import Q

from kinweave.circles.models import Attempt, Circle, GroupPlan, MayKnow, Member, Membership, Restriction
from kinweave.foundation import Viewer, wall
from kinweave.parties.models import Party
from kinweave.trail.acts import note


def binding(humans: Collection[UUID], on: date, circle: Circle | None = None) -> list[Restriction]:
    """Those in force on a day, about contact, between any two of these humans, or between one of them and a circle.

    Behind the wall each is only its id, what it restricts and how far: every other field is empty.
    """
    if wall.is_up():
        return crossed(humans, humans, on, circle.pk if circle else None)
    found = list(Restriction.objects.between(humans, on).order_by("pk"))
    if circle is not None:
        found += Restriction.objects.with_circle(humans, circle, on).order_by("pk")
    return found


def crossed(
    a: Collection[UUID], b: Collection[UUID], on: date, circle: UUID | None, still: date | None = None
) -> list[Restriction]:
    """What the one written hole in the wall gives."""
    rows = wall.across("restrictions_between", a, b, on, circle, still)
    return [Restriction(pk=pk, what=what, scope=scope) for pk, what, scope, _may_know in rows]


def people_in(circle: Circle, on: date) -> list[Party]:
    """Who belongs to a circle or was asked to, in whichever record; behind the wall each is only a number."""
    if wall.is_up():
        return [Party(human=human) for (human,) in wall.across("humans_in_circle", circle.pk, on)]
    live = Membership.objects.filter(circle=circle).live(on).select_related("party")
    return [one.party for one in live.order_by("invited_on", "pk")]


def keeping_out(human: UUID, circle: Circle, on: date) -> list[Restriction]:
    """Those in force, about contact, that keep a human from a circle, or from anybody in it or asked into it."""
    others = {one.human for one in people_in(circle, on)}
    if wall.is_up():
        return [*crossed({human}, others, on, None), *crossed({human}, {human}, on, circle.pk)]
    found = Restriction.objects.between({human, *others}, on).filter(Q(person__human=human) | Q(against__human=human))
    return [*found.order_by("pk"), *Restriction.objects.with_circle({human}, circle, on).order_by("pk")]


def leading_since(circle_id: UUID, day: date) -> set[UUID]:
    """The humans who lead a group and have not left, or did on a day or after it; those who were asked too."""
    if wall.is_up():
        return {human for (human,) in wall.across("leading_group_since", circle_id, day)}
    return set(Member.objects.filter(circle=circle_id).leading_since(day).values_list("party__human", flat=True))


def outside_of(circle: Circle, viewer: Viewer) -> str:
    """Who outside takes a complaint about a group to which a viewer belongs, and how they are reached; or nothing."""
    if wall.is_up():
        rows = wall.across("outside_of_my_group", circle.pk, viewer.on)
    else:
        rows = list(GroupPlan.objects.outside_of(circle, viewer))
    return "".join(f"{who}, {reached}" for who, reached in rows)


def touching(human: UUID, on: date) -> list[tuple[UUID, str, UUID, UUID | None]]:
    """Those in force of any kind that name a human: id, what, and the two humans it is between."""
    if wall.is_up():
        return [
            (pk, what, person, against) for pk, what, person, against in wall.across("restrictions_touching", human, on)
        ]
    either = Q(person__human=human) | Q(against__human=human)
    found = Restriction.objects.in_force(on).filter(either).order_by("pk")
    return list(found.values_list("pk", "what", "person__human", "against__human"))


def as_far_as_known(keys: Collection[UUID]) -> list[Restriction]:
    """Restrictions by their ids; behind the wall each is only that."""
    if wall.is_up():
        return [Restriction(pk=key) for key in keys]
    return list(Restriction.objects.filter(pk__in=keys).order_by("pk"))


def premises_apart(human: UUID, on: date) -> list[str]:
    """The premises and groups that restrictions on a human name, in words: to drop what they touch, never to show."""
    if wall.is_up():
        rows = wall.across("premises_apart", human, on)
    else:
        either = Q(person__human=human) | Q(against__human=human)
        found = Restriction.objects.in_force(on).filter(either, what__in=("contact", "whereabouts"))
        rows = list(found.values_list("premises", "against_words"))
    return [text for row in rows for text in row if text]


def keep_attempt(restriction: Restriction, *, tried: str, because: str, leads: Collection[str], by: Viewer) -> Attempt:
    """Keep one try behind the wall, with its lines on the holder's trail. Nothing of the restriction comes back."""
    rows = wall.across("keep_attempt", restriction.pk, tried, by.at, by.on, by.person_id, leads, because)
    for pk, kind, holder, about in rows:
        row = Attempt(pk=pk) if kind == "attempt" else MayKnow(pk=pk)
        if kind == "attempt":
            note("was about to be arranged", row, by=by, holder_id=holder, about_id=about, tried=tried)
        else:
            note("let somebody know of a restriction", row, by=by, holder_id=holder, about_id=about)
    return Attempt(pk=rows[0][0])
