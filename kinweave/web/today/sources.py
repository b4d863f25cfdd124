"""All that can wait for somebody: each part of the service adds its functions here, and nowhere else."""

from collections.abc import Callable, Iterable
from itertools import chain

from kinweave.foundation import Viewer
from kinweave.web.restrictions import due as restrictions
from kinweave.web.today.due import Due

Source = Callable[[Viewer], Iterable[Due]]

URGENT: tuple[Source, ...] = (  # first on Today, always
    restrictions.stopped,
    restrictions.tries,
    restrictions.questions,
)
DUE: tuple[Source, ...] = (  # reviews and follow-ups, by day
    restrictions.not_explained,
    restrictions.reviews,
    restrictions.checks,
)


def urgent(viewer: Viewer) -> list[Due]:
    """What comes first, in the order of the parts of the service."""
    return list(chain.from_iterable(source(viewer) for source in URGENT))


def due(viewer: Viewer) -> list[Due]:
    """Reviews and follow-ups, the longest due first."""
    return sorted(chain.from_iterable(source(viewer) for source in DUE), key=lambda one: (one.day, one.what))
