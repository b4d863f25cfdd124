"""Ties: somebody in a person's life; what was observed of it, dated; what the person wishes."""

from uuid import UUID

from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from kinweave.circles.models import Circle
from kinweave.foundation.text import StrictCharField, StrictTextField
from kinweave.parties.models import Party
from kinweave.parties.queries import AboutPersonQuerySet
from kinweave.parties.records import Record, Strikeable, Versioned, struck_says_why
from kinweave.ties import queries


class Sector(models.TextChoices):
    """The four parts of the relationship circle."""

    FAMILY = "family", _("Family")
    FRIENDS = "friends", _("Friends")
    COMMUNITY = "community", _("Community, school, work, faith")
    PAID = "paid", _("Paid to help")


class Ring(models.IntegerChoices):
    """How close somebody stands: 1 is closest."""

    CLOSEST = 1, _("Closest")
    CLOSE = 2, _("Close")
    NOW_AND_THEN = 3, _("Now and then")
    SAY_HELLO = 4, _("Say hello")


class Feels(models.TextChoices):
    """How a tie feels to the person."""

    GOOD = "good", _("Good")
    MIXED = "mixed", _("Good and hard")
    BAD = "bad", _("Bad")
    UNSURE = "unsure", _("Not sure")
    NOT_ASKED = "not_asked", _("Not asked yet")


class Starts(models.TextChoices):
    """Who starts contact."""

    ME = "me", _("Mostly the person")
    THEM = "them", _("Mostly the other")
    BOTH = "both", _("Both")
    NOT_ASKED = "not_asked", _("Not asked yet")


class Channel(models.TextChoices):
    """How they agreed to be in touch. Criterion: 002-P15."""

    VISIT = "visit", _("by seeing each other")
    PHONE = "phone", _("by telephone")
    VIDEO = "video", _("by video call")
    MESSAGE = "message", _("by messages")
    LETTER = "letter", _("by letters and cards")


class SupportKind(models.TextChoices):
    """What people do for one another."""

    COMPANY = "company", _("company")
    TALK = "talk", _("someone to talk to")
    PRACTICAL = "practical", _("practical help")
    INFORMATION = "information", _("information")
    MONEY = "money", _("money")
    FUN = "fun", _("fun")
    CRISIS = "crisis", _("help in a crisis")


class Want(models.TextChoices):
    """What the person wants for a tie. Not asked is not the same as keep it."""

    DEVELOP = "develop", _("See more")
    MAINTAIN = "maintain", _("The same")
    LESS = "less", _("See less")
    WITHDRAW = "withdraw", _("Stop")
    RESTORE = "restore", _("Be in touch again")
    NOT_SURE = "not_sure", _("I don’t know")
    LATER = "later", _("Ask me later")


class SaysWho(models.TextChoices):
    """Who says what the person wants."""

    PERSON = "person", _("the person")
    ADVOCATE = "advocate", _("an advocate, for the person")
    SPEAKER = "speaker", _("somebody who may speak for the person")
    OBSERVED = "observed", _("seen in what the person does")


class Method(models.TextChoices):
    """How the person communicated. Criterion: 002-P2."""

    TALKING = "talking", _("talking")
    PICTURES = "pictures", _("picture cards")
    PHOTOS = "photos", _("photographs")
    MAT = "mat", _("a talking mat")
    SIGNING = "signing", _("signing")
    WRITING = "writing", _("writing")
    OBJECTS = "objects", _("objects")
    VISIT = "visit", _("a visit together")
    SEEN = "seen", _("what the person does")


class Tie(Record, Versioned):
    """Somebody in a person's life. A tie ends and is never deleted. Criterion: 002-P1."""

    circle = models.ForeignKey(Circle, on_delete=models.PROTECT, related_name="ties")
    person = models.ForeignKey(Party, on_delete=models.PROTECT, related_name="ties")
    to_party = models.ForeignKey(Party, on_delete=models.PROTECT, related_name="tied_from")
    label = StrictCharField(_("who they are to the person"), max_length=60, blank=True)
    slot = models.PositiveSmallIntegerField(default=0)
    began_on = models.DateField()
    ended_on = models.DateField(null=True)
    end_reason = StrictCharField(max_length=200, blank=True)
    end_decided_by = StrictCharField(max_length=120, blank=True)

    objects = queries.TieQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(ended_on__isnull=True)
                | (Q(ended_on__gte=F("began_on")) & ~Q(end_reason="") & ~Q(end_decided_by="")),
                name="an_ended_tie_says_why_and_who_decided",
            ),
            models.UniqueConstraint(fields=["circle", "to_party"], name="one_tie_to_each_in_a_circle"),
        ]

    def __str__(self) -> str:
        return str(self.to_party)

    def get_absolute_url(self) -> str:
        return reverse("tie", args=[self.pk])

    @property
    def about_id(self) -> UUID:
        return self.person_id


