"""What may be asked of risks and what was considered."""

from datetime import date
from typing import Any, Self

from django.db.models import Q

from kinweave.foundation import Viewer
from kinweave.foundation.reach import LeadsTo
from kinweave.parties.queries import AboutPersonQuerySet, may_know_of


class PlanQuerySet(AboutPersonQuerySet):
    """Parts of a person's plan. One that is about a tie is hidden from somebody barred from who is at its end."""

    def visible_to(self, viewer: Viewer) -> Self:
        """Those of people whose record is open; not what concerns a speaker's own tie, nor somebody barred."""
        found = super().visible_to(viewer)
        if "tie" not in {field.name for field in self.model._meta.get_fields()}:
            return found
        own_tie = Q(tie__to_party__human__in=viewer.own_humans, person__in=viewer.speaks_for_ids)
        known = Q(tie__isnull=True) | may_know_of(viewer, somebody="tie__to_party__")
        return found.filter(known).exclude(own_tie) if viewer.speaks_for_ids else found.filter(known)


class RiskQuerySet(PlanQuerySet):
    """Risks."""

    def visible_to(self, viewer: Viewer) -> Self:
        """Those of people whose record is open; not, for the person, what is withheld from them."""
        theirs = Q(person__in=viewer.own_ids | viewer.speaks_for_ids)
        return super().visible_to(viewer).exclude(theirs, withheld_because__isnull=False)

    def due_for_review(self, on: date) -> Self:
        """Those to look at again, the longest due first."""
        return self.lasting().filter(review_on__lte=on).order_by("review_on", "pk")

    def after(self, shown: Any) -> Self:
        """The next page of those due, when this one was the last that was shown."""
        return self.filter(Q(review_on__gt=shown.review_on) | Q(review_on=shown.review_on, pk__gt=shown.pk))


class OfRiskQuerySet(AboutPersonQuerySet):
    """What hangs on a risk: seen by those who see the risk."""

    def visible_to(self, viewer: Viewer) -> Self:
        """What hangs on the risks this viewer sees."""
        return self.filter(LeadsTo("risk", viewer))
