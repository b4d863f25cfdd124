"""What the gates can say. Every finding is one of a fixed list: gate, state, answer, clauses."""

from dataclasses import dataclass
from enum import IntEnum, StrEnum

CLAUSES = "2026-11"  # the version of the body of clauses R1 to R30


class Answer(IntEnum):
    """The four answers, in their order."""

    REFUSE = 0
    STEP = 1
    ALLOW_WITH = 2
    ALLOW = 3


class Gate(StrEnum):
    """The questions that are asked, in their order."""

    LAW = "L"
    RETENTION = "T"
    WORKER = "W"
    RECIPIENT = "R"
    PROTOCOL = "P"
    BASIS = "B"
    AGREEMENT = "A"
    OTHERS = "3"
    ORIGIN = "O"
    MINIMUM = "M"
    SECURITY = "S"
    OVERRIDE = "V"


class Step(StrEnum):
    """What is needed first, and would make it yes."""

    LEGAL_ADVICE = "legal_advice"
    COLLEAGUE = "colleague"
    VERIFY_RECIPIENT = "verify_recipient"
    ONE_OFF = "ig_oneoff"
    RENEW = "renew"
    COMPLETE_BASIS = "complete_basis"
    ASK_PERSON = "ask_person"
    INFORM_PERSON = "inform_person"
    RESOLVE_DISPUTE = "resolve_dispute"
    CONSIDER_OBJECTION = "consider_objection"
    THIRD_PARTY_BALANCE = "third_party_balance"
    ASK_SOURCE = "ask_source"
    MASK_CHECK = "mask_check"
    SECURE_CHANNEL = "secure_channel"
    SIGN_OFF = "manager_signoff"
    PLACE_HOLD = "place_hold"


class Condition(StrEnum):
    """What goes with an answer of "share with conditions", and stays with the copy."""

    REVIEW_OVERDUE = "review_overdue"
    NOT_TOLD_YET = "not_told_yet"
    OBJECTION_CONSIDERED = "objection_considered"
    OTHERS_MASKED = "others_masked"
    RELEASED_ONLY = "released_only"
    ADDRESS_MASKED = "address_masked"
    RECORD = "record"
    TELL_SOURCE = "tell_source"
    TELL_PERSON_LATER = "tell_person_later"
    REVIEW_WITHIN_A_DAY = "review_within_a_day"
    REVIEW = "review"


@dataclass(frozen=True, slots=True, eq=False)
class Finding:
    """What one gate says. `steps` would make it yes; `conditions` go along when it may go."""

    gate: Gate
    state: str
    answer: Answer
    clauses: tuple[str, ...]
    steps: tuple[Step, ...] = ()
    conditions: tuple[Condition, ...] = ()

    @property
    def key(self) -> str:
        """The gate and its state, by which its words are found."""
        return f"{self.gate}.{self.state}"
