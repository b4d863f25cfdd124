"""What one of the three processes of a running service does. Started by `kinweave serve` alone."""

import os
import signal
import sys
from argparse import ArgumentParser, Namespace
from threading import Thread

import django
from granian.constants import Interfaces
from granian.log import LogLevels
from granian.server import Server

FINISH_WITHIN = 25  # seconds that a request being answered has when the service stops


def main() -> None:
    """Be one of the three, until asked to stop or the parent is gone."""
    options = words().parse_args()
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "kinweave.config.settings")
    Thread(target=end_with_parent, daemon=True).start()
    {"web": web, "worker": worker, "clock": clock}[options.child](options)


def words() -> ArgumentParser:
    """What the parent may say."""
    parser = ArgumentParser(prog="kinweave.command.child")
    parser.add_argument("child", choices=["web", "worker", "clock"])
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--port", type=int, default=8000)
    parser.add_argument("--workers", type=int, default=1)
    return parser


def end_with_parent() -> None:
    """Wait for the end of the pipe from the parent: then it is gone, however it went, and so are we."""
    sys.stdin.buffer.read()
    os.kill(os.getpid(), signal.SIGTERM)


def web(options: Namespace) -> None:
    """Make pages."""
    Server(
        "kinweave.config.wsgi:application",
        address=options.host,
        port=options.port,
        interface=Interfaces.WSGI,
        workers=options.workers,
        websockets=False,
        log_level=LogLevels.warning,
        respawn_failed_workers=True,
        workers_kill_timeout=FINISH_WITHIN,
    ).serve()
