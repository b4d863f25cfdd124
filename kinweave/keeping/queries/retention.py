"""What may be asked of periods, holds, the queue of what is past its period, and tombstones."""

from datetime import date
from typing import Any, Self

from django.db.models import Q, QuerySet

from kinweave.foundation import Viewer
from kinweave.foundation.reach import LeadsTo
from kinweave.parties.queries import AboutPersonQuerySet, lasting_on

PLACE = "keeping"
CONCERNS = ("item__from_concern", "passed__passing__decision__concern")


class OfOrganisationQuerySet(QuerySet[Any]):
    """Rows of an organisation, for its leads and its data protection officer."""

    def visible_to(self, viewer: Viewer) -> Self:
        """Those of one's own organisation."""
        return self.filter(holder_id=viewer.organisation_id) if PLACE in viewer.may else self.none()

    def current(self, on: date) -> Self:
        """Those that hold on a day."""
        return self.filter(lasting_on(on))


class OwnPeriodQuerySet(OfOrganisationQuerySet):
    """Periods that organisations made shorter for themselves."""


class BulkHoldQuerySet(OfOrganisationQuerySet):
    """Holds over a class, or over everything."""


class RecordClassQuerySet(AboutPersonQuerySet):
    """To which class people's records belong."""

    def visible_to(self, viewer: Viewer) -> Self:
        """Those of people one works with."""
        return self.at_work(viewer)

    def latest_first(self) -> Self:
        """The latest first: it is the one that holds."""
        return self.order_by("-recorded_at", "-pk")


class DisposalQuerySet(QuerySet[Any]):
    """What is past its period. Nothing here says what it is about."""

    person_path = "person"

    def visible_to(self, viewer: Viewer) -> Self:
        """Those of one's own organisation; never about oneself or somebody one may not know of, nor what came of a
        concern that names one. What came of a concern is for leads whom it reaches."""
        if PLACE not in viewer.may:
            return self.none()
        hidden = viewer.own_ids | viewer.barred_rows
        found = self.filter(holder_id=viewer.organisation_id).exclude(person__in=hidden)
        found = found.exclude(passed__passing__person__in=hidden)
        way = "not_naming" if "trail" in viewer.may else "within_reach_of"
        for concern, how in zip(CONCERNS, (way, "not_naming"), strict=True):
            found = found.filter(Q(**{f"{concern}__isnull": True}) | Q(LeadsTo(concern, viewer, how)))
        return found

    def waiting(self, on: date) -> Self:
        """Those about which somebody has to decide: not kept until a later day."""
        return self.filter(Q(review_on__isnull=True) | Q(review_on__lte=on))

    def proposed(self) -> Self:
        """Those that somebody proposed to dispose of."""
        return self.filter(proposed_by__isnull=False)

    def to_confirm(self, viewer: Viewer) -> Self:
        """Those that somebody else proposed, for this viewer: another human than the one who did."""
        return self.proposed().exclude(proposed_by__human__in=viewer.own_humans)

    def longest_first(self) -> Self:
        """The longest past first, and always in the same order."""
        return self.order_by("last_day", "pk")

    def after(self, shown: Any) -> Self:
        """The next page, when this row was the last that was shown."""
        return self.filter(Q(last_day__gt=shown.last_day) | Q(last_day=shown.last_day, pk__gt=shown.pk))


class TombstoneQuerySet(OfOrganisationQuerySet):
    """What is left of what was disposed of."""

    def latest_first(self) -> Self:
        """The latest first."""
        return self.order_by("-disposed_on", "-pk")

    def after(self, shown: Any) -> Self:
        """The next page, when this row was the last that was shown."""
        same = Q(disposed_on=shown.disposed_on, pk__lt=shown.pk)
        return self.filter(Q(disposed_on__lt=shown.disposed_on) | same)
