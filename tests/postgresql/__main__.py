"""Run the floors' tests, and then those of the screens, on PostgreSQL. Words given are passed to pytest."""

import os
import signal
import subprocess
import sys
from collections.abc import Sequence

from tests.postgresql.prepared import prepared
from tests.postgresql.programs import Missing
from tests.postgresql.server import DidNotStart, server

FLOORS = (
    "foundation", "trail", "files", "parties", "access", "directory", "circles", "ties", "agreements", "events",
    "concerns",
    "plans", "information", "evidence", "keeping",
)  # fmt: skip
PLACES = [f"tests/{name}" for name in (*FLOORS, "postgresql", "properties", "web")]
# What is about SQLite's own settings, and what makes HTML without a database, says nothing new here.
LEFT_OUT = [f"--ignore=tests/{name}" for name in ("foundation/test_database.py", "web/components")]
LIMIT = 2 * 60 * 60  # seconds for the whole run


def main(words: Sequence[str]) -> int:
    """Start a server, run the tests, stop the server. Returns what pytest returned."""
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))  # so that the server is stopped
    try:
        with server() as environment:
            named = any(word.startswith("tests") for word in words)
            return tested(words if named else [*PLACES, *LEFT_OUT, *words], prepared(environment))
    except (Missing, DidNotStart) as reason:
        print(reason, file=sys.stderr)
        return 1


def tested(words: Sequence[str], environment: dict[str, str]) -> int:
    """Run pytest against the server."""
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "--reuse-db", *words]
    try:
        return subprocess.run(command, env=os.environ | environment, timeout=LIMIT, check=False).returncode
    except subprocess.TimeoutExpired:
        print(f"The tests did not end within {LIMIT // 60} minutes, and were stopped.", file=sys.stderr)
        return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
