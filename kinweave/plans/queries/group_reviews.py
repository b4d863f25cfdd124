"""What may be asked of the reviews of a group."""

from datetime import date
from typing import Self

from django.db.models import Exists, OuterRef, Q

from kinweave.circles.queries import SharedInGroupQuerySet
from kinweave.foundation import Viewer
from kinweave.parties.queries import may_know_of


class GroupReviewQuerySet(SharedInGroupQuerySet):
    """Reviews of groups: the members read that one is open, and what it decided."""

    def open(self) -> Self:
        """Those that the group talks about."""
        return self.filter(closed_on__isnull=True)

    def due(self, on: date) -> Self:
        """Those after which the next one is due, and has not begun."""
        later = self.model._default_manager.filter(circle=OuterRef("circle"), number__gt=OuterRef("number"))
        return self.filter(~Exists(later), next_on__lte=on).order_by("next_on", "pk")


class ProcessWordQuerySet(SharedInGroupQuerySet):
    """What was said of the processes of a group."""

    def visible_to(self, viewer: Viewer) -> Self:
        """For whoever runs the group, all of whom they may know; for a member, their own."""
        known = Q(member__isnull=True) | may_know_of(viewer, somebody="member__party__", whose="member__party")
        own = Q(member__party__in=viewer.own_ids)
        return self.filter(self.run_by(viewer) | own).filter(known)
