"""The process that is the clock: it hands out the jobs that come round. Of several, one holds the lease."""

import logging
import signal
import time
from argparse import Namespace
from datetime import datetime
from threading import Event

from django.db import DatabaseError, close_old_connections
from django.utils import timezone
from django.utils.crypto import get_random_string

from kinweave.clock import actions
from kinweave.clock.schedule import SCHEDULE

log = logging.getLogger("kinweave.clock")
TICK = 1.0  # seconds


def run(options: Namespace) -> None:
    """Tick until asked to stop."""
    stopping = Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: stopping.set())
    clock = Clock(process=f"clock-{get_random_string(20)}")
    while not stopping.wait(TICK):
        clock.tick(timezone.now())
    clock.end()


class Clock:
    """One process that would be the clock."""

    def __init__(self, process: str) -> None:
        self.process = process
        self.holds = False
        self.renewed = float("-inf")

    def tick(self, at: datetime) -> None:
        """Renew the lease when it is time; hand out what is due. A database that cannot write is tried again."""
        close_old_connections()
        try:
            self.renew(at)
            if self.holds:
                actions.begin_due(SCHEDULE, at=at)
        except DatabaseError as error:
            log.error("The clock could not write: %s", type(error).__name__)

    def renew(self, at: datetime) -> None:
        """Every 10 seconds: say that this process is the clock, or ask to be; take up what was left undone."""
        now = time.monotonic()
        if now - self.renewed < actions.RENEW_EVERY:
            return
        self.holds = actions.hold(task="clock", process=self.process, at=at)
        self.renewed = now
        if self.holds:
            actions.take_up_again(at=at)

    def end(self) -> None:
        """Let another be the clock at once."""
        actions.let_go(process=self.process)
