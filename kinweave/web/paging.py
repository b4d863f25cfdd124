"""Long lists, a page at a time, by key: as quick at the end as at the start."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db.models import QuerySet
from django.http import Http404, HttpRequest
from django.shortcuts import get_object_or_404

USUAL = 25  # rows on a page


@dataclass(frozen=True, slots=True)
class Page:
    """Some rows, whether they are the first ones, and where the next ones begin."""

    rows: Sequence[Any]
    is_first: bool
    next_after: UUID | None

    @property
    def next_arrow(self) -> dict[str, str] | None:
        """The link to the next rows, as the pagination asks for it."""
        return {"href": f"?after={self.next_after}"} if self.next_after else None

    @property
    def first_arrow(self) -> dict[str, str] | None:
        """The link back to the first rows."""
        return None if self.is_first else {"href": "?"}


def page_of(rows: QuerySet[Any], *, size: int = USUAL, is_first: bool = True) -> Page:
    """The first rows of an ordered queryset. One query."""
    found = list(rows[: size + 1])
    return Page(found[:size], is_first, found[size - 1].pk if len(found) > size else None)


def last_shown(request: HttpRequest, rows: QuerySet[Any]) -> Any | None:
    """The row after which the page asked for begins; None for the first page."""
    asked = request.GET.get("after", "")
    if not asked:
        return None
    try:
        return get_object_or_404(rows, pk=UUID(asked))
    except ValueError as not_an_id:
        raise Http404 from not_an_id
