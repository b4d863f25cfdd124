"""What may be asked of networks' announcements, and of the cards that colleagues keep."""

from typing import Any, Self

from django.db.models import Q, QuerySet

from kinweave.foundation import Viewer
from kinweave.information.queries.networks import OfNetworkQuerySet


class AnnouncementQuerySet(OfNetworkQuerySet):
    """What networks say of themselves."""

    def visible_to(self, viewer: Viewer) -> Self:
        """Everybody who works with people reads them; they are about nobody."""
        return self.all() if "people" in viewer.may else self.none()

    def by_name(self) -> Self:
        """In the order of their names."""
        return self.order_by("name", "pk")


class CardQuerySet(QuerySet[Any]):
    """Cards."""

    def visible_to(self, viewer: Viewer) -> Self:
        """Those of the organisation in whose post somebody looks: their colleagues’ and their own."""
        return self.filter(holder=viewer.organisation_id) if "people" in viewer.may else self.none()


class VisitNoteQuerySet(QuerySet[Any]):
    """Notes of visits."""

    def visible_to(self, viewer: Viewer) -> Self:
        """Those of colleagues; those of others, where whoever went agreed."""
        if "people" not in viewer.may:
            return self.none()
        return self.filter(Q(holder=viewer.organisation_id) | Q(is_outside=True))

    def of_ours(self, viewer: Viewer) -> Self:
        """Those of one's own organisation."""
        return self.filter(holder=viewer.organisation_id)

    def latest_first(self) -> Self:
        """The latest first."""
        return self.order_by("-went_on", "-recorded_at", "pk")
