"""One of the three processes of a running service. Started by `kinweave serve` alone."""

import os
import signal
import sys
from argparse import ArgumentParser
from importlib import import_module
from threading import Thread

import django

WORK = {
    "web": "kinweave.command.web",
    "worker": "kinweave.clock.worker",
    "clock": "kinweave.clock.ticking",
}


def main() -> None:
    """Be one of the three, until asked to stop or the parent is gone."""
    options = words().parse_args()
    os.environ["KINWEAVE_PG_ROLE"] = "app" if options.child == "web" else "job"
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "kinweave.config.settings")
    if options.child != "web":  # its workers set themselves up
        django.setup()
    Thread(target=end_with_parent, daemon=True).start()
    import_module(WORK[options.child]).run(options)


def words() -> ArgumentParser:
    """What the parent may say."""
    parser = ArgumentParser(prog="kinweave.command.child")
    parser.add_argument("child", choices=WORK)
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--port", type=int, default=8000)
    parser.add_argument("--workers", type=int, default=1)
    return parser


def end_with_parent() -> None:
    """Wait for the end of the pipe from the parent: then it is gone, however it went, and so are we."""
    while os.read(sys.stdin.fileno(), 1):
        pass
    os.kill(os.getpid(), signal.SIGTERM)


if __name__ == "__main__":
    main()
