"""Restrictions on contact: what, on whose decision and basis, until when; how it was explained; what broke it."""

from uuid import UUID

from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from kinweave.circles import queries
from kinweave.circles.models.circle import Circle
from kinweave.files.models import StoredFile
from kinweave.foundation.sealing import SealedTextField
from kinweave.foundation.text import StrictCharField, StrictTextField
from kinweave.parties.models import BestInterests, Capacity, Party
from kinweave.parties.records import Record, Versioned, Withholdable, withheld_says_why


class Restriction(Record, Versioned, Withholdable):
    """Somebody is protected from somebody: in contact, whereabouts, information or publication.

    Drafted, then put in force; still binding when its review is due; over when its last day has come, when it was
    lifted, or when another took its place. Each kind has its own must-haves (`circles.rules.restrictions`).
    Criteria: 002-P5, P14, P18, P19.
    """

    class What(models.TextChoices):
        CONTACT = "contact", _("contact")
        WHEREABOUTS = "whereabouts", _("where they are")
        INFORMATION = "information", _("information about them")
        PUBLICATION = "publication", _("pictures and publication")

    class Kind(models.TextChoices):
        COURT = "court", _("a court’s order")
        OWN = "own", _("the person’s own choice")
        BEST_INTERESTS = "best_interests", _("a best-interests decision")
        PARENT = "parent", _("a parent’s or carer’s arrangement for a child")
        IN_CARE = "in_care", _("a decision for a child in care")
        SERVICE = "service", _("a service’s own rule")

    class Scope(models.TextChoices):
        NO_CONTACT = "no_contact", _("no contact")
        INDIRECT = "indirect", _("letters and messages only")
        REMOTE = "remote", _("telephone or online only")
        SUPERVISED = "supervised", _("only when somebody supervises")
        LIMITS = "limits", _("only at some times or places")
        TOPICS = "topics", _("some things are not talked about")

    class Audience(models.TextChoices):
        TEAM = "team", _("everybody who may open the record")
        NAMED = "named", _("only people named here")

    person = models.ForeignKey(Party, on_delete=models.PROTECT, related_name="protected_by")
    against = models.ForeignKey(Party, null=True, on_delete=models.PROTECT, related_name="restricted_by")
    against_circle = models.ForeignKey(Circle, null=True, on_delete=models.PROTECT, related_name="restrictions")
    against_words = StrictCharField(_("a group of people, in words"), max_length=200, blank=True)
    what = models.CharField(_("what is restricted"), max_length=12, choices=What)
    scope = models.CharField(_("how far"), max_length=12, choices=Scope)
    terms = StrictTextField(_("the exact terms"), max_length=4000, blank=True)
    exceptions = StrictTextField(_("exceptions"), max_length=1000, blank=True)
    kind = models.CharField(_("whose decision"), max_length=16, choices=Kind)
    basis = StrictCharField(_("legal basis"), max_length=300)
    issuer = StrictCharField(_("who decided it"), max_length=160, blank=True)
    reference = StrictCharField(_("reference"), max_length=80, blank=True)
    decided_on = models.DateField(_("day of the decision"), null=True)
    document = models.ForeignKey(StoredFile, null=True, on_delete=models.PROTECT, related_name="+")
    document_at = StrictCharField(_("where the document is kept"), max_length=200, blank=True)
    own_words = StrictTextField(_("in their own words"), max_length=1000, blank=True)
    capacity = models.ForeignKey(Capacity, null=True, on_delete=models.PROTECT, related_name="restrictions")
    best_interests = models.ForeignKey(BestInterests, null=True, on_delete=models.PROTECT, related_name="restrictions")
    approved_by = models.ForeignKey(Party, null=True, on_delete=models.PROTECT, related_name="+")
    approved_on = models.DateField(null=True)
    legal_advice = StrictTextField(_("legal advice, from whom and when"), max_length=1000, blank=True)
    legal_status = StrictCharField(_("legal status of the child"), max_length=200, blank=True)
    decision_maker = StrictCharField(_("who decides for the child"), max_length=160, blank=True)
    safe_today = StrictTextField(_("what was done to keep the child safe today"), max_length=1000, blank=True)
    premises = StrictCharField(_("premises the rule is about"), max_length=160, blank=True)
    tried = StrictTextField(_("what was tried that restricts less"), max_length=2000, blank=True)
    reason = SealedTextField(null=True)
    plain = StrictTextField(_("in plain words, for the person"), max_length=1000, blank=True)
    lead = models.ForeignKey(Party, on_delete=models.PROTECT, related_name="+")
    audience = models.CharField(_("who may know"), max_length=6, choices=Audience)
    starts_on = models.DateField()
    ends_on = models.DateField(null=True)
    review_on = models.DateField()
    in_force_at = models.DateTimeField(null=True)
    over_on = models.DateField(null=True)
    over_because = StrictCharField(max_length=200, blank=True)
    superseded_by = models.ForeignKey("self", null=True, on_delete=models.PROTECT, related_name="supersedes")

    objects = queries.RestrictionQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(against__isnull=False, against_circle__isnull=True, against_words="")
                | Q(against__isnull=True, against_circle__isnull=False, against_words="")
                | (Q(against__isnull=True, against_circle__isnull=True) & ~Q(against_words="")),
                name="a_restriction_is_against_exactly_one",
            ),
            models.CheckConstraint(condition=~Q(basis=""), name="a_restriction_has_a_basis"),
            models.CheckConstraint(
                condition=Q(ends_on__isnull=True) | Q(ends_on__gte=F("starts_on")),
                name="a_restriction_ends_after_it_begins",
            ),
            models.CheckConstraint(
                condition=Q(over_on__isnull=True, over_because="") | (Q(over_on__isnull=False) & ~Q(over_because="")),
                name="a_restriction_that_is_over_says_why",
            ),
            models.CheckConstraint(
                condition=Q(approved_by__isnull=True, approved_on__isnull=True)
                | Q(approved_by__isnull=False, approved_on__isnull=False),
                name="an_approval_says_who_and_when",
            ),
            withheld_says_why("a_withheld_restriction_says_why"),
        ]
        indexes = [
            models.Index(fields=["person", "over_on", "starts_on"], name="restrictions_of_somebody"),
            models.Index(fields=["against", "over_on", "starts_on"], name="restrictions_against"),
        ]

    def __str__(self) -> str:
        return f"{self.get_scope_display()}: {self.against_whom}"

    def get_absolute_url(self) -> str:
        return reverse("restriction", args=[self.pk])

    @property
    def about_id(self) -> UUID:
        return self.person_id

    @property
    def keeps_from(self) -> tuple[object, ...]:
        """Whom it keeps away, to compare: a human, a circle, or a group of people in words."""
        return (self.against.human if self.against else None, self.against_circle_id, self.against_words.casefold())

    @property
    def against_whom(self) -> str:
        """Whom it is against, as a page says it."""
        return str(self.against or self.against_circle or self.against_words)


