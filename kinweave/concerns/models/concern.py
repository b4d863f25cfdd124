"""Concerns: what somebody is worried about, whom it names, whom it reached, and what came of it."""

from uuid import UUID

from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from kinweave.circles.models import Circle
from kinweave.concerns import queries, told
from kinweave.events.models import Event
from kinweave.foundation.ids import new_id
from kinweave.foundation.sealing import SealedTextField
from kinweave.foundation.text import StrictCharField
from kinweave.parties.models import Party
from kinweave.parties.records import Record, Versioned
from kinweave.plans.models import Action
from kinweave.ties.models import Tie


class Concern(Record, Versioned):
    """A worry, raised by anybody in any way. It reaches somebody who is not named in it, and climbs until they act.

    Criteria: 002-P4, P21, P24.
    """

    class Kind(models.TextChoices):
        SAFEGUARDING = "safeguarding", _("somebody may be harmed")
        TELL_SOMEONE = "tell_someone", _("somebody asked to talk")
        ADVERSE = "adverse", _("something is not good for somebody")
        DISCRIMINATION = "discrimination", _("unfair treatment")
        CONFLICT = "conflict", _("a conflict")
        DIFFICULTY = "difficulty", _("something is difficult")
        COMPLAINT = "complaint", _("a complaint")

    class How(models.TextChoices):
        PAGE = "page", _("on a page")
        PHONE = "phone", _("by telephone")
        IN_PERSON = "in_person", _("in person")
        LETTER = "letter", _("in a letter or message")

    person = models.ForeignKey(Party, null=True, on_delete=models.PROTECT, related_name="concerns")
    about_party = models.ForeignKey(Party, null=True, on_delete=models.PROTECT, related_name="concerns_about")
    circle = models.ForeignKey(Circle, null=True, on_delete=models.PROTECT, related_name="concerns")
    tie = models.ForeignKey(Tie, null=True, on_delete=models.PROTECT, related_name="concerns")
    event = models.ForeignKey(Event, null=True, on_delete=models.PROTECT, related_name="concerns")
    action = models.ForeignKey(Action, null=True, on_delete=models.PROTECT, related_name="concerns")
    about_words = StrictCharField(_("whom or what it is about, in words"), max_length=160, blank=True)
    kind = models.CharField(_("what kind of worry"), max_length=14, choices=Kind)
    words = SealedTextField(null=True)
    safe_contact = SealedTextField(null=True)
    is_urgent = models.BooleanField(_("somebody is in danger now"), default=False)
    how = models.CharField(_("how it came"), max_length=10, choices=How)
    raised_by = models.ForeignKey(Party, null=True, on_delete=models.PROTECT, related_name="+")
    raised_by_words = SealedTextField(null=True)
    chosen = models.ForeignKey(Party, null=True, on_delete=models.PROTECT, related_name="+")
    is_safe_to_show = models.BooleanField(_("may stand on the page of who told it"), default=True)
    raised_at = models.DateTimeField()
    answer_within = models.PositiveSmallIntegerField(null=True)  # working days, as the group it is about had agreed
    news_within = models.PositiveSmallIntegerField(null=True)  # days without news, as that group had agreed
    resolved_on = models.DateField(null=True)
    outcome = SealedTextField(null=True)
    told_raiser_on = models.DateField(null=True)
    learning = StrictCharField(_("what we learned"), max_length=300, blank=True)

    objects = queries.ConcernQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(person__isnull=False)
                | Q(about_party__isnull=False)
                | Q(circle__isnull=False)
                | Q(tie__isnull=False)
                | Q(event__isnull=False)
                | Q(action__isnull=False)
                | ~Q(about_words=""),
                name="a_concern_is_about_something",
            ),
            models.CheckConstraint(
                condition=Q(resolved_on__isnull=True) | Q(outcome__isnull=False), name="a_resolved_concern_says_how"
            ),
        ]
        indexes = [models.Index(fields=["holder", "resolved_on", "raised_at"], name="open_concerns")]

    def __str__(self) -> str:
        return self.get_kind_display()

    def get_absolute_url(self) -> str:
        return reverse("concern", args=[self.pk])

    @property
    def about_id(self) -> None:
        """Nobody: a line on the trail never says whom a concern is about."""
        return None


class Raised(Concern):
    """A concern as whoever raised it sees it: that it was raised, acknowledged, and what they were told."""

    objects = queries.RaisedQuerySet.as_manager()  # type: ignore[assignment,misc]  # a proxy asks in its own way

    class Meta:
        proxy = True

    def __str__(self) -> str:
        return self.get_kind_display()

    def steps(self) -> "models.QuerySet[Reached]":
        """Whom it reached, in order. Only a person's own page says it."""
        return Reached.objects.filter(concern=self.pk).select_related("party").order_by("step", "pk")

    def told(self) -> "models.QuerySet[Progress]":
        """What whoever raised it was told."""
        return Progress.objects.filter(concern=self.pk, kind=Progress.Kind.TOLD_RAISER).order_by("recorded_at", "pk")

    def is_acknowledged(self) -> bool:
        """Whether somebody has said that they have it in hand."""
        return self.steps().filter(acknowledged_at__isnull=False).exists()


