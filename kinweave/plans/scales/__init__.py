"""Scales: what they are, who owns them, and how their answers are counted. Plain Python, and no words of questions.

The person chooses whether to answer, and may skip any question. Nothing is decided by a score, and nobody is
ranked by one: the answers are shown, and a number beside them.
"""

from kinweave.plans.scales.definitions import INSTRUMENTS, Instrument, Part, Question
from kinweave.plans.scales.goals import goal_score
from kinweave.plans.scales.scoring import Result, is_in_range, results

__all__ = ["INSTRUMENTS", "Instrument", "Part", "Question", "Result", "goal_score", "is_in_range", "results"]
