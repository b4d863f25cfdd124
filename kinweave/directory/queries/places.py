"""What may be asked of services and places. They are public: rows of the installation, about no person."""

from collections.abc import Collection
from datetime import date
from typing import Any, Self

from django.db.models import Count, Exists, OuterRef, Q, QuerySet

from kinweave.directory.queries.protecting import protecting
from kinweave.foundation import Viewer


class AreaQuerySet(QuerySet[Any]):
    """Parts of the area that the installation serves."""

    def visible_to(self, viewer: Viewer) -> Self:
        """Everybody who has signed in sees every one, in the order of their names."""
        return self.order_by("name") if viewer.is_known else self.none()


class ServiceQuerySet(QuerySet[Any]):
    """Services."""

    def visible_to(self, viewer: Viewer) -> Self:
        """Everybody who has signed in sees every service."""
        return self.filter(ended_on__isnull=True) if viewer.is_known else self.none()

    def published(self, on: date) -> Self:
        """Those that anyone may see on a day, without signing in: not what has ended, nor what may protect somebody.

        What of them may be seen says `directory.listed`.
        """
        stands = Q(ended_on__isnull=True) | Q(ended_on__gt=on)
        return self.filter(stands).exclude(protecting(*self.TEXTS)).select_related("organisation").with_all()

    TEXTS = ("name", "description", "where", "organisation__called")

    def withdrawn(self, on: date) -> Self:
        """Those that anyone could see once, and cannot on a day. What protects somebody is not listed to begin with."""
        return self.filter(Q(ended_on__lte=on) | protecting(*self.TEXTS))

    def by_name(self) -> Self:
        """In the order of their names."""
        return self.order_by("name", "pk")

    def after(self, shown: Any) -> Self:
        """The next page by name, when this one was the last that was shown."""
        return self.filter(Q(name__gt=shown.name) | Q(name=shown.name, pk__gt=shown.pk))

    def for_interest(self, key: str) -> Self:
        """Those where somebody can enjoy one thing."""
        return self.filter(Exists(self._rows("interests").filter(key=key)))

    def sharing(self, keys: Collection[str]) -> Self:
        """Those that share any of these interests, each with how many (`shared_count`), the most first."""
        count = Count("interests", filter=Q(interests__key__in=keys), distinct=True)
        return self.annotate(shared_count=count).filter(shared_count__gt=0).order_by("-shared_count", "name", "pk")

    def open_on(self, weekday: int) -> Self:
        """Those that are open on a day of the week; Monday is 0."""
        return self.filter(Exists(self._rows("schedules").filter(weekday=weekday)))

    def free(self) -> Self:
        """Those that cost nothing. What is not known is not free."""
        return self.filter(pence=0)

    def with_access(self, key: str) -> Self:
        """Those of which it is known that this is there."""
        return self.filter(Exists(self._rows("accessibilities").filter(key=key, is_there=True)))

    def with_all(self) -> Self:
        """Each with all that a page says of it, in three more queries."""
        return self.prefetch_related("interests", "schedules", "accessibilities")

    def _rows(self, name: str) -> QuerySet[Any]:
        model: Any = self.model._meta.get_field(name).related_model
        rows: QuerySet[Any] = model._default_manager.filter(service=OuterRef("pk"))
        return rows


class OfServiceQuerySet(QuerySet[Any]):
    """What hangs on a service."""

    def visible_to(self, viewer: Viewer) -> Self:
        """That of services which are offered."""
        return self.filter(service__ended_on__isnull=True) if viewer.is_known else self.none()
