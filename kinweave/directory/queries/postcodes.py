"""What may be asked of postcodes, and of the files they came in."""

from typing import Any, Self

from django.db.models import Avg, F, QuerySet

from kinweave.foundation import Viewer


class PostcodeFileQuerySet(QuerySet[Any]):
    """Files of postcodes."""

    def visible_to(self, viewer: Viewer) -> Self:
        """Every one, for posts with the directory in their care."""
        return self if "directory" in viewer.may else self.none()

    def unfinished(self) -> Self:
        """Those that were not taken in to their end."""
        return self.filter(done__lt=F("rows"))


class PostcodeQuerySet(QuerySet[Any]):
    """Postcodes."""

    def visible_to(self, viewer: Viewer) -> Self:
        """Every one, for anybody: they are published, and about nobody."""
        return self

    def live(self) -> Self:
        """Those that have not ended."""
        return self.filter(ended_in="")

    def middle(self, outcode: str) -> tuple[float, float] | None:
        """The middle of the postcodes that share a first half, in degrees."""
        found = self.filter(outcode=outcode).aggregate(latitude=Avg("latitude"), longitude=Avg("longitude"))
        return None if found["latitude"] is None else (found["latitude"], found["longitude"])
