"""What is asked about people: restrictions, bars, concerns, ties, posts, who decides. Whoever asks, all are read."""

from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet, Subquery

from kinweave.access.models import Post
from kinweave.circles.models import Membership, Restriction
from kinweave.concerns.models import Concern, Named
from kinweave.information.gathering.around import Around
from kinweave.information.gathering.together import Part
from kinweave.parties.models import Bar, Capacity, ParentalResponsibility, Party, Whereabouts
from kinweave.ties.models import Tie, TieObservation


def about_people(around: Around) -> dict[str, Part]:
    """Each part by its name."""
    return {
        "restrictions": _restrictions(around),
        "members": _members(around),
        "bars": _bars(around),
        "concerns": _concerns(around),
        "named": _named(around),
        "ties": _ties(around),
        "close": _close(around),
        "kept_safe": _kept_safe(around),
        "open": (Party.objects.filter(pk__in=around.people).at_work(around.by), ("pk",)),
        "posts": _posts(around),
        "parents": _parents(around),
        "capacities": _capacities(around),
        "served": _served(around),
    }


def _concerned(around: Around) -> Any:
    """The rows of everybody the items are about, or who is mentioned in them."""
    anybody = Q(human__in=around.humans) | Q(human__in=around.mentioned)
    return Party.objects.filter(anybody).values("pk")


def _binding(around: Around) -> QuerySet[Any]:
    """Restrictions in force about anybody in the items, in either direction."""
    binding = Restriction.objects.in_force(around.on).filter(recorded_at__lte=around.known)
    either = Q(person__in=_concerned(around)) | Q(against__in=_concerned(around))
    return binding.filter(either, in_force_at__lte=around.known)


def _restrictions(around: Around) -> Part:
    seen = Restriction.objects.visible_to(around.by).filter(pk=OuterRef("pk"))
    rows = _binding(around).annotate(is_seen=Exists(seen))
    return rows, ("person__human", "against__human", "against_circle_id", "against_words", "what", "is_seen")


def _members(around: Around) -> Part:
    """Recipients who belong to a circle from which somebody is kept away."""
    circles = _binding(around).filter(against_circle__isnull=False).values("against_circle")
    member = Membership.objects.filter(circle__in=circles, party__human__in=around.receiving)
    return member.filter(left_on__isnull=True), ("circle_id", "party__human")


def _bars(around: Around) -> Part:
    rows = Bar.objects.current(around.at).filter(person__in=around.rows, recorded_at__lte=around.known)
    return rows, ("person__human", "barred__human")


def _about_them(around: Around) -> QuerySet[Any]:
    """Concerns about the people of the items, whether or not they were resolved."""
    of_rows = Q(person__in=around.rows)
    by_tie = Q(tie__in=Tie.objects.filter(person__in=around.rows).values("pk"))
    by_event = Q(event__in=_events(around))
    rows: QuerySet[Any] = Concern.objects.filter(of_rows | by_tie | by_event, raised_at__lte=around.known)
    return rows


def _events(around: Around) -> QuerySet[Any]:
    model: Any = Concern._meta.get_field("event").related_model
    rows: QuerySet[Any] = model.objects.filter(person__in=around.rows).values("pk")
    return rows


def _concerns(around: Around) -> Part:
    seen = Concern.objects.visible_to(around.by).filter(pk=OuterRef("pk"))
    rows = _about_them(around).annotate(is_seen=Exists(seen))
    whose = ("person__human", "tie__person__human", "event__person__human")
    return rows, ("pk", *whose, "about_party__human", "tie__to_party__human", "is_seen")


def _named(around: Around) -> Part:
    return Named.objects.filter(concern__in=_about_them(around).values("pk")), ("concern_id", "party__human")


def _ties(around: Around) -> Part:
    """Ties between who asks and whom it is about; and between who would receive it and who is barred from them."""
    own, barred = around.by.own_humans, Bar.objects.current(around.at).filter(person__in=around.rows)
    asked = Q(person__human__in=own, to_party__human__in=around.humans)
    asker = Q(person__human__in=around.humans, to_party__human__in=own)
    kept_away = barred.values("barred__human")
    to = Q(person__human__in=around.receiving, to_party__human__in=kept_away)
    of = Q(person__human__in=kept_away, to_party__human__in=around.receiving)
    latest = TieObservation.objects.filter(tie=OuterRef("pk"), struck_at__isnull=True, seen_on__lte=around.on)
    sector = Subquery(latest.order_by("-seen_on", "-number").values("sector")[:1])
    rows = Tie.objects.filter(asked | asker | to | of, began_on__lte=around.on, recorded_at__lte=around.known)
    return rows.annotate(sector=sector), ("person__human", "to_party__human", "sector")


def _close(around: Around) -> Part:
    """People in their lives who have an address that is kept safe."""
    kept = Whereabouts.objects.filter(holder__in=around.holders).values("party__human")
    rows = Tie.objects.filter(person__in=around.rows, to_party__human__in=kept)
    return rows, ("person__human", "to_party__human")


def _kept_safe(around: Around) -> Part:
    """Protected addresses, kept by the holders of the items, of anybody in them and whoever they may live with."""
    parents = ParentalResponsibility.objects.filter(person__in=around.rows).values("parent__human")
    close = Tie.objects.filter(person__in=around.rows).values("to_party__human")
    whose = Q(party__human__in=around.humans) | Q(party__human__in=around.mentioned)
    whose |= Q(party__human__in=parents) | Q(party__human__in=close)
    lasts = Q(ended_on__isnull=True) | Q(ended_on__gt=around.on)
    rows = Whereabouts.objects.filter(whose, lasts, holder__in=around.holders, recorded_at__lte=around.known)
    return rows, ("pk",)


def _posts(around: Around) -> Part:
    """Where recipients work, or worked."""
    rows = Post.objects.filter(organisation__in=around.organisations, person__human__in=around.receiving)
    return rows, ("person__human", "organisation_id", "begins_on", "ends_on", "confirmed_on")


def _parents(around: Around) -> Part:
    rows = ParentalResponsibility.objects.current(around.on).filter(person__in=around.rows)
    return rows.filter(recorded_at__lte=around.known), ("person__human", "parent__human")


def _capacities(around: Around) -> Part:
    """Findings about the decision to share, of the organisation that holds the items."""
    rows = Capacity.objects.filter(person__in=around.rows, holder__in=around.holders, is_about_sharing=True)
    rows = rows.filter(assessed_on__lte=around.on, recorded_at__lte=around.known)
    return rows, ("person__human", "holder_id", "outcome", "assessed_on", "recorded_at")


def _served(around: Around) -> Part:
    """Which of the receiving organisations know the people."""
    rows = Party.objects.full().filter(human__in=around.humans, holder__in=around.organisations)
    return rows.filter(recorded_at__lte=around.known), ("human", "holder_id")
