"""Events: visits, contacts and conversations, and who took part."""

from uuid import UUID

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from kinweave.circles.models import Circle
from kinweave.events import queries
from kinweave.foundation.text import StrictCharField, StrictTextField
from kinweave.parties.models import Party
from kinweave.parties.queries import AboutPersonQuerySet
from kinweave.parties.records import (
    Disposable,
    Record,
    Strikeable,
    Versioned,
    Withholdable,
    disposed_says_nothing,
    struck_says_why,
    withheld_says_why,
)
from kinweave.ties.models import Tie, Wish


class Event(Record, Versioned, Strikeable, Withholdable, Disposable):
    """Something arranged or held with a person, at a wall-clock time in a zone.

    A contact that happened says what mattered and how the person was. A private visit says neither.
    Criteria: 002-P2, P15, P16.
    """

    class Kind(models.TextChoices):
        VISIT = "visit", _("visit")
        PHONE = "phone", _("phone call")
        VIDEO = "video", _("video call")
        MESSAGE = "message", _("message")
        OUTING = "outing", _("going out together")
        ACTIVITY = "activity", _("activity")
        TALK = "talk", _("talk about wishes")

    class State(models.TextChoices):
        ARRANGED = "arranged", _("arranged")
        HELD = "held", _("held")
        CANCELLED = "cancelled", _("cancelled")

    class Purpose(models.TextChoices):
        KEEPING_IN_TOUCH = "in_touch", _("keeping in touch with somebody")
        SHARED_INTERESTS = "interests", _("what we could enjoy together")
        STAYING_SAFE = "staying_safe", _("staying safe with other people")
        GOOD_AND_HARD = "relationships", _("what a good and a bad relationship is")
        AFTER_ENDING = "after_ending", _("how it is after a goodbye")

    class Mood(models.TextChoices):
        GOOD = "good", _("Good")
        SO_SO = "so_so", _("Up and down")
        HARD = "hard", _("Not good")
        NOT_SEEN = "not_seen", _("I could not tell")

    person = models.ForeignKey(Party, on_delete=models.PROTECT, related_name="events")
    kind = models.CharField(_("how"), max_length=10, choices=Kind)
    state = models.CharField(max_length=10, choices=State)
    day = models.DateField(_("day"))
    time = models.TimeField(_("time"), null=True, blank=True)
    zone = models.CharField(max_length=40, default="Europe/London")
    minutes = models.PositiveSmallIntegerField(null=True, blank=True)
    place = StrictCharField(_("where"), max_length=120, blank=True)
    is_private = models.BooleanField(default=False)
    what_mattered = StrictTextField(_("what mattered"), max_length=8000, blank=True)
    mood = models.CharField(_("how they were"), max_length=10, choices=Mood, blank=True)
    methods = models.JSONField(default=list)
    purpose = models.CharField(_("what it was for"), max_length=14, choices=Purpose, blank=True)
    is_unusual = models.BooleanField(_("outside the places they usually go"), default=False)
    tie = models.ForeignKey(Tie, null=True, on_delete=models.PROTECT, related_name="events")
    circle = models.ForeignKey(Circle, null=True, on_delete=models.PROTECT, related_name="events")
    keep_until = models.DateField(null=True)  # the last day on which it is kept; None: nothing says how long yet

    objects = queries.EventQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(is_private=False) | Q(what_mattered="", mood=""),
                name="a_private_visit_says_nothing",
            ),
            models.CheckConstraint(
                condition=~Q(state="arranged") | Q(what_mattered=""), name="what_is_arranged_has_not_happened"
            ),
            struck_says_why("a_struck_event_says_why"),
            withheld_says_why("a_withheld_event_says_why"),
            disposed_says_nothing("a_disposed_event_says_nothing", what_mattered="", mood="", place="", purpose=""),
        ]
        indexes = [
            models.Index(fields=["person", "state", "day"], name="events_of_somebody"),
            models.Index(fields=["keep_until", "id"], name="events_by_last_day"),
        ]

    def __str__(self) -> str:
        return self.get_kind_display()

    @property
    def about_id(self) -> UUID:
        return self.person_id


class Participation(Record):
    """Somebody takes part in an event, or was asked to."""

    class Reply(models.TextChoices):
        INVITED = "invited", _("asked, no answer yet")
        COMES = "comes", _("comes")
        MAYBE = "maybe", _("may come")
        NO = "no", _("does not come")

    UNANSWERED = (Reply.INVITED, Reply.MAYBE)

    event = models.ForeignKey(Event, on_delete=models.PROTECT, related_name="participations")
    party = models.ForeignKey(Party, on_delete=models.PROTECT, related_name="participations")
    reply = models.CharField(max_length=8, choices=Reply, default=Reply.COMES)

    objects = queries.ParticipationQuerySet.as_manager()
    person_path = "event__person"

    class Meta:
        constraints = [models.UniqueConstraint(fields=["event", "party"], name="takes_part_once")]
        indexes = [models.Index(fields=["party", "event"], name="events_somebody_is_in")]

    def __str__(self) -> str:
        return f"{self.party_id} in {self.event_id}"

    @property
    def about_id(self) -> UUID:
        return self.event.person_id


class Gathered(models.Model):
    """A wish that a conversation gathered."""

    event = models.ForeignKey(Event, on_delete=models.PROTECT, related_name="gathered")
    wish = models.OneToOneField(Wish, on_delete=models.PROTECT, related_name="gathered_in")

    objects = AboutPersonQuerySet.as_manager()
    person_path = "event__person"

    def __str__(self) -> str:
        return f"{self.wish_id} from {self.event_id}"
