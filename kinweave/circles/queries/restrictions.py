"""What may be asked of restrictions. Pages ask through `visible_to`; checks ask `between`, whoever asks."""

from collections.abc import Iterable
from datetime import date
from typing import Any, Self
from uuid import UUID

from django.db.models import Exists, OuterRef, Q, QuerySet

from kinweave.foundation import Viewer
from kinweave.foundation.reach import LeadsTo
from kinweave.parties.queries import AboutPersonQuerySet, may_know_of

BINDS_CONTACT = ("no_contact", "indirect", "remote", "supervised")
ABOUT_KNOWING = ("whereabouts", "information", "publication")
IN_WORDS_ABOUT_KNOWING = Q(what__in=ABOUT_KNOWING) & ~Q(against_words="")  # whom they reach is not clear


class RestrictionQuerySet(AboutPersonQuerySet):
    """Restrictions: drafts, in force, and over."""

    def visible_to(self, viewer: Viewer) -> Self:
        """Those that may be known: of people whose record is open, to the team or to those named.

        The person sees their own unless it is withheld; who speaks for them, only when named. Nobody sees one about
        somebody from whom they are barred, nor one that is against themself.
        """
        open_to = super().visible_to(viewer).filter(may_know_of(viewer, somebody="against__") | Q(against=None))
        mine = Q(person__in=viewer.own_ids, withheld_because__isnull=True, in_force_at__isnull=False)
        named = Q(Exists(self._may_know().filter(restriction=OuterRef("pk"), party__in=viewer.own_ids)))
        by_role = Q(audience="team") | Q(lead__in=viewer.own_ids) | Q(recorded_by__in=viewer.own_ids)
        team = Q(LeadsTo("person", viewer, "at_work")) & by_role
        apart = ~Q(person__in=viewer.own_ids) & (named | team)
        return open_to.filter(mine | apart).exclude(against__human__in=viewer.own_humans)

    def _may_know(self) -> QuerySet[Any]:
        model: Any = self.model._meta.get_field("may_know").related_model
        rows: QuerySet[Any] = model._base_manager.filter(ended_on__isnull=True)
        return rows

    def in_force(self, on: date) -> Self:
        """Those that bind on a day: put in force, begun, and neither over nor past their last day."""
        return self.in_force_from(on).filter(starts_on__lte=on)

    def in_force_from(self, on: date) -> Self:
        """Those that bind on a day or will bind later: the first day of some that were put in force is to come."""
        lasts = (Q(ends_on__isnull=True) | Q(ends_on__gt=on)) & (Q(over_on__isnull=True) | Q(over_on__gt=on))
        return self.filter(lasts, in_force_at__isnull=False)

    def drafts(self) -> Self:
        """Those not put in force yet."""
        return self.filter(in_force_at__isnull=True, over_on__isnull=True)

    def due_for_review(self, on: date) -> Self:
        """Those that bind and are due to be looked at again."""
        return self.in_force(on).filter(review_on__lte=on).order_by("review_on", "pk")

    def not_explained(self, on: date, since: date) -> Self:
        """Those that bind since before a day, and that nobody has tried to explain to the person."""
        explained = self.model._meta.get_field("explanations").related_model._base_manager
        tried = explained.filter(restriction=OuterRef("pk"))
        return self.in_force(on).filter(~Exists(tried), starts_on__lte=since, withheld_because__isnull=True)

    def on_contact(self) -> Self:
        """Those that stop some contact altogether: times, places and topics are only reminders."""
        return self.filter(what="contact", scope__in=BINDS_CONTACT)

    def between(self, humans: Iterable[UUID], on: date) -> Self:
        """Those in force, about contact, between any two of these humans, whoever asks and whoever holds them."""
        some = frozenset(humans)
        pairs = Q(person__human__in=some, against__human__in=some)
        return self.in_force(on).on_contact().filter(pairs)

    def with_circle(self, humans: Iterable[UUID], circle: Any, on: date) -> Self:
        """Those in force that keep any of these humans away from a circle."""
        return self.in_force(on).filter(what="contact", person__human__in=frozenset(humans), against_circle=circle)

    def that_stop(self, membership: Any, on: date) -> Self:
        """Those in force that stop a membership: they keep its party from the circle, or from somebody in it."""
        me, circle = membership.party.human, membership.circle
        beside = circle.memberships.live(on).values("party__human")
        apart = Q(person__human=me, against__human__in=beside) | Q(against__human=me, person__human__in=beside)
        return self.in_force(on).on_contact().filter(apart | Q(person__human=me, against_circle=circle))


class OfRestrictionQuerySet(AboutPersonQuerySet):
    """What hangs on a restriction: seen by those who see the restriction."""

    def visible_to(self, viewer: Viewer) -> Self:
        """What hangs on the restrictions that this viewer may know of."""
        return self.filter(LeadsTo("restriction", viewer))
