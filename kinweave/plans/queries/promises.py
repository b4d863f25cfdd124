"""What may be asked of promises and next steps."""

from collections.abc import Iterable
from datetime import date
from typing import Any, Self
from uuid import UUID

from django.db.models import F, Q

from kinweave.foundation import Viewer
from kinweave.parties.queries import may_know_of
from kinweave.plans.queries.considered import PlanQuerySet


class ActionQuerySet(PlanQuerySet):
    """Promises and next steps."""

    def visible_to(self, viewer: Viewer) -> Self:
        """Those of people whose record is open; not one held by somebody this viewer may not know of."""
        return super().visible_to(viewer).filter(may_know_of(viewer, somebody="doer__"))

    def open(self) -> Self:
        """Those not done yet, the soonest first; those without a day last."""
        return self.filter(done_on__isnull=True, dropped_on__isnull=True).order_by(
            F("due_on").asc(nulls_last=True), "pk"
        )

    def after(self, shown: Any) -> Self:
        """The next page of open ones, when this one was the last that was shown."""
        if shown.due_on is None:
            return self.filter(due_on__isnull=True, pk__gt=shown.pk)
        return self.filter(
            Q(due_on__gt=shown.due_on) | Q(due_on=shown.due_on, pk__gt=shown.pk) | Q(due_on__isnull=True)
        )

    def by(self, doer_id: UUID | None) -> Self:
        """Those that somebody said they would do."""
        return self.filter(doer_id=doer_id)

    def by_any_of(self, doers: Iterable[UUID]) -> Self:
        """Those that any of these rows said they would do: somebody can have several."""
        return self.filter(doer__in=frozenset(doers))

    def about_tie(self, tie: Any) -> Self:
        """Those that touch somebody in the circle: they are about them, or held by them. Criterion: 002-P8."""
        return self.filter(Q(tie=tie) | Q(doer_id=tie.to_party_id))

    def kept(self) -> Self:
        """Those that were done, the latest first."""
        return self.filter(done_on__isnull=False).order_by("-done_on", "-pk")

    def done_before(self, shown: Any) -> Self:
        """The next page of those done, when this one was the last that was shown."""
        return self.filter(Q(done_on__lt=shown.done_on) | Q(done_on=shown.done_on, pk__lt=shown.pk))

    def kept_since(self, day: date) -> Self:
        """Those that were done on a day or later, the latest first."""
        return self.kept().filter(done_on__gte=day)
