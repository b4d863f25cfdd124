"""What may be asked of outcomes, ratings and scales."""

from datetime import date
from typing import Any, Self
from uuid import UUID

from django.db.models import QuerySet

from kinweave.foundation import Viewer
from kinweave.foundation.reach import LeadsTo
from kinweave.parties.queries import AboutPersonQuerySet
from kinweave.plans.queries.considered import PlanQuerySet


class OutcomeQuerySet(PlanQuerySet):
    """What people hope for."""

    def due_for_review(self, on: date) -> Self:
        """Those to look at again."""
        return self.lasting().filter(review_on__lte=on).order_by("review_on", "pk")


class OfOutcomeQuerySet(AboutPersonQuerySet):
    """Ratings of an outcome: seen by those who see the outcome."""

    def visible_to(self, viewer: Viewer) -> Self:
        """The ratings of the outcomes this viewer sees."""
        return self.filter(LeadsTo("outcome", viewer))


class ScoreQuerySet(AboutPersonQuerySet):
    """Answers to scales."""

    def latest_first(self) -> Self:
        """The latest first."""
        return self.order_by("-answered_on", "-recorded_at", "-pk")


class LicenceQuerySet(QuerySet[Any]):
    """Which licensed scales an organisation may use."""

    def visible_to(self, viewer: Viewer) -> Self:
        """Those of the organisation one works in."""
        return self.held_by(viewer.organisation_id)

    def held_by(self, organisation_id: UUID | None) -> Self:
        """Those that an organisation has entered and not ended."""
        return self.filter(organisation_id=organisation_id, ended_on__isnull=True)
