"""What may be asked of outlines."""

from typing import Any, Self

from django.db.models import QuerySet

from kinweave.foundation import Viewer


class OutlineQuerySet(QuerySet[Any]):
    """Outlines to draw a map from."""

    def visible_to(self, viewer: Viewer) -> Self:
        """Every one, for anybody: they are published, and about nobody."""
        return self

    def between(self, *, south: float, west: float, north: float, east: float) -> Self:
        """Those of which something may lie between these degrees, areas first."""
        inside = {"south__lte": north, "north__gte": south, "west__lte": east, "east__gte": west}
        return self.filter(**inside).order_by("-is_area", "name", "pk")
