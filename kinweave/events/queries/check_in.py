"""What may be asked of check-ins: whether one is open, and what came of one. Of an answer, nothing."""

from typing import Any, Self
from uuid import UUID

from django.db.models import Exists, OuterRef, Q, QuerySet

from kinweave.circles.queries import SharedInGroupQuerySet
from kinweave.foundation import Viewer


class CheckInQuerySet(SharedInGroupQuerySet):
    """Rounds of questions."""

    def open(self) -> Self:
        """Those that take answers."""
        return self.filter(closed_on__isnull=True)

    def without(self, answered: Any) -> Self:
        """Those to which, as they are open now, none of these answers was given."""
        return self.exclude(Exists(answered.filter(check_in=OuterRef("pk"), turn=OuterRef("turn"))))

    def with_result(self) -> Self:
        """Those of which something may be shown: closed, with enough answers. The latest session first."""
        shown = self.filter(result__isnull=False).select_related("session")
        return shown.order_by("-session__day", "-session__time", "pk")


class BoxQuerySet(QuerySet[Any]):
    """Ballot boxes. Nobody reads one."""

    def visible_to(self, viewer: Viewer) -> Self:
        """Nothing, whoever asks."""
        del viewer
        return self.none()


class HasAnsweredQuerySet(SharedInGroupQuerySet):
    """Who has answered."""

    def visible_to(self, viewer: Viewer) -> Self:
        """Only oneself: who leads the group does not read who answered."""
        return self.filter(Q(member__party__in=viewer.own_ids))

    def of_round(self, check_in: Any) -> Self:
        """Those of a round as it is open now."""
        return self.filter(check_in=check_in, turn=check_in.turn)

    def put_in_by_others(self, member: Any) -> Self:
        """Those of a member that came from the device of whoever runs the group. The latest first."""
        return self.filter(member=member, on_own_page=False).order_by("-recorded_at", "pk")

    def has(self, check_in: Any, member_id: UUID) -> bool:
        """Whether somebody has answered a round as it is open now."""
        return self.of_round(check_in).filter(member=member_id).exists()
