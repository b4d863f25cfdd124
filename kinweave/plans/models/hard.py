"""“This is hard”: what gets in the way, what is tried; and how somebody is after a goodbye."""

from uuid import UUID

from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from kinweave.circles.models import Circle, Membership
from kinweave.foundation.text import StrictCharField, StrictTextField
from kinweave.parties.models import Party
from kinweave.parties.records import Record, Versioned
from kinweave.plans import queries
from kinweave.ties.models import Author, Tie, TieEnding


class Hard(Record, Versioned):
    """Somebody said that a tie, a circle or something new is hard. Open until it is better. Criterion: 002-P12."""

    person = models.ForeignKey(Party, on_delete=models.PROTECT, related_name="hard")
    tie = models.ForeignKey(Tie, null=True, on_delete=models.PROTECT, related_name="hard")
    circle = models.ForeignKey(Circle, null=True, on_delete=models.PROTECT, related_name="hard")
    what = StrictCharField(_("what is hard"), max_length=200)
    in_the_way = StrictTextField(_("what gets in the way"), max_length=1000, blank=True)
    says_who = models.CharField(_("who says so"), max_length=10, choices=Author)
    name = StrictCharField(_("their name"), max_length=80, blank=True)
    said_on = models.DateField()
    ended_on = models.DateField(null=True)
    end_reason = StrictCharField(_("how it is now"), max_length=300, blank=True)

    objects = queries.HardQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(ended_on__isnull=True) | ~Q(end_reason=""), name="what_was_hard_says_how_it_is_now"
            ),
        ]

    def __str__(self) -> str:
        return self.what

    def get_absolute_url(self) -> str:
        return reverse("hard", args=[self.pk])

    @property
    def about_id(self) -> UUID:
        return self.person_id


class Tried(Record, Versioned):
    """Something that was tried to make it easier: what, by whom, and did it help. Criterion: 002-P12."""

    class Way(models.TextChoices):
        GO_ALONG = "go_along", _("go along")
        PRACTISE = "practise", _("practise together")
        TRANSPORT = "transport", _("help with the way there")
        OTHER_PLACE = "other_place", _("another place")
        OTHER = "other", _("something else")

    class Helped(models.TextChoices):
        YES = "yes", _("it helped")
        A_BIT = "a_bit", _("it helped a bit")
        NO = "no", _("it did not help")
        NOT_YET = "not_yet", _("we do not know yet")

    hard = models.ForeignKey(Hard, on_delete=models.PROTECT, related_name="tried")
    way = models.CharField(_("what we try"), max_length=12, choices=Way)
    words = StrictCharField(_("in a few words"), max_length=200)
    by_whom = StrictCharField(_("who does it"), max_length=120)
    tried_on = models.DateField()
    helped = models.CharField(_("did it help?"), max_length=8, choices=Helped, default=Helped.NOT_YET)
    helped_on = models.DateField(null=True)

    objects = queries.OfHardQuerySet.as_manager()
    person_path = "hard__person"

    def __str__(self) -> str:
        return self.words

    @property
    def about_id(self) -> UUID:
        return self.hard.person_id


class FollowUp(Record, Versioned):
    """Somebody asks, some days after a goodbye, how the person is. 1, 7 and 30 days by default. Criterion: 002-P23."""

    class How(models.TextChoices):
        WELL = "well", _("well")
        UP_AND_DOWN = "up_and_down", _("up and down")
        NOT_WELL = "not_well", _("not well")

    person = models.ForeignKey(Party, on_delete=models.PROTECT, related_name="follow_ups")
    ending = models.ForeignKey(TieEnding, null=True, on_delete=models.PROTECT, related_name="follow_ups")
    membership = models.ForeignKey(Membership, null=True, on_delete=models.PROTECT, related_name="follow_ups")
    doer = models.ForeignKey(Party, on_delete=models.PROTECT, related_name="+")
    due_on = models.DateField(_("when"))
    done_on = models.DateField(null=True)
    how = models.CharField(_("how they are"), max_length=12, choices=How, blank=True)
    words = StrictTextField(_("what they said"), max_length=1000, blank=True)
    offered = StrictCharField(_("support that was offered"), max_length=300, blank=True)
    dropped_on = models.DateField(null=True)
    dropped_because = StrictCharField(max_length=200, blank=True)

    objects = queries.FollowUpQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(ending__isnull=False, membership__isnull=True)
                | Q(ending__isnull=True, membership__isnull=False),
                name="a_follow_up_follows_one_goodbye",
            ),
            models.CheckConstraint(
                condition=Q(done_on__isnull=True, how="") | (Q(done_on__isnull=False) & ~Q(how="") & ~Q(offered="")),
                name="a_follow_up_says_how_they_are",
            ),
            models.CheckConstraint(
                condition=Q(dropped_on__isnull=True, dropped_because="")
                | (Q(dropped_on__isnull=False, done_on__isnull=True) & ~Q(dropped_because="")),
                name="a_dropped_follow_up_says_why",
            ),
        ]
        indexes = [models.Index(fields=["person", "done_on", "due_on"], name="follow_ups_of_somebody")]

    def __str__(self) -> str:
        return str(self.due_on)

    def get_absolute_url(self) -> str:
        return reverse("follow_up", args=[self.pk])

    @property
    def about_id(self) -> UUID:
        return self.person_id
