"""What may be asked of items."""

from datetime import date, datetime
from typing import Any, Self

from django.db.models import Q, QuerySet

from kinweave.foundation import Viewer
from kinweave.foundation.reach import LeadsTo
from kinweave.information.queries.resting import rests_on_a_concern
from kinweave.parties.queries import AboutPersonQuerySet

# What an item came by was corrected, called back or withdrawn by its sender; the note it was made of was struck out.
CALLED_BACK = ("corrected", "recalled", "withdrawn")
IS_CALLED_BACK = Q(came_by__passing__notices__kind__in=CALLED_BACK)
IS_OF_STRUCK_NOTE = Q(from_event__struck_at__isnull=False)


class ItemQuerySet(AboutPersonQuerySet):
    """What is known about people, one thing at a time."""

    def visible_to(self, viewer: Viewer) -> Self:
        """Those of people one works with, and those that came to one by a passing; what came of a concern, only to
        whom the concern reaches. One's own, but for those withheld; also what its source called back, as it is here."""
        of_people, came = LeadsTo("person", viewer, "visible_to", "at_work"), LeadsTo("came_by", viewer)
        mine = Q(person__in=viewer.own_ids, withheld_because__isnull=True, from_concern__isnull=True)
        told_by_concern = rests_on_a_concern("came_by__passing")
        theirs = Q(of_people, holder_id=viewer.organisation_id) & ~told_by_concern
        at_work = (theirs | Q(came, holder_id=viewer.organisation_id)) & ~IS_CALLED_BACK
        return self.filter(mine | at_work, self._concern_reaches(viewer)).standing().exclude(IS_OF_STRUCK_NOTE)

    def _concern_reaches(self, viewer: Viewer) -> Q:
        return Q(from_concern__isnull=True) | Q(LeadsTo("from_concern", viewer, "within_reach_of"))

    def standing(self) -> Self:
        """Those that still say something: neither struck out nor disposed of."""
        return self.filter(struck_at__isnull=True, disposed_on__isnull=True)

    def kept(self) -> Self:
        """Those of them that may be passed on at all: the note they were made of stands, and what they came by does."""
        return self.standing().exclude(IS_OF_STRUCK_NOTE).exclude(IS_CALLED_BACK)

    def fallen(self) -> Self:
        """Those whose note was struck out, or that came by what was called back: they go nowhere."""
        return self.filter(IS_OF_STRUCK_NOTE | IS_CALLED_BACK)

    def live(self, on: date) -> Self:
        """Those that are still kept on a day, by their last day alone: holds are asked for each."""
        return self.filter(Q(keep_until__isnull=True) | Q(keep_until__gte=on)).kept()

    def to_ask(self) -> Self:
        """Each with what a question about it needs at once: the person, and the organisation that holds it."""
        return self.select_related("person", "holder")

    def latest_first(self) -> Self:
        """The latest first."""
        return self.order_by("-true_on", "-recorded_at", "-pk")


class OfItemQuerySet(QuerySet[Any]):
    """Rows of items: who is mentioned, and the agencies it came through."""

    def visible_to(self, viewer: Viewer) -> Self:
        """Those of the items this viewer sees."""
        return self.filter(LeadsTo("item", viewer))


class ReleaseQuerySet(QuerySet[Any]):
    """What sources let go further."""

    def visible_to(self, viewer: Viewer) -> Self:
        """Those of the items this viewer sees."""
        return self.filter(LeadsTo("hop", viewer))

    def current(self, at: datetime, on: date) -> Self:
        """Those that hold at an instant, on its day."""
        lasting = Q(ended_at__isnull=True) | Q(ended_at__gt=at)
        return self.filter(lasting, given_at__lte=at, until__gte=on)
