"""Who decides: capacity for one decision, best interests, advocates, parental responsibility, legal status."""

from uuid import UUID

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from kinweave.foundation.text import StrictCharField, StrictTextField
from kinweave.parties import queries
from kinweave.parties.models.party import Party
from kinweave.parties.records import Record


class Shown(models.TextChoices):
    """What was seen of one part of deciding."""

    YES = "yes", _("Yes")
    NO = "no", _("No")
    NOT_SURE = "not_sure", _("Not sure")


class Capacity(Record):
    """Whether a person can make one decision now. Nobody is asked about "capacity" in general.

    Without such a record the person is assumed able to decide: Mental Capacity Act 2005, section 1(2).
    """

    class Outcome(models.TextChoices):
        CAN = "can", _("They can decide this")
        CANNOT = "cannot", _("They cannot decide this now")
        WITH_HELP = "with_help", _("They can decide this with help")

    person = models.ForeignKey(Party, on_delete=models.PROTECT, related_name="capacities")
    decision = StrictCharField(_("the decision"), max_length=200)
    contact_with = models.ForeignKey(Party, null=True, on_delete=models.PROTECT, related_name="+")
    is_about_sharing = models.BooleanField(_("about sharing information"), default=False)
    why_asked = StrictTextField(_("why this is asked now"), max_length=2000)
    help_given = StrictTextField(_("what was done to help them decide"), max_length=2000)
    understands = models.CharField(max_length=10, choices=Shown)
    retains = models.CharField(max_length=10, choices=Shown)
    weighs = models.CharField(max_length=10, choices=Shown)
    communicates = models.CharField(max_length=10, choices=Shown)
    evidence = StrictTextField(_("what was seen and said"), max_length=4000)
    because_of = StrictTextField(_("what in their mind or brain causes this"), max_length=1000, blank=True)
    consulted = StrictCharField(_("who was asked"), max_length=300, blank=True)
    can_wait = models.BooleanField(_("can wait until they can decide"), default=False)
    outcome = models.CharField(max_length=10, choices=Outcome)
    assessed_on = models.DateField()
    assessed_by = StrictCharField(_("who assessed it"), max_length=120)
    review_on = models.DateField()

    objects = queries.CapacityQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=~Q(outcome="cannot") | ~Q(because_of=""), name="unable_to_decide_says_because_of_what"
            ),
        ]
        indexes = [models.Index(fields=["person", "contact_with", "assessed_on"], name="capacity_for_contact")]

    def __str__(self) -> str:
        return self.decision

    @property
    def about_id(self) -> UUID:
        return self.person_id


class BestInterests(Record):
    """What was decided for a person who cannot decide it themself, and how they were heard."""

    person = models.ForeignKey(Party, on_delete=models.PROTECT, related_name="best_interests")
    capacity = models.ForeignKey(Capacity, on_delete=models.PROTECT, related_name="best_interests")
    wishes = StrictTextField(_("what they want, now and before"), max_length=2000)
    beliefs = StrictTextField(_("what they believe and value"), max_length=2000)
    consulted = StrictTextField(_("who was asked, and what they said"), max_length=2000)
    objections = StrictTextField(_("who objects, and why"), max_length=2000, blank=True)
    options = StrictTextField(_("what else was possible"), max_length=2000)
    least_restrictive = StrictTextField(_("why this restricts them least"), max_length=2000)
    decision = StrictTextField(_("what was decided"), max_length=2000)
    decided_by = StrictCharField(_("who decided"), max_length=120)
    decided_on = models.DateField()
    review_on = models.DateField()
    plain = StrictTextField(_("what was decided, in plain words"), max_length=600, blank=True)
    heard = StrictTextField(_("how they were heard, in plain words"), max_length=600, blank=True)
    helps_disagree = StrictCharField(_("who can help them to disagree"), max_length=200, blank=True)

    objects = queries.BestInterestsQuerySet.as_manager()

    def __str__(self) -> str:
        return self.decision

    @property
    def about_id(self) -> UUID:
        return self.person_id


class Advocacy(Record):
    """An advocate was asked for: why, when, of whom, and the answer. Care Act 2014, sections 67 and 68, in England."""

    class Kind(models.TextChoices):
        CARE_ACT = "care_act", _("Care Act advocate")
        CAPACITY = "imca", _("mental capacity advocate (IMCA)")
        HEALTH = "imha", _("mental health advocate (IMHA)")
        DOMESTIC = "idva", _("domestic violence advocate (IDVA)")
        SEXUAL = "isva", _("sexual violence advocate (ISVA)")
        FAMILY = "family", _("somebody in the family")
        FRIEND = "friend", _("a friend")
        OTHER = "other", _("another advocate")

    class Answer(models.TextChoices):
        WAITING = "waiting", _("no answer yet")
        ACCEPTED = "accepted", _("an advocate will come")
        IN_PLACE = "in_place", _("an advocate was there already")
        DECLINED = "declined", _("the person does not want one")
        REFUSED = "refused", _("those we asked said no")

    person = models.ForeignKey(Party, on_delete=models.PROTECT, related_name="advocacies")
    kind = models.CharField(_("what kind"), max_length=10, choices=Kind)
    for_what = StrictCharField(_("for what"), max_length=200)
    limbs = models.JSONField(default=list)  # of understand, retain, weigh, communicate: where it is hard for them
    appropriate_person = StrictCharField(_("who else was thought of"), max_length=200, blank=True)
    why_not_them = StrictCharField(_("why they are or are not right"), max_length=300, blank=True)
    asked_of = StrictCharField(_("who was asked"), max_length=120)
    asked_on = models.DateField()
    answer = models.CharField(max_length=10, choices=Answer, default=Answer.WAITING)
    answered_on = models.DateField(null=True)
    advocate = StrictCharField(_("the advocate"), max_length=120, blank=True)
    views = StrictTextField(_("what the advocate said for them"), max_length=2000, blank=True)
    response = StrictTextField(_("what was answered to that"), max_length=2000, blank=True)

    objects = queries.AdvocacyQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(answer="waiting", answered_on__isnull=True)
                | (~Q(answer="waiting") & Q(answered_on__gte=F("asked_on"))),
                name="an_advocate_is_answered_after_asked",
            )
        ]

    def __str__(self) -> str:
        return self.get_kind_display()

    @property
    def about_id(self) -> UUID:
        return self.person_id


class ParentalResponsibility(Record):
    """Somebody holds parental responsibility for a child, and how that is known."""

    person = models.ForeignKey(Party, on_delete=models.PROTECT, related_name="parents")
    parent = models.ForeignKey(Party, on_delete=models.PROTECT, related_name="parent_of")
    how_known = StrictCharField(_("how this is known"), max_length=200)
    begins_on = models.DateField()
    ends_on = models.DateField(null=True)

    objects = queries.ParentsQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=~Q(parent=F("person")), name="nobody_is_their_own_parent"),
        ]

    def __str__(self) -> str:
        return f"{self.parent_id} is a parent of {self.person_id}"

    @property
    def about_id(self) -> UUID:
        return self.person_id
