"""What may be asked of networks and of what they find out: the members read it, and whoever it was shared with."""

from datetime import date
from typing import Any, Self

from django.db.models import Case, Exists, F, OuterRef, Q, QuerySet, Subquery, When

from kinweave.foundation import Viewer
from kinweave.foundation.reach import LeadsTo
from kinweave.information.queries.apart import kept_from_source
from kinweave.information.rules.networks import NETWORKS
from kinweave.information.rules.rings import EVERYBODY, NAMED, NETWORK, PARTNERS
from kinweave.parties.queries import may_know_of

CIRCLE = "circle"


def is_live(on: date, path: str = "membership__") -> Q:
    """Those who were asked or have joined, and have not left by a day."""
    return Q(**{f"{path}left_on__isnull": True}) | Q(**{f"{path}left_on__gt": on})


def kept_by(rows: "OfNetworkQuerySet", viewer: Viewer, path: str = "") -> Q:
    """The entries that a viewer keeps: their own; as a lead, those whose keeper has left."""
    left = Q(**{f"{path}keeper__membership__left_on__lte": viewer.on})
    own = Q(**{f"{path}keeper__in": rows.own_seats(viewer).values("pk")})
    return own | (Q(circle__in=rows.led_circles(viewer)) & left)


def knows_source(viewer: Viewer) -> Q:
    """Rows of a source from whom nothing keeps this viewer away, from the moment that it is there."""
    return Q(LeadsTo("source", viewer, "known_to"))


class OfNetworkQuerySet(QuerySet[Any]):
    """Rows of networks."""

    def visible_to(self, viewer: Viewer) -> Self:
        """Those of the networks to which this viewer belongs, in the post in use."""
        return self.filter(circle__in=self.own_circles(viewer))

    def of(self, circle: Any) -> Self:
        """Those of one network."""
        return self.filter(circle=circle)

    def oldest_first(self) -> Self:
        """As they came."""
        return self.order_by("recorded_at", "pk")

    def latest_first(self) -> Self:
        """The latest first."""
        return self.order_by("-recorded_at", "-pk")

    def own_seats(self, viewer: Viewer) -> QuerySet[Any]:
        """The seats of who looks, in networks that they have joined and not left."""
        circle: Any = self.model._meta.get_field(CIRCLE).related_model
        membership = circle._meta.get_field("memberships").related_model
        seats: QuerySet[Any] = membership._meta.get_field("seat").related_model._default_manager.all()
        if viewer.person_id is None or "people" not in viewer.may:
            return seats.none()
        own = seats.filter(party=viewer.person_id, membership__joined_on__lte=viewer.on, circle__kind__in=NETWORKS)
        return own.filter(is_live(viewer.on))

    def own_circles(self, viewer: Viewer) -> QuerySet[Any]:
        """The networks of who looks."""
        return self.own_seats(viewer).values(CIRCLE)

    def led_circles(self, viewer: Viewer) -> QuerySet[Any]:
        """The networks that they lead."""
        return self.own_seats(viewer).filter(is_lead=True).values(CIRCLE)


class SeatQuerySet(OfNetworkQuerySet):
    """Who has a seat in which network."""

    def visible_to(self, viewer: Viewer) -> Self:
        """Those of one's own networks, as far as one may know of who sits there; and the seats one is offered."""
        offered = Q(party__in=viewer.own_ids, membership__joined_on__isnull=True)
        known = may_know_of(viewer, somebody="party__", whose="party")
        return self.filter(Q(circle__in=self.own_circles(viewer)) | offered).filter(known)

    def own(self, viewer: Viewer) -> Self:
        """Those of who looks, in networks they have joined."""
        return self.filter(pk__in=self.own_seats(viewer).values("pk")).order_by("circle__name", "pk")

    def offered(self, viewer: Viewer) -> Self:
        """Those that who looks has not answered."""
        waiting = self.filter(party=viewer.person_id, membership__joined_on__isnull=True)
        return waiting.filter(is_live(viewer.on)).order_by("membership__invited_on", "pk")

    def taken(self, on: date) -> Self:
        """Those of members, by name."""
        return self.filter(membership__joined_on__lte=on).filter(is_live(on)).order_by("name", "pk")

    def waiting(self, on: date) -> Self:
        """Those of people who were asked."""
        return self.filter(membership__joined_on__isnull=True).filter(is_live(on)).order_by("name", "pk")


class PartnerSaidQuerySet(OfNetworkQuerySet):
    """Which networks say that they are partners."""

    def visible_to(self, viewer: Viewer) -> Self:
        """What one's own networks say, and what is said of them."""
        own = self.own_circles(viewer)
        return self.filter(Q(circle__in=own) | Q(other__in=own))

    def mutual(self) -> Self:
        """Those that the other network says too."""
        back = self.model._default_manager.filter(circle=OuterRef("other"), other=OuterRef(CIRCLE))
        return self.filter(Exists(back))


