"""Standards to read: the five real ones where they are at hand, and two that were invented."""

import warnings
from dataclasses import dataclass
from pathlib import Path

import pytest

from kinweave.evidence.catalogue import STANDARDS
from tests.shared import SHARED

REAL = SHARED / "standards"
HERE = Path(__file__).parent


@dataclass(frozen=True)
class Example:
    """A standard's file, and how much it holds."""

    path: Path
    criteria: int
    knowledge_points: int
    scope_notes: int
    values: int
    key: str = ""

    @property
    def text(self) -> str:
        return self.path.read_text(encoding="utf-8")


GARDEN = Example(HERE / "garden-companions.txt", 9, 5, 5, 3)  # every oddity that the real ones have, and more
WALKS = Example(HERE / "shared-walks.txt", 5, 3, 3, 2)  # as plain as the real ones can be
SCOPE_NOTES = {"000": 9, "001": 11, "002": 12, "003": 12, "004": 10}


def real_standards() -> list[Example]:
    """The five, or none of them, saying so."""
    if not REAL.is_dir():
        warnings.warn(f"The five standards are not at {REAL}: invented ones are read instead.", stacklevel=1)
        return []
    return [
        Example(
            REAL / known.file_name,
            known.criteria,
            known.knowledge_points,
            SCOPE_NOTES[known.key],
            9,
            known.key,
        )
        for known in STANDARDS
    ]


FIVE = real_standards()
PLAIN_ONES = [pytest.param(example, id=example.path.stem) for example in (*FIVE, WALKS)]
EXAMPLES = [*PLAIN_ONES, pytest.param(GARDEN, id=GARDEN.path.stem)]
