"""What may be asked of plans that name a session, and of the lines after it: the member's, and of whoever runs it."""

from datetime import date
from typing import Any, Self

from kinweave.circles.queries.groups import belongs
from kinweave.plans.queries.group_care import OfMemberQuerySet
from kinweave.plans.queries.group_hopes import OfGroupHopeQuerySet


class ToTryQuerySet(OfGroupHopeQuerySet):
    """What members want to try in sessions."""

    def standing(self) -> list[Any]:
        """The latest of each hope and session, unless it was taken back; with whose it is."""
        rows = self.select_related("session", "hope__member__party").oldest_first()
        return [one for one in {(one.hope_id, one.session_id): one for one in rows}.values() if one.words]

    def of_those_there(self, on: date) -> Self:
        """Those of members who have not left."""
        return self.filter(belongs(on, "hope__member__membership__"))


class SessionLineQuerySet(OfMemberQuerySet):
    """Lines about members after sessions."""

    def latest_each(self) -> dict[tuple[Any, Any], Any]:
        """The latest of each member and session, by their ids; none that was taken back."""
        latest = {(one.member_id, one.session_id): one for one in self.oldest_first()}
        return {key: one for key, one in latest.items() if one.stands}
