"""What may be asked of the care for a member who is missing."""

import datetime
from datetime import date
from typing import Any, Self

from django.db.models import Count, DateField, Exists, F, OuterRef, Q, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce

from kinweave.circles.queries.groups import belongs
from kinweave.foundation import Viewer
from kinweave.parties.queries import may_know_of
from kinweave.plans.queries.group_hopes import GroupHopeQuerySet

SENT_SIGN = ("came", "late", "partly", "sorry")
LONG_AGO = Value(datetime.date(1900, 1, 1), output_field=DateField())


class OfMemberQuerySet(GroupHopeQuerySet):
    """Rows about a member: theirs, and of whoever runs the group."""


class MemberCardQuerySet(OfMemberQuerySet):
    """What members bring, and what helps them."""

    def visible_to(self, viewer: Viewer) -> Self:
        """One's own; for those who run the group; for the others, the latest, if the member lets the group read it."""
        later = self.model._default_manager.filter(member=OuterRef("member"), number__gt=OuterRef("number"))
        shared = self.joined_by(viewer) & Q(ring="group") & ~Exists(later)
        known = may_know_of(viewer, somebody=f"{self.path}__", whose=self.path)
        return self.filter(self.run_by(viewer) | self.own(viewer) | shared).filter(known)

    def standing(self, on: date) -> list[Any]:
        """The latest of each member who is there."""
        rows = self.filter(belongs(on, "member__membership__")).select_related("member__party").oldest_first()
        return list({one.member_id: one for one in rows}.values())


class IfMissingQuerySet(OfMemberQuerySet):
    """What members agreed beforehand."""

    def standing(self) -> Self:
        """The latest of each member."""
        later = self.model._default_manager.filter(member=OuterRef("member"), number__gt=OuterRef("number"))
        return self.filter(~Exists(later))

    def to_contact(self, on: date) -> Self:
        """Those who missed as many sessions in a row as they agreed, without a word, and with whom nobody is in touch.

        A session to which somebody sent word is not missed without one.
        """
        seen = self._attended().filter(how__in=SENT_SIGN).order_by("-session__day").values("session__day")[:1]
        rows = self.standing().filter(belongs(on, "member__membership__"))
        rows = rows.annotate(last_seen=Coalesce(Subquery(seen), LONG_AGO))
        absent = self._attended().filter(how="absent", session__day__gt=OuterRef("last_seen"))
        many = absent.order_by().values("member").annotate(many=Count("pk")).values("many")
        rows = rows.annotate(
            missed=Coalesce(Subquery(many), 0),
            last_missed=Subquery(absent.order_by("-session__day").values("session__day")[:1]),
        )
        touched = self._touched().filter(day__gte=OuterRef("last_missed"))
        return rows.filter(~Exists(touched), missed__gte=F("after")).order_by("last_missed", "pk")

    def _attended(self) -> QuerySet[Any]:
        return self._of_member("attendances")

    def _touched(self) -> QuerySet[Any]:
        return self._of_member("gotintouch_rows")

    def _of_member(self, name: str) -> QuerySet[Any]:
        member: Any = self.model._meta.get_field("member").related_model
        rows: QuerySet[Any] = member._meta.get_field(name).related_model._default_manager.all()
        return rows.filter(member=OuterRef("member"))
