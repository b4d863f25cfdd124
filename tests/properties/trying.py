"""How many examples are tried, and which: others each time, unless KINWEAVE_SEED names those of an earlier run."""

import os
import secrets
from functools import partial

from hypothesis import HealthCheck, Phase, core, settings

SEED = int(os.environ.get("KINWEAVE_SEED", secrets.randbelow(2**32)))
core.global_force_seed = SEED

trying = partial(
    settings,
    stateful_step_count=15,
    deadline=None,
    database=None,
    print_blob=True,
    phases=[Phase.explicit, Phase.generate],  # to make a failing example smaller may take minutes
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
few = trying(max_examples=20)
many = trying(max_examples=200)
