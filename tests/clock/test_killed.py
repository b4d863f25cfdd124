"""A worker is killed in the middle of a job: the job is taken up again, and done once."""

import os
import signal
import subprocess
import sys

import pytest

from tests.command.running import PATIENCE, ROOT, Kinweave, until

HAND_OUT = "from tests.clock.slow import slow; slow.enqueue()"
TAKE_UP = """
from datetime import timedelta
from django.utils import timezone
from kinweave.clock import actions
print(actions.take_up_again(at=timezone.now() + actions.LASTS))
"""
STATES = """
from django_tasks_db.models import DBTaskResult
print(",".join(DBTaskResult.objects.values_list("status", flat=True)))
"""


@pytest.fixture
def kinweave(tmp_path) -> Kinweave:
    one = Kinweave(tmp_path, DJANGO_SETTINGS_MODULE="kinweave.config.settings")
    one.run("migrate")
    return one


def tell(kinweave: Kinweave, words: str) -> str:
    """Run a few lines in another process, on the same folder."""
    program = f"import django\ndjango.setup()\n{words}"
    told = subprocess.run(
        [sys.executable, "-c", program], env=kinweave.environment, cwd=ROOT, capture_output=True, text=True, check=True
    )
    return told.stdout.strip()


def worker(kinweave: Kinweave) -> subprocess.Popen:
    """A worker, as `kinweave serve` starts it."""
    return subprocess.Popen(
        [sys.executable, "-m", "kinweave.command.child", "worker"],
        env=kinweave.environment, cwd=ROOT, stdin=subprocess.PIPE,
    )  # fmt: skip


def lines(kinweave: Kinweave, name: str) -> int:
    file = kinweave.folder / name
    return len(file.read_text().splitlines()) if file.exists() else 0


def test_the_job_of_a_killed_worker_is_taken_up_again_and_done_once(kinweave):
    tell(kinweave, HAND_OUT)
    first = worker(kinweave)
    until(lambda: lines(kinweave, "begun") == 1, "the job begins")

    os.kill(first.pid, signal.SIGKILL)
    first.wait(PATIENCE)
    left = tell(kinweave, STATES)
    taken_up = tell(kinweave, TAKE_UP)
    (kinweave.folder / "go-on").touch()
    second = worker(kinweave)
    until(lambda: tell(kinweave, STATES) == "SUCCESSFUL", "the job is done")
    second.terminate()
    second.wait(PATIENCE)

    assert left == "RUNNING"
    assert taken_up == "1"
    assert (lines(kinweave, "begun"), lines(kinweave, "done")) == (2, 1)


def test_a_worker_that_is_asked_to_stop_finishes_its_job(kinweave):
    tell(kinweave, HAND_OUT)
    one = worker(kinweave)
    until(lambda: lines(kinweave, "begun") == 1, "the job begins")

    one.terminate()
    (kinweave.folder / "go-on").touch()
    one.wait(PATIENCE)

    assert lines(kinweave, "done") == 1
    assert tell(kinweave, STATES) == "SUCCESSFUL"
