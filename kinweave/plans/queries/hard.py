"""What may be asked of what is hard, and of follow-ups after a goodbye."""

from datetime import date
from typing import Any, Self

from django.db.models import Exists, OuterRef, Q

from kinweave.foundation import Viewer
from kinweave.foundation.reach import LeadsTo
from kinweave.parties.queries import AboutPersonQuerySet, may_know_of
from kinweave.plans.queries.considered import PlanQuerySet


class HardQuerySet(PlanQuerySet):
    """What is hard."""

    def visible_to(self, viewer: Viewer) -> Self:
        """Everything for those at work; on the person's own page, what they said themself, and nobody else's word."""
        at_work = ~Q(person__in=viewer.own_ids | viewer.speaks_for_ids)
        return super().visible_to(viewer).filter(at_work | Q(person__in=viewer.own_ids, says_who="person"))

    def open(self) -> Self:
        """What is hard still, the longest first."""
        return self.lasting().order_by("said_on", "pk")

    def waiting(self, since: date) -> Self:
        """What is hard still, said on or before a day, and nothing tried after it."""
        tried: Any = self.model._meta.get_field("tried").related_model
        lately = tried._base_manager.filter(hard=OuterRef("pk"), tried_on__gt=since)
        return self.open().filter(~Exists(lately), said_on__lte=since, person__died_on__isnull=True)


class OfHardQuerySet(AboutPersonQuerySet):
    """What was tried: seen by those who see what is hard."""

    def visible_to(self, viewer: Viewer) -> Self:
        """What was tried for what this viewer sees."""
        return self.filter(LeadsTo("hard", viewer))


class FollowUpQuerySet(AboutPersonQuerySet):
    """Askings after a goodbye."""

    def visible_to(self, viewer: Viewer) -> Self:
        """Those of people whose record is open; not after a goodbye to somebody one may not know of.

        The person, and who speaks for them, see only what was asked: a day to come could tell of a goodbye that
        nobody has told them.
        """
        somebody = "ending__tie__to_party__"
        own_tie = Q(ending__tie__to_party__human__in=viewer.own_humans, person__in=viewer.speaks_for_ids)
        known = Q(ending__isnull=True) | may_know_of(viewer, somebody=somebody)
        asked = ~Q(person__in=viewer.own_ids | viewer.speaks_for_ids) | Q(done_on__isnull=False)
        found = super().visible_to(viewer).filter(known, asked)
        return found.exclude(own_tie) if viewer.speaks_for_ids else found

    def open(self) -> Self:
        """Those not done, the soonest first; none after a goodbye that was a mistake, nor when the person has died."""
        stands = Q(ending__isnull=True) | Q(ending__struck_at__isnull=True)
        there = self.filter(stands, done_on__isnull=True, dropped_on__isnull=True, person__died_on__isnull=True)
        return there.order_by("due_on", "pk")

    def done(self) -> Self:
        """Those that were asked, the latest first."""
        return self.filter(done_on__isnull=False).order_by("-done_on", "-pk")

    def due(self, on: date) -> Self:
        """Those whose day has come."""
        return self.open().filter(due_on__lte=on)
