"""A worker, her lead, a stranger, and Danny at his own page; it is noon."""

import pytest

from tests.web.circles.conftest import signed_in
from tests.web.people.conftest import lead, noon, stranger, worker

__all__ = ["lead", "noon", "stranger", "worker"]


@pytest.fixture
def danny(town):
    """Danny, at his own page."""
    return signed_in(town.danny)
