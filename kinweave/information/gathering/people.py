"""What is asked about people: restrictions, bars, concerns, ties, posts, who decides. Whoever asks, all are read."""

from typing import Any

from django.db.models import BooleanField, ExpressionWrapper, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce

from kinweave.access.models import Post
from kinweave.circles.models import Membership, Restriction
from kinweave.concerns.models import Concern, Named
from kinweave.information.gathering.across import across
from kinweave.information.gathering.around import Around
from kinweave.information.gathering.together import Crossing, Part
from kinweave.parties.models import Bar, Capacity, ParentalResponsibility, Party, Whereabouts
from kinweave.ties.models import Tie, TieObservation


def about_people(around: Around) -> dict[str, Part | Crossing]:
    """Each part by its name."""
    return {
        "restrictions": _restrictions(around),
        "restrictions_seen": (_binding(around).visible_to(around.by), ("pk",)),
        "members": _members(around),
        "bars": _bars(around),
        "concerns": _concerns(around),
        "concerns_seen": (_about_them(around).visible_to(around.by), ("pk",)),
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


def _binding(around: Around) -> Any:
    """Restrictions in force about anybody in the items, in either direction."""
    binding = Restriction.objects.in_force(around.on).filter(recorded_at__lte=around.known)
    either = Q(person__in=_concerned(around)) | Q(against__in=_concerned(around))
    return binding.filter(either, in_force_at__lte=around.known)


def _restrictions(around: Around) -> Part | Crossing:
    in_words: Any = ExpressionWrapper(~Q(against_words=""), output_field=BooleanField())
    rows = _binding(around).annotate(is_in_words=in_words)
    names = ("pk", "person__human", "against__human", "against_circle_id", "is_in_words", "what")
    return across("sharing_restrictions", (rows, names), around.humans, around.items, around.on, around.known)


def _members(around: Around) -> Part | Crossing:
    """Recipients who belong to a circle from which somebody is kept away."""
    circles = _binding(around).filter(against_circle__isnull=False).values("against_circle")
    member = Membership.objects.filter(circle__in=circles, party__human__in=around.receiving)
    still = Q(left_on__isnull=True) | Q(left_on__gt=around.on)
    part = member.filter(still), ("circle_id", "party__human")
    asked = (around.humans, around.items, around.receiving, around.on, around.known)
    return across("sharing_members", part, *asked)


def _bars(around: Around) -> Part | Crossing:
    rows = Bar.objects.current(around.at).filter(person__in=around.rows, recorded_at__lte=around.known)
    part = rows, ("person__human", "barred__human")
    return across("sharing_bars", part, around.humans, around.at, around.known)


def _about_them(around: Around) -> Any:
    """Concerns about the people of the items, whether or not they were resolved."""
    of_rows = Q(person__in=around.rows)
    by_tie = Q(tie__in=Tie.objects.filter(person__in=around.rows).values("pk"))
    by_event = Q(event__in=_events(around))
    return Concern.objects.filter(of_rows | by_tie | by_event, raised_at__lte=around.known)


def _events(around: Around) -> QuerySet[Any]:
    model: Any = Concern._meta.get_field("event").related_model
    rows: QuerySet[Any] = model.objects.filter(person__in=around.rows).values("pk")
    return rows


def _concerns(around: Around) -> Part | Crossing:
    whose = ("person__human", "tie__person__human", "event__person__human")
    part = _about_them(around), ("pk", *whose, "about_party__human", "tie__to_party__human")
    return across("sharing_concerns", part, around.humans, around.known)


def _named(around: Around) -> Part | Crossing:
    part = Named.objects.filter(concern__in=_about_them(around).values("pk")), ("concern_id", "party__human")
    return across("sharing_named", part, around.humans, around.known)


def _ties(around: Around) -> Part | Crossing:
    """Ties between who asks and whom it is about; and between who would receive it and who is barred from them."""
    own, barred = around.by.own_humans, Bar.objects.current(around.at).filter(person__in=around.rows)
    asked = Q(person__human__in=own, to_party__human__in=around.humans)
    asker = Q(person__human__in=around.humans, to_party__human__in=own)
    kept_away = barred.values("barred__human")
    to = Q(person__human__in=around.receiving, to_party__human__in=kept_away)
    of = Q(person__human__in=kept_away, to_party__human__in=around.receiving)
    rows = Tie.objects.filter(asked | asker | to | of, began_on__lte=around.on, recorded_at__lte=around.known)
    part = rows.annotate(is_paid=_is_paid(around)), ("person__human", "to_party__human", "is_paid")
    days = (around.at, around.on, around.known)
    return across("sharing_ties", part, around.humans, own, around.receiving, *days)


def _is_paid(around: Around) -> Any:
    """Whether a tie, as it was last observed, is with somebody who is paid."""
    latest = TieObservation.objects.filter(tie=OuterRef("pk"), struck_at__isnull=True, seen_on__lte=around.on)
    paid: Any = ExpressionWrapper(Q(sector="paid"), output_field=BooleanField())
    each = latest.annotate(paid=paid).order_by("-seen_on", "-number")
    return Coalesce(Subquery(each.values("paid")[:1]), False)


def _close(around: Around) -> Part | Crossing:
    """People in their lives who have an address that is kept safe."""
    kept = Whereabouts.objects.filter(holder__in=around.holders).values("party__human")
    part = Tie.objects.filter(person__in=around.rows, to_party__human__in=kept), ("person__human", "to_party__human")
    return across("sharing_close", part, around.humans)


def _kept_safe(around: Around) -> Part | Crossing:
    """Protected addresses, kept by the holders of the items, of anybody in them and whoever they may live with."""
    parents = ParentalResponsibility.objects.filter(person__in=around.rows).values("parent__human")
    close = Tie.objects.filter(person__in=around.rows).values("to_party__human")
    whose = Q(party__human__in=around.humans) | Q(party__human__in=around.mentioned)
    whose |= Q(party__human__in=parents) | Q(party__human__in=close)
    lasts = Q(ended_on__isnull=True) | Q(ended_on__gt=around.on)
    rows = Whereabouts.objects.filter(whose, lasts, holder__in=around.holders, recorded_at__lte=around.known)
    return across("sharing_addresses", (rows, ("pk",)), around.humans, around.items, around.on, around.known)


def _posts(around: Around) -> Part | Crossing:
    """Where recipients work, or worked."""
    rows = Post.objects.filter(organisation__in=around.organisations, person__human__in=around.receiving)
    part = rows, ("person__human", "organisation_id", "begins_on", "ends_on", "confirmed_on")
    return across("sharing_posts", part, around.organisations, around.receiving)


def _parents(around: Around) -> Part | Crossing:
    rows = ParentalResponsibility.objects.current(around.on).filter(person__in=around.rows)
    part = rows.filter(recorded_at__lte=around.known), ("person__human", "parent__human")
    return across("sharing_parents", part, around.humans, around.on, around.known)


def _capacities(around: Around) -> Part:
    """Findings about the decision to share, of the organisation that holds the items."""
    rows = Capacity.objects.filter(person__in=around.rows, holder__in=around.holders, is_about_sharing=True)
    rows = rows.filter(assessed_on__lte=around.on, recorded_at__lte=around.known)
    return rows, ("person__human", "holder_id", "outcome", "assessed_on", "recorded_at")


def _served(around: Around) -> Part | Crossing:
    """Which of the receiving organisations know the people."""
    rows = Party.objects.full().filter(human__in=around.humans, holder__in=around.organisations)
    part = rows.filter(recorded_at__lte=around.known), ("human", "holder_id")
    return across("sharing_served", part, around.humans, around.items, around.organisations, around.known)
