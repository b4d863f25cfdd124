"""Membership: who belongs to a group, a network or a partnership, from when to when."""

from uuid import UUID

from django.db import models
from django.db.models import F, Q

from kinweave.circles import queries
from kinweave.circles.models.circle import Circle
from kinweave.foundation.text import StrictCharField
from kinweave.parties.models import Party
from kinweave.parties.records import Record


class Membership(Record):
    """Somebody was invited to a circle, joined it, left it. A personal circle has none."""

    circle = models.ForeignKey(Circle, on_delete=models.PROTECT, related_name="memberships")
    party = models.ForeignKey(Party, on_delete=models.PROTECT, related_name="memberships")
    invited_on = models.DateField()
    joined_on = models.DateField(null=True)
    left_on = models.DateField(null=True)
    left_because = StrictCharField(max_length=200, blank=True)

    objects = queries.MembershipQuerySet.as_manager()
    person_path = "party"

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(joined_on__isnull=True) | Q(joined_on__gte=F("invited_on")), name="joins_after_invited"
            ),
            models.CheckConstraint(
                condition=Q(left_on__isnull=True) | Q(left_on__gte=F("invited_on")), name="leaves_after_invited"
            ),
            models.UniqueConstraint(
                fields=["circle", "party"], condition=Q(left_on__isnull=True), name="a_member_once"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.party_id} in {self.circle_id}"

    @property
    def about_id(self) -> UUID:
        return self.party_id
