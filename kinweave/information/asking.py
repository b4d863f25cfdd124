""" "May I share this?": loads the facts of one or several questions and asks the gates. Criterion: 003-P23."""

from collections.abc import Iterable, Sequence
from itertools import groupby

from kinweave.information.gathering import gather
from kinweave.information.question import Question, Released, Ruling
from kinweave.information.rules import Answer, bundled
from kinweave.information.weighing import ruling_on

__all__ = ["Question", "Released", "Ruling", "ask", "bundle"]


def ask(questions: Sequence[Question]) -> list[Ruling]:
    """The ruling on each question, in their order: few statements, however many one viewer asks at one instant."""
    return [
        ruling_on(question, found)
        for _, group in groupby(questions, key=lambda one: (one.by, one.known))
        for these in [list(group)]
        for found in [gather(these)]
        for question in these
    ]


def bundle(rulings: Iterable[Ruling]) -> Answer:
    """The answer for several items together."""
    return bundled(one.verdict.answer for one in rulings)
