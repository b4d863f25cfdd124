"""Whether a next step names somebody."""

import pytest

from kinweave.plans.rules import names_somebody


@pytest.mark.parametrize(
    ("what", "called", "names"),
    [
        ("Phone Marcus after the match", "Marcus", True),
        ("phone marcus", "Marcus", True),
        ("Ask Marcus’s boss", "Marcus", True),
        ("Buy a samovar", "Sam", False),
        ("Ring Coach Lee", "Lee", True),
        ("Ask (about) C++", "C++", True),
    ],
)
def test_a_step_names_somebody_by_their_whole_name(what, called, names):
    assert names_somebody(what=what, called=called) is names
