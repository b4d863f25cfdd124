"""What may be asked of posts and allocations."""

from datetime import date
from typing import Any, Self
from uuid import UUID

from django.db.models import Q, QuerySet

from kinweave.foundation import Viewer
from kinweave.parties.queries import AboutPersonQuerySet, lasting_on, may_know_of


class PostQuerySet(QuerySet[Any]):
    """Who works where."""

    def current(self, on: date) -> Self:
        """Those that have begun and not yet ended."""
        return self.filter(lasting_on(on))

    def visible_to(self, viewer: Viewer) -> Self:
        """One's own posts; and all of the organisation's, for those who manage, allocate or audit there."""
        own = Q(person_id__in=viewer.own_ids)
        may_see = {"accounts", "allocate", "trail"} & viewer.may
        known = self.filter(may_know_of(viewer, somebody="person__"))
        return known.filter(own | Q(organisation_id=viewer.organisation_id) if may_see else own)

    def at(self, organisation_id: UUID | None) -> Self:
        """The posts of one organisation, by the names of their holders."""
        return self.filter(organisation_id=organisation_id).order_by("person__sort_name", "pk")

    def after(self, shown: Any) -> Self:
        """The next page by name, when this post was the last that was shown."""
        name = shown.person.sort_name
        return self.filter(Q(person__sort_name__gt=name) | Q(person__sort_name=name, pk__gt=shown.pk))

    def waiting(self, viewer: Viewer) -> Self:
        """Those that wait for this viewer's word: not their own, nor one they gave or confirmed already."""
        own = viewer.own_ids
        theirs = self.exclude(person_id__in=own).exclude(recorded_by_id__in=own)
        return theirs.exclude(confirmations__recorded_by_id__in=own).filter(confirmed_on__isnull=True)

    def confirmed(self) -> Self:
        """Those that enough others have confirmed, so that they open something."""
        return self.filter(confirmed_on__isnull=False)

    def of(self, parties: frozenset[UUID]) -> Self:
        """The posts of one human, the latest first."""
        return self.filter(person_id__in=parties).order_by("-begins_on", "pk")


class AllocationQuerySet(AboutPersonQuerySet):
    """Who works with whom."""

    def visible_to(self, viewer: Viewer) -> Self:
        """Those of people whose record is open, by workers this viewer may know of."""
        return super().visible_to(viewer).filter(may_know_of(viewer, somebody="worker__"))

    def current(self, on: date) -> Self:
        """Those that have begun and not yet ended."""
        return self.filter(lasting_on(on))

    def not_over(self, on: date) -> Self:
        """Those that have not ended, begun or not."""
        return self.filter(Q(ends_on__isnull=True) | Q(ends_on__gt=on))

    def of_worker(self, worker_id: UUID | None) -> Self:
        """Those of one worker."""
        return self.filter(worker_id=worker_id)


class OwnQuerySet(QuerySet[Any]):
    """What somebody's forms keep for them alone."""

    def visible_to(self, viewer: Viewer) -> Self:
        """One's own."""
        return self.filter(account_id=viewer.account_id)


class DraftQuerySet(OwnQuerySet):
    """What somebody has typed and not yet sent."""

    def at(self, place: str) -> Self:
        """What was typed on one page."""
        return self.filter(place=place)


class BreakGlassQuerySet(QuerySet[Any]):
    """Tries to open a record without being allocated."""

    def visible_to(self, viewer: Viewer) -> Self:
        """Those of others, for leads of the organisation; what one opened, until it closes; what was opened of oneself.

        Nobody sees that they tried in vain, or what stands about somebody they may not know of.
        """
        mine = Q(by_party__in=viewer.own_ids, was_opened=True, until__gt=viewer.at)
        of_me = Q(person__in=viewer.own_ids, was_opened=True)
        here = Q(holder_id=viewer.organisation_id) & ~Q(by_party__in=viewer.own_ids)
        known = Q(person__isnull=True) | may_know_of(viewer, somebody="person__")
        return self.filter(mine | of_me | here if viewer.sees_everyone else mine | of_me).filter(known)

    def overseen_by(self, viewer: Viewer) -> Self:
        """Those at one's own organisation, for who answers for how it keeps what it knows. Criterion: 003-P26."""
        if "assurance" not in viewer.may:
            return self.none()
        here = self.filter(holder_id=viewer.organisation_id)
        if viewer.sees_everyone:
            return here.visible_to(viewer)
        apart = Q(person__human__in=viewer.barred_from | viewer.own_humans)
        return here.filter(Q(person__isnull=True) | ~apart)

    def open_to(self, viewer: Viewer) -> Self:
        """What this viewer opened, and may see for now."""
        return self.filter(by_party__in=viewer.own_ids, was_opened=True, until__gt=viewer.at).order_by("at", "pk")

    def latest_first(self) -> Self:
        """The latest first."""
        return self.order_by("-at", "-pk")

    def to_review(self, viewer: Viewer) -> Self:
        """Those that wait for somebody else's signature."""
        theirs = self.exclude(by_party__in=viewer.own_ids).filter(holder_id=viewer.organisation_id)
        waiting = theirs.filter(reviewed_on__isnull=True).order_by("at", "pk")
        return waiting if viewer.sees_everyone else waiting.none()
