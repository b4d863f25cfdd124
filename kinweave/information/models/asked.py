"""What a network wants to find out: who asks whom, by when, what the members say to it. Criterion: 000-P16."""

from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from kinweave.foundation.text import StrictCharField, StrictTextField
from kinweave.information import queries
from kinweave.information.models.network import OfNetwork, Seat, Source


class Ask(OfNetwork):
    """A question of the network: who will get the answer, by when, and how it will be shared."""

    question = StrictCharField(_("what we want to find out"), max_length=300)
    getter = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")
    proposed_by = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")
    source = models.ForeignKey(Source, null=True, on_delete=models.PROTECT, related_name="+")
    due_on = models.DateField(_("by when"))
    how_shared = StrictCharField(_("how it will be shared"), max_length=300)

    objects = queries.AskQuerySet.as_manager()

    def __str__(self) -> str:
        return self.question

    def get_absolute_url(self) -> str:
        return reverse("ask", args=[self.pk])


class AskVoice(OfNetwork):
    """What a member says to an ask: it is fine, or an objection with its reason. The latest of each member stands."""

    class Said(models.TextChoices):
        FINE = "fine", _("fine with it")
        OBJECTS = "objects", _("objects")

    ask = models.ForeignKey(Ask, on_delete=models.PROTECT, related_name="voices")
    seat = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")
    said = models.CharField(max_length=8, choices=Said)
    why = StrictTextField(_("why"), max_length=1000, blank=True)

    objects = queries.OfNetworkQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=~Q(said="objects") | ~Q(why=""), name="an_objection_to_an_ask_says_why")
        ]

    def __str__(self) -> str:
        return self.get_said_display()


class AskAnswer(OfNetwork):
    """What was answered to an objection, so that the ask can go on."""

    voice = models.OneToOneField(AskVoice, on_delete=models.PROTECT, related_name="answer")
    seat = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")
    words = StrictTextField(_("the answer"), max_length=1000)

    objects = queries.OfNetworkQuerySet.as_manager()

    def __str__(self) -> str:
        return self.words


class AskMove(OfNetwork):
    """Who gets the answer is late, cannot do it after all, or another member takes it on; with the new day."""

    class Kind(models.TextChoices):
        LATE = "late", _("it comes later")
        CANNOT = "cannot", _("they cannot do it after all")
        TAKEN = "taken", _("somebody takes it on")

    ask = models.ForeignKey(Ask, on_delete=models.PROTECT, related_name="moves")
    kind = models.CharField(max_length=8, choices=Kind)
    seat = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")
    because = StrictTextField(_("why"), max_length=500, blank=True)
    due_on = models.DateField(_("the new day"))

    objects = queries.OfNetworkQuerySet.as_manager()

    class Meta:
        constraints = [models.CheckConstraint(condition=Q(kind="taken") | ~Q(because=""), name="what_is_late_says_why")]

    def __str__(self) -> str:
        return self.get_kind_display()
