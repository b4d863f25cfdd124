"""Something that waits for somebody: by when, what, why, and where it leads.

A kind of thing that can wait is two functions that stand together in its part of the service: which rows wait for a
viewer, through `visible_to`, and what Today says of them when there are any.

    def _late(viewer: Viewer) -> Rows:
        return Risk.objects.visible_to(viewer).due_for_review(viewer.on).select_related("person")

    @kind(_late)
    def risks(rows: Rows, viewer: Viewer) -> Iterator[Due]:
        for one in rows[:FEW]:
            yield Due(...)

Then it has one line in `kinweave.web.today.sources`.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any

from kinweave.foundation import Viewer
from kinweave.parties.models import Party

FEW = 6  # of each kind, on Today

Rows = Any  # a queryset of any model, from its `visible_to`


@dataclass(frozen=True, slots=True)
class Due:
    """Something that waits: the day it is due, its words, where it leads, and whom it is about."""

    day: date
    what: str
    why: str
    href: str
    person: Party | None = None


Say = Callable[[Rows, Viewer], Iterable[Due]]


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of thing that can wait: which rows wait for a viewer, and what is said of them, if there are any."""

    rows: Callable[[Viewer], Rows]
    say: Say

    def __call__(self, viewer: Viewer) -> Iterable[Due]:
        """What of this kind waits for a viewer, asked alone. Today asks all kinds together."""
        rows = self.rows(viewer)
        return self.say(rows, viewer) if rows.exists() else ()


def kind(rows: Callable[[Viewer], Rows]) -> Callable[[Say], Kind]:
    """Make a kind of the rows and of the function below, which says what waits."""
    return partial(Kind, rows)
