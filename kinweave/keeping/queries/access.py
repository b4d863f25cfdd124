"""What may be asked of requests to see what is kept."""

from datetime import date
from typing import Any, Self

from django.db.models import Exists, OuterRef, Q

from kinweave.foundation import Viewer
from kinweave.foundation.reach import LeadsTo
from kinweave.parties.queries import AboutPersonQuerySet


class AccessRequestQuerySet(AboutPersonQuerySet):
    """Requests to see what is kept about somebody."""

    def visible_to(self, viewer: Viewer) -> Self:
        """Those of people one works with; one's own, and those one brought for somebody. Not for who asks, at work."""
        at_work = LeadsTo("person", viewer, "visible_to", "at_work")
        known = ~Q(person__human__in=viewer.barred_from)
        theirs = Q(at_work, holder_id=viewer.organisation_id) & ~Q(speaks_for__speaker__human__in=viewer.own_humans)
        mine = Q(person__in=viewer.own_ids) | Q(speaks_for__speaker__in=viewer.own_ids)
        return self.filter(theirs | mine).filter(known)

    def handled_by(self, viewer: Viewer) -> Self:
        """Those that this viewer may answer: who leads, neither asks nor is asked about, and is named in no restriction
        on contact with the person."""
        if not viewer.sees_everyone:
            return self.none()
        asks = Q(person__human__in=viewer.own_humans) | Q(speaks_for__speaker__human__in=viewer.own_humans)
        people: Any = self.model._meta.get_field("person").related_model
        rules: Any = people._meta.get_field("protected_by").related_model
        names = rules._base_manager.filter(person=OuterRef("person"), against__human__in=viewer.own_humans)
        return self.visible_to(viewer).filter(~asks, ~Exists(names), holder_id=viewer.organisation_id)

    def overseen_by(self, viewer: Viewer) -> Self:
        """Those at one's own organisation, for who answers for how it keeps what it knows. Criterion: 003-P26."""
        if "assurance" not in viewer.may:
            return self.none()
        if viewer.sees_everyone:
            return self.handled_by(viewer)
        apart = viewer.barred_from | viewer.own_humans
        asks = Q(person__human__in=apart) | Q(speaks_for__speaker__human__in=viewer.own_humans)
        return self.filter(~asks, holder_id=viewer.organisation_id)

    def open(self) -> Self:
        """Those not answered, the first due first; those whose clock stands still come last."""
        return self.filter(outcome="open").order_by("due_on", "pk")

    def due_until(self, on: date) -> Self:
        """Those to answer by a day, or since."""
        return self.open().filter(due_on__lte=on)

    def standing_still(self) -> Self:
        """Those whose clock has not begun, or stands still."""
        return self.open().filter(due_on__isnull=True)

    def latest_first(self) -> Self:
        """The latest first."""
        return self.order_by("-received_on", "-recorded_at", "pk")


class OfAccessQuerySet(AboutPersonQuerySet):
    """Rows of requests: for those who answer them."""

    person_path = "request__person"

    def visible_to(self, viewer: Viewer) -> Self:
        """Those of the requests that this viewer may answer."""
        return self.filter(LeadsTo("request", viewer, "handled_by"))


class AccessQuestionQuerySet(OfAccessQuerySet):
    """What was asked of who asks to see what is kept."""

    def visible_to(self, viewer: Viewer) -> Self:
        """Those of the requests that this viewer may answer; and what was asked of oneself, who has to answer it."""
        asks = Q(request__person__in=viewer.own_ids, request__speaks_for__isnull=True)
        asks |= Q(request__speaks_for__speaker__in=viewer.own_ids)
        mine = asks & Q(LeadsTo("request", viewer))
        return self.filter(Q(LeadsTo("request", viewer, "handled_by")) | mine)

    def waiting(self) -> Self:
        """Those that nobody has answered."""
        return self.filter(answered_on__isnull=True)
