"""All that can wait for somebody: each part of the service adds its functions here, and nowhere else."""

from collections.abc import Callable, Iterable
from itertools import chain

from kinweave.foundation import Viewer
from kinweave.web.caseload import due as caseload
from kinweave.web.concerns import first as concerns
from kinweave.web.deciding import due as deciding
from kinweave.web.goodbyes import due as goodbyes
from kinweave.web.people import due as people
from kinweave.web.plans import due as plans
from kinweave.web.protocols import due as protocols
from kinweave.web.restrictions import due as restrictions
from kinweave.web.righting import breaking, correcting
from kinweave.web.today.due import Due
from kinweave.web.visits import due as visits

Source = Callable[[Viewer], Iterable[Due]]

URGENT: tuple[Source, ...] = (  # first on Today, always
    concerns.waiting,
    restrictions.stopped,
    restrictions.tries,
    restrictions.questions,
    visits.left_alone,
    breaking.opened_now,
    breaking.to_review,
    caseload.people_alone,
    caseload.left_over,
)
DUE: tuple[Source, ...] = (  # reviews and follow-ups, by day
    restrictions.not_explained,
    restrictions.reviews,
    restrictions.checks,
    concerns.in_hand,
    visits.reviews,
    people.needs_to_answer,
    goodbyes.to_plan,
    goodbyes.follow_ups,
    goodbyes.hard,
    goodbyes.reviews,
    correcting.to_answer,
    plans.risks,
    plans.outcomes,
    plans.overdue_here,
    deciding.decisions_due,
    deciding.best_interests_due,
    deciding.advocates_due,
    deciding.referrals_due,
    deciding.withheld_due,
    caseload.two_records,
    protocols.protocols,
)


def urgent(viewer: Viewer) -> list[Due]:
    """What comes first, in the order of the parts of the service."""
    return list(chain.from_iterable(source(viewer) for source in URGENT))


def due(viewer: Viewer) -> list[Due]:
    """Reviews and follow-ups, the longest due first."""
    return sorted(chain.from_iterable(source(viewer) for source in DUE), key=lambda one: (one.day, one.what))
