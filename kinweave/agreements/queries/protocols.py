"""What may be asked of protocols between agencies: they are about nobody, and seen by the agencies in them."""

from datetime import date, timedelta
from typing import Any, Self
from uuid import UUID

from django.db.models import Case, Exists, OuterRef, Q, QuerySet, When

from kinweave.foundation import Viewer
from kinweave.parties.queries import AboutPersonQuerySet


class ProtocolQuerySet(QuerySet[Any]):
    """Information-sharing protocols."""

    def visible_to(self, viewer: Viewer) -> Self:
        """Those of one's own organisation; and, once they were sent out, those it is asked to sign or has signed."""
        if viewer.organisation_id is None:
            return self.none()
        parties: Any = self.model._meta.get_field("parties").related_model
        in_it = parties.objects.filter(protocol=OuterRef("pk"), organisation_id=viewer.organisation_id)
        ours = Q(holder_id=viewer.organisation_id) | Q(holder__succeeded_by_id=viewer.organisation_id)
        return self.filter(ours | Q(Exists(in_it), sent_at__isnull=False))

    def between(self, giver: Any, receiver: Any) -> Self:
        """Those that were sent out in which one agency gives and the other receives."""
        parties: Any = self.model._meta.get_field("parties").related_model
        of_it = parties.objects.filter(protocol=OuterRef("pk"))
        gives = Exists(of_it.filter(organisation=giver, gives=True))
        receives = Exists(of_it.filter(organisation=receiver, receives=True))
        return self.filter(gives, receives, sent_at__isnull=False)

    def current(self, on: date) -> Self:
        """Those that were sent out, within their dates, where no other version holds in their place."""
        lasting = Q(ended_on__isnull=True) | Q(ended_on__gt=on)
        alone = Q(superseded_on__isnull=True) | Q(superseded_on__gt=on)
        return self.filter(lasting, alone, sent_at__isnull=False, starts_on__lte=on, ends_on__gte=on)

    def due_for_review(self, on: date, *, days_before: int = 0) -> Self:
        """Those to look at again now, or within so many days: the longest due first."""
        until = on + timedelta(days=days_before)
        return self.current(on).filter(review_on__lte=until).order_by("review_on", "pk")

    def led_by(self, viewer: Viewer) -> Self:
        """Those that one's own organisation drafted, or took over from the one that did."""
        here = viewer.organisation_id
        return self.filter(Q(holder_id=here) | Q(holder__succeeded_by_id=here)) if here else self.none()

    def waiting_for(self, viewer: Viewer) -> Self:
        """Those that were sent out and that one's own organisation has not answered."""
        parties: Any = self.model._meta.get_field("parties").related_model
        silent = parties.objects.filter(
            protocol=OuterRef("pk"),
            organisation_id=viewer.organisation_id,
            assents__isnull=True,
            leaves_on__isnull=True,
        )
        out = Q(ended_on__isnull=True, superseded_on__isnull=True, sent_at__isnull=False, ends_on__gte=viewer.on)
        return self.filter(out, Exists(silent)).order_by("sent_at", "pk")

    def with_all(self) -> Self:
        """With everything that says how they stand, in a constant number of queries."""
        return self.select_related("holder", "supersedes").prefetch_related(
            "parties__organisation__succeeded_by", "parties__assents", "uses", "suspensions"
        )

    def by_title(self) -> Self:
        """In the order of their titles, the newest version first."""
        return self.order_by("title", "-number", "pk")


class OfProtocolQuerySet(QuerySet[Any]):
    """Rows of protocols: agencies, uses, suspensions."""

    path = "protocol"

    def visible_to(self, viewer: Viewer) -> Self:
        """Those of the protocols this viewer sees."""
        return self.filter(Exists(self._protocols().visible_to(viewer).filter(pk=OuterRef(self.path))))

    def _protocols(self) -> ProtocolQuerySet:
        model: Any = self.model
        for name in self.path.split("__"):
            model = model._meta.get_field(name).related_model
        protocols: ProtocolQuerySet = model._default_manager.all()
        return protocols


class AssentQuerySet(OfProtocolQuerySet):
    """What agencies said to protocols."""

    path = "party__protocol"

    def latest_first(self) -> Self:
        """The latest first; of two of the same instant, the one that is no signature."""
        is_signature = Case(When(answer__in=["signed", "reservation"], then=1), default=0)
        return self.order_by("-said_at", "-recorded_at", is_signature, "-pk")


class OneOffQuerySet(AboutPersonQuerySet):
    """Sharings without a protocol, each approved beforehand."""

    def approved(self, on: date) -> Self:
        """Those that were approved and may still be used."""
        return self.filter(approved_at__isnull=False, until__gte=on)

    def between(self, giver: UUID, receiver: UUID) -> Self:
        """Those of one pair of agencies, whomever they are about."""
        return self.filter(holder_id=giver, to_organisation_id=receiver, approved_at__isnull=False)

    def waiting(self, on: date) -> Self:
        """Those that somebody asked for and nobody has answered."""
        return self.filter(approved_at__isnull=True, until__gte=on).order_by("recorded_at", "pk")


class LocalRuleQuerySet(QuerySet[Any]):
    """What organisations tighten for themselves."""

    def visible_to(self, viewer: Viewer) -> Self:
        """Those of one's own organisation."""
        return self.filter(holder_id=viewer.organisation_id)

    def current(self, on: date) -> Self:
        """Those that hold on a day."""
        return self.filter(Q(ends_on__isnull=True) | Q(ends_on__gt=on), begins_on__lte=on)
