"""What is good and what may be hard about a tie, by author; and how the worker sees it, apart from the person."""

from uuid import UUID

from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from kinweave.foundation.text import StrictCharField, StrictTextField
from kinweave.parties.models import Party
from kinweave.parties.records import Record, Strikeable, Versioned, struck_says_why
from kinweave.ties import queries
from kinweave.ties.models.tie import Feels, Tie


class Author(models.TextChoices):
    """Who says it."""

    PERSON = "person", _("the person")
    KEY_PERSON = "key_person", _("somebody close to the person")
    WORKER = "worker", _("the worker")


class Side(Record):
    """One thing that is good about a tie, or may be hard. Ended when it no longer holds, never changed.

    The person's own lines stand on their page; those of others only where somebody chose to show them, because
    somebody may look over the person's shoulder. Criterion: 002-P3.
    """

    class Which(models.TextChoices):
        GOOD = "good", _("good about it")
        HARD = "hard", _("may be hard")

    tie = models.ForeignKey(Tie, on_delete=models.PROTECT, related_name="sides")
    person = models.ForeignKey(Party, on_delete=models.PROTECT, related_name="+")
    which = models.CharField(max_length=4, choices=Which)
    words = StrictCharField(_("in a few words"), max_length=300)
    author = models.CharField(_("who says so"), max_length=10, choices=Author)
    author_name = StrictCharField(_("their name"), max_length=80, blank=True)
    is_shown = models.BooleanField(_("it may stand on the person’s own page"), default=False)
    said_on = models.DateField()
    ended_on = models.DateField(null=True)

    objects = queries.SideQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=~Q(author="key_person") | ~Q(author_name=""), name="somebody_close_has_a_name"
            ),
            models.CheckConstraint(
                condition=~Q(author="person") | Q(is_shown=True), name="ones_own_words_stand_on_ones_page"
            ),
            models.CheckConstraint(
                condition=Q(ended_on__isnull=True) | Q(ended_on__gte=F("said_on")), name="a_side_ends_after_it_is_said"
            ),
        ]
        indexes = [models.Index(fields=["tie", "said_on"], name="sides_of_a_tie")]

    def __str__(self) -> str:
        return self.words

    @property
    def about_id(self) -> UUID:
        return self.person_id


class WorkerView(Record):
    """How a worker sees a tie, beside how the person feels about it: never averaged. Criterion: 002-P4.

    It stays off the person's own page unless the worker shows it, and off a shared screen until it is opened.
    """

    tie = models.ForeignKey(Tie, on_delete=models.PROTECT, related_name="worker_views")
    person = models.ForeignKey(Party, on_delete=models.PROTECT, related_name="+")
    feels = models.CharField(_("how it looks to the worker"), max_length=10, choices=Feels)
    words = StrictTextField(_("what they saw"), max_length=2000)
    is_shown = models.BooleanField(_("the person may see it on their page"), default=False)
    seen_on = models.DateField()

    objects = queries.WorkerViewQuerySet.as_manager()

    class Meta:
        indexes = [models.Index(fields=["tie", "seen_on"], name="worker_views_of_a_tie")]

    def __str__(self) -> str:
        return self.get_feels_display()

    @property
    def about_id(self) -> UUID:
        return self.person_id


class TieEnding(Record, Versioned, Strikeable):
    """A tie comes to an end: why, whose decision, the safety plan made before it is told, how it was told, who is near.

    Planned first; told only when the plan is there; and then the tie ends. One that is called off, or was a mistake,
    is struck out with the reason, and another may follow. Criteria: 002-P22, P23.
    """

    class Decider(models.TextChoices):
        PERSON = "person", _("the person")
        OTHER = "other", _("the other one")
        BOTH = "both", _("both")
        LAW = "law", _("a court or the law")
        SERVICE = "service", _("a service, because it ends")
        DEATH = "death", _("nobody: they died")

    tie = models.ForeignKey(Tie, on_delete=models.PROTECT, related_name="endings")
    person = models.ForeignKey(Party, on_delete=models.PROTECT, related_name="+")
    why = StrictTextField(_("why it ends"), max_length=1000)
    decider = models.CharField(_("whose decision it is"), max_length=8, choices=Decider)
    decided_on = models.DateField()
    safety_plan = StrictTextField(_("how the person stays safe and well"), max_length=2000, blank=True)
    planned_on = models.DateField(null=True)
    told_on = models.DateField(null=True)
    told_how = StrictTextField(_("how the person was told, and what they said"), max_length=2000, blank=True)
    who_is_near = StrictCharField(_("who is near in the days after"), max_length=200, blank=True)
    stays_possible = StrictCharField(_("what stays possible"), max_length=300, blank=True)
    review_on = models.DateField(null=True)
    reviewed_on = models.DateField(null=True)
    review_found = StrictTextField(_("how it is now"), max_length=1000, blank=True)

    objects = queries.EndingQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(planned_on__isnull=True, safety_plan="")
                | (Q(planned_on__isnull=False) & ~Q(safety_plan="")),
                name="an_ending_is_planned_with_a_plan",
            ),
            models.CheckConstraint(
                condition=Q(told_on__isnull=True)
                | (Q(planned_on__isnull=False, told_on__gte=F("planned_on")) & ~Q(who_is_near="") & ~Q(told_how="")),
                name="an_ending_is_planned_before_it_is_told",
            ),
            models.CheckConstraint(
                condition=Q(reviewed_on__isnull=True, review_found="")
                | (Q(reviewed_on__isnull=False) & ~Q(review_found="")),
                name="a_review_of_an_ending_says_how_it_is",
            ),
            models.UniqueConstraint(fields=["tie"], condition=Q(struck_at__isnull=True), name="one_ending_at_a_time"),
            struck_says_why("a_struck_ending_says_why"),
        ]
        indexes = [models.Index(fields=["person", "told_on"], name="endings_of_somebody")]

    def __str__(self) -> str:
        return self.why

    def get_absolute_url(self) -> str:
        return reverse("ending", args=[self.pk])

    @property
    def about_id(self) -> UUID:
        return self.person_id
