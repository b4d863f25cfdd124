"""What a network has found out: never about a named person. Reviewed, shared in rings, taken back. 000-P17, P18."""

from uuid import UUID

from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from kinweave.foundation.text import StrictCharField, StrictTextField
from kinweave.information import queries
from kinweave.information.models.asked import Ask
from kinweave.information.models.network import OfNetwork, Ring, Seat, Source
from kinweave.information.rules.rings import Audience
from kinweave.parties.models import Party


class Finding(OfNetwork):
    """One thing that a network has found out. The terms of its source stand on it, as they were that day."""

    title = StrictCharField(_("what it is about"), max_length=160)
    text = StrictTextField(_("what it says"), max_length=4000)
    source = models.ForeignKey(Source, on_delete=models.PROTECT, related_name="+")
    ask = models.ForeignKey(Ask, null=True, on_delete=models.PROTECT, related_name="findings")
    brought_by = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")
    true_on = models.DateField(_("the day on which it was true"))
    ring = models.CharField(max_length=10, choices=Ring)  # the source's terms on the day it came
    named = models.JSONField(default=list)
    purposes = StrictCharField(max_length=300)
    terms = StrictTextField(max_length=1000)
    stricter = models.CharField(
        max_length=10, choices=Ring, blank=True
    )  # who brought it keeps it closer than the terms
    only = models.JSONField(default=list)

    objects = queries.FindingQuerySet.as_manager()

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        return reverse("finding", args=[self.pk])

    @property
    def audience(self) -> Audience:
        """For whom the source gave it."""
        return Audience.of(self.ring, self.named)

    @property
    def kept_to(self) -> Audience | None:
        """For whom alone who brought it wants it; None when the terms of the source are enough."""
        return Audience.of(self.stricter, self.only) if self.stricter else None


class OfFinding(OfNetwork):
    """A row of something that a network has found out."""

    finding = models.ForeignKey(Finding, on_delete=models.PROTECT, related_name="%(class)ss")

    class Meta:
        abstract = True


class FindingReview(OfFinding):
    """What one member thinks of it. Several stand beside each other; nothing is made of them together."""

    reviewer = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")
    relevant = StrictTextField(_("does it matter to us, and how?"), max_length=1000)
    reliable = StrictTextField(_("can we rely on it, and why?"), max_length=1000)
    could_hurt = models.BooleanField(_("it could hurt somebody"))
    hurts = StrictTextField(_("whom, and how?"), max_length=1000, blank=True)
    change = StrictTextField(_("what would we do differently?"), max_length=1000)

    objects = queries.OfFindingQuerySet.as_manager()

    class Meta:
        constraints = [models.CheckConstraint(condition=Q(could_hurt=False) | ~Q(hurts=""), name="a_hurt_says_whom")]

    def __str__(self) -> str:
        return self.relevant


class HurtAnswer(OfFinding):
    """What who brought it, or a lead, answers to a review that says it could hurt somebody."""

    review = models.OneToOneField(FindingReview, on_delete=models.PROTECT, related_name="answer")
    seat = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")
    words = StrictTextField(_("what was done so that nobody is hurt"), max_length=1000)

    objects = queries.OfFindingQuerySet.as_manager()

    def __str__(self) -> str:
        return self.words


class Spread(OfFinding):
    """It was shared: by whom, in which ring, and through which other sharing it had come to them."""

    ring = models.CharField(max_length=10, choices=Ring)
    shared_by = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")
    came_by = models.ForeignKey("self", null=True, on_delete=models.PROTECT, related_name="+")

    objects = queries.SpreadQuerySet.as_manager()

    def __str__(self) -> str:
        return self.get_ring_display()


class SpreadTo(OfFinding):
    """One of the named few with whom it was shared."""

    spread = models.ForeignKey(Spread, on_delete=models.PROTECT, related_name="to")
    seat = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")

    objects = queries.SpreadToQuerySet.as_manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["spread", "seat"], name="a_name_once_in_a_sharing")]

    def __str__(self) -> str:
        return str(self.seat)


class Reading(OfFinding):
    """Somebody opened it: kept for the source, with the name or the place it is told."""

    party = models.ForeignKey(Party, on_delete=models.PROTECT, related_name="+")
    who = StrictCharField(max_length=200)

    objects = queries.ReadingQuerySet.as_manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["finding", "party"], name="a_reader_opens_it_once")]

    def __str__(self) -> str:
        return self.who

    @property
    def about_id(self) -> UUID:  # type: ignore[override]  # here it is about somebody
        """Who read it."""
        return self.party_id


class TermsAsk(OfFinding):
    """The source is asked whether one thing may go further than its terms."""

    ring = models.CharField(max_length=10, choices=Ring)
    named = models.JSONField(default=list)
    seat = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")

    objects = queries.TermsAskQuerySet.as_manager()

    def __str__(self) -> str:
        return self.get_ring_display()


class TermsAnswer(OfFinding):
    """What the source says to it, itself or by whoever keeps its entry in the register."""

    asked = models.OneToOneField(TermsAsk, on_delete=models.PROTECT, related_name="answer")
    may_go = models.BooleanField()
    words = StrictTextField(_("what the source says, in its words"), max_length=1000)
    on_behalf = models.BooleanField(default=False)  # who keeps the entry says it for the source

    objects = queries.TermsAskQuerySet.as_manager()

    def __str__(self) -> str:
        return self.words


class Withdrawal(OfFinding):
    """The source takes it back. From then on nobody reads it here; what was read cannot be unread."""

    because = StrictTextField(_("why"), max_length=500, blank=True)
    on_behalf = models.BooleanField(default=False)
    day = models.DateField()

    objects = queries.FindingsOwnQuerySet.as_manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["finding"], name="it_is_taken_back_once")]

    def __str__(self) -> str:
        return self.because


class Use(OfFinding):
    """What somebody did with it: the end of the chain from a question to a use."""

    seat = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")
    what = StrictTextField(_("what you did with it"), max_length=1000)
    used_on = models.DateField()

    objects = queries.OfFindingQuerySet.as_manager()

    def __str__(self) -> str:
        return self.what