class TieObservation(Record, Strikeable):
    """How a tie stands on a day: how close, in which part of life, how it feels. Criteria: 002-P1, P3, P4."""

    tie = models.ForeignKey(Tie, on_delete=models.PROTECT, related_name="observations")
    person = models.ForeignKey(Party, on_delete=models.PROTECT, related_name="+")
    number = models.PositiveIntegerField()
    seen_on = models.DateField()
    ring = models.PositiveSmallIntegerField(choices=Ring)
    sector = models.CharField(max_length=10, choices=Sector)
    feels = models.CharField(max_length=10, choices=Feels, default=Feels.NOT_ASKED)
    starts = models.CharField(max_length=10, choices=Starts, default=Starts.NOT_ASKED)
    every_weeks = models.PositiveSmallIntegerField(null=True)
    channel = models.CharField(max_length=8, choices=Channel, blank=True)
    gives = models.JSONField(default=list)
    gets = models.JSONField(default=list)

    objects = queries.ObservationQuerySet.as_manager()

    class Meta:
        indexes = [models.Index(fields=["person", "seen_on"], name="observations_by_day")]
        constraints = [
            models.CheckConstraint(condition=Q(ring__gte=1, ring__lte=4), name="four_rings"),
            models.UniqueConstraint(fields=["tie", "number"], name="observations_in_one_order"),
            struck_says_why("a_struck_observation_says_why"),
        ]

    def __str__(self) -> str:
        return f"{self.get_ring_display()}, {self.get_sector_display()}"

    @property
    def about_id(self) -> UUID:
        return self.person_id


class Knows(Record):
    """Two people in a circle know each other."""

    circle = models.ForeignKey(Circle, on_delete=models.PROTECT, related_name="who_knows_whom")
    person = models.ForeignKey(Party, on_delete=models.PROTECT, related_name="+")
    one = models.ForeignKey(Tie, on_delete=models.PROTECT, related_name="knows")
    other = models.ForeignKey(Tie, on_delete=models.PROTECT, related_name="known_by")
    ended_on = models.DateField(null=True)

    objects = AboutPersonQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(one__lt=F("other")), name="a_pair_in_one_order"),
            models.UniqueConstraint(
                fields=["one", "other"],
                condition=Q(ended_on__isnull=True),
                name="a_pair_knows_each_other_once",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.one_id} knows {self.other_id}"

    @property
    def about_id(self) -> UUID:
        return self.person_id


class Wish(Record, Strikeable):
    """What the person wants for one tie, or somebody they hope for. Never changed; a later one follows it.

    Criteria: 002-P1, P6, P7.
    """

    person = models.ForeignKey(Party, on_delete=models.PROTECT, related_name="wishes")
    number = models.PositiveIntegerField()
    tie = models.ForeignKey(Tie, null=True, on_delete=models.PROTECT, related_name="wishes")
    hope = StrictCharField(_("somebody they hope for"), max_length=80, blank=True)
    hope_sector = models.CharField(max_length=10, choices=Sector, blank=True)
    want = models.CharField(max_length=10, choices=Want)
    hoped_ring = models.PositiveSmallIntegerField(choices=Ring, null=True)
    words = StrictTextField(_("in their words"), max_length=1000, blank=True)
    method = models.CharField(_("how they said it"), max_length=10, choices=Method)
    helped_by = StrictCharField(_("who helped them say it"), max_length=120, blank=True)
    says_who = models.CharField(_("who says so"), max_length=10, choices=SaysWho)
    said_on = models.DateField()
    confirmed_on = models.DateField(null=True)

    objects = queries.WishQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=(Q(tie__isnull=False, hope="", hope_sector=""))
                | (Q(tie__isnull=True) & ~Q(hope="") & ~Q(hope_sector="")),
                name="a_wish_is_about_a_tie_or_a_hope",
            ),
            models.CheckConstraint(
                condition=Q(confirmed_on__isnull=True) | Q(confirmed_on__gte=F("said_on")),
                name="a_wish_is_confirmed_after_it_is_said",
            ),
            models.UniqueConstraint(fields=["person", "number"], name="wishes_in_one_order"),
            struck_says_why("a_struck_wish_says_why"),
        ]
        indexes = [models.Index(fields=["person", "said_on"], name="wishes_by_day")]

    def __str__(self) -> str:
        return self.get_want_display()

    @property
    def about_id(self) -> UUID:
        return self.person_id
