"""The one-page profile: what matters to somebody, in their words."""

from uuid import UUID

from django.db import models
from django.utils.translation import gettext_lazy as _

from kinweave.foundation.text import StrictCharField, StrictTextField
from kinweave.parties import queries
from kinweave.parties.models.party import Party
from kinweave.parties.records import Record, Versioned


class ProfileSection(Record, Versioned):
    """What somebody wants others to know under one heading, one line for each thing. Criterion: 002-P1."""

    class Heading(models.TextChoices):
        WORDS = "words", _("In my words")
        MATTERS = "matters", _("What matters most")
        DAYS = "days", _("A good day, a bad day")
        DO = "do", _("Please do")
        DO_NOT = "do_not", _("Please do not")
        COMMUNICATE = "communicate", _("How I communicate")
        SUPPORT = "support", _("How and when to support me")
        ALSO = "also", _("Also worth knowing")

    party = models.ForeignKey(Party, on_delete=models.PROTECT, related_name="profile")
    heading = models.CharField(max_length=12, choices=Heading)
    text = StrictTextField(max_length=2000)
    said_on = models.DateField()
    said_how = StrictCharField(_("how they said it, and who helped"), max_length=160, blank=True)

    objects = queries.AboutPersonQuerySet.as_manager()
    person_path = "party"

    class Meta:
        constraints = [models.UniqueConstraint(fields=["party", "heading"], name="one_section_per_heading")]

    def __str__(self) -> str:
        return self.get_heading_display()

    @property
    def about_id(self) -> UUID:
        return self.party_id

    @property
    def lines(self) -> list[str]:
        """The things said, one to a line."""
        return [line for line in self.text.splitlines() if line.strip()]
