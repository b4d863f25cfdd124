"""An offer put to a network as a question: what the person said first, and what the network hears. 000-P5."""

from uuid import UUID

from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from kinweave.foundation.text import StrictCharField, StrictTextField
from kinweave.information import queries
from kinweave.information.models.cards import Announcement
from kinweave.information.models.network import OfNetwork
from kinweave.parties.records import Record
from kinweave.plans.models import Offer, Suggestion
from kinweave.ties.models import Method


class OfferQuestion(OfNetwork):
    """What a network is asked: would you like this? It names nobody but as they chose, and not who sends it.

    The leads answer; what they answer is read where it came from, and nowhere else.
    """

    class Answer(models.TextChoices):
        YES = "yes", _("yes, please")
        NOT_NOW = "not_now", _("not now")
        MORE = "more", _("tell us more")

    key = models.CharField(max_length=20)  # of the keys of `directory.wants`
    called = StrictCharField(_("what the network calls them"), max_length=80, blank=True)  # nothing: somebody
    words = StrictCharField(_("what they could bring, in words"), max_length=200, blank=True)
    asked_on = models.DateField()
    answer = models.CharField(max_length=8, choices=Answer, blank=True)
    answer_words = StrictTextField(_("what the network says"), max_length=500, blank=True)
    answered_on = models.DateField(null=True)

    objects = queries.OfferQuestionQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(answer="", answered_on__isnull=True) | (~Q(answer="") & Q(answered_on__isnull=False)),
                name="an_answered_offer_says_when",
            )
        ]

    def __str__(self) -> str:
        return self.key

    def get_absolute_url(self) -> str:
        return reverse("offer_answer", args=[self.pk])


class OfferSaid(Record):
    """What a person said before a network was asked: only after yes is there a question. Criteria: 000-P5, P6."""

    offer = models.ForeignKey(Offer, on_delete=models.PROTECT, related_name="+")
    announcement = models.ForeignKey(Announcement, on_delete=models.PROTECT, related_name="+")
    answer = models.CharField(max_length=5, choices=Suggestion.Answer)
    method = models.CharField(_("how they said it"), max_length=10, choices=Method)
    question = models.OneToOneField(OfferQuestion, null=True, on_delete=models.PROTECT, related_name="saying")
    said_on = models.DateField()
    taken_back_on = models.DateField(_("when the question was taken back"), null=True)

    objects = queries.OfferSaidQuerySet.as_manager()
    person_path = "offer__person"

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(answer="yes", question__isnull=False) | (~Q(answer="yes") & Q(question__isnull=True)),
                name="a_network_is_asked_after_yes",
            ),
            models.CheckConstraint(
                condition=Q(taken_back_on__isnull=True) | Q(question__isnull=False),
                name="only_a_question_is_taken_back",
            ),
        ]

    def __str__(self) -> str:
        return self.get_answer_display()

    @property
    def about_id(self) -> UUID:
        return self.offer.person_id
