"""What may be asked of the sessions of a group."""

from datetime import date
from typing import Any, Self

from django.db.models import Count, F, OuterRef, Q, Subquery
from django.db.models.functions import Coalesce

from kinweave.circles.queries import OfGroupQuerySet, SharedInGroupQuerySet
from kinweave.foundation import Viewer
from kinweave.parties.queries import may_know_of


class SessionQuerySet(SharedInGroupQuerySet):
    """Sessions. One that was planned for after the end of its group does not take place."""

    def in_its_time(self) -> Self:
        """Those whose group goes on, or ended on their day or later."""
        return self.filter(Q(circle__ended_on__isnull=True) | Q(day__lte=F("circle__ended_on")))

    def coming(self, on: date) -> Self:
        """Those that were neither held nor cancelled, from a day on, the soonest first."""
        return self.in_its_time().filter(state__in=("proposed", "arranged"), day__gte=on).order_by("day", "time", "pk")

    def arranged(self, on: date) -> Self:
        """Those that take place, from a day on: what members are told."""
        return self.in_its_time().filter(state="arranged", day__gte=on).order_by("day", "time", "pk")

    def to_write_up(self, on: date) -> Self:
        """Those whose day has come and that nobody has written up."""
        return self.in_its_time().filter(state="arranged", day__lte=on).order_by("day", "time", "pk")

    def held(self) -> Self:
        """Those that were held, the latest first."""
        return self.filter(state="held").order_by("-day", "-time", "pk")

    def with_how_many_came(self, attendances: Any) -> Self:
        """Each with how many of these came to it (`came`)."""
        there = attendances.filter(session=OuterRef("pk"), how__in=attendances.model.THERE).order_by()
        count = there.values("session").annotate(count=Count("pk")).values("count")
        return self.annotate(came=Coalesce(Subquery(count), 0))


class OfSessionQuerySet(OfGroupQuerySet):
    """The facilitators' side of sessions."""

    def last_with_a_plan(self, circle: Any) -> Any:
        """The latest safety plan of a group that says anything: the next one begins with it."""
        said = self.filter(circle=circle).exclude(venue="")
        return said.order_by("-session__day", "-recorded_at").first()


class BookingQuerySet(OfSessionQuerySet):
    """What was asked for sessions."""

    def held_by_member(self, member: Any, on: date) -> Self:
        """Those of sessions to come that one who leads the group holds: they took it over, or asked for it."""
        asked = Q(held_by__isnull=True, recorded_by__human=member.party.human)
        to_come = self.filter(session__day__gte=on, session__state__in=("proposed", "arranged"))
        still = to_come.filter(Q(held_by=member) | asked, circle=member.circle_id).exclude(state="released")
        return still.select_related("session").order_by("session__day", "pk")


class AttendanceQuerySet(OfGroupQuerySet):
    """Who came."""

    def visible_to(self, viewer: Viewer) -> Self:
        """For those who run the group, as far as they may know of who came; and one's own."""
        known = may_know_of(viewer, somebody="member__party__", whose="member__party")
        return self.filter(self.run_by(viewer) | Q(member__party__in=viewer.own_ids)).filter(known)
