"""What may be asked of posts and allocations."""

from datetime import date
from typing import Any, Self
from uuid import UUID

from django.db.models import Q, QuerySet

from kinweave.foundation import Viewer
from kinweave.parties.queries import AboutPersonQuerySet


class DatedQuerySet(QuerySet[Any]):
    """Rows that begin on one day and may end on another."""

    def current(self, on: date) -> Self:
        """Those that have begun and not yet ended."""
        return self.filter(Q(ends_on__isnull=True) | Q(ends_on__gt=on), begins_on__lte=on)


class PostQuerySet(DatedQuerySet):
    """Who works where."""

    def visible_to(self, viewer: Viewer) -> Self:
        """The posts in the viewer's own organisation, for those who manage accounts or allocate."""
        may_see = {"accounts", "allocate"} & viewer.may
        return self.filter(organisation_id=viewer.organisation_id) if may_see else self.none()

    def confirmed(self) -> Self:
        """Those that enough others have confirmed, so that they open something."""
        return self.filter(confirmed_on__isnull=False)

    def of(self, parties: frozenset[UUID]) -> Self:
        """The posts of one human, the latest first."""
        return self.filter(person_id__in=parties).order_by("-begins_on", "pk")


class AllocationQuerySet(AboutPersonQuerySet, DatedQuerySet):
    """Who works with whom."""
