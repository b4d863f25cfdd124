"""What may be asked of what was said about a tie."""

from typing import Self

from django.db.models import Q

from kinweave.foundation import Viewer
from kinweave.ties.queries.ties import ApartFromSpeakers


class ViewQuerySet(ApartFromSpeakers):
    """What is said of one tie, beside how it stands."""

    tie_path = "tie__"


class WorkerViewQuerySet(ViewQuerySet):
    """How workers see a tie."""

    def visible_to(self, viewer: Viewer) -> Self:
        """The worker's view is for those at work; the person sees it where the worker chose to show it."""
        at_work = ~Q(person__in=viewer.own_ids | viewer.speaks_for_ids)
        shown = Q(person__in=viewer.own_ids, is_shown=True)
        return super().visible_to(viewer).filter(at_work | shown)

    def latest_first(self) -> Self:
        """The latest first."""
        return self.order_by("-seen_on", "-recorded_at", "-pk")
