"""Directories of other publishers that are asked again and again. Rows of the installation, about no person."""

from datetime import datetime, timedelta

from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from kinweave.directory import queries
from kinweave.directory.registers.feed import FEED
from kinweave.directory.registers.words import about_feed
from kinweave.foundation.ids import new_id
from kinweave.foundation.text import StrictCharField
from kinweave.parties.models import Party


class Feed(models.Model):
    """Another publisher's directory: where it is, how often it is asked, when it last gave all of it. 001-P1.

    It is never deleted, and its publisher's name never changes: what it brought keeps its source.
    """

    class Every(models.IntegerChoices):
        DAY = 1, _("each day")
        WEEK = 7, _("each week")
        MONTH = 30, _("each month")

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    publisher = StrictCharField(_("publisher"), max_length=120)
    address = StrictCharField(_("address"), max_length=300)
    every = models.PositiveSmallIntegerField(_("how often"), choices=Every)  # days
    organisation = models.ForeignKey(Party, on_delete=models.PROTECT, related_name="+")  # whose editors added it
    added_by = models.ForeignKey(Party, null=True, on_delete=models.PROTECT, related_name="+")
    added_at = models.DateTimeField()
    next_at = models.DateTimeField()
    tried_at = models.DateTimeField(null=True)
    pulled_at = models.DateTimeField(null=True)  # when it last gave all of it
    wrong = models.CharField(max_length=12, blank=True)  # why the last try gave nothing, as a code
    paused_at = models.DateTimeField(null=True)
    ended_at = models.DateTimeField(null=True)

    objects = queries.FeedQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["address"], name="a_feed_stands_once"),
            models.CheckConstraint(condition=Q(wrong="") | Q(tried_at__isnull=False), name="what_failed_was_tried"),
        ]
        indexes = [models.Index(fields=["next_at", "id"], name="feeds_by_next")]

    def __str__(self) -> str:
        return self.publisher

    def get_absolute_url(self) -> str:
        return reverse("feed", args=[self.pk])

    @property
    def register(self) -> str:
        """The key under which its entries are kept."""
        return f"{FEED}:{self.pk.hex}"

    @property
    def is_asked(self) -> bool:
        """Whether it is asked when its time comes: neither paused nor removed."""
        return self.paused_at is None and self.ended_at is None

    @property
    def problem(self) -> str:
        """What went wrong the last time, and what to do about it, in words."""
        return about_feed(self.wrong) if self.wrong else ""

    def is_due(self, at: datetime) -> bool:
        """Whether it waits to be asked."""
        return self.is_asked and self.next_at <= at

    def after(self, at: datetime) -> datetime:
        """When it is asked again after it gave all of it."""
        return at + timedelta(days=self.every)
