"""What members want to try in a session of their group, and the line that is written about each of them after it."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from kinweave.events.models import Session
from kinweave.foundation.text import StrictCharField
from kinweave.plans import queries
from kinweave.plans.models.group_care import OfMember
from kinweave.plans.models.group_hopes import OfHope


class ToTry(OfHope):
    """What a member wants to try in a session, for a hope of theirs. Empty: taken back. Criteria: 004-P16, P18."""

    session = models.ForeignKey(Session, on_delete=models.PROTECT, related_name="+")
    words = StrictCharField(_("what they will try"), max_length=200, blank=True)

    objects = queries.ToTryQuerySet.as_manager()


class SessionLine(OfMember):
    """A line about a member after a session that their plan names; or that there is nothing to note. 004-P16.

    The latest of a member and a session stands, unless it was taken back. It is theirs: no other member reads it.
    """

    class Said(models.TextChoices):
        WORDS = "words", _("something to note")
        NOTHING = "nothing", _("nothing to note")
        TAKEN_BACK = "taken", _("taken back")

    session = models.ForeignKey(Session, on_delete=models.PROTECT, related_name="+")
    said = models.CharField(_("what was said"), max_length=7, choices=Said)
    words = StrictCharField(_("in a few words"), max_length=300, blank=True)

    objects = queries.SessionLineQuerySet.as_manager()

    class Meta(OfMember.Meta):
        constraints = [
            *OfMember.Meta.constraints,
            models.CheckConstraint(
                condition=(Q(said="words") & ~Q(words="")) | (Q(said__in=("nothing", "taken")) & Q(words="")),
                name="a_line_after_a_session_has_words_or_says_there_is_nothing",
            ),
        ]

    @property
    def stands(self) -> bool:
        """Whether it was not taken back."""
        return self.said != self.Said.TAKEN_BACK
