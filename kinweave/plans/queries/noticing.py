"""What may be asked of answers to prompts."""

from typing import Self

from kinweave.plans.queries.considered import PlanQuerySet


class PromptAnswerQuerySet(PlanQuerySet):
    """Answers to prompts."""

    def in_order(self) -> Self:
        """In the order in which they were given."""
        return self.order_by("answered_on", "recorded_at", "pk")

    def latest_first(self) -> Self:
        """The latest first."""
        return self.order_by("-answered_on", "-recorded_at", "-pk")
