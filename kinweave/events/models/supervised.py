"""Supervised contact: what was agreed in writing before the first visit, and the record of each visit.

Shapes follow published practice of children's services and the National Association of Child Contact Centres.
"""

from uuid import UUID

from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from kinweave.circles.models import Restriction
from kinweave.events import queries
from kinweave.events.models.event import Event
from kinweave.foundation.text import StrictCharField, StrictTextField
from kinweave.parties.models import Party
from kinweave.parties.records import Record, Versioned
from kinweave.ties.models import Tie


class SupervisedContact(Record, Versioned):
    """The written agreement for contact that somebody supports or supervises. Criterion: 002-P20."""

    class Level(models.TextChoices):
        UNSUPPORTED = "unsupported", _("nobody stays with them")
        SUPPORTED = "supported", _("supported: nothing that is said is written down")
        SUPERVISED = "supervised", _("supervised: a record is written")

    class Purpose(models.TextChoices):
        SAFETY = "safety", _("to keep everybody safe")
        ASSESSMENT = "assessment", _("to see how it goes")
        COURT = "court", _("a court asked for it")

    person = models.ForeignKey(Party, on_delete=models.PROTECT, related_name="supervised_contacts")
    tie = models.ForeignKey(Tie, on_delete=models.PROTECT, related_name="supervised_contacts")
    restriction = models.ForeignKey(
        Restriction, null=True, on_delete=models.PROTECT, related_name="supervised_contacts"
    )
    level = models.CharField(_("how much support"), max_length=12, choices=Level)
    purpose = models.CharField(_("what for"), max_length=12, choices=Purpose)
    supervisor = models.ForeignKey(Party, on_delete=models.PROTECT, related_name="+")
    may_leave_alone = models.BooleanField(_("the supervisor may leave them alone together"), default=False)
    allowed_by = StrictCharField(_("who allowed that"), max_length=160, blank=True)
    who_comes = StrictCharField(_("who may come"), max_length=200)
    rules = StrictTextField(_("what everybody agreed"), max_length=2000)
    person_says = StrictTextField(_("what the person wants from it"), max_length=1000)
    record_goes_to = StrictCharField(_("who gets the record"), max_length=200)
    agreed_by = StrictCharField(_("who signed"), max_length=200, blank=True)
    agreed_on = models.DateField(null=True)
    review_on = models.DateField()
    ended_on = models.DateField(null=True)

    objects = queries.ContactQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(agreed_on__isnull=True, agreed_by="") | (Q(agreed_on__isnull=False) & ~Q(agreed_by="")),
                name="a_contact_agreement_says_who_signed",
            ),
            models.CheckConstraint(
                condition=Q(may_leave_alone=False) | ~Q(allowed_by=""), name="leaving_alone_is_allowed_by_somebody"
            ),
        ]

    def __str__(self) -> str:
        return str(self.tie)

    def get_absolute_url(self) -> str:
        return reverse("supervised_contact", args=[self.pk])

    @property
    def about_id(self) -> UUID:
        return self.person_id

    @property
    def is_written(self) -> bool:
        """Whether everything is written down that has to be there before anybody signs."""
        return all((self.who_comes, self.rules, self.person_says, self.record_goes_to))


class ContactReview(Record):
    """An agreement was looked at again: what was found, what the person says, if it goes on. Criterion: 002-P20."""

    contact = models.ForeignKey(SupervisedContact, on_delete=models.PROTECT, related_name="reviews")
    day = models.DateField()
    found = StrictTextField(_("what was found"), max_length=2000)
    person_says = StrictTextField(_("what the person says about it"), max_length=1000)
    goes_on = models.BooleanField()

    objects = queries.OfContactQuerySet.as_manager()
    person_path = "contact__person"

    def __str__(self) -> str:
        return self.found

    @property
    def about_id(self) -> UUID:
        return self.contact.person_id


class SupervisedVisit(Record, Versioned):
    """What happened at one supervised visit: planned and actual times, what was seen apart from what was thought."""

    contact = models.ForeignKey(SupervisedContact, on_delete=models.PROTECT, related_name="visits")
    event = models.OneToOneField(Event, on_delete=models.PROTECT, related_name="supervised")
    supervisor = models.ForeignKey(Party, on_delete=models.PROTECT, related_name="+")
    planned_from = models.TimeField(_("planned to begin"))
    planned_until = models.TimeField(_("planned to end"))
    person_came_at = models.TimeField(_("the person came"), null=True, blank=True)
    visitor_came_at = models.TimeField(_("the visitor came"), null=True, blank=True)
    ended_at = models.TimeField(_("it ended"), null=True, blank=True)
    who_came = StrictCharField(_("who came"), max_length=200, blank=True)
    arrival = StrictTextField(_("how they met"), max_length=2000, blank=True)
    together = StrictTextField(_("what they did together"), max_length=2000, blank=True)
    responses = StrictTextField(_("how each of them responded"), max_length=2000, blank=True)
    brought = StrictTextField(_("food, presents and photographs"), max_length=1000, blank=True)
    stopped = StrictTextField(_("what was stopped, and why"), max_length=2000, blank=True)
    ending = StrictTextField(_("how they said goodbye"), max_length=2000, blank=True)
    opinion = StrictTextField(_("what the supervisor thinks about it"), max_length=2000, blank=True)
    after = StrictTextField(_("how the person is afterwards, and what they say"), max_length=2000, blank=True)
    was_left_alone = models.BooleanField(_("they were left alone together"), default=False)
    written_on = models.DateField(null=True)

    objects = queries.SupervisedVisitQuerySet.as_manager()
    person_path = "event__person"

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(planned_until__gt=F("planned_from")), name="a_visit_ends_after_it_begins"
            ),
            models.CheckConstraint(
                condition=Q(written_on__isnull=True) | ~Q(after=""), name="a_written_visit_says_how_they_are"
            ),
        ]

    def __str__(self) -> str:
        return str(self.event)

    def get_absolute_url(self) -> str:
        return reverse("supervised_visit", args=[self.pk])

    @property
    def about_id(self) -> UUID:
        return self.event.person_id

    @property
    def person(self) -> Party:
        """Whom it is about."""
        return self.event.person
