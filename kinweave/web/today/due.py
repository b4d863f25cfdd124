"""Something that waits for somebody: by when, what, why, and where it leads.

Each part of the service has functions that give back a few of these; `kinweave.web.today.sources` lists them.
Such a function is given the viewer and asks one query through `visible_to`.
"""

from dataclasses import dataclass
from datetime import date

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
