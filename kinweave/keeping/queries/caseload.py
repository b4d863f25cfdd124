"""What may be asked of caseloads brought in, and of merges."""

from typing import Any, Self

from django.db.models import Exists, OuterRef, QuerySet

from kinweave.foundation import Viewer
from kinweave.parties.queries import AboutPersonQuerySet


class ImportQuerySet(QuerySet[Any]):
    """Sheets and their rows."""

    def visible_to(self, viewer: Viewer) -> Self:
        """Those of the organisation whose leads decide who works with whom."""
        return self.filter(holder_id=viewer.organisation_id) if "allocate" in viewer.may else self.none()


class MergeQuerySet(AboutPersonQuerySet):
    """Merges."""

    person_path = "kept"  # type: ignore[assignment]  # a merge is about the row that stays

    def visible_to(self, viewer: Viewer) -> Self:
        """Those of people whose record is open, for leads."""
        return super().visible_to(viewer) if "allocate" in viewer.may else self.none()


class OfMergeQuerySet(QuerySet[Any]):
    """What a merge moved."""

    def visible_to(self, viewer: Viewer) -> Self:
        """What the merges that this viewer sees have moved."""
        merges: Any = self.model._meta.get_field("merge").related_model
        return self.filter(Exists(merges._default_manager.visible_to(viewer).filter(pk=OuterRef("merge"))))
