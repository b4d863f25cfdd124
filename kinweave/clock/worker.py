"""The process that does the jobs. Its lease says that it is alive; a job of one that is not is taken up again."""

import logging
from argparse import Namespace
from threading import Event, Thread

from django.core.management import call_command
from django.db import DatabaseError, connection
from django.utils import timezone
from django.utils.crypto import get_random_string

from kinweave.clock import actions

log = logging.getLogger("kinweave.clock")


def run(options: Namespace) -> None:
    """Do jobs, one after the other, until asked to stop; the one being done is finished first."""
    process = f"worker-{get_random_string(20)}"
    stopping = Event()
    stay_alive(process)
    Thread(target=renew, args=(process, stopping), daemon=True).start()
    try:
        call_command("db_worker", queue_name="*", worker_id=process, verbosity=0, startup_delay=False)
    finally:
        stopping.set()
        actions.let_go(process=process)


def renew(process: str, stopping: Event) -> None:
    """Say every 10 seconds that this worker is alive."""
    while not stopping.wait(actions.RENEW_EVERY):
        stay_alive(process)
    connection.close()


def stay_alive(process: str) -> None:
    """Renew the worker's lease; when the database cannot write, try again next time."""
    try:
        actions.hold(task=process, process=process, at=timezone.now())
    except DatabaseError as error:
        log.error("The worker could not renew its lease: %s", type(error).__name__)
