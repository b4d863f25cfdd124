"""What may be asked of the register of data breaches: seen by who answers for it, never by who is named in it."""

from typing import Any, Self

from django.db.models import Exists, OuterRef, Q, QuerySet

from kinweave.foundation import Viewer
from kinweave.foundation.reach import LeadsTo


class DataBreachQuerySet(QuerySet[Any]):
    """Data breaches."""

    def visible_to(self, viewer: Viewer) -> Self:
        """Those of one's own organisation, for leads and the data protection officer; none that names them.

        What began with something that a viewer may not know of, they do not see: a lead sees what began with a passing
        or a question that they see.
        """
        if "assurance" not in viewer.may:
            return self.none()
        named: Any = self.model._meta.get_field("named").related_model
        names = named._base_manager.filter(party__human__in=viewer.own_humans, breach=OuterRef("pk"))
        ours = self.filter(holder_id=viewer.organisation_id).exclude(Exists(names))
        from_passing = Q(passing__isnull=True) | Q(LeadsTo("passing", viewer, "overseen_by"))
        return ours.filter(from_passing, self._from_question(viewer))

    def _from_question(self, viewer: Viewer) -> Q:
        """A data protection officer reads what a lead wrote of it; whoever leads, only where they see the question."""
        none = Q(question__isnull=True)
        if not viewer.sees_everyone:
            apart = viewer.barred_from | viewer.own_humans
            return none | ~Q(question__person__human__in=apart)
        return none | Q(LeadsTo("question", viewer))

    def open(self) -> Self:
        """Those that are not dealt with, the longest known first."""
        return self.filter(closed_on__isnull=True).order_by("aware_at", "pk")

    def ico_waits(self) -> Self:
        """Those of which the ICO was not told, and nobody wrote down why not."""
        return self.open().filter(ico_told_at__isnull=True, ico_not_because__isnull=True)

    def latest_first(self) -> Self:
        """The latest first."""
        return self.order_by("-aware_at", "-pk")

    def after(self, shown: Any) -> Self:
        """The next page, when this one was the last that was shown."""
        return self.filter(Q(aware_at__lt=shown.aware_at) | Q(aware_at=shown.aware_at, pk__lt=shown.pk))


class NamedInBreachQuerySet(QuerySet[Any]):
    """Who is named in breaches."""

    def visible_to(self, viewer: Viewer) -> Self:
        """Those of the breaches this viewer sees."""
        return self.filter(LeadsTo("breach", viewer))
