"""What may be asked of events."""

from datetime import date
from typing import Any, Self
from uuid import UUID

from django.db.models import Max, Prefetch, Q

from kinweave.foundation import Viewer
from kinweave.parties.queries import AboutPersonQuerySet, may_know_of

TWO_WAY = ("visit", "phone", "video", "message", "outing", "activity")
FACE_TO_FACE = ("visit", "outing", "activity", "talk")


class EventQuerySet(AboutPersonQuerySet):
    """Events, arranged and held."""

    def visible_to(self, viewer: Viewer) -> Self:
        """Those of people whose record is open, not struck out; nor, for the person, withheld from them."""
        theirs = Q(person__in=viewer.own_ids | viewer.speaks_for_ids)
        shown = super().visible_to(viewer).filter(struck_at__isnull=True)
        return shown.exclude(theirs, withheld_because__isnull=False)

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
        """Those that a worker takes part in."""
        return self.filter(participations__party_id=worker_id)

    def contacts(self) -> Self:
        """Contacts that happened, the latest first."""
        return self.filter(state="held").order_by("-day", "-recorded_at", "-pk")

    def with_those_there(self, viewer: Viewer) -> Self:
        """Each with those who took part and whom this viewer may know of (`there`), in the order of their names."""
        took_part = self.model._meta.get_field("participations").related_model._default_manager
        by_name = took_part.visible_to(viewer).select_related("party").order_by("party__sort_name", "pk")
        return self.prefetch_related(Prefetch("participations", queryset=by_name, to_attr="there"))

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
        """Those in events of people whose record is open; not somebody from whom this viewer is barred."""
        known = may_know_of(viewer, somebody="party__", whose="event__person")
        return super().visible_to(viewer).filter(known)

    def last_contact(self, people: Any) -> dict[tuple[UUID, UUID], date]:
        """The last two-way contact of each (person, somebody in their life), by day, in one query."""
        found = self.filter(event__person__in=people, event__state="held", event__kind__in=TWO_WAY)
        rows = found.values_list("event__person_id", "party_id").annotate(last=Max("event__day")).order_by()
        return {(person, party): last for person, party, last in rows}
