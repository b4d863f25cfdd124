"""What may be asked of other publishers' directories."""

from datetime import datetime
from functools import lru_cache
from typing import Any, Self
from uuid import UUID

from django.apps import apps
from django.db.models import QuerySet

from kinweave.foundation import Viewer


class FeedQuerySet(QuerySet[Any]):
    """Other publishers' directories."""

    def visible_to(self, viewer: Viewer) -> Self:
        """Every one, for posts with the directory in their care; they are about no person."""
        return self if "directory" in viewer.may else self.none()

    def by_name(self) -> Self:
        """By the names of their publishers."""
        return self.order_by("publisher", "pk")

    def kept_up(self) -> Self:
        """Those that were not removed."""
        return self.filter(ended_at__isnull=True)

    def removed(self) -> Self:
        """Those that were removed."""
        return self.filter(ended_at__isnull=False)

    def due(self, at: datetime) -> Self:
        """Those that are to be asked by an instant, the longest due first."""
        return self.kept_up().filter(paused_at__isnull=True, next_at__lte=at).order_by("next_at", "pk")

    def failing(self) -> Self:
        """Those that gave nothing the last time, and are asked again."""
        return self.kept_up().filter(paused_at__isnull=True).exclude(wrong="")


@lru_cache(maxsize=1000)
def publisher_of(register: str) -> str:
    """Who publishes a feed, by the key under which its entries are kept. It never changes, so it is looked up once."""
    feeds = apps.get_model("directory", "Feed")._default_manager
    publisher: str = feeds.values_list("publisher", flat=True).get(pk=UUID(register.partition(":")[2]))
    return publisher
