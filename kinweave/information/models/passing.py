"""Passings: what went, to whom, when, why, under what; and what became of it there. Criteria: 003-P23, P25, P26."""

from uuid import UUID

from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from kinweave.agreements.models import OneOff, Protocol
from kinweave.agreements.terms import Channel, Purpose
from kinweave.foundation.sealing import SealedTextField
from kinweave.foundation.text import StrictCharField, StrictTextField
from kinweave.information import queries
from kinweave.information.models.decision import SharingDecision
from kinweave.information.models.item import LONGEST_TITLE, Hop, Item
from kinweave.information.models.override import Override
from kinweave.information.models.recipient import Recipient
from kinweave.parties.models import Party
from kinweave.parties.records import (
    Disposable,
    Record,
    Versioned,
    Withholdable,
    disposed_says_nothing,
    withheld_says_why,
)


class Passing(Record, Versioned, Withholdable):
    """Something went from one agency to another. A row held by the recipient (its controller from then on).

    `person` is the sender's row; the recipient reads the name as it was released (`whom`), never that row.
    """

    sender = models.ForeignKey(Party, on_delete=models.PROTECT, related_name="passings_sent")
    sent_by = models.ForeignKey(Party, null=True, on_delete=models.PROTECT, related_name="+")
    recipient = models.ForeignKey(Recipient, on_delete=models.PROTECT, related_name="passings")
    person = models.ForeignKey(Party, on_delete=models.PROTECT, related_name="passings")
    whom = StrictCharField(_("whom it is about, as the recipient knows them"), max_length=160)
    decision = models.OneToOneField(SharingDecision, on_delete=models.PROTECT, related_name="passing")
    protocol = models.ForeignKey(Protocol, null=True, on_delete=models.PROTECT, related_name="passings")
    one_off = models.ForeignKey(OneOff, null=True, on_delete=models.PROTECT, related_name="passings")
    override = models.ForeignKey(Override, null=True, on_delete=models.PROTECT, related_name="passings")
    purpose = models.CharField(max_length=20, choices=Purpose)
    channel = models.CharField(max_length=12, choices=Channel)
    words = StrictTextField(_("a message to the recipient"), max_length=1000, blank=True)
    sent_at = models.DateTimeField()
    told_at = models.DateTimeField(null=True)  # by telephone, where that came first
    conditions = models.JSONField(default=list)
    receipt = models.TextField(blank=True)  # the signed statement about this passing
    review_due_at = models.DateTimeField(null=True)  # a release that nothing held up is looked at by somebody else
    reviewed_at = models.DateTimeField(null=True)
    reviewed_by = models.ForeignKey(Party, null=True, on_delete=models.PROTECT, related_name="+")
    review_words = SealedTextField(null=True)
    acknowledged_at = models.DateTimeField(null=True)
    acknowledged_by = models.ForeignKey(Party, null=True, on_delete=models.PROTECT, related_name="+")
    person_told_on = models.DateField(null=True)
    is_about_concern = models.BooleanField(default=False)

    objects = queries.PassingQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(reviewed_at__isnull=True) | Q(reviewed_by__isnull=False), name="a_review_says_by_whom"
            ),
            withheld_says_why("a_withheld_passing_says_why"),
        ]
        indexes = [
            models.Index(fields=["holder", "acknowledged_at", "sent_at"], name="what_came_to_us"),
            models.Index(fields=["person", "sent_at"], name="what_went_about_somebody"),
        ]

    def __str__(self) -> str:
        return self.get_purpose_display()

    def get_absolute_url(self) -> str:
        return reverse("passing", args=[self.pk])

    @property
    def about_id(self) -> UUID | None:
        return None if self.is_about_concern else self.person_id


class OfPassing(Record):
    """A row of a passing."""

    passing = models.ForeignKey(Passing, on_delete=models.PROTECT, related_name="%(class)ss")

    class Meta:
        abstract = True

    @property
    def about_id(self) -> UUID | None:
        return self.passing.about_id


