"""What may be asked of answers to suggestions."""

from typing import Any, Self
from uuid import UUID

from kinweave.plans.queries.considered import PlanQuerySet


class SuggestionQuerySet(PlanQuerySet):
    """Answers to suggestions."""

    def latest_first(self) -> Self:
        """The latest first."""
        return self.order_by("-answered_on", "-recorded_at", "-pk")

    def latest_by_place(self) -> dict[UUID, Any]:
        """The last answer for each place (key: the service's id), the latest first."""
        found: dict[UUID, Any] = {}
        for one in self.latest_first().select_related("service", "asking"):
            found.setdefault(one.service_id, one)
        return found
