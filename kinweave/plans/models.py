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


class Action(Record, Versioned):
    """A promise or a next step: what, who does it, by when. Criterion: 002-P8."""

    person = models.ForeignKey(Party, on_delete=models.PROTECT, related_name="actions")
    what = StrictCharField(_("what"), max_length=200)
    doer = models.ForeignKey(Party, on_delete=models.PROTECT, related_name="promises")
    due_on = models.DateField(_("by when"), null=True, blank=True)
    promised_on = models.DateField()
    done_on = models.DateField(null=True)
    late_because = StrictCharField(_("why it will be late"), max_length=200, blank=True)
    came_of = models.ForeignKey(Event, null=True, on_delete=models.PROTECT, related_name="promises")

    objects = queries.ActionQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(done_on__isnull=True) | Q(done_on__gte=models.F("promised_on")),
                name="a_promise_is_kept_after_it_is_made",
            )
        ]
        indexes = [models.Index(fields=["doer", "done_on", "due_on"], name="promises_of_somebody")]

    def __str__(self) -> str:
        return self.what

    @property
    def about_id(self) -> UUID:
        return self.person_id
