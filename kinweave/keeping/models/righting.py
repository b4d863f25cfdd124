"""Setting records right: what a person asks to be corrected, and the answer; and the sheet for an emergency."""

from uuid import UUID

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from kinweave.events.models import Event
from kinweave.foundation.text import StrictCharField, StrictTextField
from kinweave.keeping import queries
from kinweave.parties.models import Party, ProfileSection
from kinweave.parties.records import Record, Versioned
from kinweave.ties.models import TieObservation, Wish


class Correction(Record, Versioned):
    """The person says that an entry is wrong. It is corrected; or it is not, and their words stand beside it.

    Article 16 of the UK GDPR; the standards' value "access information about themselves".
    """

    class Answer(models.TextChoices):
        CORRECTED = "corrected", _("it was put right")
        STRUCK = "struck", _("it was struck out")
        REFUSED = "refused", _("it stays as it is")

    person = models.ForeignKey(Party, on_delete=models.PROTECT, related_name="corrections")
    event = models.ForeignKey(Event, null=True, on_delete=models.PROTECT, related_name="corrections")
    observation = models.ForeignKey(TieObservation, null=True, on_delete=models.PROTECT, related_name="corrections")
    wish = models.ForeignKey(Wish, null=True, on_delete=models.PROTECT, related_name="corrections")
    section = models.ForeignKey(ProfileSection, null=True, on_delete=models.PROTECT, related_name="corrections")
    about_words = StrictCharField(_("what it is about"), max_length=160, blank=True)
    wrong = StrictTextField(_("what is wrong"), max_length=1000)
    right = StrictTextField(_("what it should say"), max_length=1000, blank=True)
    asked_on = models.DateField()
    due_on = models.DateField()
    answer = models.CharField(max_length=10, choices=Answer, blank=True)
    answered_on = models.DateField(null=True)
    reason = StrictTextField(_("why"), max_length=1000, blank=True)
    statement = StrictTextField(_("what the person says about it"), max_length=1000, blank=True)

    objects = queries.CorrectionQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(answer="", answered_on__isnull=True)
                | (~Q(answer="") & Q(answered_on__isnull=False) & ~Q(reason="")),
                name="an_answered_correction_says_why",
            ),
        ]

    def __str__(self) -> str:
        return self.wrong

    @property
    def about_id(self) -> UUID:
        return self.person_id

    @property
    def kind(self) -> str:
        """The kind of entry it is about; none when the person said it in words."""
        return next((kind for kind in queries.KINDS if getattr(self, f"{kind}_id")), "")

    @property
    def entry(self) -> Event | TieObservation | Wish | ProfileSection | None:
        """The entry it is about, if there is one."""
        found: Event | TieObservation | Wish | ProfileSection | None = getattr(self, self.kind) if self.kind else None
        return found


class EmergencySheet(Record):
    """A sheet that somebody takes along for an emergency: what stands on it, for whom, and until when it is good.

    `parts` are its keys and what was typed for each: what is on record already is shown as it is when it is printed.
    """

    person = models.ForeignKey(Party, on_delete=models.PROTECT, related_name="emergency_sheets")
    for_whom = StrictCharField(_("who carries it"), max_length=120)
    parts = models.JSONField(default=list)
    made_on = models.DateField()
    expires_on = models.DateField()
    ended_on = models.DateField(null=True)

    objects = queries.SheetQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(expires_on__gt=models.F("made_on")), name="a_sheet_expires_later"),
        ]

    def __str__(self) -> str:
        return self.for_whom

    @property
    def about_id(self) -> UUID:
        return self.person_id
