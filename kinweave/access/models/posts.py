"""Posts and allocations: who works where in which role, and with whom."""

from uuid import UUID

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from kinweave.access import queries
from kinweave.access.roles import ROLES, Role
from kinweave.foundation.text import StrictCharField
from kinweave.parties.models import Party
from kinweave.parties.records import Record


class Post(Record):
    """A person works for an organisation in a role, from a day to another."""

    person = models.ForeignKey(Party, on_delete=models.PROTECT, related_name="posts")
    organisation = models.ForeignKey(Party, on_delete=models.PROTECT, related_name="posts_here")
    role_key = models.CharField(_("role"), max_length=30)
    begins_on = models.DateField()
    ends_on = models.DateField(null=True)
    confirmed_on = models.DateField(null=True)

    objects = queries.PostQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(ends_on__isnull=True) | Q(ends_on__gte=F("begins_on")),
                name="a_post_ends_after_it_begins",
            )
        ]

    def __str__(self) -> str:
        return f"{self.person}, {self.role.name}"

    @property
    def role(self) -> Role:
        """The role, with what it may do."""
        return ROLES[self.role_key]

    @property
    def about_id(self) -> UUID:
        return self.person_id


class Confirmation(Record):
    """Another person in the organisation says that a post is right. Nobody confirms their own."""

    post = models.ForeignKey(Post, on_delete=models.PROTECT, related_name="confirmations")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["post", "recorded_by"], name="one_confirmation_each")]

    def __str__(self) -> str:
        return f"{self.recorded_by_id} confirms {self.post_id}"

    @property
    def about_id(self) -> UUID:
        return self.post.person_id


class Allocation(Record):
    """A worker works with a person: it opens the person's record to them."""

    worker = models.ForeignKey(Party, on_delete=models.PROTECT, related_name="allocations")
    person = models.ForeignKey(Party, on_delete=models.PROTECT, related_name="allocated_to")
    covers_for = models.ForeignKey(Party, null=True, on_delete=models.PROTECT, related_name="covered_by")
    because = StrictCharField(_("why somebody covers"), max_length=200, blank=True)
    begins_on = models.DateField()
    ends_on = models.DateField(null=True)

    objects = queries.AllocationQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(covers_for__isnull=True) | (Q(ends_on__isnull=False) & ~Q(because="")),
                name="cover_says_why_and_until_when",
            ),
            models.CheckConstraint(
                condition=Q(covers_for__isnull=True) | ~Q(covers_for=F("worker")), name="nobody_covers_for_themself"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.worker_id} works with {self.person_id}"

    @property
    def about_id(self) -> UUID:
        return self.person_id
