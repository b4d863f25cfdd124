"""What may be asked of posts and allocations."""

from datetime import date
from typing import Any, Self
from uuid import UUID

from django.db.models import QuerySet

from kinweave.foundation import Viewer
from kinweave.parties.queries import AboutPersonQuerySet, lasting_on


class PostQuerySet(QuerySet[Any]):
    """Who works where."""

    def current(self, on: date) -> Self:
        """Those that have begun and not yet ended."""
        return self.filter(lasting_on(on))

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


class AllocationQuerySet(AboutPersonQuerySet):
    """Who works with whom."""

    def current(self, on: date) -> Self:
        """Those that have begun and not yet ended."""
        return self.filter(lasting_on(on))
