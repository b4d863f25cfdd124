"""Outcomes a person hopes for, with five levels written beforehand; and scales, asked only of who wants them."""

from uuid import UUID

from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from kinweave.foundation.ids import new_id
from kinweave.foundation.text import StrictCharField, StrictTextField
from kinweave.parties.models import Party
from kinweave.parties.records import Record, Versioned
from kinweave.plans import queries
from kinweave.ties.models import Author, Tie


class Levelled(models.Model):
    """A hope with five levels in plain words, written beforehand (Goal Attainment Scaling, -2 to +2)."""

    class Level(models.TextChoices):
        PERSONAL = "personal", _("for myself")
        BETWEEN_US = "between_us", _("between us")
        COMMUNITY = "community", _("in the community")

    words = StrictCharField(_("what they hope for, in their words"), max_length=200)
    level = models.CharField(max_length=10, choices=Level)
    much_less = StrictCharField(_("much less than hoped"), max_length=200)
    less = StrictCharField(_("less than hoped"), max_length=200)
    as_hoped = StrictCharField(_("as hoped"), max_length=200)
    more = StrictCharField(_("more than hoped"), max_length=200)
    much_more = StrictCharField(_("much more than hoped"), max_length=200)
    baseline = models.SmallIntegerField(default=-1)  # -1, or -2 if nothing worse can be thought of
    set_on = models.DateField()
    review_on = models.DateField()

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return self.words


class Outcome(Record, Versioned, Levelled):
    """Something a person hopes for, with five levels in plain words (Goal Attainment Scaling, -2 to +2)."""

    person = models.ForeignKey(Party, on_delete=models.PROTECT, related_name="outcomes")
    tie = models.ForeignKey(Tie, null=True, on_delete=models.PROTECT, related_name="outcomes")
    importance = models.PositiveSmallIntegerField(_("how much it matters, 0 to 3"), default=1)
    difficulty = models.PositiveSmallIntegerField(_("how hard it is, 0 to 3"), default=1)
    ended_on = models.DateField(null=True)
    end_reason = StrictCharField(max_length=200, blank=True)

    objects = queries.OutcomeQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(baseline__in=(-2, -1)), name="a_goal_begins_below_what_is_hoped"),
            models.CheckConstraint(condition=Q(importance__lte=3, difficulty__lte=3), name="weights_go_from_0_to_3"),
        ]

    def get_absolute_url(self) -> str:
        return reverse("outcome", args=[self.pk])

    @property
    def about_id(self) -> UUID:
        return self.person_id


class Rating(Record):
    """How far an outcome has come, by one rater. Ratings of different people stand side by side."""

    outcome = models.ForeignKey(Outcome, on_delete=models.PROTECT, related_name="ratings")
    by_whom = models.CharField(_("who says so"), max_length=10, choices=Author)
    name = StrictCharField(_("their name"), max_length=80, blank=True)
    level = models.SmallIntegerField()
    words = StrictCharField(_("in a few words"), max_length=300, blank=True)
    rated_on = models.DateField()

    objects = queries.OfOutcomeQuerySet.as_manager()
    person_path = "outcome__person"

    class Meta:
        constraints = [models.CheckConstraint(condition=Q(level__gte=-2, level__lte=2), name="five_levels")]

    def __str__(self) -> str:
        return str(self.level)

    @property
    def about_id(self) -> UUID:
        return self.outcome.person_id


class Licence(models.Model):
    """An organisation may use a licensed scale: its own reference, entered by itself."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    organisation = models.ForeignKey(Party, on_delete=models.PROTECT, related_name="licences")
    instrument = models.CharField(max_length=40)
    reference = StrictCharField(_("licence or registration reference"), max_length=120)
    intended_use = StrictCharField(_("what it is used for"), max_length=200)
    recorded_by = models.ForeignKey(Party, null=True, on_delete=models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField()
    ended_on = models.DateField(null=True)

    objects = queries.LicenceQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["organisation", "instrument"], condition=Q(ended_on__isnull=True), name="one_licence_each"
            ),
            models.CheckConstraint(condition=~Q(reference=""), name="a_licence_has_a_reference"),
        ]

    def __str__(self) -> str:
        return f"{self.instrument}: {self.reference}"


class Score(Record):
    """The answers to a scale on a day, with who helped; or a score obtained elsewhere. Never a gate or a ranking."""

    person = models.ForeignKey(Party, on_delete=models.PROTECT, related_name="scores")
    instrument = models.CharField(max_length=40)
    answers = models.JSONField(default=dict)  # question key to the answer's value; a skipped question is left out
    obtained = models.DecimalField(_("score obtained elsewhere"), max_digits=7, decimal_places=2, null=True)
    obtained_from = StrictCharField(_("from whom"), max_length=160, blank=True)
    was_assisted = models.BooleanField(_("somebody read it out or helped"), default=False)
    helped_by = StrictCharField(_("who helped"), max_length=120, blank=True)
    answered_on = models.DateField()
    words = StrictTextField(_("what they said about it"), max_length=1000, blank=True)

    objects = queries.ScoreQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(obtained__isnull=True) | ~Q(obtained_from=""), name="a_score_from_elsewhere_says_where"
            ),
        ]
        indexes = [models.Index(fields=["person", "instrument", "answered_on"], name="scores_of_somebody")]

    def __str__(self) -> str:
        return self.instrument

    @property
    def about_id(self) -> UUID:
        return self.person_id
