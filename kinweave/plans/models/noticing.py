"""What records suggest: prompts and the answers to them, and places that may suit somebody."""

from uuid import UUID

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from kinweave.directory.models import Service
from kinweave.foundation.text import StrictCharField
from kinweave.parties.models import Party
from kinweave.parties.records import Record
from kinweave.plans import queries
from kinweave.ties.models import Tie


class PromptAnswer(Record):
    """A prompt was answered, put off, or switched off for a person, always with a reason. Never removed."""

    class Answer(models.TextChoices):
        ANSWERED = "answered", _("answered")
        NOT_NOW = "not_now", _("not now")
        STOP = "stop", _("stop asking")
        AGAIN = "again", _("ask again")

    person = models.ForeignKey(Party, on_delete=models.PROTECT, related_name="prompt_answers")
    prompt = models.CharField(max_length=30)
    tie = models.ForeignKey(Tie, null=True, on_delete=models.PROTECT, related_name="+")
    answer = models.CharField(max_length=10, choices=Answer)
    reason = StrictCharField(_("what was found or done, or why not now"), max_length=300)
    prefers_solitude = models.BooleanField(_("the person likes to be on their own"), default=False)
    answered_on = models.DateField()
    until = models.DateField(null=True)

    objects = queries.PromptAnswerQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=~Q(answer="not_now") | Q(until__isnull=False), name="not_now_says_until_when"
            ),
            models.CheckConstraint(condition=~Q(reason=""), name="an_answer_to_a_prompt_says_why"),
        ]
        indexes = [models.Index(fields=["person", "prompt", "answered_on"], name="answers_to_prompts")]

    def __str__(self) -> str:
        return f"{self.prompt}: {self.answer}"

    @property
    def about_id(self) -> UUID:
        return self.person_id


class Suggestion(Record):
    """A place was suggested to a person, with why; and what the person said. Nobody there knows before yes.

    Criteria: 002-P7, P9.
    """

    class Answer(models.TextChoices):
        YES = "yes", _("Yes")
        NO = "no", _("No")
        LATER = "later", _("Later")
        MORE = "more", _("Tell me more")

    person = models.ForeignKey(Party, on_delete=models.PROTECT, related_name="suggestions")
    service = models.ForeignKey(Service, on_delete=models.PROTECT, related_name="+")
    why = models.JSONField(default=list)  # the keys of what the person and the place share
    answer = models.CharField(max_length=5, choices=Answer)
    words = StrictCharField(_("in their words"), max_length=300, blank=True)
    answered_on = models.DateField()

    objects = queries.SuggestionQuerySet.as_manager()

    class Meta:
        indexes = [models.Index(fields=["person", "answered_on"], name="suggestions_of_somebody")]

    def __str__(self) -> str:
        return f"{self.service}: {self.answer}"

    @property
    def about_id(self) -> UUID:
        return self.person_id
