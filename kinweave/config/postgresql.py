"""PostgreSQL, for when one machine is no longer enough: its settings, from the environment."""

import os
from importlib.util import find_spec
from typing import Any

MISSING = (
    "KINWEAVE_PG_NAME asks for PostgreSQL, and what speaks to it is not installed. "
    "Install it: pip install 'kinweave[postgres]'. Or leave KINWEAVE_PG_NAME out, to keep everything in one file."
)
AT_ONCE = 16  # connections of one process: as many as it makes pages at the same time
ROLES = {"app": "kinweave_app", "job": "kinweave_job", "owner": "kinweave_owner"}


def role() -> str:
    """As whom this process works: `app` makes pages, `job` does what comes round, `owner` migrates and never serves."""
    return os.environ.get("KINWEAVE_PG_ROLE", "app")


def password() -> str:
    """The role's own password; or the one for all of them."""
    return os.environ.get(f"KINWEAVE_PG_{role().upper()}_PASSWORD") or os.environ.get("KINWEAVE_PG_PASSWORD", "")


def postgresql(name: str) -> dict[str, Any]:
    """The settings of a database on PostgreSQL. Ends the program, in a sentence, where it cannot be spoken to."""
    if not (find_spec("psycopg") and find_spec("psycopg_pool")):
        raise SystemExit(MISSING)
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": name,
        "USER": os.environ.get("KINWEAVE_PG_USER") or ROLES[role()],
        "PASSWORD": password(),
        "HOST": os.environ.get("KINWEAVE_PG_HOST", ""),
        "PORT": os.environ.get("KINWEAVE_PG_PORT", ""),
        "CONN_HEALTH_CHECKS": True,  # a connection that a switchover broke is not handed to a page
        "OPTIONS": {
            "application_name": "kinweave",
            "connect_timeout": 5,  # seconds for each of several hosts
            "target_session_attrs": "read-write",  # of several hosts, the one that is not a standby
            "pool": pool(),
        },
    }


def pool() -> dict[str, Any]:
    """How a process shares its connections: one is kept open, the others close when nobody needs them.

    PostgreSQL allows 100 by default; web processes x KINWEAVE_PG_POOL, and two more, have to be fewer.
    """
    most = int(os.environ.get("KINWEAVE_PG_POOL", AT_ONCE))
    return {"min_size": 1, "max_size": most, "max_idle": 300, "timeout": 10}  # seconds
