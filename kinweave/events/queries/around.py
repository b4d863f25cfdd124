"""What may be asked of what goes with an event."""

from datetime import date
from typing import Any, Self

from django.db.models import Exists, F, OuterRef, Q

from kinweave.foundation import Viewer
from kinweave.foundation.reach import LeadsTo
from kinweave.parties.queries import AboutPersonQuerySet
from kinweave.ties.queries import ApartFromSpeakers


class OfEventQuerySet(AboutPersonQuerySet):
    """What goes with an event: seen by those who see the event."""

    def visible_to(self, viewer: Viewer) -> Self:
        """What goes with the events that this viewer sees."""
        return self.filter(LeadsTo("event", viewer))


class QuestionQuerySet(AboutPersonQuerySet):
    """Questions whether a restriction was broken."""

    def visible_to(self, viewer: Viewer) -> Self:
        """Those about restrictions that this viewer may know of."""
        return super().visible_to(viewer).filter(LeadsTo("restriction", viewer)).exclude(person__in=viewer.own_ids)

    def open(self) -> Self:
        """Those that nobody has answered."""
        return self.filter(answered_on__isnull=True).order_by("recorded_at", "pk")


class ContactQuerySet(ApartFromSpeakers):
    """Agreements for supervised contact."""

    tie_path = "tie__"

    def visible_to(self, viewer: Viewer) -> Self:
        """Those of people whose record is open; not the visitor's own, nor those that tell of a hidden restriction."""
        known = Q(restriction__isnull=True) | Q(LeadsTo("restriction", viewer))
        open_to = super().visible_to(viewer).filter(known)
        return open_to.exclude(tie__to_party__human__in=viewer.own_humans)

    def lasting(self) -> Self:
        """Those that have not ended."""
        return self.filter(ended_on__isnull=True)

    def due_for_review(self, on: date) -> Self:
        """Those to look at again."""
        return self.lasting().filter(review_on__lte=on).order_by("review_on", "pk")

    def latest_first(self) -> Self:
        """Those that last first, then those that have ended, the latest first."""
        return self.order_by(F("ended_on").desc(nulls_first=True), "-recorded_at", "pk")


class OfContactQuerySet(AboutPersonQuerySet):
    """What hangs on an agreement for supervised contact: seen by those who see the agreement."""

    def visible_to(self, viewer: Viewer) -> Self:
        """What hangs on the agreements that this viewer sees."""
        return self.filter(LeadsTo("contact", viewer))


class SupervisedVisitQuerySet(OfEventQuerySet):
    """Supervised visits."""

    def visible_to(self, viewer: Viewer) -> Self:
        """Those whose event and whose agreement this viewer sees."""
        return super().visible_to(viewer).filter(LeadsTo("contact", viewer))

    def ahead(self) -> Self:
        """Those arranged and not written up yet, the soonest first."""
        waiting = self.filter(written_on__isnull=True).exclude(event__state="cancelled")
        return waiting.order_by("event__day", "planned_from", "pk")

    def written(self) -> Self:
        """Those written up, the latest first."""
        return self.filter(written_on__isnull=False).order_by("-event__day", "-pk")

    def questions(self) -> Self:
        """Those at which they were left alone though nobody allowed it, and nobody has looked since."""
        reviews: Any = self.model._meta.get_field("contact").related_model._meta.get_field("reviews").related_model
        looked = reviews._base_manager.filter(contact=OuterRef("contact"), day__gte=OuterRef("written_on"))
        return self.written().filter(~Exists(looked), was_left_alone=True, contact__may_leave_alone=False)
