"""What may be asked of places that matter."""

from typing import Self

from django.db.models import Q

from kinweave.foundation import Viewer
from kinweave.parties.queries import AboutPersonQuerySet, may_know_of


class PlaceLineQuerySet(AboutPersonQuerySet):
    """Places that matter."""

    def visible_to(self, viewer: Viewer) -> Self:
        """Every line for the person and for those at work; who is close sees their own, and what the person shows.

        A line of somebody from whom a viewer is barred is hidden: theirs by a tie, or because they wrote it.
        """
        spoken_for = Q(person__in=viewer.speaks_for_ids) & ~Q(person__in=viewer.own_ids)
        let = Q(is_shown=True) | Q(recorded_by__in=viewer.own_ids)
        known = Q(tie__isnull=True) | may_know_of(viewer, somebody="tie__to_party__")
        by_name = ~Q(author="person") & Q(recorded_by__in=viewer.barred_rows)
        found = super().visible_to(viewer).filter(known).exclude(by_name & ~Q(person__in=viewer.own_ids))
        return found.filter(~spoken_for | let) if viewer.speaks_for_ids else found

    def of(self, viewer: Viewer) -> Self:
        """Those that this viewer may change: they wrote them down."""
        return self.filter(recorded_by__in=viewer.own_ids)

    def by_author(self) -> Self:
        """As they were said."""
        return self.order_by("said_on", "recorded_at", "pk")