class SourceQuerySet(OfNetworkQuerySet):
    """Whom a network can learn from."""

    def visible_to(self, viewer: Viewer) -> Self:
        """Those of one's own networks; and the entry about oneself."""
        own = Q(circle__in=self.own_circles(viewer)) | Q(party__in=viewer.own_ids)
        return self.filter(own).known_to(viewer)

    def known_to(self, viewer: Viewer) -> Self:
        """Those from whom nothing keeps this viewer away. What does not sign in here is nobody's record."""
        nobody_or_me = Q(party__isnull=True) | Q(party__in=viewer.own_ids)
        return self.filter(nobody_or_me | ~kept_from_source(viewer))

    def kept_by(self, viewer: Viewer) -> Self:
        """Those whose entry this viewer keeps."""
        return self.filter(kept_by(self, viewer))

    def due_for_check(self, on: date) -> Self:
        """Those to check again, the longest due first."""
        return self.filter(next_check_on__lte=on).order_by("next_check_on", "pk")


class AskQuerySet(OfNetworkQuerySet):
    """What networks want to find out."""

    def visible_to(self, viewer: Viewer) -> Self:
        """Those of one's own networks, unless they are for a source from whom one is kept away."""
        return super().visible_to(viewer).filter(Q(source__isnull=True) | knows_source(viewer))

    def with_now(self) -> Self:
        """Each with who has it in hand now, and by when: `holder_now` and `due_now`."""
        moves = self.model._meta.get_field("moves").related_model._default_manager
        last = moves.filter(ask=OuterRef("pk")).order_by("-recorded_at", "-pk")
        who = Case(When(kind="cannot", then=None), default=F("seat"))
        return self.annotate(
            last_kind=Subquery(last.values("kind")[:1]),
            last_holder=Subquery(last.annotate(who=who).values("who")[:1]),
            last_due=Subquery(last.values("due_on")[:1]),
        ).annotate(
            holder_now=Case(When(last_kind__isnull=True, then=F("getter")), default=F("last_holder")),
            due_now=Case(When(last_kind__isnull=True, then=F("due_on")), default=F("last_due")),
        )

    def late_for(self, viewer: Viewer) -> Self:
        """Those that this viewer has in hand, whose day has gone by and that nothing has answered."""
        mine = self.own_seats(viewer).values("pk")
        return self.with_now().filter(holder_now__in=mine, due_now__lt=viewer.on, findings__isnull=True)

    def unsaid_by(self, viewer: Viewer) -> Self:
        """Those that nothing has answered, to which this viewer has said nothing; not what they proposed."""
        mine = self.own_seats(viewer).values("pk")
        said = self.model._meta.get_field("voices").related_model._default_manager
        silent = ~Exists(said.filter(ask=OuterRef("pk"), seat__in=mine))
        return self.filter(silent, findings__isnull=True).exclude(proposed_by__in=mine).oldest_first()

    def with_all(self) -> Self:
        """With everything that says how they stand."""
        also = ("voices__answer__seat", "voices__seat", "moves__seat__membership")
        return self.select_related("getter__membership", "proposed_by", "source").prefetch_related(*also)


class FindingQuerySet(OfNetworkQuerySet):
    """What networks have found out."""

    def visible_to(self, viewer: Viewer) -> Self:
        """What one brought; what one's networks may all read, for leads; what one keeps the source of, or is the
        source of; and what was shared with one. Never of a source from whom one is kept away. Of a member from whom
        a bar keeps one only the name is left out: pages say "A member"."""
        for_few = Q(ring=NAMED) | Q(stricter=NAMED) | Q(source__ring=NAMED)
        led = Q(circle__in=self.led_circles(viewer)) & ~for_few
        keeps = Q(source__keeper__in=self.own_seats(viewer).values("pk"))
        open_to = self.given_by(viewer) | keeps | led | self.brought_by_me(viewer) | self.shared_with(viewer)
        return self.filter(open_to).filter(knows_source(viewer))

    def given_by(self, viewer: Viewer) -> Q:
        """What this viewer gave as its source, or keeps for a source that does not sign in here."""
        kept = Q(source__party__isnull=True) & kept_by(self, viewer, "source__")
        return Q(source__party__in=viewer.own_ids) | kept

    def given(self, viewer: Viewer) -> Self:
        """The same, as a list."""
        return self.filter(self.given_by(viewer))

    def given_oneself(self, viewer: Viewer) -> Self:
        """What this viewer gave as its source."""
        return self.filter(source__party__in=viewer.own_ids)

    def brought_by_me(self, viewer: Viewer) -> Q:
        """What this viewer brought."""
        return Q(brought_by__in=self.own_seats(viewer).values("pk"))

    def shared_with(self, viewer: Viewer) -> Q:
        """What was shared in a ring that this viewer stands in."""
        if "people" not in viewer.may:
            return Q(pk__in=[])
        spreads: Any = self.model._meta.get_field("spreads").related_model
        return Q(pk__in=spreads.objects.reaching(viewer).values("finding"))

    def from_elsewhere(self, viewer: Viewer) -> Self:
        """Those of networks to which one does not belong, and that one did not give."""
        theirs = self.exclude(circle__in=self.own_circles(viewer)).exclude(source__party__in=viewer.own_ids)
        return theirs.latest_first()

    def with_all(self) -> Self:
        """With what a line about it needs."""
        return self.select_related(CIRCLE, "source", "brought_by", "ask").prefetch_related("withdrawals")


