"""What may be asked of what families say about sharing."""

from datetime import date, datetime
from typing import Any, Self
from uuid import UUID

from kinweave.foundation import Viewer
from kinweave.parties.queries import AboutPersonQuerySet, may_know_of


class FamilyAgreementQuerySet(AboutPersonQuerySet):
    """Conversations about sharing."""

    def visible_to(self, viewer: Viewer) -> Self:
        """Those of people whose record is open, where no bar hides who spoke."""
        return super().visible_to(viewer).filter(_who_spoke(viewer))

    def due_for_review(self, on: date) -> Self:
        """Those to look at again, the longest due first."""
        return self.filter(review_on__lte=on, reviewed_on__isnull=True).order_by("review_on", "pk")

    def latest_first(self) -> Self:
        """The latest first."""
        return self.order_by("-day", "-recorded_at", "-pk")


class ChoiceQuerySet(AboutPersonQuerySet):
    """What was said about one agency, category and purpose."""

    def visible_to(self, viewer: Viewer) -> Self:
        """Those of people whose record is open, where no bar hides who spoke."""
        return super().visible_to(viewer).filter(_who_spoke(viewer))

    def of_human(self, human: UUID) -> Self:
        """Those about one human, whichever organisation wrote them down."""
        return self.filter(person__human=human)

    def known(self, at: datetime) -> Self:
        """Those that had been received and written down at an instant."""
        return self.filter(received_at__lte=at, recorded_at__lte=at)

    def latest_first(self) -> Self:
        """The latest first. Which of two of one instant stands is the rule's to say (`information.rules.voices`)."""
        return self.order_by("-received_at", "-recorded_at", "-pk")


def _who_spoke(viewer: Viewer) -> Any:
    """Nobody in particular, or somebody this viewer may know of."""
    return may_know_of(viewer, somebody="said_by__")
