"""Four processes append at once: no gap, no fork, on the database of one machine and on PostgreSQL."""

import subprocess
import sys
from pathlib import Path

from kinweave.foundation import new_id
from kinweave.trail.models import Line
from kinweave.trail.verify import broken
from tests.house import ROOT, environment, living_in, new_database, on_postgresql, set_up

LINES = 2_000
PROCESSES = 4
PATIENCE = 240  # seconds


def append_at_once(folder: Path, **more: str) -> list[str]:
    """Let four processes append to two chains. Returns what went wrong in them."""
    holders = sorted(str(new_id()) for _ in range(2))
    command = [sys.executable, "-m", "tests.trail.appending", *holders, str(LINES // PROCESSES)]
    started = [
        subprocess.Popen(command, cwd=ROOT, env=environment(folder, **more), stderr=subprocess.PIPE, text=True)
        for _ in range(PROCESSES)
    ]
    return [process.communicate(timeout=PATIENCE)[1] for process in started]


def numbers_by_chain() -> dict[object, list[int]]:
    chains: dict[object, list[int]] = {}
    for holder, number in Line.objects.order_by("holder_id", "number").values_list("holder_id", "number"):
        chains.setdefault(holder, []).append(number)
    return chains


def assert_whole() -> None:
    chains = numbers_by_chain()
    assert sum(map(len, chains.values())) == LINES
    assert all(numbers == list(range(1, len(numbers) + 1)) for numbers in chains.values())
    assert broken() == []


def test_four_processes_leave_no_gap_and_no_fork(house):
    errors = append_at_once(house)

    assert errors == [""] * PROCESSES
    assert_whole()


def test_the_trail_is_read_whole_while_others_write(house):
    """What is written after the reading began is neither forged nor missing."""
    command = [sys.executable, "-m", "tests.trail.appending", str(new_id()), str(new_id()), "300"]
    with subprocess.Popen(command, cwd=ROOT, env=environment(house)) as writing:
        found = [broken()]
        while writing.poll() is None:
            found.append(broken())

    assert len(found) > 1
    assert [faults for faults in found if faults] == []


def test_four_processes_leave_no_gap_and_no_fork_on_postgresql(server_of_our_own, tmp_path, django_db_blocker):
    more = new_database(server_of_our_own, "four_processes")
    folder = set_up(tmp_path, **more)

    errors = append_at_once(folder, **more)

    assert errors == [""] * PROCESSES
    with django_db_blocker.unblock(), living_in(folder, on_postgresql(more)):
        assert_whole()
