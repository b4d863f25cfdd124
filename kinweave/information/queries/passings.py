"""What may be asked of passings, from both sides."""

from datetime import datetime
from typing import Any, Self

from django.db.models import Exists, OuterRef, Q, QuerySet

from kinweave.foundation import Viewer
from kinweave.parties.queries import AboutPersonQuerySet


class PassingQuerySet(AboutPersonQuerySet):
    """What went from one agency to another."""

    def visible_to(self, viewer: Viewer) -> Self:
        """What we sent of people one works with, what came to us and is supported by a part, and what went about
        oneself, but for what is withheld. What rests on a concern is never on one's own page."""
        return self.filter(self._sent(viewer) | self._came(viewer) | self._mine(viewer))

    def sent_by(self, viewer: Viewer) -> Self:
        """What one's own organisation sent, of people one works with."""
        return self.filter(self._sent(viewer))

    def came_to(self, viewer: Viewer) -> Self:
        """What came to one's own organisation, to oneself or, for who sees everybody, to anybody here."""
        return self.filter(self._came(viewer))

    def _sent(self, viewer: Viewer) -> Q:
        people = Exists(self._people().at_work(viewer).filter(pk=OuterRef("person")))
        reached = (
            Q(is_about_concern=False) | Q(sent_by__in=viewer.own_ids) | Q(decision__recorded_by__in=viewer.own_ids)
        )
        seen = ~Q(pk__in=[]) if viewer.sees_everyone else reached
        return Q(people, sender_id=viewer.organisation_id) & seen

    def _came(self, viewer: Viewer) -> Q:
        supports: Any = self._people().model._meta.get_field("supported_by").related_model
        part = supports.objects.current(viewer.at).filter(
            cause="passing", cause_id=OuterRef("pk"), supporter_id__in=viewer.supports_as
        )
        not_barred = ~Q(person__human__in=viewer.barred_from)
        return Q(Exists(part), holder_id=viewer.organisation_id) & not_barred

    def _mine(self, viewer: Viewer) -> Q:
        return Q(person__in=viewer.own_ids, withheld_because__isnull=True, is_about_concern=False)

    def unacknowledged(self) -> Self:
        """Those that nobody has acknowledged."""
        return self.filter(acknowledged_at__isnull=True)

    def due_for_review(self, at: datetime) -> Self:
        """Those that nothing held up, and that nobody has looked at since; the longest due first."""
        waiting = self.filter(review_due_at__isnull=False, reviewed_at__isnull=True)
        return waiting.order_by("review_due_at", "pk")

    def latest_first(self) -> Self:
        """The latest first."""
        return self.order_by("-sent_at", "-pk")


class OfPassingQuerySet(QuerySet[Any]):
    """Rows of passings."""

    def visible_to(self, viewer: Viewer) -> Self:
        """Those of the passings this viewer sees."""
        passings: Any = self.model._meta.get_field("passing").related_model
        return self.filter(Exists(passings.objects.visible_to(viewer).filter(pk=OuterRef("passing"))))


class PassedItemQuerySet(OfPassingQuerySet):
    """The items of passings, as they went."""

    def in_order(self) -> Self:
        """As they stood on the page."""
        return self.order_by("number", "pk")


class RecipientQuerySet(QuerySet[Any]):
    """Known people who act for agencies."""

    def visible_to(self, viewer: Viewer) -> Self:
        """Those in the address book of one's own organisation, but those one may not know of."""
        ours = self.filter(holder_id=viewer.organisation_id)
        return ours.exclude(party__human__in=viewer.barred_from) if viewer.barred_from else ours

    def lasting(self) -> Self:
        """Those that have not ended."""
        return self.filter(ended_on__isnull=True)

    def to_ask(self) -> Self:
        """Each with what a question about them needs at once: their organisation, and their own row."""
        return self.select_related("organisation", "party")

    def by_name(self) -> Self:
        """By agency and name."""
        return self.order_by("organisation__sort_name", "name", "pk")
