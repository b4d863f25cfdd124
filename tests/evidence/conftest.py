"""What the tests of evidence share."""

from pathlib import Path

import pytest

from kinweave.evidence.reading import Reading, read_text
from kinweave.foundation import Viewer, system
from tests.evidence.examples import GARDEN
from tests.town import NOON


@pytest.fixture
def garden() -> Reading:
    """The invented standard, read."""
    return read_text(GARDEN.text)


@pytest.fixture
def importer() -> Viewer:
    """The service itself, importing."""
    return system("standards import", NOON)


@pytest.fixture
def garden_file(tmp_path: Path) -> Path:
    """The invented standard as a file that may be changed."""
    path = tmp_path / "garden-companions.txt"
    path.write_text(GARDEN.text, encoding="utf-8")
    return path
