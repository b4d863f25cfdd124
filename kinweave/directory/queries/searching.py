"""What may be asked of what the search has to take up, and of what anyone wrote about a page."""

from typing import Any, Self

from django.db.models import QuerySet

from kinweave.directory.queries.registers import VISIBLE
from kinweave.foundation import Viewer


class SearchWorkQuerySet(QuerySet[Any]):
    """What the search has to take up."""

    def visible_to(self, viewer: Viewer) -> Self:
        """For posts with the directory in their care."""
        return self if "directory" in viewer.may else self.none()


class SearchAbsenceQuerySet(QuerySet[Any]):
    """What no search finds."""

    def visible_to(self, viewer: Viewer) -> Self:
        """For posts with the directory in their care."""
        return self if "directory" in viewer.may else self.none()

    def active(self) -> Self:
        """Those that stand: of acts, and of imports whose one switch is set."""
        return self.filter(VISIBLE)


class RemarkQuerySet(QuerySet[Any]):
    """What anyone wrote about a page of the directory."""

    def visible_to(self, viewer: Viewer) -> Self:
        """For posts with the directory in their care."""
        return self if "directory" in viewer.may else self.none()

    def waiting(self) -> Self:
        """Those without an answer, the oldest first."""
        return self.filter(answered_at__isnull=True).order_by("said_at", "pk")

    def answered(self) -> Self:
        """Those with an answer, the latest first."""
        return self.filter(answered_at__isnull=False).order_by("-answered_at", "pk")
