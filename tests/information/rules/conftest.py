"""Each test weighs its findings itself: what an earlier one kept says nothing about the rules of now."""

import pytest

from kinweave.information.rules.deciding import weighed


@pytest.fixture(autouse=True)
def nothing_kept() -> None:
    """Forget what was weighed before."""
    weighed.cache_clear()
