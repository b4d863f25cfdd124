"""Events: visits, contacts and conversations, who took part, and what went with them."""

from kinweave.events.models.event import Event, Gathered, Participation
from kinweave.events.models.supervised import ContactReview, SupervisedContact, SupervisedVisit
from kinweave.events.models.talking import BreachQuestion, Interpreter, MaterialUsed

__all__ = [
    "BreachQuestion",
    "ContactReview",
    "Event",
    "Gathered",
    "Interpreter",
    "MaterialUsed",
    "Participation",
    "SupervisedContact",
    "SupervisedVisit",
]
