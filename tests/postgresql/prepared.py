"""The three roles, and the databases of the tests: migrated and walled by the owner, and met as kinweave_app.

What a test arranges happens in several organisations at once, before anybody looks. So these databases, and only these,
let kinweave_app pass where `kinweave.arranging` says so: `arranging.py` says the contrary around every request.
"""

import os
import subprocess
import sys

import psycopg

from tests.postgresql.server import NAME, DidNotStart

ROLES = (
    "CREATE ROLE kinweave_owner LOGIN BYPASSRLS; CREATE ROLE kinweave_app LOGIN; CREATE ROLE kinweave_job LOGIN;"
    "ALTER ROLE kinweave_app SET kinweave.arranging = 'yes'"
)
DATABASE = f"test_{NAME}"
WORKERS = 2
ASKS = (  # what a function of the owner asks before it answers
    ("is_held_here(holder uuid)", "holder = ANY (kinweave_organisations())"),
    ("is_me(party uuid)", "party = ANY (kinweave_people())"),
)
WALLED = "SELECT relname FROM pg_class WHERE relrowsecurity AND relnamespace = 'public'::regnamespace"
ARRANGING = "current_setting('kinweave.arranging', true) = 'yes'"


def prepared(leads_to: dict[str, str]) -> dict[str, str]:
    """Make the roles and the databases on a server. Gives the environment in which the tests meet the wall."""
    environment = {name: value for name, value in leads_to.items() if name != "KINWEAVE_PG_USER"}
    host = leads_to["KINWEAVE_PG_HOST"]
    with psycopg.connect(host=host, user=NAME, dbname="postgres", autocommit=True) as first:
        first.execute(ROLES)
        first.execute(f"CREATE DATABASE {DATABASE} OWNER kinweave_owner")
        migrate(environment)
        let_arrange(host)
        for number in range(WORKERS):
            first.execute(f"CREATE DATABASE {DATABASE}_gw{number} TEMPLATE {DATABASE} OWNER kinweave_owner")
    return environment


def migrate(environment: dict[str, str]) -> None:
    """Bring the database up to date with the service's own command, as its owner."""
    own = {**os.environ, **environment, "KINWEAVE_PG_NAME": DATABASE, "DJANGO_SETTINGS_MODULE": "tests.settings"}
    done = subprocess.run(
        [sys.executable, "-m", "kinweave", "migrate"], env=own, capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise DidNotStart(done.stderr)


def let_arrange(host: str) -> None:
    """Let tests arrange what they need, and empty what they really committed."""
    with psycopg.connect(host=host, user="kinweave_owner", dbname=DATABASE) as owner:
        owner.execute("GRANT UPDATE, DELETE, TRUNCATE ON ALL TABLES IN SCHEMA public TO kinweave_app")
        for (table,) in owner.execute(WALLED).fetchall():
            owner.execute(
                f"CREATE POLICY arranging ON {table} TO kinweave_app USING ({ARRANGING}) WITH CHECK ({ARRANGING})"
            )
        for asked, usual in ASKS:
            owner.execute(
                f"CREATE OR REPLACE FUNCTION {asked} RETURNS boolean LANGUAGE sql STABLE AS "
                f"$$ SELECT coalesce({usual}, false) OR coalesce({ARRANGING}, false) $$"
            )
