"""What may be asked of what members hope for in a group: theirs, and of whoever runs it; shared where they wish."""

from datetime import date
from typing import Any, Self

from django.db.models import Q

from kinweave.circles.queries import OfGroupQuerySet, SharedInGroupQuerySet
from kinweave.circles.queries.groups import belongs
from kinweave.foundation import Viewer
from kinweave.parties.queries import may_know_of


class GroupHopeQuerySet(OfGroupQuerySet):
    """Hopes of members."""

    path = "member__party"

    def visible_to(self, viewer: Viewer) -> Self:
        """One's own; for those who run the group, those of whom they may know."""
        known = may_know_of(viewer, somebody=f"{self.path}__", whose=self.path)
        return self.filter(self.run_by(viewer) | self.own(viewer)).filter(known)

    def own(self, viewer: Viewer) -> Q:
        """Those of the viewer themself."""
        return Q(**{f"{self.path}__in": viewer.own_ids})

    def of_those_there(self, on: date) -> Self:
        """Those of members who have not left."""
        return self.filter(belongs(on, "member__membership__"))


class OfGroupHopeQuerySet(GroupHopeQuerySet):
    """What is said of hopes."""

    path = "hope__member__party"

    def latest_each(self) -> dict[Any, Any]:
        """The latest of each hope, by its id."""
        return {one.hope_id: one for one in self.oldest_first()}

    def latest_by_each(self) -> dict[tuple[Any, str], Any]:
        """The latest rating of each hope by each who rates, by the hope's id and who it is.

        What a member recorded themself goes before whatever somebody else wrote down as theirs.
        """
        rows = self.with_who_wrote().oldest_first()
        return {(one.hope_id, one.who): one for one in sorted(rows, key=lambda one: not one.is_written_down)}

    def with_who_wrote(self) -> Self:
        """Ratings with who recorded them, and whose hope it is."""
        return self.select_related("recorded_by", f"{self.path}")


class SharedAimQuerySet(SharedInGroupQuerySet):
    """What members share of their hopes."""

    def visible_to(self, viewer: Viewer) -> Self:
        """For everybody in the group, as far as they may know of who shares it."""
        known = may_know_of(viewer, somebody="member__party__", whose="member__party")
        return super().visible_to(viewer).filter(known)

    def standing(self, on: date) -> list[Any]:
        """What members who are there share now: the latest words of each hope, unless they were taken back."""
        there = self.filter(belongs(on, "member__membership__")).select_related("member").oldest_first()
        latest = {one.hope_id: one for one in there}
        return [one for one in latest.values() if one.words]


class AgreedPlanQuerySet(SharedInGroupQuerySet):
    """Plans of sessions, as they were agreed aloud."""

    def latest_each(self) -> dict[Any, Any]:
        """The latest of each session, by its id."""
        return {one.session_id: one for one in self.oldest_first()}
