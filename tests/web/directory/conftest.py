"""What the pages about the directory share: somebody who looks after it, and a clock that stands still."""

import pytest
import time_machine

from tests.town import NOON


@pytest.fixture
def at_noon():
    """The clock stands still."""
    with time_machine.travel(NOON, tick=False):
        yield


@pytest.fixture
def editor(town):
    """Somebody who looks after the directory."""
    return town.viewer(town.somebody_at_work("Lena", "directory_editor"))
