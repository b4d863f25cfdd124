"""How long records are kept, what is past its period, what holds it, and what is left once it was disposed of."""

from datetime import date
from uuid import UUID

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from kinweave.events.models import Event
from kinweave.foundation.text import StrictCharField
from kinweave.information.models import Item, PassedItem
from kinweave.keeping import periods, queries
from kinweave.parties.models import Hold, Party
from kinweave.parties.records import Record, released_says_why

THINGS = ("item", "event", "passed")  # the keys of a disposal: exactly one is set


class OwnPeriod(Record):
    """A class that an organisation keeps for a shorter time than the list says. There is no way to a longer one."""

    retention = models.CharField(max_length=30)  # a key of `periods.PERIODS`
    years = models.PositiveSmallIntegerField()
    because = StrictCharField(_("why"), max_length=300)
    begins_on = models.DateField()
    ends_on = models.DateField(null=True)

    objects = queries.OwnPeriodQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["holder", "retention"], condition=Q(ends_on__isnull=True), name="an_own_period_once"
            )
        ]

    def __str__(self) -> str:
        return periods.named(self.retention)

    @property
    def about_id(self) -> None:
        """Nobody."""
        return None


class RecordClass(Record):
    """To which class somebody's record belongs, as a lead said it. The latest holds."""

    person = models.ForeignKey(Party, on_delete=models.PROTECT, related_name="record_classes")
    retention = models.CharField(_("class"), max_length=30)
    counted_from = models.DateField(_("from when it is counted"), null=True)
    because = StrictCharField(_("why"), max_length=300)

    objects = queries.RecordClassQuerySet.as_manager()

    def __str__(self) -> str:
        return periods.named(self.retention)

    @property
    def about_id(self) -> UUID:
        return self.person_id


class BulkHold(Record):
    """Nothing of a class, or nothing at all, is disposed of in an organisation while this stands: an inquiry, a court.

    It keeps; it opens nothing: what is past its period is shared only under a hold about one person.
    """

    kind = models.CharField(_("why it is kept"), max_length=10, choices=Hold.Kind)
    because = StrictCharField(_("in a few words"), max_length=300)
    retention = models.CharField(max_length=30, blank=True)  # nothing: everything
    begins_on = models.DateField()
    ends_on = models.DateField(null=True)
    released_by = models.ForeignKey(Party, null=True, on_delete=models.PROTECT, related_name="+")
    released_because = StrictCharField(_("why it is no longer needed"), max_length=300, blank=True)

    objects = queries.BulkHoldQuerySet.as_manager()

    class Meta:
        constraints = [released_says_why("a_released_bulk_hold_says_why")]

    def __str__(self) -> str:
        return self.get_kind_display()

    @property
    def about_id(self) -> None:
        """Nobody in particular."""
        return None


class Disposal(Record):
    """Something past its period, and what is decided: looked at later, or proposed to be disposed of.

    It says nothing of what it is about. When it is disposed of this row goes, and a tombstone with its id stays.
    """

    person = models.ForeignKey(Party, null=True, on_delete=models.PROTECT, related_name="disposals")
    item = models.OneToOneField(Item, null=True, on_delete=models.PROTECT, related_name="disposal")
    event = models.OneToOneField(Event, null=True, on_delete=models.PROTECT, related_name="disposal")
    passed = models.OneToOneField(PassedItem, null=True, on_delete=models.PROTECT, related_name="disposal")
    retention = models.CharField(max_length=30)
    rules_version = models.CharField(max_length=20)
    trigger = models.CharField(max_length=12, choices=periods.Trigger)
    last_day = models.DateField()
    then = models.CharField(max_length=7, choices=periods.Then)
    category = models.CharField(max_length=22, blank=True)  # of an item: of `agreements.terms`
    review_on = models.DateField(null=True)
    kept_because = StrictCharField(_("why it is kept longer"), max_length=300, blank=True)
    proposed_by = models.ForeignKey(Party, null=True, on_delete=models.PROTECT, related_name="+")
    proposed_at = models.DateTimeField(null=True)

    objects = queries.DisposalQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(item__isnull=False, event__isnull=True, passed__isnull=True)
                | Q(item__isnull=True, event__isnull=False, passed__isnull=True)
                | Q(item__isnull=True, event__isnull=True, passed__isnull=False),
                name="a_disposal_is_of_one_thing",
            ),
            models.CheckConstraint(
                condition=Q(proposed_by__isnull=True, proposed_at__isnull=True)
                | Q(proposed_by__isnull=False, proposed_at__isnull=False),
                name="a_proposal_says_who_and_when",
            ),
            models.CheckConstraint(
                condition=Q(review_on__isnull=True, kept_because="")
                | (Q(review_on__isnull=False, proposed_by__isnull=True) & ~Q(kept_because="")),
                name="kept_longer_says_why",
            ),
        ]
        indexes = [models.Index(fields=["holder", "last_day", "id"], name="disposals_by_last_day")]

    def __str__(self) -> str:
        return self.reference

    @property
    def kind(self) -> str:
        """What kind of thing it is: one of `THINGS`."""
        return next(kind for kind in THINGS if getattr(self, f"{kind}_id"))

    @property
    def thing(self) -> Item | Event | PassedItem:
        """What is past its period."""
        found: Item | Event | PassedItem = getattr(self, self.kind)
        return found

    @property
    def reference(self) -> str:
        """How it is told from others, without saying what it is. Its tombstone has the same."""
        return reference(self.pk)

    @property
    def about_id(self) -> UUID | None:
        """Whom it is about: nobody, for what came of a concern, or was never kept in a record here."""
        return None if self.item and self.item.from_concern_id else self.person_id

    def waits(self, on: date) -> bool:
        """Whether somebody has to decide: it is not kept until a later day."""
        return self.review_on is None or self.review_on <= on


class Tombstone(Record):
    """What is left of something that was disposed of: its kind and class, the rule, when, and which two people."""

    kind = models.CharField(max_length=10)  # one of `THINGS`
    record_id = models.UUIDField()  # the row that stands empty
    retention = models.CharField(max_length=30)
    rules_version = models.CharField(max_length=20)
    disposed_on = models.DateField()
    proposed_by = models.ForeignKey(Party, on_delete=models.PROTECT, related_name="+")
    confirmed_by = models.ForeignKey(Party, on_delete=models.PROTECT, related_name="+")

    objects = queries.TombstoneQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["record_id"], name="disposed_of_once"),
            models.CheckConstraint(condition=~Q(proposed_by=F("confirmed_by")), name="two_people_dispose"),
        ]
        indexes = [models.Index(fields=["holder", "-disposed_on", "-id"], name="tombstones_latest_first")]

    def __str__(self) -> str:
        return self.reference

    @property
    def reference(self) -> str:
        """How it is told from others: as it stood in the queue."""
        return reference(self.pk)

    @property
    def about_id(self) -> None:
        """Nobody any more."""
        return None


def reference(row_id: UUID) -> str:
    """Eight letters of an id, in two halves."""
    letters = row_id.hex[-8:].upper()
    return f"{letters[:4]}-{letters[4:]}"
