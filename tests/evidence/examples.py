"""Standards to read: the five real ones where they are at hand, and an invented one as odd as they are."""

from dataclasses import dataclass
from pathlib import Path

import pytest

from kinweave.evidence.catalogue import STANDARDS

REAL = Path(__file__).resolve().parents[3] / "shared" / "standards"
INVENTED = Path(__file__).parent / "garden-companions.txt"


@dataclass(frozen=True)
class Example:
    """A standard's file and how much it holds."""

    path: Path
    criteria: int
    knowledge_points: int

    @property
    def text(self) -> str:
        return self.path.read_text(encoding="utf-8")


GARDEN = Example(INVENTED, 9, 5)


def real_standards() -> list[Example]:
    """The five, or none of them, saying so."""
    if not REAL.is_dir():
        print(f"The five standards are not at {REAL}: the invented one is read instead.")
        return []
    return [Example(REAL / known.file_name, known.criteria, known.knowledge_points) for known in STANDARDS]


EXAMPLES = [pytest.param(example, id=example.path.stem) for example in (*real_standards(), GARDEN)]
