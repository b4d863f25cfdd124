"""PostgreSQL's own programs for copying a database and bringing it back."""

import os
import subprocess
from pathlib import Path

from django.db import connection

from kinweave.keeping_safe import Stopped

ACCESS = {"NAME": "PGDATABASE", "USER": "PGUSER", "PASSWORD": "PGPASSWORD", "HOST": "PGHOST", "PORT": "PGPORT"}  # nosec B105

OUR_FUNCTIONS = (
    "SELECT oid::regprocedure FROM pg_proc"
    " WHERE pronamespace = 'public'::regnamespace AND proowner = current_user::regrole"
)


def dump(to: Path) -> None:
    """Copy the database as it stands in the transaction that is open: others go on writing."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_export_snapshot()")
        (snapshot,) = cursor.fetchone()
    run("pg_dump", "--format=custom", "--no-owner", "--no-privileges", f"--snapshot={snapshot}", f"--file={to}")


def bring_back(dump: Path) -> None:
    """Bring a copy back into the empty database: the whole of it, or nothing."""
    name = connection.settings_dict["NAME"]
    run("pg_restore", "--single-transaction", "--exit-on-error", "--no-owner", f"--dbname={name}", str(dump))


def empty() -> None:
    """Take every table and function away again, after a copy turned out to be wrong."""
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f"DROP TABLE IF EXISTS {connection.ops.quote_name(table)} CASCADE")
        cursor.execute(OUR_FUNCTIONS)
        for (function,) in cursor.fetchall():
            cursor.execute(f"DROP FUNCTION {function} CASCADE")


def run(program: str, *words: str) -> None:
    """Run one of PostgreSQL's programs. Raises Stopped with what it said."""
    try:
        done = subprocess.run([program, *words], env=environment(), capture_output=True, text=True, check=False)  # nosec B603
    except FileNotFoundError as error:
        raise Stopped(f"The program {program} is not installed. It comes with PostgreSQL's client.") from error
    if done.returncode:
        raise Stopped(f"PostgreSQL's program {program} stopped: {done.stderr.strip()}")


def environment() -> dict[str, str]:
    """How PostgreSQL's programs reach the database: in the environment, so that no list of programs shows it."""
    found = connection.settings_dict
    return {**os.environ, **{name: str(found[key]) for key, name in ACCESS.items() if found[key]}}