class MayKnow(Record):
    """Somebody may know of a restriction, because of what they do."""

    restriction = models.ForeignKey(Restriction, on_delete=models.PROTECT, related_name="may_know")
    party = models.ForeignKey(Party, on_delete=models.PROTECT, related_name="+")
    because = StrictCharField(_("why they need to know"), max_length=200)
    ended_on = models.DateField(null=True)

    objects = queries.OfRestrictionQuerySet.as_manager()
    person_path = "restriction__person"

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["restriction", "party"], condition=Q(ended_on__isnull=True), name="may_know_once"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.party_id} may know of {self.restriction_id}"

    @property
    def about_id(self) -> UUID:
        return self.restriction.person_id


class Explanation(Record):
    """A restriction was explained to the person: how, what they understood, what they said. Criterion: 002-P19."""

    class Understood(models.TextChoices):
        FULLY = "fully", _("They understood it")
        PARTLY = "partly", _("They understood some of it")
        NOT = "not", _("They did not understand it")
        NOT_NOW = "not_now", _("It was not the right time")

    restriction = models.ForeignKey(Restriction, on_delete=models.PROTECT, related_name="explanations")
    day = models.DateField()
    format = StrictCharField(_("how it was explained"), max_length=120)
    words = StrictTextField(_("the reason, in plain words"), max_length=1000)
    understood = models.CharField(max_length=8, choices=Understood)
    response = StrictTextField(_("what they said"), max_length=1000, blank=True)
    next_on = models.DateField(null=True)

    objects = queries.OfRestrictionQuerySet.as_manager()
    person_path = "restriction__person"

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(understood="fully") | Q(next_on__isnull=False), name="what_is_not_clear_is_explained_again"
            ),
        ]

    def __str__(self) -> str:
        return self.get_understood_display()

    @property
    def about_id(self) -> UUID:
        return self.restriction.person_id


