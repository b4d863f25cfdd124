"""What may be asked of what was said about a tie."""

from datetime import date
from typing import Self

from django.db.models import Q

from kinweave.foundation import Viewer
from kinweave.ties.queries.ties import ApartFromSpeakers


class ViewQuerySet(ApartFromSpeakers):
    """What is said of one tie, beside how it stands."""

    tie_path = "tie__"


class ShownQuerySet(ViewQuerySet):
    """What stands on the person's own page only where it is shown: somebody may look over their shoulder."""

    def visible_to(self, viewer: Viewer) -> Self:
        """Everything for those at work; for the person, what is shown; for who only speaks for them, nothing."""
        at_work = ~Q(person__in=viewer.own_ids | viewer.speaks_for_ids)
        shown = Q(person__in=viewer.own_ids, is_shown=True)
        return super().visible_to(viewer).filter(at_work | shown)


class SideQuerySet(ShownQuerySet):
    """What is good about ties, and what may be hard."""

    def in_order(self) -> Self:
        """Those that hold, in the order they were said."""
        return self.lasting().order_by("said_on", "recorded_at", "pk")


class WorkerViewQuerySet(ShownQuerySet):
    """How workers see a tie."""

    def latest_first(self) -> Self:
        """The latest first."""
        return self.order_by("-seen_on", "-recorded_at", "-pk")


class EndingQuerySet(ViewQuerySet):
    """How ties come to an end. One that was called off, or was a mistake, is on no page."""

    def visible_to(self, viewer: Viewer) -> Self:
        """For those at work; for the person what they decided or have been told; for who speaks for them, nothing."""
        at_work = ~Q(person__in=viewer.own_ids | viewer.speaks_for_ids)
        known = Q(person__in=viewer.own_ids) & (Q(told_on__isnull=False) | Q(decider="person"))
        return super().visible_to(viewer).filter(at_work | known, struck_at__isnull=True)

    def to_plan(self) -> Self:
        """Those that nobody has planned yet, the oldest decision first."""
        return self.filter(planned_on__isnull=True).order_by("decided_on", "pk")

    def due_for_review(self, on: date) -> Self:
        """Those that have been told and are due to be looked at again."""
        told = self.filter(told_on__isnull=False, reviewed_on__isnull=True, review_on__lte=on)
        return told.order_by("review_on", "pk")

    def live(self) -> Self:
        """Those not struck out, whoever asks."""
        return self.filter(struck_at__isnull=True)

    def of_human(self, human: object, holder_id: object) -> Self:
        """Those of ties to one human, in the records of one organisation, whoever asks."""
        return self.live().filter(tie__to_party__human=human, holder_id=holder_id)
