"""What may be asked of protocols between agencies: they are about nobody, and seen by the agencies in them."""

from datetime import date
from typing import Any, Self

from django.db.models import Exists, OuterRef, Q, QuerySet

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
        return self.filter(Q(holder_id=viewer.organisation_id) | Q(Exists(in_it), sent_at__isnull=False))

    def between(self, giver: Any, receiver: Any) -> Self:
        """Those that were sent out in which one agency gives and the other receives."""
        parties: Any = self.model._meta.get_field("parties").related_model
        of_it = parties.objects.filter(protocol=OuterRef("pk"))
        gives = Exists(of_it.filter(organisation=giver, gives=True))
        receives = Exists(of_it.filter(organisation=receiver, receives=True))
        return self.filter(gives, receives, sent_at__isnull=False)

    def current(self, on: date) -> Self:
        """Those that were sent out, within their dates, and not superseded."""
        lasting = Q(ended_on__isnull=True) | Q(ended_on__gt=on)
        return self.filter(lasting, sent_at__isnull=False, starts_on__lte=on, ends_on__gte=on, superseded_by=None)

    def due_for_review(self, on: date) -> Self:
        """Those to look at again, the longest due first."""
        return self.current(on).filter(review_on__lte=on).order_by("review_on", "pk")

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
        """The latest first; a withdrawal after a signature of the same instant."""
        return self.order_by("-said_at", "-recorded_at", "-pk")


class OneOffQuerySet(AboutPersonQuerySet):
    """Sharings without a protocol, each approved beforehand."""

    def approved(self, on: date) -> Self:
        """Those that were approved and may still be used."""
        return self.filter(approved_at__isnull=False, until__gte=on)

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
