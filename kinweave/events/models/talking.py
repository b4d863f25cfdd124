"""What goes with an event: material that was used, an interpreter, the question whether a restriction was broken."""

from uuid import UUID

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from kinweave.circles.models import Breach, Restriction
from kinweave.events import queries
from kinweave.events.material import FORMATS, MATERIAL
from kinweave.events.models.event import Event
from kinweave.foundation.text import StrictCharField, StrictTextField
from kinweave.parties.models import Party
from kinweave.parties.records import Record, Versioned


class MaterialUsed(Record):
    """Easy-read material that was looked at together: which, what the person said, what they understood.

    Criteria: 002-P18, P21.
    """

    class Understood(models.TextChoices):
        FULLY = "fully", _("They understood it")
        PARTLY = "partly", _("They understood some of it")
        NOT = "not", _("They did not understand it")
        NOT_CHECKED = "not_checked", _("We did not check")

    event = models.ForeignKey(Event, on_delete=models.PROTECT, related_name="material")
    key = models.CharField(_("what was looked at"), max_length=20)
    format = StrictCharField(_("in what form"), max_length=80)
    said = StrictTextField(_("what they said"), max_length=2000, blank=True)
    understood = models.CharField(max_length=12, choices=Understood)

    objects = queries.OfEventQuerySet.as_manager()
    person_path = "event__person"

    class Meta:
        constraints = [models.UniqueConstraint(fields=["event", "key"], name="material_once_in_an_event")]

    def __str__(self) -> str:
        return self.key

    @property
    def about_id(self) -> UUID:
        return self.event.person_id

    @property
    def title(self) -> str:
        """What the page is called."""
        return str(MATERIAL.get(self.key, self.key))

    @property
    def in_what_form(self) -> str:
        """In what form it was looked at, in words."""
        return str(FORMATS.get(self.format, self.format))


class Interpreter(Record, Versioned):
    """Somebody interprets at an event: in which language, whether they do it for a living, booked and come."""

    class State(models.TextChoices):
        ASKED = "asked", _("asked for")
        BOOKED = "booked", _("booked")
        CAME = "came", _("came")
        DID_NOT_COME = "absent", _("did not come")
        CANCELLED = "cancelled", _("not needed any more")

    event = models.ForeignKey(Event, on_delete=models.PROTECT, related_name="interpreters")
    language = StrictCharField(_("language or sign system"), max_length=80)
    name = StrictCharField(_("who interprets"), max_length=120, blank=True)
    party = models.ForeignKey(Party, null=True, on_delete=models.PROTECT, related_name="+")
    is_professional = models.BooleanField(_("does this for a living"), default=True)
    is_independent = models.BooleanField(_("is independent of the family and the service"), default=True)
    prefers = StrictCharField(_("what the person prefers"), max_length=120, blank=True)
    state = models.CharField(max_length=10, choices=State, default=State.ASKED)
    in_spite_of = StrictTextField(_("why somebody close interprets"), max_length=500, blank=True)

    objects = queries.OfEventQuerySet.as_manager()
    person_path = "event__person"

    def __str__(self) -> str:
        return f"{self.language} {self.name}".strip()

    @property
    def about_id(self) -> UUID:
        return self.event.person_id


class BreachQuestion(Record):
    """A contact was written down that a restriction stops: was it broken? Open until somebody who may know answers."""

    event = models.ForeignKey(Event, on_delete=models.PROTECT, related_name="breach_questions")
    restriction = models.ForeignKey(Restriction, on_delete=models.PROTECT, related_name="questions")
    person = models.ForeignKey(Party, on_delete=models.PROTECT, related_name="+")
    answered_on = models.DateField(null=True)
    answer = StrictCharField(_("what it was"), max_length=300, blank=True)
    breach = models.ForeignKey(Breach, null=True, on_delete=models.PROTECT, related_name="questions")

    objects = queries.QuestionQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["event", "restriction"], name="one_question_each"),
            models.CheckConstraint(
                condition=Q(answered_on__isnull=True, answer="") | (Q(answered_on__isnull=False) & ~Q(answer="")),
                name="an_answered_question_has_an_answer",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.event_id} and {self.restriction_id}"

    @property
    def about_id(self) -> UUID:
        return self.person_id
