"""The answers of a practice: the real rules, in a process and a database of their own that are gone afterwards.

That process is told nothing of this service: neither where its database is, nor any of its keys. So nothing of a
practice can land in a record, on the trail or in a letter. docs/adr/0014-practice-in-a-process-of-its-own.md.
"""

import json
import subprocess
import sys
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from typing import Any

from kinweave import demonstration

WORLDS = Path(demonstration.__file__).parent / "drills"
PATIENCE = 30  # seconds of the clock for one invented world

Answers = dict[str, list[dict[str, Any]]]  # by question, one for each item


class NotNow(Exception):
    """The process could not answer."""


_one_at_a_time = ThreadPoolExecutor(max_workers=1, thread_name_prefix="practice")
_asked: dict[str, Future[Answers]] = {}  # the same world is answered the same: each is asked once


def prepare(situation: str) -> Future[Answers]:
    """Ask for the answers of a situation, while somebody reads what happened. What failed is asked again."""
    found = _asked.get(situation)
    if found is None or (found.done() and found.exception() is not None):
        found = _asked[situation] = _one_at_a_time.submit(decided, situation)
    return found


def answers_of(situation: str) -> Answers:
    """Every answer of one situation, as `kinweave decide` prints it."""
    try:
        return prepare(situation).result(timeout=PATIENCE)
    except (subprocess.SubprocessError, OSError, json.JSONDecodeError, TimeoutError) as error:
        raise NotNow from error


def decided(situation: str) -> Answers:
    """The answers, from a process that knows nothing of this one."""
    command = [sys.executable, "-I", "-X", "utf8", "-m", "kinweave", "decide", str(WORLDS / f"{situation}.json")]
    run = subprocess.run(  # nosec B603  # this Python, this package, a file of ours: nothing comes from outside
        command, capture_output=True, timeout=PATIENCE, check=True, env={}
    )
    return {one["question"]: one["items"] for one in json.loads(run.stdout)["answers"]}
