"""Circles: the people around a person, a group, a network or a partnership."""

from uuid import UUID

from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from kinweave.circles import queries
from kinweave.foundation.text import StrictCharField
from kinweave.parties.models import Party
from kinweave.parties.records import Record


class Circle(Record):
    """A circle. A personal one is its owner's: it has ties and no memberships. Criterion: 002-P1."""

    class Kind(models.TextChoices):
        PERSONAL = "personal", _("personal network")
        GROUP = "group", _("group")
        COMMUNITY = "community", _("community network")
        PROVIDERS = "providers", _("provider network")
        PARTNERSHIP = "partnership", _("partnership")

    kind = models.CharField(max_length=12, choices=Kind)
    owner = models.ForeignKey(Party, null=True, on_delete=models.PROTECT, related_name="circles")
    name = StrictCharField(max_length=120, blank=True)
    began_on = models.DateField()
    ended_on = models.DateField(null=True)

    objects = queries.CircleQuerySet.as_manager()
    person_path = "owner"

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(kind="personal", owner__isnull=False) | (~Q(kind="personal") & Q(owner__isnull=True)),
                name="a_personal_circle_has_an_owner",
            ),
            models.UniqueConstraint(fields=["owner"], condition=Q(kind="personal"), name="one_personal_circle_each"),
        ]

    def __str__(self) -> str:
        return self.name or str(self.owner)

    def get_absolute_url(self) -> str:
        return reverse("circle", args=[self.owner_id])

    @property
    def person(self) -> Party:
        """The person in the middle of a personal circle. Raises LookupError for another kind of circle."""
        if self.owner is None:
            raise LookupError("This circle has no person in the middle.")
        return self.owner

    @property
    def about_id(self) -> UUID | None:
        return self.owner_id
