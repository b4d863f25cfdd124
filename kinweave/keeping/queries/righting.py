"""What may be asked of corrections and emergency sheets."""

from collections.abc import Iterable
from datetime import date
from typing import Self
from uuid import UUID

from django.db.models import Q

from kinweave.foundation import Viewer
from kinweave.parties.queries import AboutPersonQuerySet, may_know_of

KINDS = ("event", "observation", "wish", "section")  # the entries that a correction may be about


class CorrectionQuerySet(AboutPersonQuerySet):
    """What people asked to be corrected."""

    def visible_to(self, viewer: Viewer) -> Self:
        """Those of people whose record is open; not for who only speaks for them, nor about somebody barred."""
        found = super().visible_to(viewer).exclude(person__in=viewer.speaks_for_ids - viewer.own_ids)
        for somebody in ("wish__tie__to_party__", "observation__tie__to_party__"):
            found = found.filter(Q(**{f"{somebody}human": None}) | may_know_of(viewer, somebody=somebody))
        return found

    def open(self) -> Self:
        """Those not answered, the first asked first."""
        return self.filter(answer="").order_by("asked_on", "pk")

    def latest_first(self) -> Self:
        """The latest first."""
        return self.order_by("-asked_on", "-recorded_at", "pk")

    def with_entries(self) -> Self:
        """Each with the entry it is about."""
        return self.select_related(
            "person", "event", "section", "wish__tie__to_party", "observation__tie__to_party", "recorded_by"
        )

    def beside(self, keys: Iterable[UUID | str]) -> dict[str, list[str]]:
        """What people say beside entries that stay as they are, by the key of the entry, in one query."""
        keys = list(keys)
        refused = self.filter(answer="refused").filter(
            Q(event__in=keys) | Q(observation__in=keys) | Q(wish__in=keys) | Q(section__in=keys)
        )
        said: dict[str, list[str]] = {}
        for *entries, statement in refused.order_by("answered_on", "pk").values_list(
            *(f"{kind}_id" for kind in KINDS), "statement"
        ):
            entry: UUID = next(filter(None, entries))
            said.setdefault(str(entry), []).append(statement)
        return said


class SheetQuerySet(AboutPersonQuerySet):
    """Sheets for an emergency."""

    def visible_to(self, viewer: Viewer) -> Self:
        """Those of people whose record is open; not for who only speaks for them."""
        return super().visible_to(viewer).exclude(person__in=viewer.speaks_for_ids - viewer.own_ids)

    def good_on(self, on: date) -> Self:
        """Those not ended, and not yet expired."""
        return self.lasting().filter(expires_on__gt=on).order_by("expires_on", "pk")

    def latest_first(self) -> Self:
        """The latest first."""
        return self.order_by("-made_on", "-recorded_at", "pk")
