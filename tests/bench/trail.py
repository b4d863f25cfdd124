"""How long it takes to verify a long trail: `python -m tests.bench.trail [LINES]`, a million when nothing is said."""

import os
import sys
import tempfile
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import UUID

import django

GOAL = 30  # seconds for a million lines: sharing.md
AN_ACT = 4  # lines
AT_ONCE = 20_000


def write(holder: UUID, count: int) -> None:
    """Write a chain as acts would, many acts in one transaction."""
    person = new_id()
    by = system("bench", datetime(2026, 11, 2, 9, tzinfo=UTC))
    for start in range(0, count, AT_ONCE):
        size = min(AT_ONCE, count - start)
        with transaction.atomic():
            head = lock_heads({holder})[holder]
            noted = [
                Noted(holder_id=holder, verb="said", kind="parties.party", record_id=new_id(), about_id=person, by=by,
                      detail={"what": f"line {start + number}"})
                for number in range(size)
            ]  # fmt: skip
            lines = [append(head, one) for one in noted]
            Line.objects.bulk_create(lines)
            Detail.objects.bulk_create([line.detail for line in lines])
            head.save()
        entries = [
            anchor.Entry(str(holder), act[0].number, act[-1].number, act[-1].digest, state)
            for act in (lines[at : at + AN_ACT] for at in range(0, size, AN_ACT))
            for state in (anchor.WILL, anchor.DID)
        ]
        anchor_append(anchor.path(), anchor.spelled(entries))
        checkpoints.make(holder, at=by.at + timedelta(seconds=start))


def timed(what: str, work) -> None:
    """Do something, and print how long it took."""
    begun, cpu = time.monotonic(), time.process_time()
    found = work()
    print(
        f"{what:<42}{time.monotonic() - begun:>8.1f} s{time.process_time() - cpu:>8.1f} s of CPU   {found}", flush=True
    )


def run(count: int = 1_000_000) -> None:
    """Write a trail and verify it: in the database, and as a file without it."""
    print(f"A trail; the goal is to verify a million lines in under {GOAL} s")
    holder = new_id()
    checkpoints.declare_keys(by=system("bench", datetime.now(UTC)))
    timed(f"written: {count:,} lines", lambda: write(holder, count))
    timed("kinweave trail verify", lambda: broken() or "whole")
    file = settings.DATA / "chain.jsonl"
    timed("kinweave trail export", lambda: file.open("w").writelines(proofs.whole_chain(str(holder))))
    timed("the offline verifier", lambda: next(offline.checked(file)))
    last = Checkpoint.objects.of(holder)[0]
    timed("a proof of one line", lambda: len(proofs.of_line(Line.objects.of(holder)[count // 3], last)))


if __name__ == "__main__":
    folder = Path(tempfile.mkdtemp(prefix="kinweave-bench-"))
    os.environ.setdefault("KINWEAVE_DATA_DIR", str(folder))
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.settings")
    django.setup()

from django.conf import settings  # noqa: E402
from django.core.management import call_command  # noqa: E402  # after set-up
from django.db import transaction  # noqa: E402

from kinweave.foundation import new_id, system  # noqa: E402
from kinweave.foundation.files import append as anchor_append  # noqa: E402
from kinweave.trail import anchor, checkpoints, offline, proofs  # noqa: E402
from kinweave.trail.chain import Noted, append, lock_heads  # noqa: E402
from kinweave.trail.models import Checkpoint, Detail, Line  # noqa: E402
from kinweave.trail.verify import broken  # noqa: E402

if __name__ == "__main__":
    call_command("migrate", verbosity=0)
    run(*map(int, sys.argv[1:]))
