"""What may be asked of events."""

from kinweave.events.queries.around import (
    ContactQuerySet,
    OfContactQuerySet,
    OfEventQuerySet,
    QuestionQuerySet,
    SupervisedVisitQuerySet,
)
from kinweave.events.queries.check_in import BoxQuerySet, CheckInQuerySet, HasAnsweredQuerySet
from kinweave.events.queries.events import (
    FACE_TO_FACE,
    TWO_WAY,
    EventQuerySet,
    ParticipationQuerySet,
)
from kinweave.events.queries.sessions import (
    AttendanceQuerySet,
    BookingQuerySet,
    OfSessionQuerySet,
    SessionQuerySet,
)

__all__ = [
    "FACE_TO_FACE",
    "TWO_WAY",
    "AttendanceQuerySet",
    "BookingQuerySet",
    "BoxQuerySet",
    "CheckInQuerySet",
    "ContactQuerySet",
    "EventQuerySet",
    "HasAnsweredQuerySet",
    "OfContactQuerySet",
    "OfEventQuerySet",
    "OfSessionQuerySet",
    "ParticipationQuerySet",
    "QuestionQuerySet",
    "SessionQuerySet",
    "SupervisedVisitQuerySet",
]