class OfFindingQuerySet(OfNetworkQuerySet):
    """What the members say of what they found out."""

    def visible_to(self, viewer: Viewer) -> Self:
        """In one's own networks, of what one may read."""
        own = super().visible_to(viewer)
        found: Any = self.model._meta.get_field("finding").related_model
        return own.filter(finding__in=found.objects.visible_to(viewer).values("pk"))


class FindingsOwnQuerySet(OfNetworkQuerySet):
    """What goes with something wherever it goes: that its source took it back."""

    def visible_to(self, viewer: Viewer) -> Self:
        """Of what one may read."""
        found: Any = self.model._meta.get_field("finding").related_model
        return self.filter(finding__in=found.objects.visible_to(viewer).values("pk"))


class SpreadQuerySet(OfFindingQuerySet):
    """With whom something was shared."""

    def visible_to(self, viewer: Viewer) -> Self:
        """Those that reach one; all of what one gave, brought or leads."""
        found: Any = self.model._meta.get_field("finding").related_model
        rows = found.objects.visible_to(viewer)
        seen = rows.filter(rows.given_by(viewer) | rows.brought_by_me(viewer) | Q(circle__in=rows.led_circles(viewer)))
        reaching = Q(pk__in=self.reaching(viewer).values("pk"), finding__in=rows.values("pk"))
        return self.filter(Q(finding__in=seen.values("pk")) | reaching)

    def reaching(self, viewer: Viewer) -> Self:
        """Those in whose ring this viewer stands now."""
        everything: Self = self.model._default_manager.all()
        if "people" not in viewer.may:
            return everything.none()
        own = self.own_circles(viewer)
        circle: Any = self.model._meta.get_field(CIRCLE).related_model
        said = circle._meta.get_field("said_partners").related_model.objects.mutual()
        to = self.model._meta.get_field("to").related_model._default_manager
        mine = to.filter(seat__in=self.own_seats(viewer).values("pk"))
        return everything.filter(
            Q(ring=EVERYBODY)
            | Q(ring__in=(NETWORK, PARTNERS), circle__in=own)
            | Q(ring=PARTNERS, circle__in=said.filter(other__in=own).values(CIRCLE))
            | Q(ring=NAMED, pk__in=mine.values("spread"))
        )


class SpreadToQuerySet(OfNetworkQuerySet):
    """Who was named in a sharing."""

    def visible_to(self, viewer: Viewer) -> Self:
        """Those of the sharings one sees; one's own name."""
        spreads: Any = self.model._meta.get_field("spread").related_model
        return self.filter(spread__in=spreads.objects.visible_to(viewer).values("pk"))


class ReadingQuerySet(OfNetworkQuerySet):
    """Who opened what."""

    def visible_to(self, viewer: Viewer) -> Self:
        """One's own; and all, for the source and who keeps its entry."""
        found: Any = self.model._meta.get_field("finding").related_model
        given = found.objects.given(viewer).values("pk")
        known = may_know_of(viewer, somebody="party__", whose="party")
        return self.filter(Q(finding__in=given) | Q(party__in=viewer.own_ids)).filter(known)

    def own(self, viewer: Viewer) -> Self:
        """One's own."""
        return self.filter(party__in=viewer.own_ids)


class TermsAskQuerySet(OfNetworkQuerySet):
    """What a source was asked, and what it said."""

    def visible_to(self, viewer: Viewer) -> Self:
        """For the members who may read the thing; for the source."""
        found: Any = self.model._meta.get_field("finding").related_model
        seen = found.objects.visible_to(viewer)
        own = Q(finding__in=seen.values("pk"), circle__in=self.own_circles(viewer))
        return self.filter(own | Q(finding__in=found.objects.given(viewer).values("pk")))

    def waiting_for(self, viewer: Viewer) -> Self:
        """Those that this viewer answers, as the source or for it; what a keeper asked, another lead answers."""
        found: Any = self.model._meta.get_field("finding").related_model
        itself = Q(finding__source__party__in=viewer.own_ids)
        not_mine = Q(finding__source__party__isnull=True) & ~Q(seat__in=self.own_seats(viewer).values("pk"))
        asked_by_keeper = Q(seat=F("finding__source__keeper")) & Q(circle__in=self.led_circles(viewer))
        kept = Q(finding__in=found.objects.given(viewer).values("pk"))
        waiting = self.filter(answer__isnull=True, finding__withdrawals__isnull=True)
        return waiting.filter(itself | (not_mine & (kept | asked_by_keeper))).oldest_first()
