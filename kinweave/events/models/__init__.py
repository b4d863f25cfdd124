"""Events: visits, contacts and conversations, who took part, and what went with them."""

from kinweave.events.models.check_in import Box, CheckIn, HasAnswered
from kinweave.events.models.event import Event, Gathered, Participation
from kinweave.events.models.session import Attendance, Booking, Session, SessionCare
from kinweave.events.models.supervised import ContactReview, SupervisedContact, SupervisedVisit
from kinweave.events.models.talking import BreachQuestion, Interpreter, MaterialUsed

__all__ = [
    "Attendance",
    "Booking",
    "Box",
    "BreachQuestion",
    "CheckIn",
    "ContactReview",
    "Event",
    "Gathered",
    "HasAnswered",
    "Interpreter",
    "MaterialUsed",
    "Participation",
    "Session",
    "SessionCare",
    "SupervisedContact",
    "SupervisedVisit",
]
