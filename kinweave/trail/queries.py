"""What may be asked of the trail."""

from datetime import datetime
from typing import TYPE_CHECKING, Self
from uuid import UUID

from django.db.models import Exists, OuterRef, Q, QuerySet

from kinweave.foundation import Viewer

if TYPE_CHECKING:
    from kinweave.trail.models import Checkpoint, Line, Look
else:
    Checkpoint = Line = Look = object


class LineQuerySet(QuerySet["Line"]):
    """Lines of the trail, oldest first in each chain."""

    def visible_to(self, viewer: Viewer) -> Self:
        """The lines an auditor may read: those of the organisation they work for, but about nobody barred to them."""
        if "trail" not in viewer.may:
            return self.none()
        lines = self.filter(holder_id=viewer.organisation_id)
        return lines.exclude(about_id__in=viewer.barred_rows) if viewer.barred_rows else lines

    def of(self, holder_id: UUID | str) -> Self:
        """One organisation's chain, in order."""
        return self.filter(holder_id=holder_id).order_by("number")

    def latest_first(self) -> Self:
        """The latest first."""
        return self.order_by("-number")

    def with_its_erasure(self) -> Self:
        """Each with `is_erased`: whether a later line says that what it said was erased lawfully."""
        erasures = self.model._default_manager.filter(
            kind="trail.line", verb="erased lawfully", record_id=OuterRef("pk")
        )
        return self.annotate(is_erased=Exists(erasures))

    def before(self, shown: "Line") -> Self:
        """The next page, when this line was the last that was shown."""
        return self.filter(number__lt=shown.number)

    def after(self, number: int, *, up_to: int) -> Self:
        """The lines of a chain between two numbers: the first is not among them, the last is."""
        return self.filter(number__gt=number, number__lte=up_to)


class CheckpointQuerySet(QuerySet["Checkpoint"]):
    """How far chains had come."""

    def visible_to(self, viewer: Viewer) -> Self:
        """Those of the chain of the organisation that an auditor works for."""
        return self.of(viewer.organisation_id) if "trail" in viewer.may else self.none()

    def of(self, holder_id: UUID | str | None) -> Self:
        """Those of one chain, the latest first."""
        return self.filter(holder_id=holder_id).order_by("-size", "-at", "-id")

    def covering(self, line: "Line") -> Self:
        """Those over a line."""
        return self.filter(holder_id=line.holder_id, size__gte=line.number)

    def before(self, shown: "Checkpoint") -> Self:
        """Those that stand behind one in the list."""
        same, later = Q(size=shown.size), Q(at=shown.at, id__lt=shown.pk)
        return self.filter(Q(size__lt=shown.size) | same & (Q(at__lt=shown.at) | later))


class LookQuerySet(QuerySet["Look"]):
    """Looks at people's records."""

    def at_people(self, person_ids: frozenset[UUID]) -> Self:
        """Who looked at the records of these people, latest first. The caller has found the people first."""
        return self.filter(seen__person_id__in=person_ids).order_by("-at", "-id")

    def before(self, shown: "Look") -> Self:
        """The next page, when this look was the last that was shown."""
        return self.filter(Q(at__lt=shown.at) | Q(at=shown.at, id__lt=shown.pk))

    def not_gathered(self, before: datetime) -> Self:
        """Looks that no line of the chain commits to yet."""
        return self.filter(gathering__isnull=True, at__lt=before).order_by("holder_id", "at", "id")
