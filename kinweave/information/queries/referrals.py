"""What may be asked of what was passed on."""

from datetime import date, timedelta
from typing import Self

from django.db.models import Q

from kinweave.foundation import Viewer
from kinweave.foundation.reach import LeadsTo
from kinweave.parties.queries import AboutPersonQuerySet


class ReferralQuerySet(AboutPersonQuerySet):
    """Referrals."""

    def visible_to(self, viewer: Viewer) -> Self:
        """Those of people one works with; and one's own, once they were sent, but for those withheld.

        Who speaks for somebody sees none: the items may say what the person told us about them.
        """
        mine = Q(person__in=viewer.own_ids, sent_on__isnull=False, withheld_because__isnull=True)
        at_work = Q(LeadsTo("person", viewer, "at_work"))
        return super().visible_to(viewer).filter(mine | at_work)

    def waiting(self, on: date, days: int) -> Self:
        """Those sent so many days ago, or longer, that nobody has answered."""
        sent = self.filter(outcome="waiting", sent_on__lte=on - timedelta(days=days))
        return sent.order_by("sent_on", "pk")

    def latest_first(self) -> Self:
        """The latest first."""
        return self.order_by("-recorded_at", "-pk")


class OfReferralQuerySet(AboutPersonQuerySet):
    """The items of referrals."""

    def visible_to(self, viewer: Viewer) -> Self:
        """The items of the referrals this viewer sees."""
        return self.filter(LeadsTo("referral", viewer))
