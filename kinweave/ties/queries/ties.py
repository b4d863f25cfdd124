"""What may be asked of ties, observations and wishes."""

from datetime import date
from typing import Any, Self

from django.db.models import Exists, Max, OuterRef, Q, QuerySet, Subquery

from kinweave.foundation import Viewer
from kinweave.parties.queries import AboutPersonQuerySet, may_know_of, struck_and_shown


class ApartFromSpeakers(AboutPersonQuerySet):
    """Records about a tie. Somebody who speaks for a person never sees what the person says about them.

    Nor does anybody see the tie to somebody from whom they are barred.
    """

    tie_path = ""

    def visible_to(self, viewer: Viewer) -> Self:
        """The records of people whose record is open, but not a speaker's own tie to the person."""
        about_the_speaker = Q(
            **{
                f"{self.tie_path}to_party__human__in": viewer.own_humans,
                f"{self.tie_path}person__in": viewer.speaks_for_ids,
            }
        )
        found = super().visible_to(viewer).filter(may_know_of(viewer, somebody=f"{self.tie_path}to_party__"))
        return found.exclude(about_the_speaker) if viewer.speaks_for_ids else found


class NumberedQuerySet(ApartFromSpeakers):
    """Rows that keep the order in which they were recorded, by a number of their own."""

    def visible_to(self, viewer: Viewer) -> Self:
        """Those that were not struck out: a wrong entry leaves every page and every figure."""
        return super().visible_to(viewer).filter(struck_at__isnull=True)

    def struck_for(self, viewer: Viewer) -> Self:
        """Those that were struck out, for leads and for who wrote them; the latest first."""
        return super().visible_to(viewer).filter(struck_and_shown(viewer)).order_by("-struck_at", "pk")

    def next_number(self) -> int:
        """The number of the next row."""
        last: int | None = self.aggregate(last=Max("number"))["last"]
        return (last or 0) + 1


class TieQuerySet(ApartFromSpeakers):
    """Ties, present and past."""

    def current(self, on: date) -> Self:
        """Those that have begun and not yet ended on a day."""
        return self.filter(Q(ended_on__isnull=True) | Q(ended_on__gt=on), began_on__lte=on)

    def with_the_living(self) -> Self:
        """Not those with somebody who died: nobody is prompted about them."""
        endings: Any = self.model._meta.get_field("endings").related_model
        died = endings._base_manager.filter(tie=OuterRef("pk"), decider="death", struck_at__isnull=True)
        return self.filter(~Exists(died), to_party__died_on__isnull=True)

    def with_what_was_said(self, on: date) -> Self:
        """Each with its agreed rhythm (`every_weeks`) and its last wish (`wished_on`, `wish_confirmed_on`).

        What was never said is None.
        """
        observed = self._related("observations").filter(seen_on__lte=on).order_by("-seen_on", "-number")
        wished = self._related("wishes").filter(said_on__lte=on).order_by("-said_on", "-number")
        return self.annotate(
            every_weeks=Subquery(observed.values("every_weeks")[:1]),
            wished_on=Subquery(wished.values("said_on")[:1]),
            wish_confirmed_on=Subquery(wished.values("confirmed_on")[:1]),
        )

    def _related(self, name: str) -> QuerySet[Any]:
        related = self.model._meta.get_field(name).related_model
        rows: QuerySet[Any] = related._default_manager.filter(tie=OuterRef("pk"), struck_at__isnull=True)
        return rows


class ObservationQuerySet(NumberedQuerySet):
    """What was observed of ties, by day."""

    tie_path = "tie__"

    def until(self, on: date) -> Self:
        """Those of a day and before, the oldest first."""
        return self.filter(seen_on__lte=on).order_by("seen_on", "number")


class WishQuerySet(NumberedQuerySet):
    """What people want, by day."""

    tie_path = "tie__"

    def until(self, on: date) -> Self:
        """Those said on a day and before, the oldest first: the last one of each tie holds."""
        return self.filter(said_on__lte=on).order_by("said_on", "number")

    def latest_first(self) -> Self:
        """The latest first."""
        return self.order_by("-said_on", "-number")

    def by_tie(self) -> dict[Any, Any]:
        """The wish that holds for each tie (key: the tie's id)."""
        return {wish.tie_id: wish for wish in self.filter(tie__isnull=False)}
