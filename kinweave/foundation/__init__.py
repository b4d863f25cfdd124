"""Plain things everybody uses: Decision, require, Refused, Viewer, Period, strict and sealed text."""

from kinweave.foundation.decision import Answer, Decision, Refused, allow, refuse, require, step
from kinweave.foundation.ids import new_id
from kinweave.foundation.period import Period
from kinweave.foundation.viewer import LONDON, Viewer, stranger, system

__all__ = [
    "LONDON",
    "Answer",
    "Decision",
    "Period",
    "Refused",
    "Viewer",
    "allow",
    "new_id",
    "refuse",
    "require",
    "step",
    "stranger",
    "system",
]
