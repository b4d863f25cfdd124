"""Who speaks for a person and on what proof; whom to talk to about what, and whom not."""

from uuid import UUID

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from kinweave.foundation.text import StrictCharField
from kinweave.parties import queries
from kinweave.parties.models.party import Party
from kinweave.parties.records import Record


class Matter(models.TextChoices):
    """What somebody may speak about, or be talked to about."""

    EVERYDAY = "everyday", _("everyday things")
    PLANS = "plans", _("plans and activities")
    HEALTH = "health", _("health")
    MONEY = "money", _("money and letters")
    HOME = "home", _("where to live")
    CONTACT = "contact", _("seeing other people")
    RECORDS = "records", _("what is kept about them")


def matters_in_words(keys: list[str]) -> str:
    """Matters as a page names them, in the order of the list."""
    return ", ".join(str(one.label) for one in Matter if one.value in keys)


class TalkAbout(Record):
    """What a person asked: please talk to somebody about something, or please do not."""

    person = models.ForeignKey(Party, on_delete=models.PROTECT, related_name="talk_about")
    party = models.ForeignKey(Party, on_delete=models.PROTECT, related_name="talked_to_about")
    please = models.BooleanField()
    matters = models.JSONField(default=list)
    words = StrictCharField(_("in their words"), max_length=200, blank=True)
    said_how = StrictCharField(_("how they said it"), max_length=160, blank=True)
    said_on = models.DateField()
    ended_on = models.DateField(null=True)

    objects = queries.TalkAboutQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=~Q(party=F("person")), name="nobody_is_asked_about_themself"),
            models.CheckConstraint(condition=~Q(matters=[]) | ~Q(words=""), name="talk_is_about_something"),
        ]

    def __str__(self) -> str:
        return self.about_what

    @property
    def about_id(self) -> UUID:
        return self.person_id

    @property
    def about_what(self) -> str:
        """What it is about: the matters, then the person's words."""
        return ": ".join(filter(None, [matters_in_words(self.matters), self.words]))
