"""What may be asked when whoever leads a group leaves it by stages."""

from datetime import date
from typing import Any, Self

from django.db.models import Exists, OuterRef, Q

from kinweave.circles.queries import SharedInGroupQuerySet
from kinweave.circles.queries.groups import belongs
from kinweave.foundation import Viewer
from kinweave.parties.queries import may_know_of
from kinweave.plans.queries.group_reviews import ProcessWordQuerySet


class LeavingQuerySet(SharedInGroupQuerySet):
    """Who is leaving a group: its members read it too, as far as they may know of who leaves."""

    path = "member__"

    def visible_to(self, viewer: Viewer) -> Self:
        """Those of groups that this viewer runs, oversees, or belongs to."""
        known = may_know_of(viewer, somebody=f"{self.path}party__", whose=f"{self.path}party")
        return super().visible_to(viewer).filter(known)

    def going_on(self) -> Self:
        """Those that were not taken back."""
        return self.filter(stays_on__isnull=True)

    def standing(self, on: date) -> Self:
        """Those who are leaving and are there still; and who left, while somebody can be called. First who began."""
        called = Q(leavingplan_rows__agreed_on__isnull=False, leavingplan_rows__call_until__gte=on)
        rows = self.going_on().filter(belongs(on, "member__membership__") | called).distinct()
        return rows.select_related("member__party", "member__membership", "circle").oldest_first()


class OfLeavingQuerySet(LeavingQuerySet):
    """What belongs to somebody's leaving."""

    path = "leaving__member__"

    def of_leaving(self, leaving: Any) -> Self:
        """Those of one leaving, as they came."""
        return self.filter(leaving=leaving).oldest_first()


class LeavingStageQuerySet(OfLeavingQuerySet):
    """The stages of leaving."""

    def standing(self, leaving: Any) -> Self:
        """Those that were not dropped, the soonest first."""
        return self.of_leaving(leaving).filter(dropped_on__isnull=True)

    def to_begin(self, on: date) -> Self:
        """Those whose day has come, and that have not begun, of somebody who is there still."""
        due = self.filter(day__lte=on, begun_on__isnull=True, dropped_on__isnull=True, leaving__stays_on__isnull=True)
        there = due.filter(belongs(on, "leaving__member__membership__"))
        return there.select_related("leaving__member", "circle").order_by("day", "number", "pk")


class LeavingPlanQuerySet(OfLeavingQuerySet):
    """Plans for leaving."""

    def agreed(self, leaving: Any) -> Any:
        """The one that holds: the latest that the members agreed."""
        return self.of_leaving(leaving).filter(agreed_on__isnull=False).select_related("last_stage").last()

    def newest(self, leaving: Any) -> Any:
        """The latest that was put to the members."""
        return self.of_leaving(leaving).select_related("last_stage").last()


class LeavingVoiceQuerySet(ProcessWordQuerySet):
    """What members said to plans for leaving."""

    def with_who(self) -> Self:
        """Each with the member, and with who wrote it down."""
        return self.select_related("member__party", "recorded_by")

    def latest_each(self) -> dict[Any, Any]:
        """The last word of each member, by their id."""
        return {one.member_id: one for one in self.oldest_first()}

    def objecting(self, on: date) -> Self:
        """The objections that stand: of members who are there, and whose last word to any plan of a leaving was no."""
        later = self.model._default_manager.filter(
            member=OuterRef("member"), plan__leaving=OuterRef("plan__leaving"), number__gt=OuterRef("number")
        )
        there = self.filter(belongs(on, "member__membership__"), said="no", member__is_facilitator=False)
        goes_on = there.filter(plan__leaving__stays_on__isnull=True)
        return goes_on.filter(~Exists(later)).select_related("member__party", "plan__leaving", "circle").oldest_first()


class LeavingWordQuerySet(ProcessWordQuerySet):
    """What was said when somebody leaves: a member reads their own, and whoever runs the group all."""

    def needs(self, leaving: Any) -> Self:
        """What is still needed from who leaves, as it came."""
        return self.filter(leaving=leaving, stage__isnull=True).select_related("member__party").oldest_first()

    def reactions(self, leaving: Any) -> Self:
        """How the stages are, as it came."""
        return self.filter(leaving=leaving, stage__isnull=False).select_related("member__party").oldest_first()

    def by_members(self) -> Self:
        """What members said, each or together."""
        return self.exclude(side="leader")
