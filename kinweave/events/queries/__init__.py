"""What may be asked of events."""

from kinweave.events.queries.around import (
    ContactQuerySet,
    OfContactQuerySet,
    OfEventQuerySet,
    QuestionQuerySet,
    SupervisedVisitQuerySet,
)
from kinweave.events.queries.events import (
    FACE_TO_FACE,
    TWO_WAY,
    EventQuerySet,
    ParticipationQuerySet,
)

__all__ = [
    "FACE_TO_FACE",
    "TWO_WAY",
    "ContactQuerySet",
    "EventQuerySet",
    "OfContactQuerySet",
    "OfEventQuerySet",
    "ParticipationQuerySet",
    "QuestionQuerySet",
    "SupervisedVisitQuerySet",
]
