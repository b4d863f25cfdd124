"""What may be asked of opportunities for contact, and of the shelf of sources."""

from datetime import date
from typing import Any, Self

from django.db.models import Count, Q, QuerySet

from kinweave.foundation import Viewer


class OpportunityQuerySet(QuerySet[Any]):
    """Opportunities for contact with providers."""

    def visible_to(self, viewer: Viewer) -> Self:
        """Every one, for posts with the directory in their care."""
        return self if "directory" in viewer.may else self.none()

    def to_come(self, on: date) -> Self:
        """Those that stand and are still to come, the next first."""
        return self.filter(day__gte=on, called_off_at__isnull=True).order_by("day", "pk")

    def over(self, on: date) -> Self:
        """Those that have gone by, the latest first."""
        return self.filter(day__lt=on, called_off_at__isnull=True).order_by("-day", "pk")

    def counted(self) -> Self:
        """Each with how many it is for (`picked`), and of how many nobody has said what came of it (`unsaid`)."""
        return self.annotate(picked=Count("reaches"), unsaid=Count("reaches", filter=Q(reaches__came="")))


class ReachQuerySet(QuerySet[Any]):
    """Whom opportunities are for."""

    def visible_to(self, viewer: Viewer) -> Self:
        """Every one, for posts with the directory in their care."""
        return self if "directory" in viewer.may else self.none()

    def standing(self) -> Self:
        """Of opportunities that were not called off."""
        return self.filter(opportunity__called_off_at__isnull=True)

    def latest_first(self) -> Self:
        """That of the latest opportunity first."""
        return self.order_by("-opportunity__day", "-picked_at", "pk")


class ShelfSourceQuerySet(QuerySet[Any]):
    """Sources on the lead's shelf."""

    def visible_to(self, viewer: Viewer) -> Self:
        """Every one, for posts with the directory in their care; for others at work those that they keep."""
        if "directory" in viewer.may:
            return self
        return self.filter(owner__in=viewer.own_ids) if "today" in viewer.may else self.none()

    def on_it(self) -> Self:
        """Those that were not taken off, by name."""
        return self.filter(ended_at__isnull=True).order_by("name", "pk")

    def kept_by(self, viewer: Viewer) -> Self:
        """Those that somebody keeps."""
        return self.filter(owner__in=viewer.own_ids)

    def due_for_check(self, on: date) -> Self:
        """Those that should be looked at by a day, the longest due first."""
        return self.filter(ended_at__isnull=True, next_check_on__lte=on).order_by("next_check_on", "pk")

    def for_providers(self) -> Self:
        """Those that providers see on their own page."""
        return self.on_it().filter(for_providers=True)
