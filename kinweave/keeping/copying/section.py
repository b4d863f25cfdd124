"""One kind of record in somebody's own copy."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.db.models import Model, QuerySet
from django.utils.functional import Promise

from kinweave.foundation import Viewer
from kinweave.parties.models import Party

Find = Callable[[Viewer, Party], QuerySet[Any]]


@dataclass(frozen=True, slots=True)
class Section:
    """One kind of record: its key in the file, its title to read, its fields by their path, in which order."""

    key: str
    title: str | Promise
    model: type[Model]
    fields: tuple[str, ...]
    order: str
    find: Find | None = None

    def rows(self, viewer: Viewer, person: Party) -> QuerySet[Any]:
        """The rows about a person that they may see, the oldest first."""
        objects: Any = self.model._default_manager
        found = self.find(viewer, person) if self.find else objects.visible_to(viewer).about(person)
        keys = {path.rpartition("__")[0] for path in self.fields} - {""}
        rows: QuerySet[Any] = found.order_by(self.order, "pk")
        return rows.select_related(*sorted(keys)) if keys else rows
