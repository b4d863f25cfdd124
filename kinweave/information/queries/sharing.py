"""What may be asked of decisions about sharing, steps that were asked for, and overrides."""

from datetime import datetime
from typing import Any, Self

from django.db.models import Q, QuerySet

from kinweave.foundation import Viewer
from kinweave.foundation.reach import LeadsTo
from kinweave.parties.queries import AboutPersonQuerySet


def concern_reaches(viewer: Viewer, to: str = "") -> Q:
    """What rests on no concern, or on one that reaches this viewer; and what they asked themselves."""
    reaches = LeadsTo(f"{to}concern", viewer, "within_reach_of")
    return Q(**{f"{to}concern__isnull": True}) | Q(reaches) | Q(**{f"{to}recorded_by__in": viewer.own_ids})


class SharingDecisionQuerySet(AboutPersonQuerySet):
    """Answers to "may I share this?"."""

    def visible_to(self, viewer: Viewer) -> Self:
        """Those of one's own organisation about people one works with; what rests on a concern, only to whom the
        concern reaches and to who asked."""
        ours = LeadsTo("person", viewer, "visible_to", "at_work")
        return self.filter(ours, concern_reaches(viewer), holder_id=viewer.organisation_id)

    def latest_first(self) -> Self:
        """The latest first."""
        return self.order_by("-valid_at", "-pk")


class StepAskedQuerySet(AboutPersonQuerySet):
    """Steps that somebody was asked to take."""

    def visible_to(self, viewer: Viewer) -> Self:
        """Those that were asked of oneself or of one's role, and those of decisions one sees."""
        seen = LeadsTo("decision", viewer)
        asked = Q(asked_of__in=viewer.own_ids) | Q(role_key=viewer.role, holder_id=viewer.organisation_id)
        not_barred = ~Q(decision__person__human__in=viewer.barred_from)
        return self.filter(Q(seen) | Q(asked & not_barred & concern_reaches(viewer, to="decision__")))

    def asked_of(self, viewer: Viewer) -> Self:
        """Those that were asked of oneself or one's role, by somebody else."""
        asked = Q(asked_of__in=viewer.own_ids) | Q(role_key=viewer.role, holder_id=viewer.organisation_id)
        return self.filter(asked).exclude(recorded_by__human__in=viewer.own_humans)

    def waiting(self) -> Self:
        """Those that nobody has answered, the longest waiting first."""
        return self.filter(answer="waiting").order_by("recorded_at", "pk")

    def to_read(self, viewer: Viewer) -> Self:
        """Answers that whoever asked has not read."""
        mine = self.filter(recorded_by__in=viewer.own_ids, seen_at__isnull=True)
        return mine.exclude(answer="waiting").order_by("answered_at", "pk")


class OverrideQuerySet(QuerySet[Any]):
    """Overrides."""

    def visible_to(self, viewer: Viewer) -> Self:
        """Those that rest on a concern within one's reach; and, for who signs them, all whose concern does not name
        them."""
        way = "not_naming" if viewer.role == "safeguarding_lead" else "within_reach_of"
        return self.filter(LeadsTo("concern", viewer, way), holder_id=viewer.organisation_id)

    def to_sign(self, viewer: Viewer) -> Self:
        """Those that wait for this viewer's signature: never what they asked for themselves."""
        asked = self.unsigned(viewer.at).exclude(requested_by__human__in=viewer.own_humans)
        return asked.order_by("requested_at", "pk") if viewer.role == "safeguarding_lead" else self.none()

    def valid(self, at: datetime) -> Self:
        """Those that were signed and have not run out."""
        return self.filter(approved_at__lte=at, valid_until__gt=at)

    def unsigned(self, at: datetime) -> Self:
        """Those that were asked for, and nobody has signed or declined in time."""
        return self.filter(approved_at__isnull=True, declined_at__isnull=True, valid_until__gt=at)

    def latest_first(self) -> Self:
        """The latest first."""
        return self.order_by("-requested_at", "-pk")

    def after(self, shown: Any) -> Self:
        """The next page, when this one was the last that was shown."""
        earlier = Q(requested_at__lt=shown.requested_at) | Q(requested_at=shown.requested_at, pk__lt=shown.pk)
        return self.filter(earlier)


class OfOverrideQuerySet(QuerySet[Any]):
    """The items of overrides."""

    def visible_to(self, viewer: Viewer) -> Self:
        """Those of the overrides this viewer sees."""
        return self.filter(LeadsTo("override", viewer))
