"""What may be asked of circles."""

from typing import Self

from django.db.models import Q

from kinweave.foundation import Viewer
from kinweave.foundation.reach import LeadsTo
from kinweave.parties.queries import AboutPersonQuerySet


class CircleQuerySet(AboutPersonQuerySet):
    """Circles: those around people, and those that people belong to."""

    def visible_to(self, viewer: Viewer) -> Self:
        """Those around people whose record is open; and the groups that one's own organisation keeps.

        Nobody's membership is in it: who belongs to a group is a record about them.
        """
        around = Q(LeadsTo(self.person_path, viewer))
        if "people" not in viewer.may:
            return self.filter(around)
        return self.filter(around | Q(owner__isnull=True, holder_id=viewer.organisation_id))

    def groups(self) -> Self:
        """Those that people belong to and that have not ended, by name."""
        return self.lasting().filter(owner__isnull=True).order_by("name", "pk")
