"""What may be asked of standards. They are published texts: whoever has signed in may read them."""

from typing import TYPE_CHECKING, Self

from django.db.models import QuerySet

from kinweave.foundation import Viewer

if TYPE_CHECKING:
    from kinweave.evidence.models import Standard, StandardVersion
else:
    Standard = StandardVersion = object


class StandardQuerySet(QuerySet["Standard"]):
    """Standards."""

    def visible_to(self, viewer: Viewer) -> Self:
        """All of them, for whoever has signed in; none for a stranger."""
        return self.all() if viewer.is_known else self.none()

    def by_key(self) -> Self:
        """In the order of their keys."""
        return self.order_by("key")


class StandardVersionQuerySet(QuerySet["StandardVersion"]):
    """Versions of standards."""

    def visible_to(self, viewer: Viewer) -> Self:
        """All of them, for whoever has signed in; none for a stranger."""
        return self.all() if viewer.is_known else self.none()

    def latest_first(self) -> Self:
        """The version that counts now, then the ones before it."""
        return self.order_by("-number")
