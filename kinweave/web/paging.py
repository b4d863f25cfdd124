"""Long lists, a page at a time, by key: as quick at the end as at the start."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

from django.db.models import QuerySet
from django.http import Http404, HttpRequest
from django.shortcuts import get_object_or_404
from django.utils.http import urlencode

USUAL = 25  # rows on a page


@dataclass(frozen=True, slots=True)
class Page:
    """Some rows, whether they are the first ones, and where the next ones begin."""

    rows: Sequence[Any]
    is_first: bool
    next_after: UUID | None
    asked: str = ""  # what was asked for, as an address says it

    def asked_for(self, asked: Mapping[str, Any]) -> "Page":
        """The same page; its links say what was asked for: a box that was ticked says on, what is empty is left out."""
        said = {name: "on" if value is True else value for name, value in asked.items() if value}
        return replace(self, asked=urlencode(said))

    @property
    def next_arrow(self) -> dict[str, str] | None:
        """The link to the next rows, as the pagination asks for it."""
        after = self.next_after and f"after={self.next_after}"
        return {"href": "?" + "&".join(filter(None, [self.asked, after]))} if after else None

    @property
    def first_arrow(self) -> dict[str, str] | None:
        """The link back to the first rows."""
        return None if self.is_first else {"href": f"?{self.asked}"}


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
