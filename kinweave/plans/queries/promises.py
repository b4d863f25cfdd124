"""What may be asked of promises and next steps."""

from typing import Any, Self
from uuid import UUID

from django.db.models import F, Q

from kinweave.plans.queries.considered import PlanQuerySet


class ActionQuerySet(PlanQuerySet):
    """Promises and next steps."""

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
