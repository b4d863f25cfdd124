"""The thirty-six worked scenarios, each a small world in a file, asked of the engine that the pages ask."""

from pathlib import Path

import pytest

from kinweave.demonstration.worlds.answering import as_expected, gates_of, make, rulings
from kinweave.demonstration.worlds.reading import read
from kinweave.information.rules import Answer

SCENARIOS = Path(__file__).parents[2] / "docs" / "sharing" / "scenarios"
FILES = sorted(SCENARIOS.glob("w*.json"))


def test_all_thirty_six_are_here():
    assert [one.stem for one in FILES] == [f"w{number:02}" for number in range(1, 37)]


@pytest.mark.django_db
@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_scenario_is_answered_as_the_design_says(file):
    making = make(read(file.read_bytes()))

    for question in making.world.questions:
        found = rulings(making, question)

        least = min(Answer.ALLOW_WITH, *(one.verdict.answer for one in found))
        deciding = {str(gate.gate) for one in found for gate in one.verdict.findings if gate.answer <= least}
        assert question.expected is not None
        assert as_expected(question, found), (question.key, [one.verdict for one in found], gates_of(found))
        assert set(question.expected.gates) <= deciding
