"""What may be asked of questions to the data protection officer, and of what somebody practised."""

from typing import Any, Self

from django.db.models import Q, QuerySet

from kinweave.foundation import Viewer
from kinweave.foundation.reach import LeadsTo
from kinweave.parties.queries import AboutPersonQuerySet

ADVISER = "auditor"  # the role of the data protection officer


class AdviceAskedQuerySet(AboutPersonQuerySet):
    """Questions to the data protection officer. What they see of one is no record of anybody."""

    def visible_to(self, viewer: Viewer) -> Self:
        """One's own, while one may see what was decided; and, for the officer, those of the organisation whose concern
        does not name them."""
        mine = Q(recorded_by__in=viewer.own_ids) & Q(LeadsTo("decision", viewer))
        return self.filter(mine | self._for_adviser(viewer), holder_id=viewer.organisation_id)

    def _for_adviser(self, viewer: Viewer) -> Q:
        if viewer.role != ADVISER:
            return Q(pk__in=[])
        not_named = Q(decision__concern__isnull=True) | Q(LeadsTo("decision__concern", viewer, "not_naming"))
        return not_named & ~Q(decision__person__human__in=viewer.barred_from)

    def to_answer(self, viewer: Viewer) -> Self:
        """Those that wait for the officer: never what they asked themselves."""
        waiting = self.filter(answered_at__isnull=True).exclude(recorded_by__human__in=viewer.own_humans)
        return waiting.order_by("recorded_at", "pk") if viewer.role == ADVISER else self.none()

    def to_read(self, viewer: Viewer) -> Self:
        """Answers that whoever asked has not read."""
        mine = self.filter(recorded_by__in=viewer.own_ids, answered_at__isnull=False, seen_at__isnull=True)
        return mine.order_by("answered_at", "pk")

    def latest_first(self) -> Self:
        """The latest first."""
        return self.order_by("-recorded_at", "-pk")


class PractisedQuerySet(QuerySet[Any]):
    """What somebody practised."""

    def visible_to(self, viewer: Viewer) -> Self:
        """One's own, and nobody else's."""
        return self.filter(person__in=viewer.own_ids)

    def latest_first(self) -> Self:
        """The latest first."""
        return self.order_by("-day", "-pk")
