"""How many examples are tried, and which: another seed each time, printed where a test fails."""

import os
import secrets

import pytest
from hypothesis import HealthCheck, Phase, core, settings

SEED = int(os.environ.get("KINWEAVE_SEED", secrets.randbelow(2**32)))
core.global_force_seed = SEED

settings.register_profile(
    "kinweave",
    max_examples=20,
    stateful_step_count=15,
    deadline=None,
    database=None,
    print_blob=True,
    phases=[Phase.explicit, Phase.generate],  # to make a failing example smaller may take minutes
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)


@pytest.fixture(autouse=True)
def seed():
    """Say which seed this was: KINWEAVE_SEED tries the same examples again."""
    before = settings.get_current_profile_name()
    settings.load_profile("kinweave")
    print(f"KINWEAVE_SEED={SEED}")
    yield
    settings.load_profile(before)
