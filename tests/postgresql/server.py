"""A PostgreSQL server for the length of a test run: in a temporary folder, reached by a socket only."""

import os
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.postgresql.programs import owner, programs, run_as

PATIENCE = 60  # seconds for one program to do its work
NAME = "kinweave"
# The data is thrown away: nothing waits for the disk. Nor is it counted between tests, when every table is empty: a
# plan made for empty tables takes minutes with many people.
QUICK = ("fsync=off", "synchronous_commit=off", "full_page_writes=off", "autovacuum=off")


class DidNotStart(Exception):
    """The server did not start. Its text is what the server said."""


@contextmanager
def server() -> Iterator[dict[str, str]]:
    """Start a server, and stop it in any case. Gives the environment with which Kinweave reaches it."""
    folder = Path(tempfile.mkdtemp(prefix="kinweave-pg-"))
    try:
        os.chown(folder, owner().pw_uid, -1)
        with running(folder):
            yield {
                "KINWEAVE_PG_NAME": NAME,
                "KINWEAVE_PG_USER": NAME,
                "KINWEAVE_PG_HOST": str(folder),
                "KINWEAVE_DATA_DIR": str(folder / "kept"),
            }
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def running(folder: Path) -> Iterator[None]:
    """Make an empty database cluster in the folder, and serve it."""
    found, user = programs(folder), run_as(owner())
    data = folder / "data"
    make = ["--username", NAME, "--auth", "trust", "--encoding", "UTF8", "--locale", "C.UTF-8", "--no-sync"]
    done(subprocess.run([*user, found / "initdb", "-D", data, *make], **quietly(folder)))
    settings = ["listen_addresses=", f"unix_socket_directories={folder}", *QUICK]
    words = [word for setting in settings for word in ("-c", setting)]
    with (folder / "log").open("wb") as log:
        process = subprocess.Popen([*user, found / "postgres", "-D", data, *words], cwd="/", stderr=log)
    try:
        wait_until_ready([found / "pg_isready", "--quiet", "--host", folder], process, folder / "log")
        yield
    finally:
        stop(process)


def quietly(folder: Path) -> dict:
    """How a program runs whose words matter only when it fails."""
    return {"cwd": "/", "capture_output": True, "text": True, "timeout": PATIENCE}


def done(run: subprocess.CompletedProcess) -> None:
    """Raise DidNotStart, with what it said, if a program failed."""
    if run.returncode:
        raise DidNotStart(run.stderr)


def wait_until_ready(question: list, process: subprocess.Popen, log: Path) -> None:
    """Ask until the server answers. Raises DidNotStart when it ends first, or never does."""
    until = time.monotonic() + PATIENCE
    while subprocess.run(question, check=False).returncode:
        if process.poll() is not None or time.monotonic() > until:
            raise DidNotStart(log.read_text())
        time.sleep(0.05)


def stop(process: subprocess.Popen) -> None:
    """Let it end its connections and stop; end it if it does not."""
    process.terminate()
    try:
        process.wait(PATIENCE)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
