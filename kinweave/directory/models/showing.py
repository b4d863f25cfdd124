"""When and where a provider is shown: from and until a day; the address that who works at home chooses to show."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from kinweave.directory import queries
from kinweave.directory.models.owners import OwnerLink
from kinweave.directory.models.registers import Entry
from kinweave.foundation.ids import new_id
from kinweave.foundation.text import StrictCharField
from kinweave.parties.models import Party


class Window(models.Model):
    """An entry is shown to the public only from an instant, or until one. Criterion: 001-P9."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    entry = models.ForeignKey(Entry, on_delete=models.PROTECT, related_name="windows")
    from_at = models.DateTimeField(null=True)  # the first moment of a day in the United Kingdom
    until_at = models.DateTimeField(null=True)  # the first moment of the day on which it is not shown any more
    because = StrictCharField(_("why"), max_length=300)
    set_by = models.ForeignKey(Party, null=True, on_delete=models.PROTECT, related_name="+")
    set_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)

    objects = queries.WindowQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["entry"], condition=Q(ended_at__isnull=True), name="one_window_of_an_entry_at_a_time"
            ),
            models.CheckConstraint(
                condition=Q(from_at__isnull=False) | Q(until_at__isnull=False), name="a_window_has_a_side"
            ),
            models.CheckConstraint(
                condition=Q(from_at__isnull=True) | Q(until_at__isnull=True) | Q(until_at__gt=F("from_at")),
                name="a_window_ends_after_it_begins",
            ),
            models.CheckConstraint(condition=~Q(because=""), name="a_window_says_why"),
        ]

    def __str__(self) -> str:
        return self.because


class ShownAddress(models.Model):
    """The address that who works at home chose to show, with their own link. Taken back, nothing of it is kept."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    entry = models.ForeignKey(Entry, on_delete=models.PROTECT, related_name="shown_addresses")
    link = models.ForeignKey(OwnerLink, on_delete=models.PROTECT, related_name="+")
    address = StrictCharField(_("address"), max_length=300, blank=True)
    postcode = models.CharField(_("postcode"), max_length=8, blank=True)
    chosen_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)
    ended_by = models.ForeignKey(Party, null=True, on_delete=models.PROTECT, related_name="+")  # None: the provider

    objects = queries.ShownAddressQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["entry"], condition=Q(ended_at__isnull=True), name="one_shown_address_at_a_time"
            ),
            models.CheckConstraint(
                condition=Q(ended_at__isnull=True) & ~Q(address="") & ~Q(postcode="")
                | Q(ended_at__isnull=False, address="", postcode=""),
                name="an_address_taken_back_is_forgotten",
            ),
        ]

    def __str__(self) -> str:
        return str(self.pk)
