"""Concerns: whom they reached and what came of them; and what is handed over when somebody stops leading a group."""

from kinweave.concerns.models.concern import Concern, Named, OutsideContact, Progress, Raised, Reached, ToldToUs
from kinweave.concerns.models.ending import Goodbye, GoodbyeWord, Handover

__all__ = [
    "Concern",
    "Goodbye",
    "GoodbyeWord",
    "Handover",
    "Named",
    "OutsideContact",
    "Progress",
    "Raised",
    "Reached",
    "ToldToUs",
]
