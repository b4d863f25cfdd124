"""What may be asked of memberships."""

from datetime import date
from typing import Self

from django.db.models import Q

from kinweave.parties.queries import AboutPersonQuerySet


class MembershipQuerySet(AboutPersonQuerySet):
    """Who belongs to what, and who was invited."""

    def live(self, on: date) -> Self:
        """Those invited or joined, who have not left by a day."""
        return self.filter(Q(left_on__isnull=True) | Q(left_on__gt=on), invited_on__lte=on)
