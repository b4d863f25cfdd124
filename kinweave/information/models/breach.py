"""The register of data breaches: what happened, when somebody knew, what was done, who was told. Criterion: 003-P26."""

from datetime import datetime

from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from kinweave.agreements.terms import Category
from kinweave.events.models import BreachQuestion
from kinweave.foundation.sealing import SealedTextField
from kinweave.foundation.text import StrictCharField, StrictTextField
from kinweave.information import queries
from kinweave.information.models.passing import Passing
from kinweave.information.rules.breaches import ico_due
from kinweave.parties.models import Party
from kinweave.parties.records import Record, Versioned


class DataBreach(Record, Versioned):
    """Something that is known about people went wrong: lost, seen, sent or changed. It names nobody.

    It may arise from a passing that went to the wrong recipient, or from a question whether a restriction was broken.
    Who is named in it does not see it.
    """

    class Risk(models.TextChoices):
        NOT_KNOWN = "not_known", _("not known yet")
        UNLIKELY = "unlikely", _("unlikely to harm anybody")
        LIKELY = "likely", _("may harm somebody")
        HIGH = "high", _("likely to harm somebody badly")

    passing = models.ForeignKey(Passing, null=True, on_delete=models.PROTECT, related_name="breaches")
    question = models.ForeignKey(BreachQuestion, null=True, on_delete=models.PROTECT, related_name="data_breaches")
    what = SealedTextField()
    happened_at = models.DateTimeField(null=True)
    aware_at = models.DateTimeField()  # when somebody here became aware: from then on 72 hours count
    affected = models.PositiveIntegerField(_("how many people it is about"), null=True)
    categories = models.JSONField(default=list)  # kinds of information, of `agreements.terms.Category`
    done = SealedTextField(null=True)
    risk = models.CharField(_("how likely it is to harm people"), max_length=10, choices=Risk, default=Risk.NOT_KNOWN)
    risk_because = SealedTextField(null=True)
    ico_told_at = models.DateTimeField(null=True)
    ico_reference = StrictCharField(_("their reference"), max_length=60, blank=True)
    ico_late_because = StrictTextField(_("why it was late"), max_length=1000, blank=True)
    ico_not_because = SealedTextField(null=True)
    people_told_on = models.DateField(null=True)
    people_told_how = StrictCharField(_("how people were told"), max_length=300, blank=True)
    people_not_because = SealedTextField(null=True)
    learned = StrictTextField(_("what was learned"), max_length=1000, blank=True)
    closed_on = models.DateField(null=True)

    objects = queries.DataBreachQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(happened_at__isnull=True) | Q(happened_at__lte=F("aware_at")),
                name="a_breach_happened_before_somebody_knew",
            ),
            models.CheckConstraint(
                condition=Q(closed_on__isnull=True) | (~Q(risk="not_known") & ~Q(learned="")),
                name="a_breach_that_is_dealt_with_says_what_was_learned",
            ),
        ]
        indexes = [models.Index(fields=["holder", "closed_on", "aware_at"], name="breaches_to_deal_with")]

    def __str__(self) -> str:
        return str(_("Data breach"))

    def get_absolute_url(self) -> str:
        return reverse("breach", args=[self.pk])

    @property
    def about_id(self) -> None:
        """Nobody: a line on the trail never says whose information it was."""
        return None

    @property
    def ico_due_at(self) -> datetime:
        """By when the ICO is told."""
        return ico_due(self.aware_at)

    @property
    def is_ico_answered(self) -> bool:
        """Whether the ICO was told, or it is written down why not."""
        return self.ico_told_at is not None or self.ico_not_because is not None

    @property
    def is_people_answered(self) -> bool:
        """Whether people were told, or it is written down why not."""
        return self.people_told_on is not None or self.people_not_because is not None

    @property
    def kinds(self) -> list[str]:
        """Which kinds of information, as a page names them."""
        return [str(Category(one).label) for one in self.categories]


class NamedInBreach(Record):
    """Somebody is named in a breach: they do not see it, and take no part in it."""

    breach = models.ForeignKey(DataBreach, on_delete=models.PROTECT, related_name="named")
    party = models.ForeignKey(Party, on_delete=models.PROTECT, related_name="+")

    objects = queries.NamedInBreachQuerySet.as_manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["breach", "party"], name="named_once_in_a_breach")]

    def __str__(self) -> str:
        return f"{self.party_id} in {self.breach_id}"

    @property
    def about_id(self) -> None:
        """Nobody."""
        return None
