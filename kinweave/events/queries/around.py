"""What may be asked of what goes with an event."""

from datetime import date
from typing import Any, Self

from django.db.models import Exists, OuterRef

from kinweave.circles.models import Restriction
from kinweave.foundation import Viewer
from kinweave.parties.queries import AboutPersonQuerySet
from kinweave.ties.queries import ApartFromSpeakers


class OfEventQuerySet(AboutPersonQuerySet):
    """What goes with an event: seen by those who see the event."""

    def visible_to(self, viewer: Viewer) -> Self:
        """What goes with the events that this viewer sees."""
        events: Any = self.model._meta.get_field("event").related_model
        return self.filter(Exists(events._default_manager.visible_to(viewer).filter(pk=OuterRef("event"))))


class QuestionQuerySet(AboutPersonQuerySet):
    """Questions whether a restriction was broken."""

    def visible_to(self, viewer: Viewer) -> Self:
        """Those about restrictions that this viewer may know of."""
        known = Restriction.objects.visible_to(viewer).filter(pk=OuterRef("restriction"))
        return super().visible_to(viewer).filter(Exists(known)).exclude(person__in=viewer.own_ids)

    def open(self) -> Self:
        """Those that nobody has answered."""
        return self.filter(answered_on__isnull=True).order_by("recorded_at", "pk")


class ContactQuerySet(ApartFromSpeakers):
    """Agreements for supervised contact."""

    tie_path = "tie__"

    def lasting(self) -> Self:
        """Those that have not ended."""
        return self.filter(ended_on__isnull=True)

    def due_for_review(self, on: date) -> Self:
        """Those to look at again."""
        return self.lasting().filter(review_on__lte=on).order_by("review_on", "pk")
