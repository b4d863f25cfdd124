"""SQLite as the service uses it. From when a transaction has begun until it has ended, nobody else can write."""

import json
import sys
import time
from collections.abc import Callable
from typing import Any

from django.conf import settings

from kinweave.foundation.sqlite import base

WRITES = ("INSERT", "UPDATE", "DELETE")
PROCESS = sys.argv[-1] if sys.argv[-1] in {"worker", "clock"} else "web"


class DatabaseWrapper(base.DatabaseWrapper):
    """The engine, with a clock."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.began: tuple[float, float] | None = None
        self.wrote: list[str] = []
        self.execute_wrappers.append(self.watched)

    def watched(self, execute: Callable[..., Any], sql: str, params: Any, many: bool, context: Any) -> Any:
        """A statement. One that writes outside a transaction is a transaction by itself."""
        writes = sql.startswith(WRITES)
        if writes:
            self.wrote.append(" ".join(sql.split()[:3]))
        if not writes or self.in_atomic_block:
            return execute(sql, params, many, context)
        self.began = now()
        try:
            return execute(sql, params, many, context)
        finally:
            self.ended()

    def _start_transaction_under_autocommit(self) -> None:
        super()._start_transaction_under_autocommit()  # it may have waited until others had written
        self.began, self.wrote = now(), []

    def _commit(self) -> None:
        super()._commit()
        self.ended()

    def _rollback(self) -> None:
        super()._rollback()
        self.ended()

    def ended(self) -> None:
        """Write down how long it was, by the clock and by the processor, and what it wrote."""
        if self.began is None:
            return
        clock, cpu = (after - before for before, after in zip(self.began, now(), strict=True))
        said = {"process": PROCESS, "clock": clock, "cpu": cpu, "wrote": sorted(set(self.wrote))}
        self.began, self.wrote = None, []
        with (settings.DATA / "transactions.jsonl").open("a") as file:
            file.write(json.dumps(said) + "\n")


def now() -> tuple[float, float]:
    """The time by the clock, and what this thread has had of the processor."""
    return time.perf_counter(), time.thread_time()
