"""A rule's answer, with its reason and the criterion it serves."""

from dataclasses import dataclass
from enum import Enum


class Answer(Enum):
    """What a rule can say: yes, a step is needed first, or no."""

    ALLOW = "allow"
    STEP = "step"
    REFUSE = "refuse"


@dataclass(frozen=True, slots=True)
class Decision:
    """An answer, the sentence that gives its reason, and what would make it yes."""

    answer: Answer
    reason: str
    criterion: str = ""
    way_forward: str = ""

    @property
    def is_yes(self) -> bool:
        """Whether the act may go on."""
        return self.answer is Answer.ALLOW


class Refused(Exception):
    """Raised when a rule does not allow an act; carries the Decision to show."""

    def __init__(self, decision: Decision) -> None:
        super().__init__(decision.reason)
        self.decision = decision


def allow(reason: str, criterion: str = "") -> Decision:
    """Yes, and why."""
    return Decision(Answer.ALLOW, reason, criterion)


def step(reason: str, criterion: str = "", way_forward: str = "") -> Decision:
    """Not yet: a step is needed first."""
    return Decision(Answer.STEP, reason, criterion, way_forward)


def refuse(reason: str, criterion: str = "", way_forward: str = "") -> Decision:
    """No, why, and what can be done instead."""
    return Decision(Answer.REFUSE, reason, criterion, way_forward)


def require(decision: Decision) -> Decision:
    """Go on if the rule says yes. Raises Refused with the rule's reason otherwise."""
    if not decision.is_yes:
        raise Refused(decision)
    return decision
