"""What waits for somebody, whatever it is: by when, what, why, and where it leads.

Each part of the service adds a function to URGENT (first on Today, always) or DUE (reviews and follow-ups, by day).
Such a function is given the viewer, asks one query through `visible_to`, and gives back a few.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from itertools import chain

from kinweave.foundation import Viewer
from kinweave.parties.models import Party

FEW = 6  # of each kind, on Today


@dataclass(frozen=True, slots=True)
class Due:
    """Something that waits: the day it is due, its words, where it leads, and whom it is about."""

    day: date
    what: str
    why: str
    href: str
    person: Party | None = None


Source = Callable[[Viewer], Iterable[Due]]

URGENT: tuple[Source, ...] = ()
DUE: tuple[Source, ...] = ()


def urgent(viewer: Viewer) -> list[Due]:
    """What comes first, in the order of the parts of the service."""
    return list(chain.from_iterable(source(viewer) for source in URGENT))


def due(viewer: Viewer) -> list[Due]:
    """Reviews and follow-ups, the longest due first."""
    return sorted(chain.from_iterable(source(viewer) for source in DUE), key=lambda one: (one.day, one.what))
