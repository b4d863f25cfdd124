"""Plans: what somebody said they would do."""

from uuid import UUID

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from kinweave.events.models import Event
from kinweave.foundation.text import StrictCharField
from kinweave.parties.models import Party
from kinweave.parties.records import Record, Versioned
from kinweave.plans import queries
from kinweave.ties.models import Author, Tie


class Action(Record, Versioned):
    """A promise or a next step: what, who does it, by when. Criterion: 002-P8."""

    class HolderClass(models.TextChoices):
        PERSON = "person", _("the person")
        KEY_PERSON = "key_person", _("somebody close to the person")
        PEER = "peer", _("a peer")
        WORKER = "worker", _("a worker")
        SAFEGUARDING = "safeguarding", _("the safeguarding lead")

    class Horizon(models.TextChoices):
        NOW = "now", _("now")
        NEXT = "next", _("next")
        LATER = "later", _("later")

    class Level(models.TextChoices):
        DID_IT = "did_it", _("I did it")
        WITH_HELP = "with_help", _("with help")
        DONE_FOR_ME = "done_for_me", _("done for me")

    person = models.ForeignKey(Party, on_delete=models.PROTECT, related_name="actions")
    tie = models.ForeignKey(Tie, null=True, on_delete=models.PROTECT, related_name="actions")
    what = StrictCharField(_("what"), max_length=200)
    doer = models.ForeignKey(Party, on_delete=models.PROTECT, related_name="promises")
    holder_class = models.CharField(max_length=12, choices=HolderClass, default=HolderClass.WORKER)
    horizon = models.CharField(_("when"), max_length=5, choices=Horizon, default=Horizon.NOW)
    level = models.CharField(_("how the person took part"), max_length=11, choices=Level, blank=True)
    level_says_who = models.CharField(max_length=10, choices=Author, blank=True)
    due_on = models.DateField(_("by when"), null=True, blank=True)
    promised_on = models.DateField()
    done_on = models.DateField(null=True)
    dropped_on = models.DateField(null=True)
    dropped_because = StrictCharField(_("why it is dropped"), max_length=200, blank=True)
    late_because = StrictCharField(_("why it will be late"), max_length=200, blank=True)
    came_of = models.ForeignKey(Event, null=True, on_delete=models.PROTECT, related_name="promises")

    objects = queries.ActionQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(done_on__isnull=True) | Q(done_on__gte=models.F("promised_on")),
                name="a_promise_is_kept_after_it_is_made",
            ),
            models.CheckConstraint(
                condition=Q(dropped_on__isnull=True, dropped_because="")
                | (Q(dropped_on__isnull=False, done_on__isnull=True) & ~Q(dropped_because="")),
                name="a_dropped_promise_says_why",
            ),
            models.CheckConstraint(
                condition=Q(level="", level_says_who="") | (~Q(level="") & ~Q(level_says_who="")),
                name="taking_part_says_who_says_so",
            ),
        ]
        indexes = [models.Index(fields=["doer", "done_on", "due_on"], name="promises_of_somebody")]

    def __str__(self) -> str:
        return self.what

    @property
    def is_open(self) -> bool:
        """Whether it is neither done nor dropped."""
        return self.done_on is None and self.dropped_on is None

    @property
    def about_id(self) -> UUID:
        return self.person_id
