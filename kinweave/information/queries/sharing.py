"""What may be asked of decisions about sharing, steps that were asked for, and overrides."""

from datetime import datetime
from typing import Any, Self

from django.db.models import Q, QuerySet

from kinweave.foundation import Viewer
from kinweave.foundation.reach import LeadsTo
from kinweave.parties.queries import AboutPersonQuerySet


class SharingDecisionQuerySet(AboutPersonQuerySet):
    """Answers to "may I share this?"."""

    def visible_to(self, viewer: Viewer) -> Self:
        """Those of one's own organisation about people one works with; what rests on a concern, to whom it was
        given and to who sees everybody."""
        ours = self.at_work(viewer).filter(holder_id=viewer.organisation_id)
        if viewer.sees_everyone:
            return ours
        return ours.filter(Q(is_about_concern=False) | Q(recorded_by__in=viewer.own_ids))

    def latest_first(self) -> Self:
        """The latest first."""
        return self.order_by("-valid_at", "-pk")


class StepAskedQuerySet(AboutPersonQuerySet):
    """Steps that somebody was asked to take."""

    def visible_to(self, viewer: Viewer) -> Self:
        """Those that were asked of oneself or of one's role, and those of decisions one sees."""
        asked = Q(asked_of__in=viewer.own_ids) | Q(role_key=viewer.role, holder_id=viewer.organisation_id)
        not_barred = ~Q(decision__person__human__in=viewer.barred_from)
        return self.filter(Q(LeadsTo("decision", viewer)) | Q(asked & not_barred))

    def waiting(self) -> Self:
        """Those that nobody has answered, the longest waiting first."""
        return self.filter(answer="waiting").order_by("recorded_at", "pk")


class OverrideQuerySet(QuerySet[Any]):
    """Overrides."""

    def visible_to(self, viewer: Viewer) -> Self:
        """Those that rest on a concern that reaches this viewer, and those one asked for."""
        mine = Q(requested_by__in=viewer.own_ids)
        return self.filter(Q(LeadsTo("concern", viewer)) | mine, holder_id=viewer.organisation_id)

    def valid(self, at: datetime) -> Self:
        """Those that were signed and have not run out."""
        return self.filter(approved_at__lte=at, valid_until__gt=at)

    def unsigned(self, at: datetime) -> Self:
        """Those that were asked for, and nobody has signed or declined in time."""
        return self.filter(approved_at__isnull=True, declined_at__isnull=True, valid_until__gt=at)


class OfOverrideQuerySet(QuerySet[Any]):
    """The items of overrides."""

    def visible_to(self, viewer: Viewer) -> Self:
        """Those of the overrides this viewer sees."""
        return self.filter(LeadsTo("override", viewer))
