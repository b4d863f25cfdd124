"""What may be asked of events."""

from datetime import date
from typing import Any, Self
from uuid import UUID

from django.db.models import Max, Prefetch, Q

from kinweave.foundation import Viewer
from kinweave.parties.queries import AboutPersonQuerySet, may_know_of, struck_and_shown

TWO_WAY = ("visit", "phone", "video", "message", "outing", "activity")
FACE_TO_FACE = ("visit", "outing", "activity", "talk")
NOT_REFUSED = ("comes", "invited", "maybe")


class EventQuerySet(AboutPersonQuerySet):
    """Events, arranged and held."""

    def visible_to(self, viewer: Viewer) -> Self:
        """Those of people whose record is open, not struck out nor disposed of; nor, for the person, withheld."""
        theirs = Q(person__in=viewer.own_ids | viewer.speaks_for_ids)
        shown = super().visible_to(viewer).filter(struck_at__isnull=True, disposed_on__isnull=True)
        return shown.exclude(theirs, withheld_because__isnull=False)

    def struck_for(self, viewer: Viewer) -> Self:
        """Those that were struck out, for leads and for who wrote them; the latest first."""
        shown = super().visible_to(viewer).filter(struck_and_shown(viewer), disposed_on__isnull=True)
        return shown.order_by("-struck_at", "pk")

    def disposed_for(self, viewer: Viewer) -> Self:
        """Those that were disposed of and say nothing any more, of people whose record is open; the latest first."""
        gone = super().visible_to(viewer).filter(disposed_on__isnull=False, withheld_because__isnull=True)
        return gone.order_by("-disposed_on", "pk")

    def arranged(self) -> Self:
        """Those arranged and neither written up nor cancelled."""
        return self.filter(state="arranged")

    def arranged_for(self, day: date) -> Self:
        """Those arranged for a day, in the order of their times."""
        return self.filter(state="arranged", day=day).order_by("time", "pk")

    def arranged_from(self, day: date) -> Self:
        """Those arranged for a day or a later one, the soonest first."""
        return self.filter(state="arranged", day__gte=day).order_by("day", "time", "pk")

    def not_written_up(self, on: date) -> Self:
        """Those arranged for an earlier day that nobody has written up or cancelled."""
        return self.filter(state="arranged", day__lt=on).order_by("day", "time", "pk")

    def with_worker(self, worker_id: UUID | None) -> Self:
        """Those that a worker takes part in, or was asked to."""
        return self.filter(participations__party_id=worker_id, participations__reply__in=NOT_REFUSED)

    def contacts(self) -> Self:
        """Contacts that happened, the latest first."""
        return self.filter(state="held").order_by("-day", "-recorded_at", "-pk")

    def talks(self) -> Self:
        """Talks, about wishes and about other things, the latest first."""
        return self.contacts().filter(kind="talk")

    def with_those_there(self, viewer: Viewer) -> Self:
        """Each with those who took part and whom this viewer may know of (`there`), in the order of their names."""
        rows = self.model._meta.get_field("participations").related_model._default_manager
        came = rows.visible_to(viewer).coming().by_name()
        return self.prefetch_related(Prefetch("participations", queryset=came, to_attr="there"))

    def with_those_asked(self, viewer: Viewer) -> Self:
        """Each with everybody who was asked to come and whom this viewer may know of (`asked`), by name."""
        rows = self.model._meta.get_field("participations").related_model._default_manager
        return self.prefetch_related(
            Prefetch("participations", queryset=rows.visible_to(viewer).by_name(), to_attr="asked")
        )

    def before(self, shown: Any) -> Self:
        """The next page of contacts, when this one was the last that was shown."""
        same_day = Q(day=shown.day)
        return self.filter(
            Q(day__lt=shown.day)
            | same_day & Q(recorded_at__lt=shown.recorded_at)
            | same_day & Q(recorded_at=shown.recorded_at, pk__lt=shown.pk)
        )


class ParticipationQuerySet(AboutPersonQuerySet):
    """Who took part in what."""

    def visible_to(self, viewer: Viewer) -> Self:
        """Those in events that may be seen: not struck out, nor withheld; not somebody from whom they are barred."""
        known = may_know_of(viewer, somebody="party__", whose="event__person")
        theirs = Q(event__person__in=viewer.own_ids | viewer.speaks_for_ids)
        found = super().visible_to(viewer).filter(known, event__struck_at__isnull=True)
        return found.exclude(theirs, event__withheld_because__isnull=False)

    def coming(self) -> Self:
        """Those who come, or came: not who was only asked, nor who said no."""
        return self.filter(reply="comes")

    def by_name(self) -> Self:
        """In the order of their names."""
        return self.select_related("party").order_by("party__sort_name", "pk")

    def last_contact(self, people: Any) -> dict[tuple[UUID, UUID], date]:
        """The last two-way contact of each (person, somebody in their life), by day, in one query."""
        found = self.coming().filter(event__person__in=people, event__state="held", event__kind__in=TWO_WAY)
        rows = found.values_list("event__person_id", "party_id").annotate(last=Max("event__day")).order_by()
        return {(person, party): last for person, party, last in rows}
