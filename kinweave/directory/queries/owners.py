"""What may be asked of what providers say of themselves."""

from typing import Any, Self

from django.db.models import Exists, OuterRef, QuerySet

from kinweave.foundation import Viewer


class OfEntryQuerySet(QuerySet[Any]):
    """What belongs to an entry: links, what its provider says."""

    def visible_to(self, viewer: Viewer) -> Self:
        """Every one, for posts with the directory in their care."""
        return self if "directory" in viewer.may else self.none()

    def open(self) -> Self:
        """Links that have not ended."""
        return self.filter(ended_at__isnull=True)


class VacancyQuerySet(OfEntryQuerySet):
    """Whether there is room."""

    def latest_first(self) -> Self:
        """What was said last first."""
        return self.order_by("-said_at", "-pk")

    def last_of_each(self) -> Self:
        """What was said last of each entry, in one query."""
        later = self.model._default_manager.filter(entry=OuterRef("entry"), said_at__gt=OuterRef("said_at"))
        return self.filter(~Exists(later)).order_by("pk")


class AssuredQuerySet(OfEntryQuerySet):
    """Parts that somebody found right."""

    def last_of_each(self) -> Self:
        """The latest of each part of each entry, in one query."""
        later = self.model._default_manager.filter(
            entry=OuterRef("entry"), part=OuterRef("part"), recorded_at__gt=OuterRef("recorded_at")
        )
        return self.filter(~Exists(later)).order_by("part")


class OwnerChangeQuerySet(OfEntryQuerySet):
    """What providers say is wrong."""

    def waiting(self) -> Self:
        """Those that nobody has decided about, the oldest first."""
        return self.filter(answer="waiting").order_by("said_at", "pk")
