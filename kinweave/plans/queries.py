"""What may be asked of promises and next steps."""

from typing import Self
from uuid import UUID

from django.db.models import F

from kinweave.parties.queries import AboutPersonQuerySet


class ActionQuerySet(AboutPersonQuerySet):
    """Promises and next steps."""

    def open(self) -> Self:
        """Those not done yet, the soonest first; those without a day last."""
        return self.filter(done_on__isnull=True).order_by(
            F("due_on").asc(nulls_last=True), "promised_on", "pk"
        )

    def by(self, doer_id: UUID | None) -> Self:
        """Those that somebody said they would do."""
        return self.filter(doer_id=doer_id)
