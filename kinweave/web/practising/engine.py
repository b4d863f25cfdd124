"""The answers of a practice: the real rules, in a process and a database of their own that are gone afterwards.

That process is told nothing of this service: neither where its database is, nor any of its keys. So nothing of a
practice can land in a record, on the trail or in a letter. docs/adr/0014-practice-in-a-process-of-its-own.md.
"""

import json
import subprocess
import sys
from functools import lru_cache
from pathlib import Path
from typing import Any

from kinweave import demonstration

WORLDS = Path(demonstration.__file__).parent / "drills"
PATIENCE = 30  # seconds of the clock for one invented world

Answers = dict[str, list[dict[str, Any]]]  # by question, one for each item


class NotNow(Exception):
    """The process could not answer."""


@lru_cache(maxsize=32)
def answers_of(situation: str) -> Answers:
    """Every answer of one situation, as `kinweave decide` prints it. The same world is answered the same: kept once."""
    command = [sys.executable, "-I", "-X", "utf8", "-m", "kinweave", "decide", str(WORLDS / f"{situation}.json")]
    try:
        run = subprocess.run(  # nosec B603  # this Python, this package, a file of ours: nothing comes from outside
            command, capture_output=True, timeout=PATIENCE, check=True, env={}
        )
    except subprocess.SubprocessError as error:
        raise NotNow from error
    return {one["question"]: one["items"] for one in json.loads(run.stdout)["answers"]}
