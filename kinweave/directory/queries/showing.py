"""What may be asked of entries that may be one, and of when and where they are shown."""

from datetime import date, datetime, time
from typing import Any, Self

from django.db.models import Q, QuerySet

from kinweave.foundation import LONDON, Viewer


def first_moment(on: date) -> datetime:
    """When a day begins in the United Kingdom."""
    return datetime.combine(on, time(), LONDON)


class OfEditorsQuerySet(QuerySet[Any]):
    """What only those see who have the directory in their care."""

    def visible_to(self, viewer: Viewer) -> Self:
        """Every one, for posts with the directory in their care."""
        return self if "directory" in viewer.may else self.none()


class LikenessQuerySet(OfEditorsQuerySet):
    """Two entries that may be one provider."""

    def waiting(self) -> Self:
        """Those about which nobody has said yes or no, while both stand; those that speak most for one first."""
        gone = Q(one__merged_into__undone_at__isnull=True, one__merged_into__isnull=False)
        gone |= Q(other__merged_into__undone_at__isnull=True, other__merged_into__isnull=False)
        return self.filter(answer__in=("", "later")).exclude(gone).order_by("answer", "-points", "pk")


class EntryMergeQuerySet(OfEditorsQuerySet):
    """Entries that were made one."""

    def standing(self) -> Self:
        """Those that were not taken back."""
        return self.filter(undone_at__isnull=True)


class WindowQuerySet(OfEditorsQuerySet):
    """From when and until when entries are shown."""

    def standing(self) -> Self:
        """Those that were not taken away."""
        return self.filter(ended_at__isnull=True)

    def hiding(self, on: date) -> Self:
        """Those that keep an entry from the public on a day."""
        now = first_moment(on)
        return self.standing().filter(Q(from_at__gt=now) | Q(until_at__lte=now))


class ShownAddressQuerySet(OfEditorsQuerySet):
    """Addresses that who works at home chose to show."""

    def standing(self) -> Self:
        """Those that were not taken back."""
        return self.filter(ended_at__isnull=True)
