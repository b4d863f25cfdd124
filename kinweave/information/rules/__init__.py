"""What is allowed with what is known about people: "may I share this?", and referrals."""

from kinweave.information.rules.answers import Answer, Condition, Finding, Gate, Step
from kinweave.information.rules.closest import closest
from kinweave.information.rules.deciding import Verdict, bundled, decide
from kinweave.information.rules.facts import (
    Asked,
    Chain,
    Facts,
    Hand,
    Known,
    Law,
    Mask,
    Mode,
    Others,
    Sensitivity,
    Stands,
    Terms,
)
from kinweave.information.rules.labels import Link, chain_of, strictest
from kinweave.information.rules.overriding import Signed, asked_for
from kinweave.information.rules.referrals import (
    OUTCOME_WITHIN_DAYS,
    Going,
    may_choose,
    may_say_outcome,
    may_send,
)
from kinweave.information.rules.voices import Said, Speaker, Voice, WhoDecides, voice

__all__ = [
    "OUTCOME_WITHIN_DAYS",
    "Answer",
    "Asked",
    "Chain",
    "Condition",
    "Facts",
    "Finding",
    "Gate",
    "Going",
    "Hand",
    "Known",
    "Law",
    "Link",
    "Mask",
    "Mode",
    "Others",
    "Said",
    "Sensitivity",
    "Signed",
    "Speaker",
    "Stands",
    "Step",
    "Terms",
    "Verdict",
    "Voice",
    "WhoDecides",
    "asked_for",
    "bundled",
    "chain_of",
    "closest",
    "decide",
    "may_choose",
    "may_say_outcome",
    "may_send",
    "strictest",
    "voice",
]