class Named(models.Model):
    """Somebody is named in a concern: it never reaches them, nor who stands for their organisation."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    concern = models.ForeignKey(Concern, on_delete=models.PROTECT, related_name="named")
    party = models.ForeignKey(Party, on_delete=models.PROTECT, related_name="+")

    objects = queries.OfConcernQuerySet.as_manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["concern", "party"], name="named_once_in_a_concern")]

    def __str__(self) -> str:
        return f"{self.party_id} in {self.concern_id}"


class OutsideContact(Record, Versioned):
    """Somebody outside an organisation who takes a concern about its own leads; and numbers that are always there."""

    party = models.ForeignKey(Party, null=True, on_delete=models.PROTECT, related_name="+")
    name = StrictCharField(_("who they are"), max_length=120)
    phone = StrictCharField(_("telephone"), max_length=40)
    hours = StrictCharField(_("when they answer"), max_length=120, blank=True)
    takes_concerns = models.BooleanField(_("takes concerns about our leads"), default=False)
    is_on_page = models.BooleanField(_("stands on everybody’s own page"), default=True)
    ended_on = models.DateField(null=True)

    objects = queries.OutsideQuerySet.as_manager()

    def __str__(self) -> str:
        return self.name

    @property
    def about_id(self) -> UUID:
        return self.holder_id


class Reached(Record):
    """A concern reached somebody: when, why them, by when they acknowledge it; and when they did."""

    concern = models.ForeignKey(Concern, on_delete=models.PROTECT, related_name="reached")
    party = models.ForeignKey(Party, on_delete=models.PROTECT, related_name="+")
    outside = models.ForeignKey(OutsideContact, null=True, on_delete=models.PROTECT, related_name="reached")
    step = models.PositiveSmallIntegerField()
    because = StrictCharField(max_length=200)
    reached_at = models.DateTimeField()
    due_at = models.DateTimeField()
    acknowledged_at = models.DateTimeField(null=True)
    climbed_at = models.DateTimeField(null=True)

    objects = queries.ReachedQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["concern", "party"], name="a_concern_reaches_somebody_once"),
            models.CheckConstraint(condition=Q(due_at__gte=F("reached_at")), name="due_after_it_reached"),
        ]
        indexes = [models.Index(fields=["party", "acknowledged_at", "due_at"], name="concerns_that_reached")]

    def __str__(self) -> str:
        return f"{self.concern_id} reached {self.party_id}"

    @property
    def about_id(self) -> None:
        """Nobody, as for the concern."""
        return None


class Progress(Record):
    """What was done about a concern, or found out: one sealed note after another."""

    class Kind(models.TextChoices):
        NOTE = "note", _("what was found or done")
        REFERRED = "referred", _("passed on to the local authority, police or an emergency service")
        NO_ANSWER = "no_answer", _("they have not answered yet")
        TOLD_RAISER = "told_raiser", _("told the person who raised it")
        ADDED = "added", _("said afterwards by the person who raised it")
        CURIOUS = "curious", _("what we do not know yet")
        CHANGE = "change", _("what changes for them, agreed with them")
        CHECKED = "checked", _("asked them how it is now")

    concern = models.ForeignKey(Concern, on_delete=models.PROTECT, related_name="progress")
    kind = models.CharField(max_length=12, choices=Kind)
    words = SealedTextField()
    to_whom = StrictCharField(_("to whom"), max_length=160, blank=True)
    day = models.DateField()

    objects = queries.OfConcernQuerySet.as_manager()

    def __str__(self) -> str:
        return self.get_kind_display()

    @property
    def about_id(self) -> None:
        """Nobody, as for the concern."""
        return None


class ToldToUs(Record):
    """A state of adult or child protection, as somebody else told us. Kinweave is not the enquiry's own record."""

    concern = models.ForeignKey(Concern, on_delete=models.PROTECT, related_name="told_to_us")
    process = models.CharField(max_length=6)
    state = models.CharField(_("where it stands"), max_length=30)
    told_by = StrictCharField(_("who told us"), max_length=160)
    told_on = models.DateField(_("when"))
    words = SealedTextField(null=True)

    objects = queries.OfConcernQuerySet.as_manager()

    def __str__(self) -> str:
        return str(told.label(self.state))

    @property
    def about_id(self) -> None:
        """Nobody, as for the concern."""
        return None
