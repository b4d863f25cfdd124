"""Overrides: sharing to keep somebody safe in spite of a refusal, signed by somebody else. R16, R17."""

from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from kinweave.concerns.models import Concern
from kinweave.foundation.sealing import SealedTextField
from kinweave.information import queries
from kinweave.information.models.item import Item
from kinweave.information.models.recipient import Recipient
from kinweave.parties.models import Party
from kinweave.parties.records import Record


class Override(Record):
    """Asked for by one person, signed by a different one: listed items, one recipient, an open concern, an end."""

    person = models.ForeignKey(Party, on_delete=models.PROTECT, related_name="overrides")
    concern = models.ForeignKey(Concern, on_delete=models.PROTECT, related_name="overrides")
    recipient = models.ForeignKey(Recipient, on_delete=models.PROTECT, related_name="overrides")
    reason = SealedTextField()
    why_not_asked = SealedTextField()
    harm = SealedTextField()
    necessity = SealedTextField()
    is_emergency = models.BooleanField(_("somebody is in danger now"), default=False)
    requested_by = models.ForeignKey(Party, on_delete=models.PROTECT, related_name="+")
    requested_at = models.DateTimeField()
    approved_by = models.ForeignKey(Party, null=True, on_delete=models.PROTECT, related_name="+")
    approved_at = models.DateTimeField(null=True)
    declined_at = models.DateTimeField(null=True)
    declined_because = SealedTextField(null=True)
    valid_until = models.DateTimeField()
    person_told_on = models.DateField(null=True)
    not_told_because = SealedTextField(null=True)
    review_on = models.DateField()

    objects = queries.OverrideQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(approved_by__isnull=True, approved_at__isnull=True)
                | Q(approved_by__isnull=False, approved_at__isnull=False),
                name="a_signature_says_who_and_when",
            ),
            models.CheckConstraint(
                condition=Q(approved_by__isnull=True) | ~Q(approved_by=F("requested_by")), name="nobody_signs_their_own"
            ),
            models.CheckConstraint(
                condition=Q(approved_at__isnull=True) | Q(declined_at__isnull=True), name="signed_or_declined"
            ),
        ]

    def __str__(self) -> str:
        return str(_("an override"))

    def get_absolute_url(self) -> str:
        return reverse("override", args=[self.pk])

    @property
    def about_id(self) -> None:
        """Nobody, as for the concern it rests on."""
        return None


class OverrideItem(Record):
    """An override covers this item."""

    override = models.ForeignKey(Override, on_delete=models.PROTECT, related_name="items")
    item = models.ForeignKey(Item, on_delete=models.PROTECT, related_name="overrides")

    objects = queries.OfOverrideQuerySet.as_manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["override", "item"], name="an_item_once_in_an_override")]

    def __str__(self) -> str:
        return f"{self.item_id} in {self.override_id}"

    @property
    def about_id(self) -> None:
        """Nobody, as for the override."""
        return None
