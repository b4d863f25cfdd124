"""What every test can use: a town with two organisations, their workers and people."""

import pytest

from tests.town import Town


@pytest.fixture
def town(db) -> Town:
    """Ashby Vale: everyone in it is invented."""
    return Town()
