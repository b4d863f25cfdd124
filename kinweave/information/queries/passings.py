"""What may be asked of passings, from both sides."""

from datetime import datetime
from typing import Any, Self

from django.db.models import Exists, OuterRef, Q, QuerySet

from kinweave.foundation import Viewer
from kinweave.foundation.reach import LeadsTo
from kinweave.information.queries.resting import names_nobody_here
from kinweave.information.queries.sharing import concern_reaches
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

    def overseen_by(self, viewer: Viewer) -> Self:
        """What one's own organisation sent and received, for who answers for how it shares. Criterion: 003-P26.

        Who leads sees what they see at work. Who opens no record sees nothing that rests on a concern, nor what is
        about themself or about somebody they may not know of.
        """
        if "assurance" not in viewer.may:
            return self.none()
        if viewer.sees_everyone:
            return self.filter(self._sent(viewer) | self._came(viewer))
        ours = Q(sender_id=viewer.organisation_id) | Q(holder_id=viewer.organisation_id)
        apart = Q(person__human__in=viewer.barred_from | viewer.own_humans)
        return self.filter(ours, ~apart, decision__concern__isnull=True)

    def untold(self, kind: str) -> Self:
        """Those with an item that came by what was called back in this way, whose recipients were not told yet. R24."""
        of_such = self.filter(passeditems__item__came_by__passing__notices__kind=kind)
        return of_such.exclude(notices__kind=kind).distinct().order_by("sent_at", "pk")

    def _sent(self, viewer: Viewer) -> Q:
        people = LeadsTo("person", viewer, "visible_to", "at_work")
        decisions: Any = self.model._meta.get_field("decision").related_model
        reached = decisions.objects.filter(concern_reaches(viewer), pk=OuterRef("decision"))
        return Q(people, Exists(reached), sender_id=viewer.organisation_id)

    def _came(self, viewer: Viewer) -> Q:
        supports: Any = self.model._meta.get_field("person").related_model._meta.get_field("supported_by").related_model
        part = supports.objects.current(viewer.at).filter(
            cause="passing", cause_id=OuterRef("pk"), supporter_id__in=viewer.supports_as
        )
        not_barred = ~Q(person__human__in=viewer.barred_from)
        return Q(Exists(part), holder_id=viewer.organisation_id) & not_barred & names_nobody_here(viewer)

    def _mine(self, viewer: Viewer) -> Q:
        return Q(person__in=viewer.own_ids, withheld_because__isnull=True, is_about_concern=False)

    def left_out_of_own_page(self) -> Self:
        """Those that the person does not see: withheld for a reason, or resting on a concern."""
        return self.filter(Q(withheld_because__isnull=False) | Q(is_about_concern=True))

    def under(self, choice: Any) -> Self:
        """What went to an agency of one kind, for one purpose, before somebody said no more; not told them yet."""
        lines = {"holder": choice.organisation_id, "purpose": choice.purpose, "sender": choice.holder_id}
        went = self.filter(person__human=choice.person.human, passeditems__category=choice.category, **lines)
        return went.exclude(notices__kind="withdrawn").distinct()

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

    def after(self, shown: Any) -> Self:
        """The next page, when this one was the last that was shown."""
        return self.filter(Q(sent_at__lt=shown.sent_at) | Q(sent_at=shown.sent_at, pk__lt=shown.pk))


class OfPassingQuerySet(QuerySet[Any]):
    """Rows of passings."""

    def visible_to(self, viewer: Viewer) -> Self:
        """Those of the passings this viewer sees."""
        return self.filter(LeadsTo("passing", viewer))

    def overseen_by(self, viewer: Viewer) -> Self:
        """Those of the passings for which this viewer answers."""
        return self.filter(LeadsTo("passing", viewer, "overseen_by"))


class PassedItemQuerySet(OfPassingQuerySet):
    """The items of passings, as they went."""

    def in_order(self) -> Self:
        """As they stood on the page."""
        return self.order_by("number", "pk")

    def kept(self) -> Self:
        """Those that still say something, here and at the source."""
        return self.filter(disposed_on__isnull=True, item__disposed_on__isnull=True)

    def gone(self) -> Self:
        """Those that were disposed of, here or at the source."""
        return self.filter(Q(disposed_on__isnull=False) | Q(item__disposed_on__isnull=False))


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
