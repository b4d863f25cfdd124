"""What may be asked of concerns: seen only by those they reached, and by who raised them. Never by who is named."""

from datetime import datetime
from typing import Any, Self

from django.db.models import Exists, OuterRef, Q, QuerySet

from kinweave.foundation import Viewer
from kinweave.foundation.reach import LeadsTo


def _raised_by(viewer: Viewer) -> Q:
    return Q(raised_by__in=viewer.own_ids) | Q(recorded_by__in=viewer.own_ids)


class SomeConcerns(QuerySet[Any]):
    """Concerns, whoever looks."""

    def open(self) -> Self:
        """Those not resolved, the oldest first."""
        return self.filter(resolved_on__isnull=True).order_by("raised_at", "pk")

    def about(self, person: Any) -> Self:
        """Those about one person."""
        return self.filter(person=person)

    def not_naming(self, viewer: Viewer) -> Self:
        """Without those that name this viewer, or the organisation they work for."""
        names = Q(party__human__in=viewer.own_humans) | Q(party=viewer.organisation_id)
        named = self._rows_of("named").filter(names, concern=OuterRef("pk"))
        found = self.exclude(Exists(named)).exclude(about_party__human__in=viewer.own_humans)
        return found.exclude(person__human__in=viewer.barred_from) if viewer.barred_from else found

    def _rows_of(self, name: str) -> QuerySet[Any]:
        model: Any = self.model._meta.get_field(name).related_model
        rows: QuerySet[Any] = model._base_manager.all()
        return rows


class ConcernQuerySet(SomeConcerns):
    """Concerns, for whoever is asked to act on them."""

    def visible_to(self, viewer: Viewer) -> Self:
        """Those that reached this viewer, in their work or as the contact outside. Who is named in one sees nothing."""
        if "people" not in viewer.may:
            return self.none()
        here = Q(outside__isnull=True, holder_id=viewer.organisation_id)
        from_outside = Q(outside__isnull=False, outside__ended_on__isnull=True)
        reached = self._rows_of("reached").filter(here | from_outside, party__in=viewer.own_ids)
        return self.filter(Exists(reached.filter(concern=OuterRef("pk")))).not_naming(viewer)

    def within_reach_of(self, viewer: Viewer) -> Self:
        """Those that reached this viewer, and those they raised or took down: whoever saw something may pass it on."""
        reached = self.visible_to(viewer).values("pk")
        return self.filter(Q(pk__in=reached) | _raised_by(viewer)).not_naming(viewer)


class RaisedQuerySet(SomeConcerns):
    """Concerns, for whoever raised them or wrote them down."""

    def visible_to(self, viewer: Viewer) -> Self:
        """Those this viewer raised or took down: that it was raised, and what they were told. Nothing else of it."""
        return self.filter(_raised_by(viewer)).not_naming(viewer)

    def on_page_of(self, person: Any) -> Self:
        """What a person told, the latest first, unless it is not safe to show."""
        return self.filter(raised_by=person, is_safe_to_show=True).order_by("-raised_at", "pk")


class OfConcernQuerySet(QuerySet[Any]):
    """What hangs on a concern."""

    def visible_to(self, viewer: Viewer) -> Self:
        """What hangs on the concerns that this viewer sees."""
        return self.filter(LeadsTo("concern", viewer))


class ReachedQuerySet(OfConcernQuerySet):
    """Whom concerns reached."""

    def mine(self, viewer: Viewer) -> Self:
        """Those of this viewer's own, whose concern is still open, the soonest due first."""
        own = self.filter(party__in=viewer.own_ids, concern__resolved_on__isnull=True)
        return own.order_by("due_at", "pk")

    def to_check(self) -> Self:
        """Those whom a group was not good for, and whom nobody has asked since how it is now."""
        concern: Any = self.model._meta.get_field("concern").related_model
        progress: Any = concern._meta.get_field("progress").related_model
        checked = progress._base_manager.filter(concern=OuterRef("concern"), kind="checked")
        of_a_group = self.filter(concern__kind="adverse", concern__circle__isnull=False)
        return of_a_group.filter(~Exists(checked)).order_by("concern__raised_at", "pk")

    def after(self, shown: Any) -> Self:
        """The next page, when this one was the last that was shown."""
        return self.filter(Q(due_at__gt=shown.due_at) | Q(due_at=shown.due_at, pk__gt=shown.pk))

    def waiting(self) -> Self:
        """Those not acknowledged, that have not climbed on."""
        return self.filter(acknowledged_at__isnull=True, climbed_at__isnull=True, concern__resolved_on__isnull=True)

    def overdue(self, at: datetime) -> Self:
        """Those that nobody acknowledged in time."""
        return self.waiting().filter(due_at__lte=at)


class OutsideQuerySet(QuerySet[Any]):
    """Contacts outside an organisation."""

    def visible_to(self, viewer: Viewer) -> Self:
        """Those that stand on everybody's page; and all of the organisation one works in."""
        return self.lasting().filter(Q(is_on_page=True) | Q(holder_id=viewer.organisation_id))

    def lasting(self) -> Self:
        """Those that have not ended."""
        return self.filter(ended_on__isnull=True)

    def at(self, organisation_id: Any) -> Self:
        """Those of one organisation, by name."""
        return self.filter(holder_id=organisation_id).order_by("name", "pk")