class Breach(Record):
    """What happened in spite of a restriction: exactly when, what, who saw it, who was told."""

    restriction = models.ForeignKey(Restriction, on_delete=models.PROTECT, related_name="breaches")
    happened_on = models.DateField()
    happened_at = models.TimeField(null=True)
    what = SealedTextField()
    who_saw = StrictCharField(_("who saw it"), max_length=200)
    who_was_told = StrictCharField(_("who was told"), max_length=200)

    objects = queries.OfRestrictionQuerySet.as_manager()
    person_path = "restriction__person"

    def __str__(self) -> str:
        return str(self.happened_on)

    @property
    def about_id(self) -> UUID:
        return self.restriction.person_id


class RestrictionReview(Record):
    """A restriction was looked at again: whether it is still needed, and what the person says."""

    restriction = models.ForeignKey(Restriction, on_delete=models.PROTECT, related_name="reviews")
    day = models.DateField()
    still_needed = models.BooleanField()
    found = StrictTextField(_("what was found"), max_length=2000)
    person_says = StrictTextField(_("what the person says"), max_length=1000, blank=True)

    objects = queries.OfRestrictionQuerySet.as_manager()
    person_path = "restriction__person"

    def __str__(self) -> str:
        return self.found

    @property
    def about_id(self) -> UUID:
        return self.restriction.person_id


class Lifting(Record):
    """A restriction was lifted: by whom, in what words; and, for one's own choice, a private check that it was free."""

    restriction = models.OneToOneField(Restriction, on_delete=models.PROTECT, related_name="lifting")
    lifted_on = models.DateField()
    words = StrictTextField(_("why"), max_length=1000)
    check_on = models.DateField(null=True)
    checked_on = models.DateField(null=True)
    was_free = models.BooleanField(null=True)
    found = SealedTextField(null=True)

    objects = queries.OfRestrictionQuerySet.as_manager()
    person_path = "restriction__person"

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(checked_on__isnull=True, was_free__isnull=True)
                | Q(checked_on__isnull=False, was_free__isnull=False),
                name="a_check_says_what_it_found",
            )
        ]

    def __str__(self) -> str:
        return self.words

    @property
    def about_id(self) -> UUID:
        return self.restriction.person_id


class Attempt(Record):
    """Something was about to be arranged that a restriction stops: who tried, when, for the restriction's lead."""

    restriction = models.ForeignKey(Restriction, on_delete=models.PROTECT, related_name="attempts")
    person = models.ForeignKey(Party, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    tried = StrictCharField(max_length=60)
    goes_further = models.BooleanField(default=False)  # a second attempt within a day: to the safeguarding lead too
    answered_on = models.DateField(null=True)
    answer = StrictCharField(_("what was done about it"), max_length=300, blank=True)

    objects = queries.OfRestrictionQuerySet.as_manager()
    person_path = "restriction__person"

    def __str__(self) -> str:
        return self.tried

    @property
    def about_id(self) -> UUID:
        return self.restriction.person_id
