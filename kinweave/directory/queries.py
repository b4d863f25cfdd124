"""What may be asked of services. They are public: rows of the installation, about no person."""

from typing import Any, Self

from django.db.models import QuerySet

from kinweave.foundation import Viewer


class ServiceQuerySet(QuerySet[Any]):
    """Services."""

    def visible_to(self, viewer: Viewer) -> Self:
        """Everybody who has signed in sees every service."""
        return self.filter(ended_on__isnull=True) if viewer.is_known else self.none()

    def by_name(self) -> Self:
        """In the order of their names."""
        return self.order_by("name", "pk")

    def after(self, shown: Any) -> Self:
        """The next page by name, when this one was the last that was shown."""
        return self.filter(name__gt=shown.name) | self.filter(name=shown.name, pk__gt=shown.pk)


class OfServiceQuerySet(QuerySet[Any]):
    """What hangs on a service."""

    def visible_to(self, viewer: Viewer) -> Self:
        """That of services which are offered."""
        return self.filter(service__ended_on__isnull=True) if viewer.is_known else self.none()
