"""A whole standard, added up: which of its criteria the journeys of this run have shown. It runs after them."""

import os

import pytest

from kinweave.evidence.catalogue import CATALOGUE
from tests.journeys.conftest import FOLDER
from tests.journeys.shown import remembered

WHOLE = ("002",)  # the standards that are built whole


def is_whole_run(request: pytest.FixtureRequest) -> bool:
    """Whether every journey runs: always where integration is continuous, else when the whole folder was asked for."""
    option = request.config.option
    there = {path.name for path in FOLDER.glob("test_*.py")}
    run = {item.path.name for item in request.session.items if item.path.parent == FOLDER}
    picked = option.keyword or option.markexpr or any("::" in str(one) for one in request.config.args)
    return os.environ.get("CI") == "true" or (run == there and not picked)


@pytest.mark.parametrize("standard", WHOLE)
def test_every_criterion_is_shown_by_a_journey(request, standard):
    asked = [f"{one.standard}-{one.code}" for one in CATALOGUE if one.standard == standard]
    shown = remembered()
    missing = [code for code in asked if code not in shown]

    if missing and not is_whole_run(request):
        pytest.skip(f"only some journeys ran: {len(asked) - len(missing)} of {len(asked)}, not {', '.join(missing)}")

    assert missing == []
