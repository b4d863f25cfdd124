"""What may be asked of concerns: seen only by those they reached, and by who raised them. Never by who is named."""

from datetime import datetime
from typing import Any, Self

from django.db.models import Exists, OuterRef, Q, QuerySet

from kinweave.foundation import Viewer


class ConcernQuerySet(QuerySet[Any]):
    """Concerns."""

    def visible_to(self, viewer: Viewer) -> Self:
        """Those that reached this viewer in their work. Who is named in one, or barred, sees nothing."""
        reached = self._sibling("reached").filter(concern=OuterRef("pk"), party__in=viewer.own_ids)
        found = self.filter(Exists(reached)).exclude(self._names(viewer))
        return found.exclude(person__human__in=viewer.barred_from) if viewer.barred_from else found

    def raised_by(self, viewer: Viewer) -> Self:
        """Those this viewer raised: that it was raised, and what they were told. Nothing else of it."""
        return self.filter(raised_by__in=viewer.own_ids).exclude(self._names(viewer))

    def _names(self, viewer: Viewer) -> Q:
        named = self._sibling("named").filter(concern=OuterRef("pk"), party__human__in=viewer.own_humans)
        return Q(Exists(named))

    def _sibling(self, name: str) -> QuerySet[Any]:
        model: Any = self.model._meta.get_field(name).related_model
        rows: QuerySet[Any] = model._base_manager.all()
        return rows

    def open(self) -> Self:
        """Those not resolved, the oldest first."""
        return self.filter(resolved_on__isnull=True).order_by("raised_at", "pk")


class OfConcernQuerySet(QuerySet[Any]):
    """What hangs on a concern."""

    def visible_to(self, viewer: Viewer) -> Self:
        """What hangs on the concerns that this viewer sees."""
        concerns: Any = self.model._meta.get_field("concern").related_model
        return self.filter(Exists(concerns._default_manager.visible_to(viewer).filter(pk=OuterRef("concern"))))


class ReachedQuerySet(OfConcernQuerySet):
    """Whom concerns reached."""

    def waiting(self) -> Self:
        """Those not acknowledged, that have not climbed on."""
        return self.filter(acknowledged_at__isnull=True, climbed_at__isnull=True, concern__resolved_on__isnull=True)

    def overdue(self, at: datetime) -> Self:
        """Those that nobody acknowledged in time."""
        return self.waiting().filter(due_at__lte=at)


class OutsideQuerySet(QuerySet[Any]):
    """Contacts outside an organisation."""

    def visible_to(self, viewer: Viewer) -> Self:
        """Those of the organisation one works in."""
        return self.filter(holder_id=viewer.organisation_id, ended_on__isnull=True)
