"""What a query alone does not settle: something stands around a person, or in an item, that the engine reads."""

from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.db.models.expressions import RawSQL

from kinweave.agreements.models import OneOff
from kinweave.agreements.terms import Purpose
from kinweave.circles.models import Restriction
from kinweave.concerns.models import Concern
from kinweave.foundation import wall
from kinweave.information.gathering.across import spelled
from kinweave.information.listing.carrying import Going
from kinweave.information.models import Hop, Mention, OverrideItem
from kinweave.parties.models import Bar, Capacity, Hold, ParentalResponsibility, Party, Whereabouts
from kinweave.ties.models import Tie


def doubted_item(going: Going) -> Q:
    """Items that have a label, somebody else in them, an override, or came from another agency or a concern."""
    overrides = OverrideItem.objects.filter(override__recipient=going.recipient, override__valid_until__gt=going.by.at)
    others, labels = Mention.objects.filter(item=OuterRef("pk")), Hop.objects.filter(item=OuterRef("pk"))
    of_item = _any([others, labels, overrides.filter(item=OuterRef("pk"))])
    return Q(came_by__isnull=False) | Q(from_concern__isnull=False) | of_item


def linked(going: Going) -> Q:
    """Items that who asks may have to do with: of people they work with, that came to them, or whose concern they
    raised. The engine says whether they have."""
    open_to = Q(Exists(Party.objects.at_work(going.by).filter(pk=OuterRef("person"))))
    if going.purpose != Purpose.SAFEGUARDING:
        return open_to | Q(came_by__isnull=False)
    mine = Concern.objects.filter(Q(raised_by__in=going.by.own_ids) | Q(recorded_by__in=going.by.own_ids))
    raised = Q(Exists(mine.filter(person__human=OuterRef("person__human")))) | Q(from_concern__in=mine.values("pk"))
    return open_to | Q(came_by__isnull=False) | raised


def doubted_person(going: Going) -> Q:
    """People around whom there is a restriction, bar, concern, close tie, finding, one-off, hold or address: around
    any of their rows."""
    rows: list[QuerySet[Any]] = [
        Capacity.objects.filter(person=OuterRef("pk"), is_about_sharing=True),
        OneOff.objects.filter(person=OuterRef("pk"), to_organisation=going.recipient.organisation_id),
        Hold.objects.current(going.by.on).filter(person=OuterRef("pk")),
        Whereabouts.objects.filter(holder=going.holder, party=OuterRef("pk")),
    ]
    if wall.is_up():
        return Q(Exists(_theirs(rows))) | Q(human__in=doubted(going))
    return Q(Exists(_theirs([*rows, *_anywhere(going)])))


def _theirs(rows: list[QuerySet[Any]]) -> QuerySet[Any]:
    """The rows of a human around which there is any of these."""
    found: QuerySet[Any] = Party.objects.filter(_any(rows), human=OuterRef("human"))
    return found


def _anywhere(going: Going) -> list[QuerySet[Any]]:
    """What another organisation may hold."""
    own = going.by.own_humans
    return [
        *_restrictions(going),
        Bar.objects.current(going.by.at).filter(person=OuterRef("pk")),
        Concern.objects.filter(person=OuterRef("pk")),
        Concern.objects.filter(tie__person=OuterRef("pk")),
        Concern.objects.filter(event__person=OuterRef("pk")),
        Tie.objects.filter(person=OuterRef("pk"), to_party__human__in=own),
        Tie.objects.filter(person__human__in=own, to_party=OuterRef("pk")),
        *_addresses(going),
    ]


def doubted(going: Going) -> Any:
    """The humans around whom something of this stands, as the function of the owner gives them."""
    asked = [spelled(one) for one in (going.by.own_humans, going.by.at, going.by.on)]
    places = ", ".join(one.text for one in asked)
    values = [value for one in asked for value in one.values]
    return RawSQL(f"SELECT sharing_doubted({places})", values)  # nosec B608 B611  # our own function, and its values


def _any(rows: list[QuerySet[Any]]) -> Q:
    found = Q(Exists(rows[0]))
    for one in rows[1:]:
        found |= Q(Exists(one))
    return found


def _restrictions(going: Going) -> list[QuerySet[Any]]:
    binding = Restriction.objects.in_force(going.by.on)
    return [binding.filter(person=OuterRef("pk")), binding.filter(against=OuterRef("pk"))]


def _addresses(going: Going) -> list[QuerySet[Any]]:
    """Protected addresses of who holds parental responsibility for the person, and of people in their life."""
    kept = Whereabouts.objects.filter(holder=going.holder)
    parents = ParentalResponsibility.objects.filter(person=OuterRef(OuterRef("pk")))
    close = Tie.objects.filter(person=OuterRef(OuterRef("pk")))
    return [
        kept.filter(party__human__in=parents.values("parent__human")),
        kept.filter(party__human__in=close.values("to_party__human")),
    ]
