"""What may be asked of caseloads brought in, and of merges."""

from typing import Any, Self

from django.db.models import Exists, OuterRef, Q, QuerySet

from kinweave.foundation import Viewer
from kinweave.foundation.reach import LeadsTo
from kinweave.parties.queries import AboutPersonQuerySet


class MappingQuerySet(QuerySet[Any]):
    """What columns mean."""

    def visible_to(self, viewer: Viewer) -> Self:
        """Those of the organisation whose leads bring in caseloads."""
        return self.filter(holder_id=viewer.organisation_id) if "allocate" in viewer.may else self.none()


class ImportQuerySet(QuerySet[Any]):
    """Sheets."""

    def visible_to(self, viewer: Viewer) -> Self:
        """One's own; and those of the organisation that were taken in: until then a sheet may name anybody."""
        if "allocate" not in viewer.may:
            return self.none()
        mine_or_taken_in = Q(recorded_by__in=viewer.own_ids) | Q(applied_at__isnull=False)
        return self.filter(mine_or_taken_in, holder_id=viewer.organisation_id)

    def latest_first(self) -> Self:
        """The latest first."""
        return self.order_by("-recorded_at", "-pk")

    def to_finish(self, viewer: Viewer) -> Self:
        """One's own that are not taken in yet, and whose rows are still there."""
        staged: Any = self.model._meta.get_field("staged").related_model
        rows = staged._base_manager.filter(of=OuterRef("pk"), cells__isnull=False)
        mine = self.filter(Exists(rows), recorded_by__in=viewer.own_ids, applied_at__isnull=True)
        return mine.order_by("recorded_at", "pk")


class StagedQuerySet(QuerySet[Any]):
    """Rows of sheets."""

    def visible_to(self, viewer: Viewer) -> Self:
        """Those of one's own sheet; of another's, who they became, as far as one sees these people."""
        mine = Q(of__recorded_by__in=viewer.own_ids, became__isnull=True)
        person = LeadsTo("became", viewer, "visible_to", "at_work")
        return self.filter(LeadsTo("of", viewer)).filter(mine | Q(person))

    def after(self, shown: Any) -> Self:
        """The next page, when this row was the last that was shown."""
        return self.filter(number__gt=shown.number)


class MergeQuerySet(AboutPersonQuerySet):
    """Merges."""

    person_path = "kept"  # a merge is about the row that stays

    def visible_to(self, viewer: Viewer) -> Self:
        """Those of people whose record is open, for leads; before it is done, of both records."""
        if "allocate" not in viewer.may:
            return self.none()
        kept, gone = (LeadsTo(row, viewer, "visible_to", "at_work") for row in ("kept", "gone"))
        return self.filter(kept).filter(Q(merged_at__isnull=False, undone_at__isnull=True) | Q(gone))

    def waiting(self) -> Self:
        """Those that wait for a second person."""
        return self.filter(merged_at__isnull=True, undone_at__isnull=True).order_by("recorded_at", "pk")

    def waiting_for(self, viewer: Viewer) -> Self:
        """Those that wait for this viewer: not one they asked about themself."""
        return self.waiting().exclude(recorded_by__in=viewer.own_ids)

    def done(self) -> Self:
        """Those that were done and not undone, the latest first."""
        return self.filter(merged_at__isnull=False, undone_at__isnull=True).order_by("-merged_at", "-pk")


class OfMergeQuerySet(QuerySet[Any]):
    """What a merge moved."""

    def visible_to(self, viewer: Viewer) -> Self:
        """What the merges that this viewer sees have moved."""
        return self.filter(LeadsTo("merge", viewer))
