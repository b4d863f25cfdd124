"""What may be asked of places that matter."""

from typing import Self

from django.db.models import Q

from kinweave.foundation import Viewer
from kinweave.plans.queries.considered import PlanQuerySet


class PlaceLineQuerySet(PlanQuerySet):
    """Places that matter."""

    def visible_to(self, viewer: Viewer) -> Self:
        """Every line for the person and for those at work; who is close sees their own, and what the person shows."""
        spoken_for = Q(person__in=viewer.speaks_for_ids) & ~Q(person__in=viewer.own_ids)
        let = Q(is_shown=True) | Q(recorded_by__in=viewer.own_ids)
        found = super().visible_to(viewer)
        return found.filter(~spoken_for | let) if viewer.speaks_for_ids else found

    def of(self, viewer: Viewer) -> Self:
        """Those that this viewer may change: they wrote them down."""
        return self.filter(recorded_by__in=viewer.own_ids)

    def by_author(self) -> Self:
        """As they were said."""
        return self.order_by("said_on", "recorded_at", "pk")
