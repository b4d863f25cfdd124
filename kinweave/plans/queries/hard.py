"""What may be asked of what is hard, and of follow-ups after a goodbye."""

from datetime import date
from typing import Any, Self

from django.db.models import Exists, OuterRef, Q

from kinweave.foundation import Viewer
from kinweave.parties.queries import AboutPersonQuerySet, may_know_of
from kinweave.plans.queries.considered import PlanQuerySet


class HardQuerySet(PlanQuerySet):
    """What is hard."""

    def open(self) -> Self:
        """What is hard still, the longest first."""
        return self.lasting().order_by("said_on", "pk")


class OfHardQuerySet(AboutPersonQuerySet):
    """What was tried: seen by those who see what is hard."""

    def visible_to(self, viewer: Viewer) -> Self:
        """What was tried for what this viewer sees."""
        hard: Any = self.model._meta.get_field("hard").related_model
        return self.filter(Exists(hard._default_manager.visible_to(viewer).filter(pk=OuterRef("hard"))))


class FollowUpQuerySet(AboutPersonQuerySet):
    """Askings after a goodbye."""

    def visible_to(self, viewer: Viewer) -> Self:
        """Those of people whose record is open; not after a goodbye to somebody one may not know of."""
        somebody = "ending__tie__to_party__"
        own_tie = Q(ending__tie__to_party__human__in=viewer.own_humans, person__in=viewer.speaks_for_ids)
        known = Q(ending__isnull=True) | may_know_of(viewer, somebody=somebody)
        found = super().visible_to(viewer).filter(known)
        return found.exclude(own_tie) if viewer.speaks_for_ids else found

    def open(self) -> Self:
        """Those not done, the soonest first."""
        return self.filter(done_on__isnull=True).order_by("due_on", "pk")

    def due(self, on: date) -> Self:
        """Those whose day has come."""
        return self.open().filter(due_on__lte=on)