class PassedItem(OfPassing, Disposable):
    """One item of a passing, exactly as it went: masked where it had to be, under the strictest label of its chain."""

    item = models.ForeignKey(Item, on_delete=models.PROTECT, related_name="passed")
    number = models.PositiveSmallIntegerField()
    category = models.CharField(max_length=22)
    title = StrictCharField(max_length=LONGEST_TITLE)
    text = SealedTextField()
    label = models.CharField(max_length=12, choices=Hop.Label)
    masked = models.JSONField(default=list)  # what kinds of thing were left out, never the words
    keep_until = models.DateField()

    objects = queries.PassedItemQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["passing", "item"], name="an_item_once_in_a_passing"),
            disposed_says_nothing("a_disposed_passed_item_says_nothing", title=""),
        ]
        indexes = [models.Index(fields=["keep_until", "id"], name="passed_items_by_last_day")]

    def __str__(self) -> str:
        return self.title


class ReleaseAsk(OfPassing):
    """The recipient asks the source to let an item go further: to whom, for what, why. Only the source widens. R12."""

    class Answer(models.TextChoices):
        WAITING = "waiting", _("no answer yet")
        RELEASED = "released", _("yes")
        DECLINED = "declined", _("no")

    passed_item = models.ForeignKey(PassedItem, on_delete=models.PROTECT, related_name="asks")
    to_organisation = models.ForeignKey(Party, on_delete=models.PROTECT, related_name="+")
    purpose = models.CharField(max_length=20, choices=Purpose)
    words = StrictCharField(_("why"), max_length=500)
    answer = models.CharField(max_length=8, choices=Answer, default=Answer.WAITING)
    answered_at = models.DateTimeField(null=True)
    answered_by = models.ForeignKey(Party, null=True, on_delete=models.PROTECT, related_name="+")
    answer_words = StrictCharField(_("what the source says"), max_length=500, blank=True)

    objects = queries.OfPassingQuerySet.as_manager()

    def __str__(self) -> str:
        return self.get_answer_display()


class Notice(OfPassing):
    """Something that everybody who received a passing is told: a correction, a recall, a withdrawal. R24."""

    class Kind(models.TextChoices):
        CORRECTED = "corrected", _("something in it was wrong")
        RECALLED = "recalled", _("it is called back")
        WITHDRAWN = "withdrawn", _("the family no longer agrees")
        RESTRICTED = "restricted", _("it may go no further")

    kind = models.CharField(max_length=10, choices=Kind)
    words = StrictTextField(max_length=1000, blank=True)  # none for a withdrawal: what to do stands on the page
    at = models.DateTimeField()
    read_at = models.DateTimeField(null=True)
    read_by = models.ForeignKey(Party, null=True, on_delete=models.PROTECT, related_name="+")

    objects = queries.OfPassingQuerySet.as_manager()

    def __str__(self) -> str:
        return self.get_kind_display()

    @property
    def calls_back(self) -> bool:
        """Whether what was kept of it goes no further, and nothing more is kept."""
        return self.kind in queries.CALLED_BACK


class OutsideLink(OfPassing):
    """A link for one recipient outside, with a code that the sender gives by telephone. R19.

    Neither the link nor the code is kept: only what recognises them. Five tries; the code lasts one hour.
    """

    link_hash = models.CharField(max_length=64, unique=True)
    code_hash = models.CharField(max_length=64, blank=True)
    code_until = models.DateTimeField(null=True)
    tries = models.PositiveSmallIntegerField(default=0)
    until = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)

    objects = queries.OfPassingQuerySet.as_manager()

    def __str__(self) -> str:
        return str(_("a link for one recipient"))


class Opening(OfPassing):
    """A passing was opened: by whom, and the decision that was made anew."""

    decision = models.ForeignKey(SharingDecision, null=True, on_delete=models.PROTECT, related_name="openings")
    opened_by = models.ForeignKey(Party, null=True, on_delete=models.PROTECT, related_name="+")
    outside = models.ForeignKey(OutsideLink, null=True, on_delete=models.PROTECT, related_name="openings")
    at = models.DateTimeField()
    answer = models.PositiveSmallIntegerField()

    objects = queries.OfPassingQuerySet.as_manager()

    def __str__(self) -> str:
        return str(self.at)
