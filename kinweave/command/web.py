"""The process that makes pages: granian, with as many workers as were asked for."""

from argparse import Namespace

from granian.constants import Interfaces
from granian.log import LogLevels
from granian.server import Server

FINISH_WITHIN = 25  # seconds that a request being answered has when the service stops
AT_ONCE = 16  # pages that one worker makes at the same time; others wait their turn


def run(options: Namespace) -> None:
    """Make pages until asked to stop; then finish those that were asked for."""
    Server(
        "kinweave.config.wsgi:application",
        address=options.host,
        port=options.port,
        interface=Interfaces.WSGI,
        workers=options.workers,
        blocking_threads=AT_ONCE,
        websockets=False,
        # its one warning is about AT_ONCE, and pages wait for the disk more than they compute
        log_level=LogLevels.error,
        respawn_failed_workers=True,
        workers_kill_timeout=FINISH_WITHIN,
    ).serve()
