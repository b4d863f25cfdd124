"""What may be asked of memberships."""

from datetime import date
from typing import Any, Self

from django.db.models import Exists, F, OuterRef, Q, Value

from kinweave.circles.queries.apart import Humans, IsKeptApart, one_of
from kinweave.circles.queries.restrictions import BINDS_CONTACT
from kinweave.foundation import wall
from kinweave.parties.queries import AboutPersonQuerySet


class MembershipQuerySet(AboutPersonQuerySet):
    """Who belongs to what, and who was invited."""

    def live(self, on: date) -> Self:
        """Those invited or joined, who have not left by a day."""
        return self.filter(Q(left_on__isnull=True) | Q(left_on__gt=on), invited_on__lte=on)

    def stopped(self, on: date) -> Self:
        """Those that a restriction stops: it keeps somebody from the circle, or from anybody else in it.

        Who else is in it is asked of everybody, whichever memberships these are.
        """
        live, there = self.live(on), self.model._default_manager.live(on)
        if wall.is_up():
            return live.filter(self._kept_apart(there, on))
        beside = there.filter(circle=OuterRef(OuterRef("circle"))).values("party__human")
        me = OuterRef("party__human")
        apart = Q(person__human=me, against__human__in=beside) | Q(against__human=me, person__human__in=beside)
        apart |= Q(person__human=me, against_circle=OuterRef("circle"))
        restrictions: Any = self.model._meta.get_field("circle").related_model._meta.get_field("restrictions")
        binding = restrictions.related_model._default_manager.in_force(on).on_contact()
        return live.filter(Exists(binding.filter(apart)))

    def _kept_apart(self, there: Self, on: date) -> IsKeptApart:
        beside = Humans(there.filter(circle=OuterRef("circle")).values("party__human"))
        return IsKeptApart(
            one_of("party__human"), beside, day=Value(on), still=on, circle=F("circle"), scopes=BINDS_CONTACT
        )
