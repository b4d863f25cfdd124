"""How somebody was asked about a suggestion, what those there may hear; and what a person offers. 000-P5, P6."""

from uuid import UUID

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from kinweave.foundation.text import StrictCharField
from kinweave.parties.models import Party
from kinweave.parties.records import Record
from kinweave.plans import queries
from kinweave.plans.models.noticing import Suggestion
from kinweave.ties.models import Method


class MayHear(models.TextChoices):
    """What those at a place or in a network may hear of a person. Nothing, unless the person says otherwise."""

    NOTHING = "nothing", _("nothing")
    SOMEBODY = "somebody", _("that somebody wants to come")
    NAME = "name", _("their first name")


class Asking(Record):
    """How a person was asked about a suggestion: on their own page or by a worker, in which form, with whom beside.

    Nobody there hears anything before yes, and after yes only what the person agreed to. Criterion: 000-P6.
    """

    suggestion = models.OneToOneField(Suggestion, on_delete=models.PROTECT, related_name="asking")
    is_own = models.BooleanField(_("on their own page"))
    method = models.CharField(_("how they said it"), max_length=10, choices=Method)
    advocate = StrictCharField(_("the advocate who was there"), max_length=120, blank=True)
    may_hear = models.CharField(max_length=8, choices=MayHear, default=MayHear.NOTHING)
    is_yes = models.BooleanField()

    objects = queries.AskingQuerySet.as_manager()
    person_path = "suggestion__person"

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(is_yes=True) | Q(may_hear="nothing"), name="nothing_is_told_before_yes")
        ]

    def __str__(self) -> str:
        return self.get_may_hear_display()

    @property
    def about_id(self) -> UUID:
        return self.suggestion.person_id


class Offer(Record):
    """Something a person could bring to a network: a skill, a room, a language. Theirs to say. Criterion: 000-P5."""

    person = models.ForeignKey(Party, on_delete=models.PROTECT, related_name="offers")
    key = models.CharField(_("what they offer"), max_length=20)  # of the keys of `directory.wants`
    words = StrictCharField(_("in their words"), max_length=200, blank=True)
    said_on = models.DateField()
    ended_on = models.DateField(null=True)

    objects = queries.OfferQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["person", "key"], condition=Q(ended_on__isnull=True), name="an_offer_once"),
        ]

    def __str__(self) -> str:
        return self.key

    @property
    def about_id(self) -> UUID:
        return self.person_id
