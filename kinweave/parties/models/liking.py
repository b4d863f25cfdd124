"""What people like and how far they can go: for suggestions, never a score."""

from uuid import UUID

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from kinweave.parties import queries
from kinweave.parties.models.party import Party
from kinweave.parties.records import Record, Versioned


class Interest(Record):
    """Something a person, or somebody in their life, likes to do. `key` is one of `directory.interests`."""

    party = models.ForeignKey(Party, on_delete=models.PROTECT, related_name="interests")
    key = models.CharField(_("what they like"), max_length=30)
    said_on = models.DateField()
    ended_on = models.DateField(null=True)

    objects = queries.InterestQuerySet.as_manager()
    person_path = "party"

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["party", "key"], condition=Q(ended_on__isnull=True), name="an_interest_once"
            ),
        ]
        indexes = [models.Index(fields=["key", "party"], name="who_likes_something")]

    def __str__(self) -> str:
        return self.key

    @property
    def about_id(self) -> UUID:
        return self.party.about_id


class Travel(Record, Versioned):
    """How far a person can go, how, at what cost, and what access they need."""

    person = models.OneToOneField(Party, on_delete=models.PROTECT, related_name="travel")
    area = models.CharField(_("the part of town they set out from"), max_length=40, blank=True)
    minutes = models.PositiveSmallIntegerField(_("longest way, in minutes"), null=True)
    by = models.JSONField(default=list)  # of foot, bus, car, taxi, wheelchair
    pence = models.PositiveIntegerField(_("most that a visit may cost, in pence"), null=True)
    access = models.JSONField(default=list)  # of the keys of `directory.access`
    free_days = models.JSONField(default=list)  # days of the week on which they have time, Monday is 0
    with_somebody = models.BooleanField(_("would like somebody to come along"), default=False)

    objects = queries.AboutPersonQuerySet.as_manager()

    def __str__(self) -> str:
        return f"{self.minutes} minutes"

    @property
    def about_id(self) -> UUID:
        return self.person_id
