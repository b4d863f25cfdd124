"""What may be asked of what was passed on."""

from typing import Any, Self

from django.db.models import Exists, OuterRef, Q

from kinweave.foundation import Viewer
from kinweave.parties.queries import AboutPersonQuerySet


class ReferralQuerySet(AboutPersonQuerySet):
    """Referrals."""

    def visible_to(self, viewer: Viewer) -> Self:
        """Those of people whose record is open; not, for the person, what is withheld from them."""
        theirs = Q(person__in=viewer.own_ids | viewer.speaks_for_ids)
        return super().visible_to(viewer).exclude(theirs, withheld_because__isnull=False)

    def latest_first(self) -> Self:
        """The latest first."""
        return self.order_by("-recorded_at", "-pk")


class OfReferralQuerySet(AboutPersonQuerySet):
    """The items of referrals."""

    def visible_to(self, viewer: Viewer) -> Self:
        """The items of the referrals this viewer sees."""
        referrals: Any = self.model._meta.get_field("referral").related_model
        return self.filter(Exists(referrals._default_manager.visible_to(viewer).filter(pk=OuterRef("referral"))))
