"""How providers are reached: opportunities for contact, whom each is for, and what came of it. Criterion: 001-P2."""

from datetime import date

from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from kinweave.directory import queries
from kinweave.directory.models.registers import Entry
from kinweave.directory.rules import leading as rules
from kinweave.foundation.ids import new_id
from kinweave.foundation.text import StrictCharField, StrictTextField
from kinweave.parties.models import Party
from kinweave.parties.records import Versioned


class Opportunity(models.Model):
    """An occasion on which providers can be reached: what, when, how one takes part, who chooses."""

    class Kind(models.TextChoices):
        VISIT = "visit", _("visit to a provider")
        FORUM = "forum", _("forum")
        RENEWAL = "renewal", _("renewal of a registration or an agreement")
        DROP_IN = "drop_in", _("drop-in")
        TRAINING = "training", _("training day")
        CALLS = "calls", _("round of calls")
        OTHER = "other", _("something else")

    class Chooses(models.TextChoices):
        WE = "we", _("we choose whom we ask")
        PROVIDER = "provider", _("each provider chooses")
        TOGETHER = "together", _("we agree it with each provider")
        OTHERS = "others", _("somebody else chooses, such as a register")

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    kind = models.CharField(_("what it is"), max_length=10, choices=Kind)
    name = StrictCharField(_("name"), max_length=120)
    day = models.DateField(_("day"))
    times = StrictCharField(_("from when until when"), max_length=120, blank=True)
    place = StrictCharField(_("where"), max_length=160, blank=True)
    how = StrictTextField(_("how one takes part"), max_length=500)
    chooses = models.CharField(_("who chooses"), max_length=10, choices=Chooses)
    organisation = models.ForeignKey(Party, on_delete=models.PROTECT, related_name="+")
    made_by = models.ForeignKey(Party, null=True, on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField()
    called_off_at = models.DateTimeField(null=True)
    called_off_because = StrictCharField(max_length=300, blank=True)

    objects = queries.OpportunityQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(called_off_at__isnull=True, called_off_because="")
                | Q(called_off_at__isnull=False) & ~Q(called_off_because=""),
                name="called_off_says_why",
            )
        ]
        indexes = [models.Index(fields=["day", "id"], name="opportunities_by_day")]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("opportunity", args=[self.pk])

    @property
    def is_off(self) -> bool:
        """Whether it was called off."""
        return self.called_off_at is not None

    def is_over(self, on: date) -> bool:
        """Whether its day has gone by."""
        return self.day < on


class Reach(models.Model):
    """One provider that an opportunity is meant to reach: by what way, what came of it, what stood in the way."""

    class Way(models.TextChoices):
        VISIT = "visit", _("we visit them")
        PHONE = "phone", _("by telephone")
        EMAIL = "email", _("by e-mail")
        LETTER = "letter", _("by letter")
        THROUGH = "through", _("through somebody they trust")

    class Came(models.TextChoices):
        TOOK_PART = rules.TOOK_PART, _("they took part")
        SPOKE = rules.SPOKE, _("we spoke with them; they did not take part")
        NO_ANSWER = rules.NO_ANSWER, _("no answer")
        COULD_NOT = rules.COULD_NOT, _("they wanted to, and could not")

    class Barrier(models.TextChoices):
        HOURS = "hours", _("the hours")
        LANGUAGE = "language", _("the language")
        TRUST = "trust", _("trust")
        TECH = "tech", _("the technology")
        TRAVEL = "travel", _("the way there")
        COST = "cost", _("the cost, or nobody to stand in")
        OTHER = "other", _("something else")

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    opportunity = models.ForeignKey(Opportunity, on_delete=models.PROTECT, related_name="reaches")
    entry = models.ForeignKey(Entry, on_delete=models.PROTECT, related_name="reaches")
    way = models.CharField(_("how we reach them"), max_length=8, choices=Way)
    picked_by = models.ForeignKey(Party, null=True, on_delete=models.PROTECT, related_name="+")
    picked_at = models.DateTimeField()
    came = models.CharField(_("what came of it"), max_length=10, choices=Came, blank=True)  # blank: not said yet
    barrier = models.CharField(_("what stood in the way"), max_length=10, choices=Barrier, blank=True)
    words = StrictCharField(_("in a few words"), max_length=300, blank=True)
    said_by = models.ForeignKey(Party, null=True, on_delete=models.PROTECT, related_name="+")
    said_at = models.DateTimeField(null=True)

    objects = queries.ReachQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["opportunity", "entry"], name="a_provider_once_in_an_opportunity"),
            models.CheckConstraint(
                condition=Q(came="", said_at__isnull=True) | ~Q(came="") & Q(said_at__isnull=False),
                name="what_came_says_when",
            ),
            models.CheckConstraint(
                condition=Q(barrier="") | Q(came__in=rules.STAND_IN_THE_WAY), name="a_barrier_stood_in_the_way"
            ),
        ]
        indexes = [models.Index(fields=["entry", "came"], name="reaches_of_an_entry")]

    def __str__(self) -> str:
        return self.get_way_display()

    @property
    def is_reached(self) -> bool:
        """Whether there was contact."""
        return self.came in rules.REACHED


class ShelfSource(Versioned):
    """A source of information on the lead's shelf: where, good for what, who keeps it, when it was checked. 001-P6."""

    class Level(models.TextChoices):
        LOCAL = "local", _("local")
        REGIONAL = "regional", _("regional")
        NATIONAL = "national", _("national")

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    level = models.CharField(_("level"), max_length=8, choices=Level)
    name = StrictCharField(_("name"), max_length=160)
    good_for = StrictTextField(_("what it is good for"), max_length=500)
    address = StrictCharField(_("where to find it"), max_length=300)  # a website, a telephone number, a place
    for_providers = models.BooleanField(_("providers see it on their own page"), default=False)
    owner = models.ForeignKey(Party, on_delete=models.PROTECT, related_name="+")
    organisation = models.ForeignKey(Party, on_delete=models.PROTECT, related_name="+")
    checked_on = models.DateField()
    checked_by = models.ForeignKey(Party, null=True, on_delete=models.PROTECT, related_name="+")
    next_check_on = models.DateField(_("checked again by"))
    shelved_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)
    ended_because = StrictCharField(max_length=300, blank=True)

    objects = queries.ShelfSourceQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(next_check_on__gt=models.F("checked_on")), name="the_shelf_is_checked_again_later"
            ),
            models.CheckConstraint(
                condition=Q(ended_at__isnull=True, ended_because="") | Q(ended_at__isnull=False) & ~Q(ended_because=""),
                name="taken_off_says_why",
            ),
        ]
        indexes = [models.Index(fields=["next_check_on", "id"], name="shelf_by_next_check")]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("shelf_source", args=[self.pk])

    @property
    def website(self) -> str:
        """Its address, when that is one that a browser opens."""
        return self.address if self.address.startswith(("https://", "http://")) else ""
