"""What may be asked of how somebody was asked, and of what a person offers."""

from typing import Self

from kinweave.foundation import Viewer
from kinweave.foundation.reach import LeadsTo
from kinweave.parties.queries import AboutPersonQuerySet
from kinweave.plans.queries.considered import PlanQuerySet


class AskingQuerySet(AboutPersonQuerySet):
    """How somebody was asked: seen by those who see the suggestion."""

    def visible_to(self, viewer: Viewer) -> Self:
        """Those of the suggestions this viewer sees."""
        return self.filter(LeadsTo("suggestion", viewer))


class OfferQuerySet(PlanQuerySet):
    """What people offer."""

    def in_order(self) -> Self:
        """As they were said."""
        return self.order_by("said_on", "recorded_at", "pk")
