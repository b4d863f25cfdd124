"""What somebody did so that it may go: what they read, agreed to for once, advised. Criterion: 003-P24."""

from uuid import UUID

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from kinweave.agreements.models import OneOff
from kinweave.foundation.text import StrictTextField
from kinweave.information import queries
from kinweave.information.models.decision import SharingDecision
from kinweave.information.models.item import OfItem
from kinweave.parties.models import Party
from kinweave.parties.records import Record


class OneOffItem(OfItem):
    """One of the items that a sharing agreed for once is for: it is for these, and for no other. R6."""

    one_off = models.ForeignKey(OneOff, on_delete=models.PROTECT, related_name="items")

    objects = queries.OfItemQuerySet.as_manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["one_off", "item"], name="an_item_once_in_a_one_off")]

    def __str__(self) -> str:
        return str(self.item)


class MaskCheck(OfItem):
    """Somebody read an item as it would go, and marked what should not, or found nothing of the kind. R14.

    It counts for this very text, these addresses and these fields: `commitment` holds them, and tells nothing.
    `marks` are places in the heading or the text: which of the two, from which letter to which.
    """

    marks = models.JSONField(default=list)
    commitment = models.CharField(max_length=64)
    salt = models.CharField(max_length=64)
    has_fresh_eyes = models.BooleanField(default=False)  # a lead read it, not to protect: counts for every purpose

    objects = queries.OfItemQuerySet.as_manager()

    def __str__(self) -> str:
        return str(_("read before it goes"))


class AdviceAsked(Record):
    """A question to the data protection officer, and their words. Advice: it changes no gate. Criterion: 003-P24.

    They read what was asked and which clauses stood in the way, and nothing of the record.
    """

    decision = models.ForeignKey(SharingDecision, on_delete=models.PROTECT, related_name="advice")
    agency = models.CharField(max_length=24, blank=True)  # what kind of agency would receive it
    categories = models.JSONField(default=list)
    words = StrictTextField(_("what is asked"), max_length=1000)
    answer_words = StrictTextField(_("what they say"), max_length=2000, blank=True)
    answered_by = models.ForeignKey(Party, null=True, on_delete=models.PROTECT, related_name="+")
    answered_at = models.DateTimeField(null=True)
    seen_at = models.DateTimeField(null=True)  # whoever asked has read it

    objects = queries.AdviceAskedQuerySet.as_manager()
    person_path = "decision__person"

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(answered_at__isnull=True, answer_words="") | (Q(answered_at__isnull=False)),
                name="advice_is_given_at_an_instant",
            )
        ]

    def __str__(self) -> str:
        return self.words

    @property
    def about_id(self) -> UUID | None:
        return self.decision.about_id


class Practised(Record):
    """A worker practised an invented situation, and wished to keep that. No score. Criterion: 003-P24."""

    person = models.ForeignKey(Party, on_delete=models.PROTECT, related_name="practised")
    situation = models.CharField(max_length=30)
    day = models.DateField()

    objects = queries.PractisedQuerySet.as_manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["person", "situation", "day"], name="a_situation_once_on_a_day")]

    def __str__(self) -> str:
        return self.situation

    @property
    def about_id(self) -> UUID:
        return self.person_id
