"""What is known of networks and places: what a network says of itself, what colleagues keep on a card. 000-P2."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from kinweave.directory.models import Service
from kinweave.foundation.text import StrictCharField, StrictTextField
from kinweave.information import queries
from kinweave.information.models.network import OfNetwork
from kinweave.parties.records import Record, Versioned


class Announcement(OfNetwork, Versioned):
    """What a network tells everybody at work of itself: where, for whom, in which languages, what it wants."""

    name = StrictCharField(_("what it is called"), max_length=120)
    what = StrictTextField(_("what it does"), max_length=1000)
    area = models.CharField(_("part of town"), max_length=40, blank=True)
    interests = models.JSONField(default=list)  # of the keys of `directory.interests`
    languages = models.JSONField(default=list)  # of the keys of `directory.access.LANGUAGES`
    wants = models.JSONField(default=list)  # of the keys of `directory.wants`
    checked_on = models.DateField()

    objects = queries.AnnouncementQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["circle"], name="one_announcement_of_a_network"),
        ]

    def __str__(self) -> str:
        return self.name


class Card(Record, Versioned):
    """What colleagues know of one network or place: from where, looked at when, what we could bring. 000-P2.

    It is about nobody. Found is not suitable: it says nothing of whom it may suit.
    """

    service = models.ForeignKey(Service, null=True, on_delete=models.PROTECT, related_name="+")
    announcement = models.ForeignKey(Announcement, null=True, on_delete=models.PROTECT, related_name="cards")
    source = StrictCharField(_("how we know"), max_length=160)
    brings = StrictTextField(_("what we could bring"), max_length=1000, blank=True)
    checked_on = models.DateField()
    next_check_on = models.DateField(_("checked again by"))

    objects = queries.CardQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(service__isnull=False, announcement__isnull=True)
                | Q(service__isnull=True, announcement__isnull=False),
                name="a_card_is_of_one_thing",
            ),
            models.CheckConstraint(condition=Q(next_check_on__gt=F("checked_on")), name="a_card_is_checked_again"),
            models.UniqueConstraint(fields=["holder", "service"], name="one_card_of_a_place"),
            models.UniqueConstraint(fields=["holder", "announcement"], name="one_card_of_a_network"),
        ]

    def __str__(self) -> str:
        return str(self.service or self.announcement)

    @property
    def about_id(self) -> None:
        """Nobody."""
        return None


class VisitNote(Record, Versioned):
    """What it is really like there, by somebody who went. Others see it only where whoever went agreed. 000-P2."""

    card = models.ForeignKey(Card, on_delete=models.PROTECT, related_name="visits")
    went_on = models.DateField(_("when somebody went"))
    who = StrictCharField(_("who says so, as they want to be called"), max_length=80)
    words = StrictTextField(_("what it is really like"), max_length=1000)
    is_outside = models.BooleanField(_("others may read it"), default=False)
    agreed_how = StrictCharField(_("how they agreed"), max_length=160, blank=True)

    objects = queries.VisitNoteQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(is_outside=False) | ~Q(agreed_how=""), name="outside_by_consent")
        ]

    def __str__(self) -> str:
        return self.words

    @property
    def about_id(self) -> None:
        """Nobody."""
        return None
