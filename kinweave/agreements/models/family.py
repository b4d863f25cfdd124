"""What a person or a family says about sharing: one choice per agency, category and purpose. Criteria: 003-P21, P22."""

from uuid import UUID

from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from kinweave.agreements import queries
from kinweave.agreements.terms import Category, Purpose
from kinweave.foundation.text import StrictCharField, StrictTextField
from kinweave.parties.models import BestInterests, Capacity, Party, SpeaksFor
from kinweave.parties.records import Record, Versioned


class FamilyAgreement(Record, Versioned):
    """A conversation about sharing: who spoke, in what capacity, how it was explained, what the child themself said."""

    class Speaker(models.TextChoices):
        PERSON = "person", _("the person themself")
        PARENT = "parent", _("somebody with parental responsibility")
        ATTORNEY = "attorney", _("a health and welfare attorney or deputy")
        BEST_INTERESTS = "best_interests", _("a best-interests decision")
        SOMEBODY = "somebody", _("somebody else: it is written down, and does not count as their yes")

    class Format(models.TextChoices):
        PLAIN = "plain", _("plain words")
        EASY = "easy_read", _("easy read")
        SYMBOLS = "symbols", _("symbols or pictures")
        SIGNED = "signed", _("sign language")
        LISTENED = "listened", _("read aloud")

    person = models.ForeignKey(Party, on_delete=models.PROTECT, related_name="family_agreements")
    day = models.DateField()
    speaker = models.CharField(_("who says it"), max_length=16, choices=Speaker)
    said_by = models.ForeignKey(Party, null=True, on_delete=models.PROTECT, related_name="+")
    said_by_words = StrictCharField(_("their name"), max_length=120, blank=True)
    speaks_for = models.ForeignKey(SpeaksFor, null=True, on_delete=models.PROTECT, related_name="+")
    capacity = models.ForeignKey(Capacity, null=True, on_delete=models.PROTECT, related_name="+")
    best_interests = models.ForeignKey(BestInterests, null=True, on_delete=models.PROTECT, related_name="+")
    format = models.CharField(_("how it was explained"), max_length=10, choices=Format)
    language = StrictCharField(_("in which language"), max_length=60, blank=True)
    helped_by = StrictCharField(_("who helped"), max_length=160, blank=True)
    own_view = StrictTextField(_("what the child or person says themself"), max_length=1000, blank=True)
    wording = models.CharField(max_length=20)  # the version of the words that were shown
    review_on = models.DateField()
    reviewed_on = models.DateField(null=True)
    reviewed_by = models.ForeignKey(Party, null=True, on_delete=models.PROTECT, related_name="+")
    review_words = StrictTextField(_("what they said at the review"), max_length=1000, blank=True)
    has_omissions = models.BooleanField(default=False)  # the review left out what would endanger somebody
    omissions_looked_at = models.DateTimeField(null=True)
    omissions_looked_by = models.ForeignKey(Party, null=True, on_delete=models.PROTECT, related_name="+")

    objects = queries.FamilyAgreementQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(reviewed_on__isnull=True) | Q(reviewed_on__gte=F("day")),
                name="a_family_agreement_is_reviewed_afterwards",
            ),
            models.CheckConstraint(
                condition=Q(omissions_looked_at__isnull=True, omissions_looked_by__isnull=True)
                | Q(omissions_looked_at__isnull=False, omissions_looked_by__isnull=False, has_omissions=True),
                name="who_looked_at_omissions_says_when",
            ),
        ]

    def __str__(self) -> str:
        return str(self.day)

    def get_absolute_url(self) -> str:
        return reverse("family_agreement", args=[self.pk])

    @property
    def about_id(self) -> UUID:
        return self.person_id


class Choice(Record):
    """What was said about one agency, category and purpose. Append-only: the latest stands. R8.

    A withdrawal works from the instant at which the organisation received it, whenever it was written down (R4).
    """

    class Said(models.TextChoices):
        AGREED = "agreed", _("yes")
        REFUSED = "refused", _("no")
        WITHDRAWN = "withdrawn", _("yes before, and now no more")
        INFORMED = "informed", _("told")
        OBJECTED = "objected", _("told, and does not want it")
        CONSIDERED = "considered", _("the objection was looked at, and it may go")
        NOT_TOLD = "not_told", _("not told, for a reason")

    person = models.ForeignKey(Party, on_delete=models.PROTECT, related_name="sharing_choices")
    agreement = models.ForeignKey(FamilyAgreement, null=True, on_delete=models.PROTECT, related_name="choices")
    organisation = models.ForeignKey(Party, on_delete=models.PROTECT, related_name="+")
    category = models.CharField(max_length=22, choices=Category)
    purpose = models.CharField(max_length=20, choices=Purpose)
    said = models.CharField(max_length=10, choices=Said)
    speaker = models.CharField(max_length=16, choices=FamilyAgreement.Speaker)
    said_by = models.ForeignKey(Party, null=True, on_delete=models.PROTECT, related_name="+")
    because = StrictCharField(_("why"), max_length=300, blank=True)
    from_on = models.DateField()
    until_on = models.DateField(null=True)  # the last day on which it holds
    review_on = models.DateField(null=True)  # when somebody looks again at why they were not told
    received_at = models.DateTimeField()
    is_late = models.BooleanField(default=False)  # written down more than 24 hours after it was received (R5)
    countersigned_by = models.ForeignKey(Party, null=True, on_delete=models.PROTECT, related_name="+")
    countersigned_at = models.DateTimeField(null=True)

    objects = queries.ChoiceQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(until_on__isnull=True) | Q(until_on__gte=F("from_on")), name="a_choice_ends_after_it_began"
            ),
            models.CheckConstraint(
                condition=~Q(said__in=["not_told", "considered"]) | ~Q(because=""), name="what_overrules_says_why"
            ),
            models.CheckConstraint(
                condition=Q(countersigned_by__isnull=True) | ~Q(countersigned_by=F("recorded_by")),
                name="somebody_else_countersigns",
            ),
        ]
        indexes = [
            models.Index(
                fields=["person", "organisation", "purpose", "category", "received_at"], name="what_was_chosen"
            )
        ]

    def __str__(self) -> str:
        return self.get_said_display()

    def get_absolute_url(self) -> str:
        return reverse("family_sharing", args=[self.person_id])

    @property
    def line(self) -> tuple[UUID, str, str]:
        """What it is about: the agency, the category, the purpose."""
        return (self.organisation_id, self.category, self.purpose)

    @property
    def about_id(self) -> UUID:
        return self.person_id
